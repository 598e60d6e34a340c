import type { AuditResult } from '../../audit/result.js';
import { nearest } from '../../diagnostics/nearest.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { RulePack } from '../../rules/pack.js';
import type { Origin, Settings } from './settings.js';

/**
 * Criteria that a configuration names must be in the pack.
 * @throws UserError config.unknown-rule
 */
export function checkRules(settings: Settings, pack: RulePack): void {
  const ids = new Set(pack.rules.flatMap((r) => [r.id, r.slug]));
  const check = (rule: string, from: Origin) => {
    if (ids.has(rule) || from.kind !== 'file') return;
    const { file, line } = from;
    throw new UserError('config.unknown-rule', { file, line, rule, nearest: nearest(rule, [...ids]) ?? '' }, { line });
  };
  for (const [rule, { from }] of Object.entries(settings.severity)) check(rule, from);
  for (const { value, from } of [...settings.suppressions, ...settings.annotations]) check(value.rule, from);
}

/** The result with the severities that the settings give; verdicts and score do not depend on them. */
export function withSeverity(result: AuditResult, { severity }: Settings): AuditResult {
  if (Object.keys(severity).length === 0) return result;
  const criteria = result.criteria.map((c) => {
    const own = severity[c.id] ?? severity[c.slug];
    return own ? { ...c, severity: own.value } : c;
  });
  return { ...result, criteria };
}
