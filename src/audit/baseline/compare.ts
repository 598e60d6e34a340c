import { findingKey } from '../fingerprint.js';
import type { AuditResult, CriterionResult } from '../result.js';
import { isGap, isOpenGap } from '../standing.js';
import type { Baseline, BaselineDocument, KnownGap } from './baseline.js';

/**
 * Whether a gap is the one that the baseline has. It survives edits: the section may be renamed or the words changed, but not both;
 * what got better is known, what got worse is new.
 */
export function isKnown(criterion: CriterionResult, known: KnownGap): boolean {
  if (known.rule !== criterion.id) return false;
  if (known.verdict === 'missing') return true;
  if (criterion.verdict === 'missing') return false;
  const { section, text } = findingKey(criterion);
  return section === known.section || text === known.text;
}

/** The result with each gap that nobody has settled marked as new or known, and the gaps of the baseline that are closed. Verdicts and score stay. */
export function compareWithBaseline(result: AuditResult, known: readonly KnownGap[]): AuditResult {
  const criteria = result.criteria.map((c) =>
    isOpenGap(c) ? { ...c, baseline: known.some((k) => isKnown(c, k)) ? ('known' as const) : ('new' as const) } : c,
  );
  const count = (wanted: 'new' | 'known') => criteria.filter((c) => c.baseline === wanted).length;
  const gaps = new Set(criteria.filter(isGap).map((c) => c.id));
  const closed = [...new Set(known.map((k) => k.rule))].filter((id) => !gaps.has(id));
  return { ...result, criteria, baseline: { new: count('new'), known: count('known'), closed } };
}

/** The gaps of a result as a baseline has them, in the order of the catalogue; not those that a person has settled, whose note may lapse. */
export function gapsForBaseline(result: AuditResult): KnownGap[] {
  return result.criteria.flatMap((c) =>
    isOpenGap(c) && (c.verdict === 'missing' || c.verdict === 'partial')
      ? [{ ...findingKey(c), verdict: c.verdict }].map(({ rule, verdict, section, text }) => ({
          rule,
          verdict,
          section: verdict === 'missing' ? '' : section,
          text: verdict === 'missing' ? '' : text,
        }))
      : [],
  );
}

/** The baseline with these documents replaced or added; others stay as they are. */
export function updated(old: Baseline | null, pack: string, documents: readonly BaselineDocument[]): Baseline {
  const kept = (old?.documents ?? []).filter((d) => !documents.some((n) => n.path === d.path));
  const all = [...kept, ...documents].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { schemaVersion: '1', pack, documents: all };
}
