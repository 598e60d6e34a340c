import type { AuditResult, CriterionResult } from '../audit/result.js';
import { isOpenGap } from '../audit/standing.js';
import { chapterId } from './chapters.js';

/** Gaps that one thing would close, and what that is worth. */
export interface Cause {
  /** `fields`: what measures lack, which their table shows; `series`: one demand, made of several things (fields of action, groups); `single`. */
  readonly kind: 'fields' | 'series' | 'single';
  readonly gaps: readonly CriterionResult[];
  readonly worth: number;
}

/** What closing a gap is worth: the guide's "at least" weighs twice its "should", that twice its "can". */
const WORTH = { core: 4, should: 2, can: 1 } as const;
/** Half of a partial is there. */
const LACK = { missing: 1, partial: 0.5 } as const;
/** Each further gap of a series asks for its own sentence; fields of measures are filled in with one round of the departments. */
const SHARE_OF_FURTHER = { fields: 1, series: 0.35, single: 1 } as const;

/** The command that lists measures with their fields stands in the remedy of what only that list closes. */
const LISTS_MEASURES = /insek-audit measures/;

/** Rules of one chapter whose slugs begin alike ask for one thing of several. */
const seriesOf = (c: CriterionResult): string => `${chapterId(c)}:${c.slug.split('-').slice(0, 2).join('-')}`;

const worthOf = (c: CriterionResult): number =>
  WORTH[c.binding] * (c.verdict === 'partial' ? LACK.partial : LACK.missing) * c.confidence;

function cause(kind: Cause['kind'], gaps: readonly CriterionResult[]): Cause {
  const worths = gaps.map(worthOf).sort((a, b) => b - a);
  const worth = worths.reduce((sum, w, i) => sum + (i === 0 ? w : w * SHARE_OF_FURTHER[kind]), 0);
  return { kind, gaps, worth };
}

/** The open gaps by what causes them, what is worth most first; none is lost. */
export function causesOf({ criteria }: Pick<AuditResult, 'criteria'>): Cause[] {
  const open = criteria.filter(isOpenGap);
  const fields = open.filter((c) => LISTS_MEASURES.test(c.remedy));
  const series = grouped(
    open.filter((c) => !fields.includes(c)),
    seriesOf,
  );
  const all = [
    ...(fields.length > 0 ? [cause(fields.length > 1 ? 'fields' : 'single', fields)] : []),
    ...[...series.values()].map((gaps) => cause(gaps.length > 1 ? 'series' : 'single', gaps)),
  ];
  return all
    .map((c, at) => ({ c, at }))
    .sort((a, b) => b.c.worth - a.c.worth || a.at - b.at)
    .map(({ c }) => c);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** A remedy without the program's own commands, for readers who have only the report; it ends as a sentence, since others follow it. */
export const remedyOf = (c: Pick<CriterionResult, 'remedy'>): string =>
  c.remedy
    .replace(/;[^;.]*insek-audit [a-z]+ (?:DATEI|FILE)[^;.]*/g, '')
    .replace(/\s*\(?insek-audit [a-z]+ (?:DATEI|FILE)\)?/g, '')
    .trim()
    .replace(/[^.!?…]$/, '$&.');
