import type { MeasureResult } from '../result.js';

/** A measure as a comparison names it. */
export interface NamedMeasure {
  readonly code: string | null;
  readonly title: string;
  readonly page: number | null;
  readonly line: number | null;
  readonly file?: string;
}
export interface FieldChange {
  /** A key of `fields`, a printed label of `otherFields`, `code` or `title`. */
  readonly field: string;
  /** null: no such label, or nothing behind it. */
  readonly old: string | null;
  readonly new: string | null;
}
export interface MeasureChanges {
  readonly added: readonly NamedMeasure[];
  readonly removed: readonly NamedMeasure[];
  readonly changed: readonly (NamedMeasure & { readonly fields: readonly FieldChange[] })[];
}

const words = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const named = ({ code, title, page, line, file }: MeasureResult): NamedMeasure => ({
  code,
  title,
  page,
  line,
  ...(file === undefined ? {} : { file }),
});

/** The same measure in both: by code and title, else by title (renumbered), else by code (renamed). */
function pairs(before: readonly MeasureResult[], after: readonly MeasureResult[]): Map<MeasureResult, MeasureResult> {
  const found = new Map<MeasureResult, MeasureResult>();
  const taken = new Set<MeasureResult>();
  const keys: ((m: MeasureResult) => string)[] = [
    (m) => `${words(m.code)}|${words(m.title)}`,
    (m) => words(m.title),
    (m) => words(m.code),
  ];
  for (const key of keys)
    for (const m of after) {
      if (found.has(m) || key(m) === '') continue;
      const match = before.find((b) => !taken.has(b) && key(b) === key(m));
      if (!match) continue;
      found.set(m, match);
      taken.add(match);
    }
  return found;
}

const valuesOf = (m: MeasureResult): Map<string, string | null> =>
  new Map([
    ['code', m.code],
    ['title', m.title],
    ...Object.entries(m.fields).map(([k, f]): [string, string | null] => [k, f.value]),
    ...Object.entries(m.otherFields),
  ]);

const single = (value: string | null | undefined) => value?.replace(/\s+/g, ' ').trim() || null;

function fieldChanges(before: MeasureResult, after: MeasureResult): FieldChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((field) => {
    const [a, b] = [single(old.get(field)), single(now.get(field))];
    return a === b ? [] : [{ field, old: a, new: b }];
  });
}

/** Measures that came, went, and changed, in the order of the document they stand in. */
export function measureChanges(before: readonly MeasureResult[], after: readonly MeasureResult[]): MeasureChanges {
  const found = pairs(before, after);
  const kept = new Set(found.values());
  return {
    added: after.filter((m) => !found.has(m)).map(named),
    removed: before.filter((m) => !kept.has(m)).map(named),
    changed: [...after].flatMap((m) => {
      const old = found.get(m);
      const fields = old ? fieldChanges(old, m) : [];
      return fields.length === 0 ? [] : [{ ...named(m), fields }];
    }),
  };
}
