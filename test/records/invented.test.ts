import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLexiconFile } from '../../src/language/lexicon-file.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';
import { hasText, valueState } from '../../src/records/values.js';
import { HEADS, type InventedReading, READINGS, tableFields, typesetSheets } from './invented-sheets.js';
import { invent, randomOf } from './invented-values.js';

const path = new URL('../../rules/lexicon/labels.yaml', import.meta.url).pathname;
const source = readFileSync(path, 'utf8');
const labels = parseLabels(source, path);
const entries = parseLexiconFile(source, path);
const plain = (text: string | null | undefined) => (text ?? '').replace(/[^\p{L}\p{N}€]+/gu, '');

/** Typesets invented sheets in one reading and counts those that come back exactly: title and every field with its value. */
async function readBack(reading: InventedReading, seed: number): Promise<number> {
  const random = randomOf(seed);
  const invention = invent(entries, 6, 6, 14, random);
  const bytes = await typesetSheets(invention.sheets, {
    reading,
    head: HEADS[seed % HEADS.length]!,
    size: 10,
    boldLabels: seed % 3 !== 0,
    packed: seed % 2 === 0,
    framed: seed % 4 !== 1,
    footer: seed % 5 !== 0,
    chapters: seed % 7 === 0,
  });
  const { measures } = findMeasures(await readPdf('invented.pdf', bytes), labels);
  const printed = reading === 'table' ? tableFields(invention.sheets) : undefined;
  const exact = invention.sheets.filter((sheet) => {
    const found = measures.find((m) => plain(m.title) === plain(sheet.title));
    return (
      found !== undefined &&
      sheet.fields.slice(0, printed).every(([label, value]) => {
        const read = found.fields[invention.fieldOf.get(label)!];
        const silent = value === '' || !hasText(valueState(value, labels));
        return read !== undefined && (silent ? read.value === null : plain(read.value) === plain(value));
      })
    );
  });
  return exact.length;
}

/** Kept small for speed; they cover all styles of heads but one, labels of several lines, empty values, and values that read like labels. */
const SEEDS = [1, 2, 3, 4, 5, 7, 13, 23];

test.each(READINGS)('invented sheets, %s', { timeout: 120_000 }, async (reading) => {
  const whole: Record<number, number> = {};
  for (const seed of SEEDS) whole[seed] = await readBack(reading, seed);
  expect(whole).toEqual(Object.fromEntries(SEEDS.map((seed) => [seed, 6])));
});
