import { plainCode } from './codes.js';
import type { RecordSet } from './judge.js';
import type { MeasureRecord } from './record.js';

/** Least share of a set's records that name measures of others, for it to be an overview of them. */
const OVERVIEW = 0.4;

/**
 * One list of measures from sets that were read in different places: sheets go before rows, titled before untitled. What tells of the same measures again
 * (an overview, a plan of costs, the other half of a table too wide for its page) only fills what they leave open.
 */
export function oneSet(sets: readonly RecordSet[]): MeasureRecord[] {
  let kept: MeasureRecord[] = [];
  const rank = ({ measures }: RecordSet): number =>
    measures.filter((m) => m.title !== '').length < OVERVIEW * measures.length
      ? 2
      : measures[0]!.form === 'sheet'
        ? 0
        : 1;
  for (const { measures } of sets.toSorted((a, b) => rank(a) - rank(b) || b.value - a.value)) {
    const own = withoutDoubles(measures);
    const index = indexOf(kept);
    const fresh = own.filter((m) => index.find(m) === null);
    if (own.length - fresh.length >= OVERVIEW * own.length) kept = completed(kept, own);
    else kept = [...kept, ...(measures[0]!.form === 'sheet' ? own : fresh)];
  }
  return inOrder(withoutDoubles(kept));
}

function completed(measures: readonly MeasureRecord[], others: readonly MeasureRecord[]): MeasureRecord[] {
  const index = indexOf(measures);
  const more = new Map<number, MeasureRecord>();
  for (const other of others) {
    const at = index.find(other);
    if (at !== null && !more.has(at)) more.set(at, other);
  }
  return measures.map((own, i) => {
    const other = more.get(i);
    if (!other) return own;
    const open = Object.entries(other.fields).filter(([key, { value }]) => {
      const mine = own.fields[key as keyof typeof own.fields];
      return value !== null && (mine?.value ?? null) === null;
    });
    const amounts = own.amounts.length > 0 ? own.amounts : other.amounts;
    const fields = { ...own.fields, ...Object.fromEntries(open) };
    const otherFields = { ...other.otherFields, ...own.otherFields };
    return {
      ...own,
      code: own.code ?? other.code,
      fields,
      otherFields,
      amounts,
      timeframe: own.timeframe ?? other.timeframe,
    };
  });
}

/** Adds to the sets that were kept what another reading of the same text found beyond them: coded records of a set of which most are among the measures. */
export function withWitnesses(kept: readonly RecordSet[], all: readonly RecordSet[]): RecordSet[] {
  const codeOf = ({ code }: MeasureRecord): string => plainCode(code ?? '');
  const codes = new Set(['', ...kept.flatMap(({ measures }) => measures.map(codeOf))]);
  const found = [...kept];
  for (const set of all) {
    const fresh = kept.includes(set) ? [] : set.measures.filter((m) => m.title !== '' && !codes.has(codeOf(m)));
    if (fresh.length === 0 || fresh.length >= OVERVIEW * set.measures.length) continue;
    for (const measure of fresh) codes.add(codeOf(measure));
    found.push({ ...set, measures: fresh });
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
  /** Position of the measure that has the same code or nearly the same title, null when none has. */
  find(measure: MeasureRecord): number | null;
  add(measure: MeasureRecord): void;
}

/** Share of their words that two titles have in common from which they name one measure. */
const SAME_TITLE = 0.66;

function indexOf(measures: readonly MeasureRecord[]): Index {
  const codes = new Map<string, number>();
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
    if (code !== '' && !codes.has(code)) codes.set(code, titles.length);
    const words = wordsOf(measure.title);
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(titles.length));
    titles.push(words);
  };
  for (const measure of measures) add(measure);
  return {
    add,
    find(measure) {
      const code = plainCode(measure.code ?? '');
      const coded = codes.get(code);
      const words = wordsOf(measure.title);
      // numbers alone are counted anew in each table
      if (coded !== undefined && (/\p{L}/u.test(code) || words.size === 0)) return coded;
      const shared = new Map<number, number>();
      for (const word of words) for (const i of byWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      const like = [...shared].map(([i, n]) => ({ i, share: (2 * n) / (words.size + titles[i]!.size) }));
      const best = like.reduce((a, b) => (b.share > a.share ? b : a), { i: -1, share: 0 });
      return best.share >= SAME_TITLE ? best.i : null;
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
