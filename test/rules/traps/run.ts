import { judge, type PreparedPack, preparePack } from '../../../src/audit/audit-document.js';
import type { ConceptDocument } from '../../../src/document/document.js';
import type { LexiconEntry } from '../../../src/language/lexicon.js';
import { readMarkdown } from '../../../src/readers/markdown/index.js';
import { readText } from '../../../src/readers/text/index.js';
import type { RulePack } from '../../../src/rules/pack.js';
import type { Rule } from '../../../src/rules/schema.js';
import { inlineTerms } from '../../../src/rules/terms.js';
import type { Trap, Without } from './row.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Where a text says "(…)", a concept goes on with other things: a glossary is a small part of it. */
const OTHER_THINGS = Array.from(
  { length: 14 },
  (_, i) => `Die Straße ${i + 1} am Ortsrand wird saniert, und an ihrem Ende steht eine alte Mühle.`,
).join('\n\n');
const whole = (text: string) => text.replace('(…)', OTHER_THINGS);

/** Three sheets of the same form, so that the form shows. */
function sheetsOf(fields: Readonly<Record<string, string>>): string {
  const sheet = (n: number, title: string) =>
    `### M ${n} ${title}\n\n| | |\n| --- | --- |\n| Beschreibung | Das Vorhaben wird vorbereitet und gebaut. |\n${Object.entries(
      fields,
    )
      .map(([label, value]) => `| ${label} | ${value} |`)
      .join('\n')}\n`;
  return `# INSEK Falkenbruch 2035\n\n## 5 Maßnahmen\n\n${[
    sheet(1, 'Treff im Nordquartier'),
    sheet(2, 'Umbau des Marktplatzes'),
    sheet(3, 'Radweg zum Bahnhof'),
  ].join('\n')}`;
}

/** The concept of a trap, read by the reader of its format. */
export function documentOf(trap: Trap): ConceptDocument {
  if (trap.print !== undefined) return readText('trap.txt', bytes(whole(trap.print).replaceAll(/^=====\n/gm, '\f')));
  return readMarkdown('trap.md', bytes(whole(trap.text ?? sheetsOf(trap.sheets ?? {}))));
}

const without = (terms: readonly string[] = [], gone: readonly string[] | 'all' | undefined, id: string) => {
  if (gone === 'all') return [];
  const unknown = (gone ?? []).filter((t) => !terms.includes(t));
  if (unknown.length > 0) throw new Error(`${id} has no term ${unknown.join(', ')}`);
  return terms.filter((t) => !gone?.includes(t));
};

function editEntries(entries: readonly LexiconEntry[], edit: Without): LexiconEntry[] {
  return entries.map((e) =>
    e.id === edit.entry
      ? {
          ...e,
          terms: [...without(e.terms, edit.drop, e.id), ...(edit.add ?? [])],
          not: without(e.not, edit.dropNot, e.id),
        }
      : e,
  );
}

function editRule(rule: Rule, set: Readonly<Record<string, unknown>>): Rule {
  const copy = structuredClone(rule);
  for (const [path, value] of Object.entries(set)) {
    const steps = path.split('.');
    const last = steps.pop()!;
    const at = steps.reduce<Record<string, unknown>>((o, s) => o[s] as Record<string, unknown>, { ...copy });
    if (value === null && !(last in at)) throw new Error(`${rule.id} has no ${path}`);
    if (value === null) delete at[last];
    else at[last] = value;
  }
  return copy;
}

/** The pack with only the rule of a trap, with words and conditions taken away. */
export function weakened(pack: RulePack, trap: Trap): RulePack {
  let rule = pack.rules.find((r) => r.id === trap.rule)!;
  let { lexicon, labels } = pack;
  for (const edit of [trap.without].flat()) {
    if (edit.set) rule = editRule(rule, edit.set);
    if (edit.entry === undefined) continue;
    if (![...lexicon, ...labels].some((e) => e.id === edit.entry)) throw new Error(`no entry ${edit.entry}`);
    lexicon = editEntries(lexicon, edit);
    labels = editEntries(labels, edit);
  }
  return { ...pack, lexicon, labels, rules: [rule], bundles: trap.rule === 'M-14' ? pack.bundles : [] };
}

/** Verdict of a trap's rule on its concept, or what else the trap reads. */
export function verdictOf(trap: Trap, prepared: PreparedPack): string {
  const rules = prepared.pack.rules.filter((r) => r.id === trap.rule);
  const { concept, outcomes } = judge(documentOf(trap), { ...prepared, pack: { ...prepared.pack, rules } });
  return trap.reads === 'codes' ? concept.measures.map((m) => m.code ?? '–').join(', ') : outcomes[0]!.verdict;
}

/** Handlings that are in the patterns of the word lists, too, so that these are compiled without them. */
const IN_PATTERNS = ['folding', 'letters as printed', 'false merges'];

/** As `verdictOf`, with the pack weakened; the words are compiled anew only where they, or how they are compiled, are others. */
export function verdictWithout(trap: Trap, { pack, lexicon, labels }: PreparedPack): string {
  const weak = weakened(pack, trap);
  const known = new Set(inlineTerms(pack.rules, pack.bundles));
  const same =
    weak.lexicon === pack.lexicon &&
    inlineTerms(weak.rules, weak.bundles).every((term) => known.has(term)) &&
    ![trap.without].flat().some(({ code }) => code && IN_PATTERNS.includes(code));
  return verdictOf(trap, same ? { pack: weak, lexicon, labels } : preparePack(weak));
}
