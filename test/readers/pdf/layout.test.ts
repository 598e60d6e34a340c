import { describe, expect, it } from 'vitest';
import { numberDepth, splitNumber } from '../../../src/readers/pdf/layout/contents.js';
import { listMarker } from '../../../src/readers/pdf/layout/markers.js';
import { readingOrder } from '../../../src/readers/pdf/layout/order.js';
import { comparable, isCapitals } from '../../../src/readers/pdf/layout/style.js';
import { metadataTitle } from '../../../src/readers/pdf/layout/title.js';
import { similarity } from '../../../src/readers/pdf/layout/witnesses.js';
import { symbolTable, symbolText } from '../../../src/readers/symbols.js';

describe('splitNumber', () => {
  it.each([
    ['1 Einleitung', '1', 'Einleitung'],
    ['7.2.1. Bauen und Wohnen', '7.2.1', 'Bauen und Wohnen'],
    ['IV. Umsetzung', 'IV', 'Umsetzung'],
    ['A.1 Ausgangslage', 'A.1', 'Ausgangslage'],
    ['Kapitel 3: Ziele', 'Kapitel 3', 'Ziele'],
    ['Anhang A Quellen', 'Anhang A', 'Quellen'],
    ['A Stadt im Wandel', null, 'A Stadt im Wandel'],
    ['2035 im Blick', null, '2035 im Blick'],
    ['98 Maßnahmen', null, '98 Maßnahmen'],
    ['Ziele', null, 'Ziele'],
  ])('parts "%s"', (text, number, title) => {
    expect(splitNumber(text)).toEqual({ number, title });
  });

  it('counts the parts of a number as depth', () => {
    expect(['3', 'IV', 'Kapitel 3', '7.2', '7.2.1', 'A.1'].map(numberDepth)).toEqual([1, 1, 1, 2, 3, 2]);
  });
});

describe('listMarker', () => {
  it.each([
    ['• Beratung', '•', 'bullet'],
    ['– Beratung', '–', 'bullet'],
    ['☑ kurzfristig', '☑', 'bullet'],
    ['2. Sprachkurse', '2.', 'number'],
    ['b) Sprachkurse', 'b)', 'number'],
    ['(3) Sprachkurse', '(3)', 'number'],
  ])('finds the marker of "%s"', (text, marker, kind) => {
    expect(listMarker(text, false)).toMatchObject({ marker, kind });
  });

  it('takes the letter o for a bullet only where it stands apart', () => {
    expect(listMarker('o Sprachkurse', false)).toBeNull();
    expect(listMarker('o Sprachkurse', true)).toMatchObject({ marker: 'o', kind: 'bullet' });
  });

  it('finds none in running text', () => {
    expect(listMarker('2035 soll die Stadt', false)).toBeNull();
    expect(listMarker('-30 Prozent', false)).toBeNull();
  });
});

describe('readingOrder', () => {
  const line = (x0: number, x1: number, y: number, name: string) => ({
    box: { x0, x1, y0: y - 8, y1: y + 2 },
    baseline: y,
    size: 10,
    name,
  });
  const column = (x0: number, x1: number, from: number, count: number, name: string) =>
    Array.from({ length: count }, (_, i) => line(x0, x1, from + 12 * i, `${name}${i}`));
  const names = (groups: { name: string }[][]) => groups.map((group) => group.map(({ name }) => name).join(' '));

  it('reads columns from left to right, between what runs across them', () => {
    const atoms = [
      line(50, 400, 50, 'top'),
      ...column(50, 200, 80, 5, 'a'),
      ...column(230, 400, 80, 5, 'b'),
      line(50, 400, 170, 'foot'),
    ];
    expect(names(readingOrder(atoms))).toEqual(['top', 'a0 a1 a2 a3 a4', 'b0 b1 b2 b3 b4', 'foot']);
  });

  it('reads labels and values as rows, not as columns', () => {
    const labels = [0, 1, 2, 3].map((i) => line(50, 110, 80 + 36 * i, `label${i}`));
    const values = [0, 1, 2, 3].flatMap((i) => column(150, 400, 80 + 36 * i, 2, `value${i}-`));
    expect(readingOrder([...labels, ...values])).toHaveLength(1);
  });

  it('reads the rows of a table without lines as rows', () => {
    const rows = [0, 1, 2, 3, 4].flatMap((i) => [
      ...column(50, 200, 80 + 50 * i, 2, `a${i}-`),
      ...column(230, 400, 80 + 50 * i, 2, `b${i}-`),
    ]);
    expect(readingOrder(rows)).toHaveLength(1);
  });

  it('reads a table below two columns across, though its columns line up with theirs', () => {
    const rows = [0, 1, 2, 3, 4].flatMap((i) => [
      line(50, 120, 200 + 20 * i, `r${i}`),
      line(230, 300, 200 + 20 * i, `s${i}`),
    ]);
    const atoms = [
      ...column(50, 200, 80, 6, 'a'),
      ...column(230, 400, 80, 6, 'b'),
      line(50, 300, 180, 'caption'),
      ...rows,
    ];
    expect(names(readingOrder(atoms))).toEqual([
      'a0 a1 a2 a3 a4 a5',
      'b0 b1 b2 b3 b4 b5',
      // one group; in which order its lines stand, their base lines tell
      'caption r0 r1 r2 r3 r4 s0 s1 s2 s3 s4',
    ]);
  });

  it('reads two short columns above a long table whose columns lie elsewhere', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [
      line(50, 90, 190 + 20 * i, `r${i}`),
      line(110, 300, 190 + 20 * i, `s${i}`),
      line(320, 400, 190 + 20 * i, `t${i}`),
    ]).flat();
    const head = line(50, 400, 170, 'head');
    const atoms = [...column(50, 200, 80, 6, 'a'), ...column(230, 400, 80, 6, 'b'), head, ...rows];
    const [left, right, ...table] = names(readingOrder(atoms));
    expect([left, right]).toEqual(['a0 a1 a2 a3 a4 a5', 'b0 b1 b2 b3 b4 b5']);
    expect(table).toHaveLength(1);
  });

  it('reads both of two balanced columns before the heading that ends them, though it stands in the first one', () => {
    const heading = { ...line(50, 150, 150, 'HEADING'), size: 14 };
    const above = [...column(50, 200, 60, 6, 'a'), ...column(230, 400, 60, 6, 'b')];
    const below = [...column(50, 200, 180, 5, 'c'), ...column(230, 400, 180, 5, 'd')];
    expect(names(readingOrder([...above, heading, ...below]))).toEqual([
      'a0 a1 a2 a3 a4 a5',
      'b0 b1 b2 b3 b4 b5',
      'HEADING',
      'c0 c1 c2 c3 c4',
      'd0 d1 d2 d3 d4',
    ]);
  });

  it('reads them before the headings that end them, where text across both columns follows', () => {
    const headings = [
      { ...line(50, 150, 150, 'HEADING'), size: 14 },
      { ...line(50, 140, 170, 'SUB'), size: 12 },
    ];
    const above = [...column(50, 200, 60, 7, 'a'), ...column(230, 400, 60, 6, 'b')];
    expect(names(readingOrder([...above, ...headings, ...column(50, 330, 190, 3, 'c')]))).toEqual([
      'a0 a1 a2 a3 a4 a5 a6',
      'b0 b1 b2 b3 b4 b5',
      'HEADING SUB c0 c1 c2',
    ]);
  });

  it('leaves a heading with its column where only that goes on below', () => {
    const heading = { ...line(50, 150, 150, 'HEADING'), size: 14 };
    const left = [...column(50, 200, 60, 6, 'a'), heading, ...column(50, 200, 180, 5, 'c')];
    expect(names(readingOrder([...left, ...column(230, 400, 60, 6, 'b')]))).toEqual([
      'a0 a1 a2 a3 a4 a5 HEADING c0 c1 c2 c3 c4',
      'b0 b1 b2 b3 b4 b5',
    ]);
  });

  it('leaves a heading in its column where the other one goes on beside it', () => {
    const heading = { ...line(50, 150, 150, 'HEADING'), size: 14 };
    const left = [...column(50, 200, 60, 6, 'a'), heading, ...column(50, 200, 180, 5, 'c')];
    expect(names(readingOrder([...left, ...column(230, 400, 60, 15, 'b')]))).toHaveLength(2);
  });

  it('sets notes in the margin apart, whose lines do not stand on the lines beside them', () => {
    const notes = column(50, 110, 85, 4, 'n');
    expect(names(readingOrder([...notes, ...column(140, 400, 80, 9, 't')]))).toEqual([
      'n0 n1 n2 n3',
      't0 t1 t2 t3 t4 t5 t6 t7 t8',
    ]);
  });
});

describe('witnesses', () => {
  it('compares headings without regard to case, blanks, signs and sharp s', () => {
    expect(comparable('3.1  Maßnahmen-Übersicht')).toBe(comparable('3.1 MASSNAHMEN ÜBERSICHT'));
  });

  it('measures likeness, and none where lengths differ much', () => {
    expect(similarity('integrationkonzept', 'integrationskonzept')).toBeGreaterThan(0.9);
    expect(similarity('wohnen', 'wirtschaft')).toBeLessThan(0.3);
    expect(similarity('ziele', 'zieleundmassnahmen')).toBe(0);
  });

  it('knows text in capitals', () => {
    expect([isCapitals('MAßNAHMEN'), isCapitals('Maßnahmen'), isCapitals('EU')]).toEqual([true, false, false]);
  });
});

describe('metadataTitle', () => {
  it.each([
    'Microsoft Word - Konzept_final.docx',
    'ISEK_2035_v3.indd',
    'PowerPoint-Präsentation',
    'untitled',
    'Konzept',
    'isek_2035_final',
    null,
  ])('takes %s for no title', (title) => {
    expect(metadataTitle(title)).toBeNull();
  });

  it('takes a title for one', () => {
    expect(metadataTitle('Stadtentwicklungskonzept Musterstadt 2035')).toBe(
      'Stadtentwicklungskonzept Musterstadt 2035',
    );
  });
});

describe('symbol fonts', () => {
  it('reads tick boxes and bullets of symbol fonts as what they show', () => {
    const wingdings = symbolTable('ABCDEF+Wingdings-Regular');
    expect(['\uf0fe', '\uf0a8', 'þ', 'ý', '\uf0d8'].map((glyph) => symbolText(glyph, wingdings))).toEqual([
      '☑',
      '☐',
      '☑',
      '☒',
      '➢',
    ]);
    expect(symbolText('7', symbolTable('ZapfDingbats'))).toBe('✗');
    expect(symbolText('R', symbolTable('Wingdings2'))).toBe('☑');
    expect(symbolText('}', symbolTable('Wingdings 3'))).toBe('►');
  });

  it('leaves text fonts alone', () => {
    expect(symbolTable('ArialMT')).toBeNull();
    expect(symbolText('7', null)).toBe('7');
    expect(symbolText('\uf0b7', null)).toBe('•');
  });
});
