import type { AuditResult, Severity, Verdict } from '../result.js';
import { isSinglePlace } from '../trust.js';
import { type MeasureChanges, measureChanges } from './measures.js';

/** What became of a verdict: nearer to fulfilled, further from it, or in or out of what can be judged. */
export type Change = 'gained' | 'lost' | 'other';
export interface CriterionChange {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly severity: Severity;
  readonly change: Change;
  readonly old: Verdict;
  readonly new: Verdict;
  /** Of the new verdict. */
  readonly reason: string;
  /** The one passage that carries the new verdict; null when several do, or none is needed. */
  readonly singlePassage: string | null;
}
export interface Side {
  readonly path: string;
  readonly sha256: string;
  readonly score: number | null;
}
/** What changed from one result to another (`insek-audit diff --format json`). Plain data. */
export interface ResultDiff {
  readonly schemaVersion: '1';
  readonly tool: AuditResult['tool'];
  readonly pack: AuditResult['pack'];
  readonly language: AuditResult['language'];
  readonly old: Side;
  readonly new: Side;
  /** In the order of the catalogue; only what changed. */
  readonly criteria: readonly CriterionChange[];
  /** Criteria that the new result calls fulfilled on one passage alone: what one sentence more, or less, would turn. */
  readonly onOnePassage: readonly string[];
  readonly measures: MeasureChanges;
}

const RANK: Readonly<Partial<Record<Verdict, number>>> = { missing: 0, partial: 1, fulfilled: 2 };

function changeOf(before: Verdict, after: Verdict): Change {
  const [from, to] = [RANK[before], RANK[after]];
  if (from === undefined || to === undefined) return 'other';
  return to > from ? 'gained' : 'lost';
}

const side = ({ document, summary }: AuditResult): Side => ({
  path: document.path,
  sha256: document.sha256,
  score: summary.score,
});

/** Compares two results of the same pack and version (`unlike` says whether they are). */
export function diffResults(before: AuditResult, after: AuditResult): ResultDiff {
  const old = new Map(before.criteria.map((c) => [c.id, c.verdict]));
  return {
    schemaVersion: '1',
    tool: after.tool,
    pack: after.pack,
    language: after.language,
    old: side(before),
    new: side(after),
    criteria: after.criteria.flatMap((c): CriterionChange[] => {
      const verdict = old.get(c.id);
      if (verdict === undefined || verdict === c.verdict) return [];
      const { id, slug, title, severity, reason } = c;
      const change = changeOf(verdict, c.verdict);
      const singlePassage = isSinglePlace(c) ? c.evidence[0]!.quote : null;
      return [{ id, slug, title, severity, change, old: verdict, new: c.verdict, reason, singlePassage }];
    }),
    onOnePassage: after.criteria.filter((c) => c.verdict === 'fulfilled' && isSinglePlace(c)).map((c) => c.id),
    measures: measureChanges(before.measures, after.measures),
  };
}

/** In what two results cannot be compared: the rules or the program that judged; null when they can. */
export function unlike(before: AuditResult, after: AuditResult): { readonly old: string; readonly new: string } | null {
  const pack = (r: AuditResult) => `${r.pack.id} ${r.pack.version}`;
  const tool = (r: AuditResult) => `${r.tool.name} ${r.tool.version}`;
  const hash = (r: AuditResult) => `${pack(r)} (${r.pack.sha256.slice(0, 12)})`;
  for (const of of [pack, hash, tool]) if (of(before) !== of(after)) return { old: of(before), new: of(after) };
  return null;
}
