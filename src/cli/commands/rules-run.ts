import { existsSync } from 'node:fs';
import { preparePack } from '../../audit/audit-document.js';
import { exampleGaps, runExamples } from '../../audit/examples.js';
import { nearest } from '../../diagnostics/nearest.js';
import { UserError } from '../../diagnostics/user-error.js';
import { explainRule } from '../../report/rules/explain.js';
import { RULE_LIST_FORMATS } from '../../report/rules/formats.js';
import { renderRuleList } from '../../report/rules/list.js';
import { renderExampleGaps, renderTestReport } from '../../report/rules/test-report.js';
import { DEFAULT_PACK, loadPack } from '../../rules/load.js';
import type { RulePack } from '../../rules/pack.js';
import type { Rule } from '../../rules/schema.js';
import type { Context } from '../context.js';
import { deliver } from '../deliver.js';
import { EXIT } from '../exit.js';
import { reportFailure } from '../failure.js';
import { checkOutputs, type OutputFlag, planOutputs } from '../outputs.js';
import { columnsOf } from '../terminal.js';
import type { RulesOptions } from './rules.js';

const packOf = (options: RulesOptions): RulePack => loadPack(options.rules ?? [DEFAULT_PACK]);

/** @throws UserError rules.no-such-rule with the nearest id or slug */
function ruleOf(wanted: string, pack: RulePack): Rule {
  const found = pack.rules.find((r) => r.id === wanted.toUpperCase() || r.slug === wanted.toLowerCase());
  if (found) return found;
  const known = pack.rules.flatMap((r) => [r.id, r.slug]);
  throw new UserError('rules.no-such-rule', {
    rule: wanted,
    nearest: nearest(wanted.toUpperCase(), known) ?? nearest(wanted.toLowerCase(), known) ?? known[0] ?? '',
  });
}

/** `rules list`. @throws UserError rules.*, cli.* (outputs) */
export async function listRules(options: RulesOptions, flags: readonly OutputFlag[], context: Context): Promise<void> {
  const pack = packOf(options);
  const plans = planOutputs(flags, RULE_LIST_FORMATS);
  checkOutputs(plans, [], RULE_LIST_FORMATS, context.io.outIsTerminal);
  const wanted = options.chapter?.map((c) => c.toUpperCase());
  for (const id of wanted ?? []) {
    if (pack.chapters.some((c) => c.id === id)) continue;
    throw new UserError('rules.no-such-chapter', { chapter: id, valid: pack.chapters.map((c) => c.id).join(', ') });
  }
  const shown = wanted ? { ...pack, rules: pack.rules.filter((r) => wanted.includes(r.id.split('-')[0]!)) } : pack;
  for (const plan of plans)
    await deliver(plan, (o) => renderRuleList(plan.format, shown, context.language, o.width), options, context);
}

/** `rules explain`. @throws UserError rules.* */
export async function explainRules(wanted: readonly string[], options: RulesOptions, context: Context): Promise<void> {
  const pack = packOf(options);
  const rules = wanted.map((id) => ruleOf(id, pack));
  const looks = { language: context.language, width: columnsOf(context.io) };
  await context.io.out(rules.map((r) => explainRule(r, pack, looks)).join('\n'));
}

/** Whether an argument names a pack (a file or folder) and not a rule. */
const isPack = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name) || existsSync(name);

/** `rules test`, of rules of the pack or of packs named by their path: 1 when an example fails or a rule lacks one. @throws UserError rules.* */
export async function testRules(wanted: readonly string[], options: RulesOptions, context: Context): Promise<void> {
  const packs = wanted.filter(isPack);
  const pack = packOf(packs.length > 0 ? { ...options, rules: [...(options.rules ?? []), ...packs] } : options);
  const ids = wanted.filter((name) => !packs.includes(name)).map((id) => ruleOf(id, pack).id);
  const prepared = preparePack(pack);
  const results = runExamples(prepared, ids);
  const gaps = exampleGaps(prepared).filter((g) => ids.length === 0 || ids.includes(g.rule));
  await context.io.out(renderTestReport(results, gaps, context.language));
  if (gaps.length > 0 || results.some((r) => !r.passed)) context.exitCode = EXIT.gaps;
}

/** `rules validate`: every pack is checked, each error told with its place; 2 when one is wrong. */
export async function validateRules(packs: readonly string[], options: RulesOptions, context: Context): Promise<void> {
  for (const path of packs) {
    try {
      const pack = loadPack([path]);
      const gaps = exampleGaps(preparePack(pack));
      const { length } = pack.rules;
      await context.io.out(
        context.language === 'de' ? `${path}: ${length} Regeln, in Ordnung\n` : `${path}: ${length} rules, in order\n`,
      );
      if (gaps.length > 0) await context.io.out(renderExampleGaps(gaps, context.language));
    } catch (error) {
      reportFailure(error, context, options.debug === true);
      context.exitCode = EXIT.failed;
    }
  }
}
