import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, renderCsv } from '../../src/report/csv.js';
import { sampleMarkdownResult, sampleResult } from './sample-result.js';

/** A small RFC 4180 reader, written against the RFC and not against the writer. */
function parse(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (at >= text.length) throw new Error('open quote');
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else while (at < text.length && text[at] !== delimiter && text[at] !== '\r') cell += text[at++];
    rows.at(-1)!.push(cell);
    if (text[at] === delimiter) at++;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else if (at < text.length) throw new Error(`unexpected ${JSON.stringify(text[at])} at ${at}`);
  }
  return rows;
}

const withFirst = (change: Record<string, unknown>) => {
  const result = structuredClone(sampleResult());
  Object.assign(result.criteria[0]!, change);
  return result;
};
const column = (name: (typeof CSV_COLUMNS)[number]) => CSV_COLUMNS.indexOf(name);

describe('renderCsv', () => {
  it('gives a row per criterion of every concept below one head', () => {
    const results = [sampleResult(), sampleMarkdownResult()];
    const rows = parse(renderCsv(results));
    expect(rows[0]).toEqual([...CSV_COLUMNS]);
    expect(rows.slice(1).map((r) => [r[0], r[3], r[9]])).toEqual(
      results.flatMap((r) => r.criteria.map((c) => [r.document.path, c.id, c.verdict])),
    );
    expect(new Set(rows.map((r) => r.length))).toEqual(new Set([CSV_COLUMNS.length]));
  });

  it('names the first evidence with its page, or its line', () => {
    const [, pdf] = parse(renderCsv([sampleResult()]));
    expect([pdf![column('page')], pdf![column('line')]]).toEqual(['61', '']);
    expect(pdf![column('quote')]).toContain('Migrationsberatung');
    const [, markdown] = parse(renderCsv([sampleMarkdownResult()]));
    expect([markdown![column('page')], markdown![column('line')]]).toEqual(['', '610']);
  });

  it('keeps quotes, commas and line breaks of a reason in its cell', () => {
    const reason = 'Er sagte: "ja, gewiss"\nund ging.';
    expect(parse(renderCsv([withFirst({ reason })]))[1]![column('reason')]).toBe(reason);
  });

  it.each([
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'=1+1"],
    ['\u0000=1+1', "'=1+1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['Kosten;=1+1', 'Kosten;=1+1'],
    ['Kosten\n=1+1', 'Kosten\n=1+1'],
    ['A\u0007B', 'AB'],
    ['Ziele - Maßnahmen', 'Ziele - Maßnahmen'],
    ['A; - B', 'A; - B'],
  ])('disarms %j', (text, cell) => {
    expect(parse(renderCsv([withFirst({ reason: text })]))[1]![column('reason')]).toBe(cell);
  });

  it('can start with a byte order mark and part cells by semicolons, for Excel with German settings', () => {
    const text = renderCsv([sampleResult()], { excel: true });
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(parse(text.slice(1), ';')[0]).toEqual([...CSV_COLUMNS]);
  });

  it('is only a head without results', () => {
    expect(renderCsv([])).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
  });
});
