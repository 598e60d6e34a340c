import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/index.js';
import { typeset } from './typeset.js';

const WORDS =
  'Stadt Quartier Menschen Ankunft Teilhabe gemeinsam beraten beschließen fördern Sprache Schule Verein Begegnung Wohnung Nachbarschaft offen neu'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS);
const paragraph = fc
  .array(word, { minLength: 25, maxLength: 60 })
  .map((words) => [...words.slice(0, -1), `${words.at(-1)}.`]);

const measure = new PDFDocument({ autoFirstPage: false });

/** Breaks words into lines that fit a width in points, as a typesetter does. */
function wrap(words: readonly string[], width: number, size: number): string[] {
  measure.font('Helvetica').fontSize(size);
  const lines: string[] = [];
  for (const own of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && measure.widthOfString(`${last} ${own}`) <= width)
      lines[lines.length - 1] = `${last} ${own}`;
    else lines.push(own);
  }
  return lines;
}

describe('invented layouts', () => {
  it('reads back paragraphs set in one or two columns over pages, in order and whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 6, maxLength: 14 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 8, max: 12 }),
        async (paragraphs, columns, size) => {
          const width = columns === 1 ? 460 : 215;
          const leading = 1.25 * size;
          const bytes = await typeset((sheet) => {
            let column = columns;
            let y = 0;
            const next = (): void => {
              column++;
              if (column >= columns) {
                sheet.page();
                column = 0;
              }
              y = 70;
            };
            next();
            for (const words of paragraphs) {
              for (const line of wrap(words, width, size)) {
                if (y > 420) next();
                sheet.text(60 + column * (width + 30), y, line, { size });
                y += leading;
              }
              y += leading;
            }
          });
          const document = await readPdf('erfunden.pdf', bytes);
          expect(document.blocks.map((block) => block.text)).toEqual(paragraphs.map((words) => words.join(' ')));
          expect(new Set(document.blocks.map((block) => block.kind))).toEqual(new Set(['paragraph']));
        },
      ),
      { numRuns: 40, seed: 7, endOnFailure: true },
    );
  });

  it('reads back tables with ruling lines, whatever their size, over pages', async () => {
    const cell = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 4 })
          .chain((columns) =>
            fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 40 }),
          ),
        async (rows) => {
          const columns = rows[0]!.length;
          const x = (column: number): number => 50 + (column * 480) / columns;
          const head = Array.from({ length: columns }, (_, i) => `Spalte ${i + 1}`);
          const bytes = await typeset((sheet) => {
            const perPage = 25;
            for (let from = 0; from < rows.length; from += perPage) {
              sheet.page();
              const own = [head, ...rows.slice(from, from + perPage)];
              for (const [r, row] of own.entries()) {
                for (const [c, text] of row.entries())
                  sheet.text(x(c) + 4, 94 + 20 * r, text, { size: 7, bold: r === 0 });
                sheet.line(50, 80 + 20 * r, 530, 80 + 20 * r);
              }
              sheet.line(50, 80 + 20 * own.length, 530, 80 + 20 * own.length);
              for (let c = 0; c <= columns; c++) sheet.line(x(c), 80, x(c), 80 + 20 * own.length);
            }
          });
          const document = await readPdf('erfunden.pdf', bytes);
          expect(document.blocks.map((block) => block.text)).toEqual([
            [head, ...rows].map((row) => row.join(' | ')).join('\n'),
          ]);
        },
      ),
      { numRuns: 20, seed: 7, endOnFailure: true },
    );
  });
});
