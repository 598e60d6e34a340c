import { plainCode } from './codes.js';
import type { RecordSet } from './judge.js';
import type { MeasureRecord } from './record.js';

/** Least share of a table's rows that name measures which have sheets, for the table to be an overview. */
const OVERVIEW = 0.4;

/** One set of measures: sheets go before rows of a table, and a table that lists the same measures is only an overview of them. */
export function oneSet(sheets: readonly MeasureRecord[], tables: readonly RecordSet[]): MeasureRecord[] {
  const kept = withoutDoubles(sheets);
  const index = indexOf(kept);
  for (const { measures } of tables) {
    const fresh = measures.filter((row) => !index.has(row));
    if (kept.length > 0 && measures.length - fresh.length >= OVERVIEW * measures.length) continue;
    for (const row of withoutDoubles(fresh)) {
      kept.push(row);
      index.add(row);
    }
  }
  return inOrder(kept);
}

/** Adds what another reading of the same records found beyond them: coded records of a set of which most are among the measures. */
export function withWitnesses(measures: readonly MeasureRecord[], others: readonly RecordSet[]): MeasureRecord[] {
  const codes = new Set(measures.map(({ code }) => plainCode(code ?? '')));
  codes.delete('');
  const found = [...measures];
  for (const { measures: own } of others) {
    const fresh = own.filter(({ code, title }) => code !== null && title !== '' && !codes.has(plainCode(code)));
    if (fresh.length === 0 || fresh.length >= OVERVIEW * own.length) continue;
    for (const measure of fresh) {
      if (codes.has(plainCode(measure.code!))) continue;
      codes.add(plainCode(measure.code!));
      found.push(measure);
    }
  }
  return found;
}

/** Of sheets with the same code and like titles the fullest is kept. */
function withoutDoubles(measures: readonly MeasureRecord[]): MeasureRecord[] {
  const kept: MeasureRecord[] = [];
  const seen = new Map<string, number>();
  for (const measure of measures) {
    const key = `${plainCode(measure.code ?? '')}|${plainTitle(measure.title)}`;
    const at = seen.get(key);
    if (at === undefined) {
      seen.set(key, kept.length);
      kept.push(measure);
    } else if (!agree(measure, kept[at]!)) kept.push(measure);
    else if (fullness(measure) > fullness(kept[at]!)) kept[at] = measure;
  }
  return kept;
}

/** Least share of the fields that both fill in which two prints of one measure say the same. */
const AGREES = 0.5;

/** Whether two records may be two prints of one: what both tell is mostly the same. Where titles are missing or wrongly read, their values still differ. */
function agree(a: MeasureRecord, b: MeasureRecord): boolean {
  if (a.code !== null && a.title !== '') return true;
  const both = Object.entries(a.fields).flatMap(([key, { value }]) => {
    const other = b.fields[key as keyof typeof b.fields]?.value ?? null;
    return value === null || other === null ? [] : [value === other];
  });
  return both.filter(Boolean).length >= AGREES * both.length;
}

const fullness = (measure: MeasureRecord): number =>
  Object.values(measure.fields).filter((field) => field.value !== null).length +
  Object.values(measure.otherFields).filter((v) => v !== null).length;

const plainTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Index {
  has(measure: MeasureRecord): boolean;
  add(measure: MeasureRecord): void;
}

function indexOf(measures: readonly MeasureRecord[]): Index {
  const codes = new Map<string, string[]>();
  const byWord = new Map<string, Set<number>>();
  const titles: Set<string>[] = [];
  const wordsOf = (title: string): Set<string> =>
    new Set(
      plainTitle(title)
        .split(' ')
        .filter((w) => w.length > 2),
    );
  const add = (measure: MeasureRecord): void => {
    const code = plainCode(measure.code ?? '');
    if (code !== '') codes.set(code, [...(codes.get(code) ?? []), measure.title]);
    const words = wordsOf(measure.title);
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(titles.length));
    titles.push(words);
  };
  for (const measure of measures) add(measure);
  return {
    add,
    has(measure) {
      const code = plainCode(measure.code ?? '');
      if (/\p{L}/u.test(code) && codes.has(code)) return true;
      const words = wordsOf(measure.title);
      const shared = new Map<number, number>();
      for (const word of words) for (const i of byWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      return [...shared].some(([i, n]) => (2 * n) / (words.size + titles[i]!.size) >= 0.66);
    },
  };
}

function inOrder(measures: readonly MeasureRecord[]): MeasureRecord[] {
  const at = (m: MeasureRecord): number => (m.place.page ?? 0) * 1e7 + (m.place.line ?? 0);
  return measures
    .map((m, i) => ({ m, i }))
    .sort((a, b) => at(a.m) - at(b.m) || a.i - b.i)
    .map(({ m }) => m);
}
