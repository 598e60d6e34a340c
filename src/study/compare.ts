import { VERDICTS, type Verdict } from '../audit/result.js';
import { readOutcome, type Stamp, type StudyIndex } from './store.js';

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

/** Compares what two folders store, document by document. */
export function compareStudies(a: string, before: StudyIndex, b: string, after: StudyIndex): StudyComparison {
  const later = new Set(after.documents.map((d) => d.id));
  const earlier = new Set(before.documents.map((d) => d.id));
  const transitions = VERDICTS.map(() => VERDICTS.map(() => 0));
  const changes: VerdictChange[] = [];
  const nowFailing: string[] = [];
  const nowPassing: string[] = [];
  const scores = { before: [] as number[], after: [] as number[] };
  let common = 0;
  let verdicts = 0;
  for (const { id, path } of before.documents.filter((d) => later.has(d.id))) {
    const [x, y] = [readOutcome(a, id), readOutcome(b, id)];
    if (x === null || y === null) continue;
    if ('result' in x && 'failure' in y) nowFailing.push(path);
    if ('failure' in x && 'result' in y) nowPassing.push(path);
    if (!('result' in x) || !('result' in y)) continue;
    common += 1;
    if (x.result.summary.score !== null) scores.before.push(x.result.summary.score);
    if (y.result.summary.score !== null) scores.after.push(y.result.summary.score);
    const now = new Map(y.result.criteria.map((c) => [c.id, c]));
    for (const c of x.result.criteria) {
      const d = now.get(c.id);
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
