import { VERDICTS, type Verdict } from '../audit/result.js';
import { readOutcome, type Stamp, type StudyDocument, type StudyIndex } from './store.js';

export interface VerdictChange {
  readonly concept: string;
  readonly path: string;
  readonly criterion: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly reasonBefore: string;
  readonly reasonAfter: string;
}
/** What differs between two studies of the same documents. */
export interface StudyComparison {
  readonly stamps: { readonly before: Stamp; readonly after: Stamp };
  /** Documents in both, with results in both. */
  readonly common: number;
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  /** Documents that have another path in the new study. */
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
  /** Documents that had a result and now fail, and the other way round. */
  readonly nowFailing: readonly string[];
  readonly nowPassing: readonly string[];
  readonly verdicts: number;
  readonly changes: readonly VerdictChange[];
  /** Rows: before, columns: after, in the order of `VERDICTS`. */
  readonly transitions: readonly (readonly number[])[];
  readonly byCriterion: readonly {
    readonly criterion: string;
    readonly better: number;
    readonly worse: number;
    readonly other: number;
  }[];
  /** Mean score of the common documents. */
  readonly score: { readonly before: number | null; readonly after: number | null };
}

const RANK: Readonly<Partial<Record<Verdict, number>>> = { missing: 0, partial: 1, fulfilled: 2 };
const mean = (xs: readonly number[]) => (xs.length === 0 ? null : xs.reduce((a, b) => a + b, 0) / xs.length);

interface DocumentPair {
  readonly before: StudyDocument;
  readonly after: StudyDocument;
}

/**
 * Which documents of two studies are one: those of one content (where several have it, of one path first), then those of one path, then those of one file name.
 * In the order of the old study.
 */
export function pairsOf(a: string, before: StudyIndex, b: string, after: StudyIndex): DocumentPair[] {
  const content = (folder: string) => (d: StudyDocument) => {
    const outcome = readOutcome(folder, d.id);
    return outcome !== null && 'result' in outcome ? outcome.result.document.sha256 : null;
  };
  const path = (d: StudyDocument) => d.path.normalize('NFC');
  const name = (d: StudyDocument) => path(d).replace(/^.*\//, '');
  const cached = (of: (d: StudyDocument) => string | null, documents: readonly StudyDocument[]) =>
    new Map(documents.map((d) => [d.id, of(d)]));
  const oldContent = cached(content(a), before.documents);
  const newContent = cached(content(b), after.documents);
  const ways: (readonly [(d: StudyDocument) => string | null, (d: StudyDocument) => string | null])[] = [
    [(d) => joined(oldContent.get(d.id), path(d)), (d) => joined(newContent.get(d.id), path(d))],
    [(d) => oldContent.get(d.id) ?? null, (d) => newContent.get(d.id) ?? null],
    [path, path],
    [name, name],
  ];
  const found = new Map<string, StudyDocument>();
  let [left, right] = [[...before.documents], [...after.documents]];
  for (const [ofOld, ofNew] of ways) {
    for (const document of left) {
      const key = ofOld(document);
      const at = key === null ? -1 : right.findIndex((d) => ofNew(d) === key);
      if (at >= 0) found.set(document.id, right.splice(at, 1)[0]!);
    }
    left = left.filter((d) => !found.has(d.id));
  }
  return before.documents.flatMap((d) => (found.has(d.id) ? [{ before: d, after: found.get(d.id)! }] : []));
}
const joined = (content: string | null | undefined, path: string): string | null =>
  content ? `${content} ${path}` : null;

/** Compares what two folders store, document by document. */
export function compareStudies(a: string, before: StudyIndex, b: string, after: StudyIndex): StudyComparison {
  const pairs = pairsOf(a, before, b, after);
  const later = new Set(pairs.map((p) => p.before.id));
  const earlier = new Set(pairs.map((p) => p.after.id));
  const transitions = VERDICTS.map(() => VERDICTS.map(() => 0));
  const changes: VerdictChange[] = [];
  const nowFailing: string[] = [];
  const nowPassing: string[] = [];
  const scores = { before: [] as number[], after: [] as number[] };
  let common = 0;
  let verdicts = 0;
  for (const { before: old, after: now } of pairs) {
    const { id, path } = now;
    const [x, y] = [readOutcome(a, old.id), readOutcome(b, id)];
    if (x === null || y === null) continue;
    if ('result' in x && 'failure' in y) nowFailing.push(path);
    if ('failure' in x && 'result' in y) nowPassing.push(path);
    if (!('result' in x) || !('result' in y)) continue;
    common += 1;
    if (x.result.summary.score !== null) scores.before.push(x.result.summary.score);
    if (y.result.summary.score !== null) scores.after.push(y.result.summary.score);
    const criteria = new Map(y.result.criteria.map((c) => [c.id, c]));
    for (const c of x.result.criteria) {
      const d = criteria.get(c.id);
      if (d === undefined) continue;
      verdicts += 1;
      transitions[VERDICTS.indexOf(c.verdict)]![VERDICTS.indexOf(d.verdict)]! += 1;
      if (c.verdict !== d.verdict)
        changes.push({
          concept: id,
          path,
          criterion: c.id,
          before: c.verdict,
          after: d.verdict,
          reasonBefore: c.reason,
          reasonAfter: d.reason,
        });
    }
  }
  const criteria = [...new Set(changes.map((c) => c.criterion))].sort();
  const direction = ({ before: x, after: y }: VerdictChange) =>
    Math.sign((RANK[y] ?? Number.NaN) - (RANK[x] ?? Number.NaN));
  return {
    stamps: { before: before.stamp, after: after.stamp },
    common,
    onlyBefore: before.documents.filter((d) => !later.has(d.id)).map((d) => d.path),
    onlyAfter: after.documents.filter((d) => !earlier.has(d.id)).map((d) => d.path),
    renamed: pairs.flatMap((p) =>
      p.before.path === p.after.path ? [] : [{ before: p.before.path, after: p.after.path }],
    ),
    nowFailing,
    nowPassing,
    verdicts,
    changes,
    transitions,
    byCriterion: criteria.map((criterion) => {
      const own = changes.filter((c) => c.criterion === criterion);
      const better = own.filter((c) => direction(c) > 0).length;
      const worse = own.filter((c) => direction(c) < 0).length;
      return { criterion, better, worse, other: own.length - better - worse };
    }),
    score: { before: mean(scores.before), after: mean(scores.after) },
  };
}
