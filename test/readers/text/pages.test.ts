import { expect, test } from 'vitest';
import { readText } from '../../../src/readers/text/index.js';
import { splitPages } from '../../../src/readers/text/pages.js';

const page = (foot: string, n: number) =>
  [foot, ...Array.from({ length: 14 }, (_, i) => `Zeile ${'abcdefghijklmn'[i]} von Blatt ${'abcdefgh'[n]}.`)].join(
    '\n',
  );
const pages = (foot: (n: number) => string) => Array.from({ length: 8 }, (_, n) => page(foot(n), n)).join('\n\n');

test('empty lines between which page numbers count on are page breaks', () => {
  const { lines, printed } = splitPages(pages((n) => `Stadt Birkenau | ${n + 4}`));
  expect(printed).toBe(false);
  expect(lines.find((l) => l.text.endsWith('a von Blatt c.'))?.page).toBe(2);
  expect(lines.at(-1)?.page).toBe(7);
});

test('empty lines that part paragraphs are none', () => {
  const { lines } = splitPages(pages(() => 'Stadt Birkenau'));
  expect(lines.at(-1)?.page).toBe(0);
});

test('the last value of two forms on a page recurs at the edge like a foot, but is text', () => {
  const text = Array.from(
    { length: 8 },
    (_, n) => `${page(`Konzept Birkenau\n| ${n + 4}`, n)}\nKosten\nPersonal\nKosten\nPersonal`,
  ).join('\n\n');
  const { layout } = readText('konzept.txt', new TextEncoder().encode(text));
  const furniture = layout.flatMap((p) => p.segments.filter((s) => s.furniture).map((s) => s.text));
  expect(new Set(furniture.map((t) => t.replace(/\d+/, '#')))).toEqual(new Set(['Konzept Birkenau', '| #']));
});

test('an editor that adds blanks to an empty line between pages takes none away', () => {
  const text = pages((n) => `Stadt Birkenau | ${n + 4}`);
  let gap = 0;
  const edited = text.replace(/\n\n/g, (found) => (gap++ % 3 === 1 ? '\n  \n' : found));
  expect(edited).not.toBe(text);
  const pageOf = (source: string) => splitPages(source).lines.flatMap((l) => (l.text.trim() ? [l.page] : []));
  expect(pageOf(edited)).toEqual(pageOf(text));
});

test('pages without numbers are told by their running heads', () => {
  const heads = (n: number) => `Maßnahmen im Entwicklungskonzept ${'AAAABBBB'[n]}`;
  expect(splitPages(pages(heads)).lines.at(-1)?.page).toBe(7);
  // a short line that recurs may be the first label of a form
  expect(splitPages(pages(() => 'Steckbrief')).lines.at(-1)?.page).toBe(0);
});

test('the form feed behind the last page begins no other', () => {
  expect(splitPages('Seite eins\n\fSeite zwei\n\f').pages).toBe(2);
  expect(readText('konzept.txt', new TextEncoder().encode('Seite eins\n\fSeite zwei\n\f\n')).pages).toBe(2);
});

test('blanks that spread a line to the full width part no columns', () => {
  const { layout } = readText(
    'konzept.txt',
    new TextEncoder().encode('Im  Jahr  2010  begann  mit  der  Krise\nFederführung  Amt 61  2027  50.000 €\n'),
  );
  expect(layout[0]!.segments.map((s) => s.text)).toEqual([
    'Im Jahr 2010 begann mit der Krise',
    'Federführung',
    'Amt 61',
    '2027',
    '50.000 €',
  ]);
});
