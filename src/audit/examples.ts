import { readMarkdown } from '../readers/markdown/index.js';
import type { RuleExample } from '../rules/schema.js';
import { judge, type PreparedPack } from './audit-document.js';
import type { Verdict } from './result.js';

/** An example of a rule, run. */
export interface ExampleResult {
  readonly rule: string;
  /** 0-based position among the rule's examples. */
  readonly index: number;
  readonly example: RuleExample;
  readonly verdict: Verdict;
  readonly passed: boolean;
}
/** A kind of example that a rule lacks; the catalogue asks for each of these. */
export interface ExampleGap {
  readonly rule: string;
  readonly lacks: 'fulfilled' | 'partial' | 'missing' | 'trap';
}

/** Runs the examples of all rules (or of `only`, by id or slug) through the whole street, each as a Markdown concept of its own. */
export function runExamples(prepared: PreparedPack, only: readonly string[] = []): ExampleResult[] {
  const results: ExampleResult[] = [];
  for (const rule of prepared.pack.rules) {
    if (only.length > 0 && !only.includes(rule.id) && !only.includes(rule.slug)) continue;
    const single: PreparedPack = { ...prepared, pack: { ...prepared.pack, rules: [rule] } };
    for (const [index, example] of rule.examples.entries()) {
      const document = readMarkdown(`${rule.id}-${index + 1}.md`, Buffer.from(example.text, 'utf8'));
      const verdict = judge(document, single).outcomes[0]!.verdict;
      results.push({ rule: rule.id, index, example, verdict, passed: verdict === example.verdict });
    }
  }
  return results;
}

/** Rules without an example of each kind. A rule whose silent text gives *review* needs that in place of *missing*; one without `partial` needs none of it. */
export function exampleGaps(prepared: PreparedPack): ExampleGap[] {
  return prepared.pack.rules.flatMap((rule) => {
    const has = (v: string) => rule.examples.some((e) => e.verdict === v);
    const gaps: ExampleGap[] = [];
    if (!has('fulfilled')) gaps.push({ rule: rule.id, lacks: 'fulfilled' });
    if (rule.verdict.partial !== undefined && !has('partial')) gaps.push({ rule: rule.id, lacks: 'partial' });
    if (!has('missing') && !(rule.verdict.review !== undefined && has('review')))
      gaps.push({ rule: rule.id, lacks: 'missing' });
    if (!rule.examples.some((e) => e.trap)) gaps.push({ rule: rule.id, lacks: 'trap' });
    return gaps;
  });
}
