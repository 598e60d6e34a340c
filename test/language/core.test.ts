import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/language/fold.js';
import { compileLexicon } from '../../src/language/lexicon.js';
import { modalityOf } from '../../src/language/modality.js';
import { deniedRanges } from '../../src/language/polarity.js';
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

describe('polarity and modality', () => {
  const denied = (text: string, word: string) => {
    const tokens = tokenize(text);
    const at = tokens.findIndex((t) => text.slice(t.from, t.to) === word);
    return deniedRanges(text, tokens).some(([a, b]) => at >= a && at < b);
  };
  it('reads denial both ways', () => {
    expect(denied('Es erfolgt keine Erfassung.', 'Erfassung')).toBe(true);
    expect(denied('Kein Treffen verging, ohne dass Familien angehört wurden.', 'Familien')).toBe(false);
    expect(denied('Es gab keinen Abend, an dem nicht gedolmetscht wurde.', 'gedolmetscht')).toBe(false);
    expect(denied('An Dolmetschern fehlte es nicht.', 'Dolmetschern')).toBe(false);
    expect(denied('Ein Treff fehlt und wird nicht gebaut.', 'Treff')).toBe(true);
    expect(denied('Viele können die Kurse nicht in Anspruch nehmen.', 'Kurse')).toBe(true);
    expect(denied('Es gab keinen Hinweis, dass Familien nicht befragt wurden.', 'Hinweis')).toBe(true);
    expect(denied('Eine Beteiligung fand nicht statt.', 'Beteiligung')).toBe(true);
    expect(denied('Auf ein Monitoring wurde verzichtet.', 'Monitoring')).toBe(true);
    expect(denied('Die Werkstatt fiel wegen der Pandemie aus.', 'Werkstatt')).toBe(true);
    expect(denied('Die Stadt muss nicht bei null anfangen.', 'Stadt')).toBe(false);
    expect(denied('Nicht nur die Politik, sondern auch die Vereine.', 'Politik')).toBe(false);
  });
  it('keeps a denial to its clause', () => {
    const log = 'Jeder Hinweis wurde aufgenommen oder es wurde begründet, warum nicht.';
    expect(denied(log, 'aufgenommen')).toBe(false);
    const relative = 'Die Gruppen, die bisher nicht erreicht wurden, kamen zum Workshop.';
    expect(denied(relative, 'erreicht')).toBe(true);
    expect(denied(relative, 'Workshop')).toBe(false);
    expect(denied('Der Workshop, der im Haus geplant war, fand nicht statt.', 'Haus')).toBe(true);
    expect(denied('Der Bogen wurde nur auf Deutsch und nicht auf Türkisch verteilt.', 'Deutsch')).toBe(false);
    expect(denied('Der Bogen wurde nur auf Deutsch und nicht auf Türkisch verteilt.', 'Türkisch')).toBe(true);
  });
  it('lets "ohne" deny only its phrase, and two denials affirm', () => {
    expect(denied('Der Bericht wird ohne Ausnahme jährlich vorgelegt.', 'jährlich')).toBe(false);
    expect(denied('Der Bericht wird ohne festen Abstand vorgelegt.', 'Abstand')).toBe(true);
    expect(denied('Im Prozess darf die Integrationsbeauftragte nicht fehlen.', 'Integrationsbeauftragte')).toBe(false);
  });
  it('grades modality', () => {
    const m = (t: string) => modalityOf(t, tokenize(t));
    expect(m('Es wurden drei Werkstätten durchgeführt.')).toBe('done');
    expect(m('Vier Gruppen erarbeiteten Vorschläge.')).toBe('done');
    expect(m('Das Monitoring wird jährlich fortgeschrieben.')).toBe('decided');
    expect(m('Die Beratung soll ausgebaut werden.')).toBe('intended');
    expect(m('Die Vereine sind einzubinden.')).toBe('intended');
    expect(m('Ein Sprachcafé wäre denkbar.')).toBe('possible');
    expect(m('Der Anteil liegt bei 12 %.')).toBe('stated');
    expect(m('Die Ziele stehen in Kapitel 3.')).toBe('stated');
    expect(m('Der Rhythmus ist noch festzulegen.')).toBe('open');
  });
});
