import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/language/repair/hyphenation.js';
import { NO_WORDS, vocabularyOf } from '../../../src/language/repair/vocabulary.js';

const join = (lines: string[], known: string[] = []) => joinLines(lines, vocabularyOf(known)).text;

describe('joinLines', () => {
  it('joins a word cut before a small letter', () => {
    expect(join(['Die Stadt plant die Sanie-', 'rung der Schule.'])).toBe('Die Stadt plant die Sanierung der Schule.');
  });

  it('keeps the hyphen before a capital letter', () => {
    expect(join(['Das Kosten-', 'Nutzen-Verhältnis'])).toBe('Das Kosten-Nutzen-Verhältnis');
  });

  it.each(['und', 'oder', 'bzw.', 'sowie', 'bis'])('keeps a suspended hyphen before "%s"', (word) => {
    expect(join(['Angebote der Kinder-', `${word} Jugendhilfe`])).toBe(`Angebote der Kinder- ${word} Jugendhilfe`);
  });

  it('takes a word that only begins like a conjunction for the rest of the cut word', () => {
    expect(join(['drei St-', 'unden'])).toBe('drei Stunden');
  });

  it('follows the document where it prints the hyphened word elsewhere and the joined one never', () => {
    expect(join(['ein Public-', 'private-Modell'], ['das Public-private-Modell'])).toBe('ein Public-private-Modell');
    expect(join(['die Mit-', 'arbeit'], ['die Mitarbeit'])).toBe('die Mitarbeit');
  });

  it('joins capitals unless the document hyphens them or the first part is an abbreviation', () => {
    expect(join(['MASSNAH-', 'MEN'])).toBe('MASSNAHMEN');
    expect(join(['KWK-', 'ANLAGEN'])).toBe('KWK-ANLAGEN');
    expect(join(['STADT-', 'UMLAND'], ['Stadt-Umland'])).toBe('STADT-UMLAND');
  });

  it('keeps hyphens of figures, single letters and gender forms', () => {
    expect(join(['2010-', '2020'])).toBe('2010-2020');
    expect(join(['von 2010–', '2020'])).toBe('von 2010–2020');
    expect(join(['alle 10-', 'jährigen'])).toBe('alle 10-jährigen');
    expect(join(['die E-', 'mobilität'])).toBe('die E-mobilität');
    expect(join(['Bürger/-', 'innen'])).toBe('Bürger/-innen');
    expect(join(['Bürger*-', 'innen'])).toBe('Bürger*innen');
    expect(join(['Akteurinnen/', 'Akteure'])).toBe('Akteurinnen/Akteure');
  });

  it('never takes a dash for hyphenation', () => {
    expect(join(['Ziele -', 'und was daraus wird'])).toBe('Ziele - und was daraus wird');
    expect(join(['Ziele –', 'sie gelten'])).toBe('Ziele – sie gelten');
  });

  it('joins at a soft hyphen whatever follows', () => {
    expect(join(['Inte\u00ad', 'gration'])).toBe('Integration');
  });

  it('says where each line starts', () => {
    expect(joinLines(['  Sanie-', '', ' rung der ', 'Schule'], NO_WORDS)).toEqual({
      text: 'Sanierung der Schule',
      offsets: [0, 5, 5, 14],
    });
  });

  it('has ascending offsets at which each line stands, up to its hyphen', () => {
    const line = fc.stringMatching(/^[A-Za-zäöüß0-9,. -]{0,20}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { text, offsets } = joinLines(lines, NO_WORDS);
        offsets.forEach((offset, i) => {
          const printed = lines[i]!.trim().replace(/-$/, '');
          expect(text.startsWith(printed, offset)).toBe(true);
          expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
        });
      }),
    );
  });
});

describe('vocabularyOf', () => {
  it('counts whole words only, in lower case', () => {
    expect(
      Object.fromEntries(vocabularyOf(['Die Sanie-', 'rung der Kosten-Nutzen-Rechnung', 'und die Sanierung'])),
    ).toEqual({
      die: 2,
      der: 1,
      'kosten-nutzen-rechnung': 1,
      und: 1,
      sanierung: 1,
    });
  });
});
