import type { LexiconEntry } from '../language/lexicon.js';
import type { RulePack } from './pack.js';
import type { Bundle, Check, Rule } from './schema.js';

/** Lexicon id of a term as a rule writes it: "@migrants" names an entry, anything else is an entry of its own. */
export function entryId(term: string): string {
  return term.startsWith('@') ? term.slice(1) : `~${term}`;
}

/** All terms a check mentions, as written. */
export function termsOfCheck(check: Check): string[] {
  const found: string[] = [];
  if ('any' in check && check.any) found.push(...check.any);
  if ('targetGroup' in check && check.targetGroup) found.push(...check.targetGroup);
  if ('values' in check && check.values) found.push(...check.values);
  if ('notOnly' in check && check.notOnly) found.push(...check.notOnly);
  if ('others' in check && check.others) found.push(...check.others);
  if ('need' in check && check.need) found.push(...check.need);
  if ('all' in check && check.all) found.push(...check.all.flat());
  if ('none' in check && check.none) found.push(...check.none);
  if ('where' in check && check.where) found.push(...(check.where.section ?? []), ...(check.where.notSection ?? []));
  return found;
}

/** Inline terms of rules and pool, without duplicates, as lexicon entries of one term each. */
export function inlineTerms(rules: readonly Rule[], bundles: readonly Bundle[]): string[] {
  const all = new Set<string>();
  for (const rule of rules)
    for (const check of Object.values(rule.checks)) for (const t of termsOfCheck(check)) all.add(t);
  for (const bundle of bundles) for (const t of bundle.terms) all.add(t);
  return [...all].filter((t) => !t.startsWith('@'));
}

/** All lexicon entries that a pack's rules and pool build on: its word lists, and an entry for each inline term. */
export function lexiconEntries(pack: Pick<RulePack, 'rules' | 'bundles' | 'lexicon'>): LexiconEntry[] {
  const inline = inlineTerms(pack.rules, pack.bundles).map((term) => ({ id: entryId(term), terms: [term] }));
  return [...pack.lexicon, ...inline];
}
