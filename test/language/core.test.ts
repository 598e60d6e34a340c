import { describe, expect, it } from 'vitest';
import { commitmentOf } from '../../src/language/commitment.js';
import { foldWord } from '../../src/language/fold.js';
import { compileLexicon } from '../../src/language/lexicon.js';
import { negatedRanges } from '../../src/language/negation.js';
import { sentences } from '../../src/language/sentences.js';
import { stem } from '../../src/language/stems.js';
import { tokenize } from '../../src/language/tokens.js';

const split = (text: string) => sentences(text).map((s) => text.slice(s.from, s.to));
const matcher = (terms: string[], not: string[] = []) => {
  const lexicon = compileLexicon([{ id: 'x', terms, not }]);
  return (text: string) => lexicon.match(tokenize(text)).map((h) => text.slice(h.from, h.to));
};

describe('foldWord', () => {
  it('unifies gender forms', () => {
    for (const w of [
      'Migrant*innen',
      'Migrant:innen',
      'Migrant_innen',
      'MigrantInnen',
      'Migrant/-innen',
      'Migrant/innen',
      'Migrantinnen',
    ])
      expect(foldWord(w)).toBe('migrantinnen');
  });
  it('removes soft hyphens, ligatures, decomposed umlauts and ß', () => {
    expect(foldWord('Flu\u0308cht\u00adlin\u00adge')).toBe('flüchtlinge');
    expect(foldWord('MAßNAHMEN')).toBe('massnahmen');
    expect(foldWord('eﬃzient')).toBe('effizient');
  });
});

describe('tokenize', () => {
  it('keeps offsets to the original', () => {
    const text = 'Die Migrant:innen-Vereine (2023) erhalten 12.000 €.';
    expect(tokenize(text).map((t) => text.slice(t.from, t.to))).toEqual([
      'Die',
      'Migrant:innen-Vereine',
      '2023',
      'erhalten',
      '12.000',
      '€',
    ]);
  });
  it('takes "Migrant/-innen" and "Migrant*innen" as one word', () => {
    expect(tokenize('Migrant/-innen und Bürger*innen').map((t) => t.folded)).toEqual([
      'migrantinnen',
      'und',
      'bürgerinnen',
    ]);
    expect(tokenize('Migrant*innenvereine, Bürger:innenrat').map((t) => t.folded)).toEqual([
      'migrantinnenvereine',
      'bürgerinnenrat',
    ]);
  });
});

describe('sentences', () => {
  it('does not break after abbreviations, ordinals and dates', () => {
    expect(
      split('Am 3. Mai fand die 2. Bürgerwerkstatt statt. Rund z. B. 40 Personen kamen, u. a. Dr. Meier.'),
    ).toEqual(['Am 3. Mai fand die 2. Bürgerwerkstatt statt.', 'Rund z. B. 40 Personen kamen, u. a. Dr. Meier.']);
    expect(split('Der Anteil stieg bis 2020. Danach sank er.')).toEqual([
      'Der Anteil stieg bis 2020.',
      'Danach sank er.',
    ]);
    expect(split('Nach § 171 e Abs. 4 BauGB ist das geregelt. Ende')).toEqual([
      'Nach § 171 e Abs. 4 BauGB ist das geregelt.',
      'Ende',
    ]);
  });
});

describe('lexicon', () => {
  it('matches by stem, prefix, suffix, infix and phrase', () => {
    expect(matcher(['Angebot'])('Die Angebote für alle')).toEqual(['Angebote']);
    expect(matcher(['migrant*'])('Migrantinnen und Migranten')).toEqual(['Migrantinnen', 'Migranten']);
    expect(matcher(['*konzept'])('des Integrationskonzeptes')).toEqual(['Integrationskonzeptes']);
    expect(matcher(['menschen mit (migrations|flucht)hintergrund'])('Menschen mit Fluchthintergrund')).toEqual([
      'Menschen mit Fluchthintergrund',
    ]);
    expect(matcher(['anteil ~2 ausländer'])('Anteil der Ausländer')).toEqual(['Anteil der Ausländer']);
    expect(matcher(['=ESF'])('ESF, ESFX')).toEqual(['ESF']);
  });
  it('drops homonyms', () => {
    const find = matcher(['integration'], ['integration erneuerbarer energien']);
    expect(find('Integration erneuerbarer Energien')).toEqual([]);
    expect(find('Integration von Geflüchteten')).toEqual(['Integration']);
  });
  it('completes suspended compounds', () => {
    expect(matcher(['sprachkurs*'])('Sprach- und Integrationskurse')).toEqual(['Sprach-']);
  });
  it('does not merge Zuständigkeit and Zustand', () => {
    expect(stem('zuständigkeit')).not.toBe(stem('zustand'));
  });
});

describe('negation and commitment', () => {
  const negated = (text: string, word: string) => {
    const tokens = tokenize(text);
    const at = tokens.findIndex((t) => text.slice(t.from, t.to) === word);
    return negatedRanges(text, tokens).some(([a, b]) => at >= a && at < b);
  };
  it('reads negation both ways', () => {
    expect(negated('Es erfolgt keine Erfassung.', 'Erfassung')).toBe(true);
    expect(negated('Eine Beteiligung fand nicht statt.', 'Beteiligung')).toBe(true);
    expect(negated('Auf ein Monitoring wurde verzichtet.', 'Monitoring')).toBe(true);
    expect(negated('Die Stadt muss nicht bei null anfangen.', 'Stadt')).toBe(false);
    expect(negated('Nicht nur die Politik, sondern auch die Vereine.', 'Politik')).toBe(false);
  });
  it('grades commitment', () => {
    const c = (t: string) => commitmentOf(tokenize(t));
    expect(c('Es wurden drei Werkstätten durchgeführt.')).toBe('done');
    expect(c('Das Monitoring wird jährlich fortgeschrieben.')).toBe('decided');
    expect(c('Die Beratung soll ausgebaut werden.')).toBe('intended');
    expect(c('Ein Sprachcafé wäre denkbar.')).toBe('possible');
    expect(c('Der Anteil liegt bei 12 %.')).toBe('stated');
  });
});
