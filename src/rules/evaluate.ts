import type { Role } from '../concept/concept.js';
import { checkCoverage, checkFieldsInUse, checkRedThread, checkShare } from './checks/figures-of-measures.js';
import { checkPassages } from './checks/passages.js';
import { checkPool } from './checks/pool.js';
import { checkSectors } from './checks/sectors.js';
import { checkFormats, checkGoals, checkIndicators, checkMeasures } from './checks/things.js';
import type { ConceptIndex } from './concept-index.js';
import { type ConditionContext, checksOf, decide, ruledOutBy } from './conditions.js';
import { evidenceFor } from './evidence.js';
import type { CheckOutcome, Match, Reason, RuleOutcome, RuleVerdict } from './outcome.js';
import type { Bundle, Check, Condition, Rule } from './schema.js';

/** Most quotes of a verdict that the text cannot decide. */
const EVIDENCE = 4;
const NEAR_MISSES = 2;

function runCheck(name: string, check: Check, index: ConceptIndex, bundles: readonly Bundle[]): CheckOutcome {
  switch (check.of) {
    case 'goals':
      return checkGoals(name, check, index);
    case 'measures':
      return checkMeasures(name, check, index);
    case 'formats':
      return checkFormats(name, check, index);
    case 'indicators':
      return checkIndicators(name, check, index);
    case 'share':
      return checkShare(name, check, index);
    case 'fieldsInUse':
      return checkFieldsInUse(name, check, index);
    case 'redThread':
      return checkRedThread(name, check, index);
    case 'coverage':
      return checkCoverage(name, check, index);
    case 'pool':
      return checkPool(name, check.label, bundles, index);
    case 'sectors':
      return checkSectors(name, check, index);
    default:
      return checkPassages(name, check, index);
  }
}

/** Whether the reservation says something of the passage itself; that it stands elsewhere does not. */
const saysWhy = (m: Match) => m.reservation !== 'elsewhere' && m.reservation !== 'no-substance';

/** Best match of each section first, then the second best of each: a reader wants the places, not one place four times. */
function spread(sorted: readonly Match[]): Match[] {
  const rank = new Map<number, number>();
  const ranked = sorted.map((m) => {
    const before = rank.get(m.section) ?? 0;
    rank.set(m.section, before + 1);
    return { m, before };
  });
  return ranked.sort((a, b) => a.before - b.before).map(({ m }) => m);
}

/** Best quotes of the checks, one of each in turn, so that every part of the verdict is shown. */
function pickMatches(lists: readonly (readonly Match[])[], most: number): Match[] {
  const sorted = lists.map((l) => spread([...l].sort((a, b) => b.score - a.score)));
  const picked: Match[] = [];
  for (let round = 0; picked.length < most && sorted.some((l) => l.length > round); round++) {
    for (const list of sorted) {
      const m = list[round];
      if (
        m &&
        picked.length < most &&
        !picked.some((p) => p.quote === m.quote && p.place.page === m.place.page && p.place.line === m.place.line)
      )
        picked.push(m);
    }
  }
  return picked;
}

function rolesOf(rule: Rule): string[] {
  const roles = new Set<string>();
  for (const check of Object.values(rule.checks)) {
    if (!check.of || check.of === 'passages') for (const r of check.where?.roles ?? []) roles.add(r);
    else if (check.of === 'goals') roles.add('goals');
    else if (check.of === 'formats') roles.add('participation');
    else if (check.of === 'indicators') for (const r of check.contexts ?? ['monitoring']) roles.add(r);
    else roles.add('measures');
  }
  return [...roles];
}

function figures(checks: ReadonlyMap<string, CheckOutcome>): Record<string, string | number> {
  const args: Record<string, string | number> = {};
  for (const c of checks.values()) {
    args[c.name] = c.total === null ? c.figure : Math.round(c.figure * 100) / 100;
    for (const [k, v] of Object.entries(c.args)) args[`${c.name}.${k}`] = v;
  }
  return args;
}

interface Decision {
  readonly verdict: RuleVerdict;
  readonly undecided: 'silent' | 'unreadable' | null;
}

function decideVerdict(rule: Rule, context: ConditionContext): Decision {
  const v = rule.verdict;
  const truth = (c: Condition | undefined) => (c === undefined ? 'no' : decide(c, context));
  if (truth(v.notApplicable) === 'yes') return { verdict: 'not-applicable', undecided: null };
  const fulfilled = truth(v.fulfilled);
  if (fulfilled === 'yes') return { verdict: 'fulfilled', undecided: null };
  const partial = truth(v.partial);
  // what is drawn, not written, might lift the verdict: then the text cannot decide
  if (fulfilled === 'unknown' || (partial === 'unknown' && fulfilled === 'no'))
    return { verdict: 'review', undecided: 'unreadable' };
  if (partial === 'yes') return { verdict: 'partial', undecided: null };
  if (truth(v.missing) === 'yes') return { verdict: 'missing', undecided: null };
  if (truth(v.review) === 'yes') return { verdict: 'review', undecided: 'silent' };
  return { verdict: 'missing', undecided: null };
}

function reasonOf(
  rule: Rule,
  decision: Decision,
  checks: ReadonlyMap<string, CheckOutcome>,
  evidence: readonly Match[],
): Reason {
  const key = decision.verdict === 'not-applicable' ? 'notApplicable' : decision.verdict;
  const own = rule.reasons?.[key];
  if (own && decision.undecided !== 'unreadable') return { kind: 'own', text: own, args: figures(checks) };
  const wanted = checksOf(rule.verdict.fulfilled).flatMap((n) => checks.get(n) ?? []);
  const concerned = [...new Set([...wanted, ...checksOf(rule.verdict.partial).flatMap((n) => checks.get(n) ?? [])])];
  if (decision.undecided)
    return {
      kind: 'undecided',
      why: decision.undecided,
      about: wanted.map((c) => c.label),
      condition: rule.condition ?? null,
    };
  const found = concerned.filter((c) => c.holds);
  // what the verdict asks to be absent is no gap
  const ruledOut = new Set(ruledOutBy(rule.verdict.fulfilled));
  const absent = wanted.filter((c) => !c.holds && !ruledOut.has(c.name));
  return {
    kind: decision.verdict === 'fulfilled' ? 'found' : decision.verdict === 'partial' ? 'partly' : 'absent',
    found: found.map((c) => c.label),
    absent: absent.map((c) => c.label),
    reservations: [...new Set(evidence.flatMap((m) => m.reservation ?? []))],
    places: evidence.map((m) => m.place),
  };
}

/** Chapters of the guide that are a part of a concept as a whole, by the letter of their criteria. */
const PART_OF: Readonly<Record<string, Role>> = { Z: 'goals', M: 'measures', U: 'implementation' };

/** Parts that make a rule not applicable where they are printed in another volume: those that it names, else that of its chapter. */
function otherVolumeOf(rule: Rule): readonly string[] {
  const part = PART_OF[rule.id.split('-')[0]!];
  return rule.otherVolume ?? (part ? [part] : []);
}

/** The quotes of a verdict: of what the condition that holds asks for; of one that the text cannot decide, of all that is concerned. */
function shownFor(
  rule: Rule,
  { verdict }: Decision,
  context: ConditionContext,
  concerned: readonly CheckOutcome[],
): Match[] {
  if (verdict === 'missing' || verdict === 'not-applicable') return [];
  if (verdict !== 'review') return evidenceFor(rule.verdict[verdict], context);
  const full = pickMatches(
    concerned.map((c) => c.matches),
    EVIDENCE,
  );
  return full.length > 0
    ? full
    : pickMatches(
        concerned.map((c) => c.weakMatches),
        EVIDENCE,
      );
}

/** Evaluates one rule over an indexed concept; how sure it is, `withConfidence` tells of all together. Pure; the same concept gives the same outcome. */
export function evaluateRule(rule: Rule, index: ConceptIndex, bundles: readonly Bundle[]): RuleOutcome {
  const checks = new Map(
    Object.entries(rule.checks).map(([name, check]) => [name, runCheck(name, check, index, bundles)]),
  );
  const roles = rolesOf(rule);
  const volume = index.concept.volumes.find((v) => otherVolumeOf(rule).includes(v.role));
  const context: ConditionContext = { checks, thresholds: rule.thresholds ?? {} };
  const decision = decideVerdict(rule, context);
  if (volume && decision.verdict === 'missing') {
    const p = index.concept.passages[volume.passage];
    const reason: Reason = { kind: 'other-volume', quote: p?.text ?? '' };
    return {
      rule,
      verdict: 'not-applicable',
      reason,
      evidence: [],
      nearMisses: [],
      roles,
      checks: [...checks.values()],
    };
  }
  const named = new Set([
    ...checksOf(rule.verdict.fulfilled),
    ...(decision.verdict === 'fulfilled' ? [] : checksOf(rule.verdict.partial)),
  ]);
  const concerned = [...checks.values()].filter((c) => named.has(c.name));
  const evidence = shownFor(rule, decision, context, concerned);
  const missed =
    decision.verdict === 'fulfilled'
      ? []
      : concerned.flatMap((c) => [...c.weakMatches.filter((m) => m.terms.length > 1 && saysWhy(m)), ...c.nearMisses]);
  const nearMisses = pickMatches([missed.filter((m) => !evidence.some((e) => e.quote === m.quote))], NEAR_MISSES);
  return {
    rule,
    verdict: decision.verdict,
    reason: reasonOf(rule, decision, checks, evidence),
    evidence,
    nearMisses,
    roles,
    checks: [...checks.values()],
  };
}

/**
 * Outcomes in which each passage is a near miss once: of the criterion to which it came closest. A sentence that nearly counted for one is no news at the
 * next, and one that is evidence somewhere is no near miss.
 */
export function nearMissesOnce(outcomes: readonly RuleOutcome[]): RuleOutcome[] {
  const best = new Map<string, { score: number; rule: string }>();
  const key = (m: Match) => `${m.passage ?? ''}|${m.place.page ?? ''}|${m.place.line ?? ''}|${m.quote}`;
  for (const o of outcomes)
    for (const m of o.nearMisses) {
      const known = best.get(key(m));
      if (!known || m.score > known.score) best.set(key(m), { score: m.score, rule: o.rule.id });
    }
  return outcomes.map((o) => ({ ...o, nearMisses: o.nearMisses.filter((m) => best.get(key(m))!.rule === o.rule.id) }));
}
