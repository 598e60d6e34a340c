import { describe, expect, it } from 'vitest';
import { type CellLook, type ParagraphLook, rowUses } from '../../src/readers/layout-rows.js';

const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben und die noch kommen wollen. ';
const p = (text: string, more: Partial<ParagraphLook> = {}): ParagraphLook => ({
  text,
  level: null,
  bold: false,
  size: 11,
  ...more,
});
const cell = (...paragraphs: (ParagraphLook | string)[]): CellLook => ({
  paragraphs: paragraphs.map((own) => (typeof own === 'string' ? p(own) : own)),
  shaded: false,
});
const text = cell(PROSE.repeat(3), PROSE.repeat(2));
const bold = (own: string): CellLook => cell(p(own, { bold: true }));

describe('rows that lay out text', () => {
  it.each<[string, CellLook[][], unknown[]]>([
    [
      'a margin with headings',
      [
        [bold('Wohnen'), text],
        [bold('Verkehr'), text],
      ],
      [
        ['setOff', 'text'],
        ['setOff', 'text'],
      ],
    ],
    [
      'a margin in plain print',
      [
        [cell('Wohnen'), text],
        [cell('Verkehr'), text],
      ],
      [
        ['setOff', 'text'],
        ['setOff', 'text'],
      ],
    ],
    ['a margin with a note that ends as a sentence', [[cell('Siehe Karte 3.'), text]], [['text', 'text']]],
    ['columns of a page', [[text, text, text]], [['text', 'text', 'text']]],
    ['a band with the number in a cell of its own', [[cell('3'), bold('Ziele')]], [['number', 'setOff']]],
    ['a shaded band', [[cell(), { ...cell('Ziele'), shaded: true }]], [['setOff', 'setOff']]],
    ['a numbered heading beside one line', [[bold('3.2 Wohnen'), cell('Karte 4')]], [['setOff', 'text']]],
    [
      'bands and margins in one table',
      [
        [cell(p('3 Ziele', { size: 18 })), cell()],
        [bold('Wohnen'), text],
        [bold('Verkehr'), cell('Kurz', 'gesagt')],
      ],
      [
        ['setOff', 'text'],
        ['setOff', 'text'],
        ['text', 'text'],
      ],
    ],
  ])('%s', (_, rows, uses) => {
    const shown = rowUses(rows).map((use) => (use === 'table' ? use : [...use]));
    // What an empty cell is does not matter.
    for (const [r, row] of rows.entries())
      for (const [c, own] of row.entries())
        if (own.paragraphs.length === 0 && Array.isArray(shown[r]))
          (shown[r] as string[])[c] = (uses[r] as string[])[c]!;
    expect(shown).toEqual(uses);
  });

  it.each<[string, CellLook[][]]>([
    [
      'data',
      [
        [bold('Nr.'), bold('Maßnahme'), bold('Kosten')],
        [cell('1'), text, cell('5 €')],
      ],
    ],
    [
      'data of two columns',
      [
        [bold('Ziel'), bold('Weg')],
        [cell('Wohnen'), text],
        [cell('Verkehr'), text],
      ],
    ],
    [
      'a form with a long value',
      [
        [bold('Beschreibung'), text],
        [bold('Kosten'), cell('5 €')],
        [bold('Beginn'), cell('2027')],
      ],
    ],
    [
      'pairs of short cells',
      [
        [cell('Einwohner'), cell('18.400')],
        [cell('Fläche'), cell('30 km²')],
      ],
    ],
    ['a list in one column', [[cell('Wohnen')], [cell('Verkehr')], [cell('Kultur')]]],
  ])('leaves %s a table', (_, rows) => {
    expect(rowUses(rows)).toEqual(rows.map(() => 'table'));
  });

  it('parts a table at a heading over its whole width, but not rows of data under the same heads', () => {
    const heading = [cell(p('M 2 Radweg', { level: 3 })), cell()];
    const form = [bold('Kosten'), cell('5 €')];
    const data = [cell('A'), cell('B'), cell('C')];
    const kinds = (rows: CellLook[][]) => rowUses(rows).map((use) => (use === 'table' ? 'table' : 'text'));
    expect(kinds([form, heading, form])).toEqual(['table', 'text', 'table']);
    expect(kinds([data, [...heading, cell()], data])).toEqual(['table', 'table', 'table']);
  });
});
