import { describe, expect, test } from 'vitest';
import { type Candidate, numberOf, recurrences, type Sign, skeleton } from '../../src/outline/index.js';

/** Candidates in a row, each followed by so many letters of text. */
function row(...all: (Partial<Candidate> & { text: string; letters?: number; with?: Sign[] })[]): Candidate[] {
  let at = 0;
  return all.map(({ letters = 2000, with: signs = ['apart', 'closed', 'leads'], ...own }, i) => {
    const candidate: Candidate = {
      start: i,
      end: i + 1,
      page: null,
      at,
      style: 'plain',
      prominence: 1,
      signs: new Set(signs),
      listed: null,
      declared: null,
      ...own,
    };
    at += own.text.length + letters;
    return candidate;
  });
}
const outline = (candidates: Candidate[]) => skeleton(candidates).map((h) => `${h.level} ${h.candidate.text}`);

describe('numbers that count on', () => {
  test('chapters and their parts get the levels of their numbers, what has none stands below', () => {
    expect(
      outline(
        row(
          { text: '1 Anlass' },
          { text: '1.1 Auftrag' },
          { text: '1.2 Vorgehen' },
          { text: '2 Bestand' },
          { text: '2.1 Lage' },
          { text: 'Lage in der Region' },
          { text: '2.2 Wohnen' },
          { text: '3 Ziele' },
        ),
      ),
    ).toEqual([
      '1 1 Anlass',
      '2 1.1 Auftrag',
      '2 1.2 Vorgehen',
      '1 2 Bestand',
      '2 2.1 Lage',
      '3 Lage in der Region',
      '2 2.2 Wohnen',
      '1 3 Ziele',
    ]);
  });

  test('fields of action count their own parts, whatever number the chapter has', () => {
    expect(
      outline(
        row(
          { text: '3 Ziele' },
          { text: '4 Maßnahmen' },
          { text: 'Handlungsfeld 1: Ortskern' },
          { text: '1.1 Schulhaus' },
          { text: '1.2 Marktplatz' },
          { text: 'Handlungsfeld 2: Verkehr' },
          { text: '2.1 Bürgerbus' },
          { text: 'Handlungsfeld 3: Natur' },
          { text: '3.1 Bachöffnung' },
          { text: 'Handlungsfeld 4: Miteinander' },
          { text: '4.1 Jugendtreff' },
          { text: '4.2 Vereinshaus' },
          { text: '5 Umsetzung' },
        ),
      ),
    ).toEqual([
      '1 3 Ziele',
      '1 4 Maßnahmen',
      '2 Handlungsfeld 1: Ortskern',
      '3 1.1 Schulhaus',
      '3 1.2 Marktplatz',
      '2 Handlungsfeld 2: Verkehr',
      '3 2.1 Bürgerbus',
      '2 Handlungsfeld 3: Natur',
      '3 3.1 Bachöffnung',
      '2 Handlungsfeld 4: Miteinander',
      '3 4.1 Jugendtreff',
      '3 4.2 Vereinshaus',
      '1 5 Umsetzung',
    ]);
  });

  test('a number that breaks the count is no heading without more signs', () => {
    const found = outline(
      row(
        { text: '1 Anlass' },
        { text: '2 Bestand' },
        { text: '17 Bänke am Markt', with: ['leads'] },
        { text: '3 Ziele' },
      ),
    );
    expect(found).toEqual(['1 1 Anlass', '1 2 Bestand', '1 3 Ziele']);
  });

  test('parts enclose chapters, an annex counts in its chapter', () => {
    expect(
      outline(
        row(
          { text: 'Teil A Grundlagen' },
          { text: '1 Anlass' },
          { text: '2 Bestand' },
          { text: 'Teil B Konzept' },
          { text: '3 Ziele' },
          { text: 'Anhang', listed: 1 },
          { text: 'Anhang 1 Karten', listed: 1 },
        ),
      ),
    ).toEqual([
      '1 Teil A Grundlagen',
      '2 1 Anlass',
      '2 2 Bestand',
      '1 Teil B Konzept',
      '2 3 Ziele',
      '1 Anhang',
      '2 Anhang 1 Karten',
    ]);
  });

  test('a chapter that a dump has after its first part on the page comes before it', () => {
    const page = { number: 4, first: 0 };
    const found = skeleton(row({ text: '1.1 Auftrag', page }, { text: '1 Anlass', page, listed: 1 }));
    expect(found.map((h) => [h.level, h.candidate.text, h.before])).toEqual([
      [1, '1 Anlass', 0],
      [2, '1.1 Auftrag', null],
    ]);
  });
});

test('labels of a form recur with little between them; sections that recur in chapters have room', () => {
  const form = Array.from({ length: 5 }, () => [
    { text: 'Zuständig', letters: 40 },
    { text: 'Kosten', letters: 30 },
  ]).flat();
  const labels = recurrences(row(...form));
  expect([...labels.values()].map((r) => r.label)).toEqual(Array(10).fill(true));
  const chapters = Array.from({ length: 5 }, () => [
    { text: 'Ausgangslage', letters: 3000 },
    { text: 'Ziele', letters: 1500 },
  ]).flat();
  expect([...recurrences(row(...chapters)).values()].map((r) => [r.label, r.turn])).toEqual(Array(10).fill([false, 2]));
  expect(outline(row(...form))).toEqual([]);
});

test('captions, addresses, sentences and broken lines are no titles', () => {
  const texts = [
    'Abb. 3: Lage der Stadtteile',
    'Marktplatz 1, 12345 Musterstadt',
    'Die Stadt ist seit Jahren sehr beliebt und',
    'der Rat',
  ];
  expect(outline(row(...texts.map((text) => ({ text }))))).toEqual([]);
});

describe('printed numbers', () => {
  test.each([
    ['3.1.2 Wohnen', 'arabic', [3, 1, 2]],
    ['Kapitel 4: Maßnahmen', 'arabic', [4]],
    ['IV. Umsetzung', 'roman', [4]],
    ['B.2 Sanierung', 'letter', [2, 2]],
    ['Anhang 3 Karten', 'word:anhang', [3]],
  ])('%s', (text, scheme, parts) => {
    expect([numberOf(text)?.scheme, numberOf(text)?.parts]).toEqual([scheme, parts]);
  });

  test.each(['12. Mai 2023', '2035 plus', 'A Wort', 'Im Park'])('%s has none', (text) => {
    expect(numberOf(text)).toBe(null);
  });
});
