import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nearest } from '../diagnostics/nearest.js';
import { UserError } from '../diagnostics/user-error.js';
import type { LexiconEntry } from '../language/lexicon.js';
import { parseLexiconFile } from '../language/lexicon-file.js';
import { checksOf } from './conditions.js';
import { type Chapter, DEFAULT_PACK, type RulePack, rulesRoot } from './pack.js';
import { type Bundle, packSchema, poolFileSchema, type Rule, ruleFileSchema } from './schema.js';
import { termsOfCheck } from './terms.js';
import { checkYaml, readYamlFile, type YamlFile } from './yaml-file.js';

export { DEFAULT_PACK } from './pack.js';

interface Building {
  chapters: Chapter[];
  rules: Rule[];
  bundles: Bundle[];
  lexicon: Map<string, LexiconEntry>;
  labels: Map<string, LexiconEntry>;
  /** Where each rule stands, for messages. */
  places: Map<string, { readonly file: YamlFile; readonly path: readonly PropertyKey[] }>;
  /** The rules as the guide's pack has them, once it was added. */
  guide: ReadonlyMap<string, Rule> | null;
  /** Told of each file that is read, in load order. */
  took: (path: string, text: string) => void;
}

function packFileOf(nameOrPath: string, from: string): string {
  if (/^[a-z0-9-]+$/.test(nameOrPath)) {
    const builtIn = join(rulesRoot(), nameOrPath, 'pack.yaml');
    if (existsSync(builtIn)) return builtIn;
  }
  const path = resolve(from, nameOrPath);
  if (!existsSync(path)) throw new UserError('rules.unknown-pack', { pack: nameOrPath });
  return statSync(path).isDirectory() ? join(path, 'pack.yaml') : path;
}

function addLexicon(path: string, build: Building, into: Map<string, LexiconEntry>): void {
  const file = readYamlFile(path);
  build.took(path, file.text);
  for (const entry of parseLexiconFile(file.text, path)) {
    const old = into.get(entry.id);
    into.set(
      entry.id,
      old
        ? {
            ...entry,
            terms: [...old.terms, ...entry.terms],
            not: [...(old.not ?? []), ...(entry.not ?? [])],
            include: [...new Set([...(old.include ?? []), ...(entry.include ?? [])])],
          }
        : entry,
    );
  }
}

function addRule(rule: Rule, file: YamlFile, path: readonly PropertyKey[], build: Building): void {
  const names = Object.keys(rule.checks);
  for (const [verdict, condition] of Object.entries(rule.verdict)) {
    for (const name of checksOf(condition)) {
      if (names.includes(name)) continue;
      const { line, column } = file.at([...path, 'verdict', verdict]);
      throw new UserError(
        'rules.unknown-check',
        { file: file.path, line, column, rule: rule.id, check: name, nearest: nearest(name, names) ?? '' },
        { line },
      );
    }
  }
  build.places.set(rule.id, { file, path });
  const at = build.rules.findIndex((r) => r.id === rule.id);
  if (at >= 0) build.rules[at] = rule;
  else build.rules.push(rule);
}

function addPack(
  path: string,
  build: Building,
  seen: readonly string[],
): { id: string; version: string; title: RulePack['title'] } {
  if (seen.includes(path)) throw new UserError('rules.circular-pack', { file: path });
  const file = readYamlFile(path);
  build.took(path, file.text);
  const pack = checkYaml(file, packSchema);
  const here = dirname(path);
  if (pack.extends) addPack(packFileOf(pack.extends, here), build, [...seen, path]);
  for (const name of pack.lexicon ?? []) addLexicon(resolve(here, name), build, build.lexicon);
  for (const name of pack.labels ?? []) addLexicon(resolve(here, name), build, build.labels);
  for (const name of pack.chapters ?? []) {
    const chapterFile = readYamlFile(resolve(here, name));
    build.took(chapterFile.path, chapterFile.text);
    const chapter = checkYaml(chapterFile, ruleFileSchema);
    if (!build.chapters.some((c) => c.id === chapter.chapter.id)) build.chapters.push(chapter.chapter);
    for (const [i, rule] of chapter.rules.entries()) addRule(rule, chapterFile, ['rules', i], build);
  }
  for (const [i, rule] of (pack.rules ?? []).entries()) addRule(rule, file, ['rules', i], build);
  if (pack.pool) {
    const poolFile = readYamlFile(resolve(here, pack.pool));
    build.took(poolFile.path, poolFile.text);
    build.bundles = checkYaml(poolFile, poolFileSchema).bundles;
    for (const [i, { id }] of build.bundles.entries()) build.places.set(id, { file: poolFile, path: ['bundles', i] });
  }
  for (const [id, change] of Object.entries(pack.override ?? {})) {
    const at = build.rules.findIndex((r) => r.id === id || r.slug === id);
    const rule = build.rules[at];
    if (!rule) {
      const { line, column } = file.at(['override'], id);
      const known = build.rules.flatMap((r) => [r.id, r.slug]);
      throw new UserError(
        'rules.unknown-rule',
        { file: path, line, column, rule: id, nearest: nearest(id, known) ?? '' },
        { line },
      );
    }
    build.rules[at] = {
      ...rule,
      ...(change.severity ? { severity: change.severity } : {}),
      ...(change.enabled === undefined ? {} : { enabled: change.enabled }),
      thresholds: { ...rule.thresholds, ...change.thresholds },
    };
  }
  if (pack.id === DEFAULT_PACK) build.guide = new Map(build.rules.map((r) => [r.id, r]));
  return pack;
}

/** Whether a rule judges as in the guide's pack: another severity changes no verdict. */
const judgesAlike = (rule: Rule, guide: Rule | undefined): boolean =>
  guide !== undefined &&
  rule.checks === guide.checks &&
  JSON.stringify(rule.thresholds ?? {}) === JSON.stringify(guide.thresholds ?? {});

/** Where a rule first writes a term; where the rule stands, when it is not found as written. */
function lineOfTerm(file: YamlFile, path: readonly PropertyKey[], term: string): { line: number; column: number } {
  const find = (value: unknown, at: readonly PropertyKey[]): readonly PropertyKey[] | null => {
    if (value === term) return at;
    if (typeof value !== 'object' || value === null) return null;
    for (const [key, child] of Object.entries(value)) {
      const found = find(child, [...at, Array.isArray(value) ? Number(key) : key]);
      if (found) return found;
    }
    return null;
  };
  const rule = path.reduce<unknown>((v, step) => (v as Record<PropertyKey, unknown>)[step], file.value);
  return file.at(find(rule, path) ?? path);
}

function checkReferences(build: Building): void {
  const ids = [...build.lexicon.keys()];
  const check = (term: string, rule: string) => {
    if (!term.startsWith('@') || build.lexicon.has(term.slice(1))) return;
    const place = build.places.get(rule);
    const { line, column } = place ? lineOfTerm(place.file, place.path, term) : { line: 1, column: 1 };
    throw new UserError(
      'rules.unknown-entry',
      { file: place?.file.path ?? '', line, column, rule, entry: term, nearest: nearest(term.slice(1), ids) ?? '' },
      { line },
    );
  };
  for (const rule of build.rules)
    for (const c of Object.values(rule.checks)) for (const t of termsOfCheck(c)) check(t, rule.id);
  for (const bundle of build.bundles) for (const t of bundle.terms) check(t, bundle.id);
}

/**
 * Loads the rule packs a user names, in order (later ones override), or the built-in pack of the guide.
 * A pack is a built-in id, a pack file, or a folder with a `pack.yaml`; a later pack replaces rules of the same id and adds to the lexicon.
 * @param onFile told of each file that is read, with its text, in load order
 * @throws UserError rules.* (unknown pack, key, check, entry or rule; YAML syntax), with file, line and column
 */
export function loadPack(
  names: readonly string[] = [DEFAULT_PACK],
  from: string = process.cwd(),
  onFile: (path: string, text: string) => void = () => {},
): RulePack {
  const hash = createHash('sha256');
  const build: Building = {
    chapters: [],
    rules: [],
    bundles: [],
    lexicon: new Map(),
    labels: new Map(),
    places: new Map(),
    guide: null,
    took(path, text) {
      hash.update(text);
      onFile(path, text);
    },
  };
  let head: { id: string; version: string; title: RulePack['title'] } | null = null;
  for (const name of names.length > 0 ? names : [DEFAULT_PACK]) head = addPack(packFileOf(name, from), build, []);
  checkReferences(build);
  const { guide } = build;
  const order = build.chapters.map((c) => c.id);
  const rank = (id: string) => order.indexOf(id.split('-')[0] ?? '');
  const rules = build.rules
    .filter((r) => r.enabled !== false)
    .sort((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id));
  return {
    id: head!.id,
    version: head!.version,
    title: head!.title,
    sha256: hash.digest('hex'),
    chapters: build.chapters,
    rules,
    bundles: build.bundles,
    lexicon: [...build.lexicon.values()],
    labels: [...build.labels.values()],
    ...(guide !== null && head!.id !== DEFAULT_PACK
      ? { own: rules.filter((r) => !judgesAlike(r, guide.get(r.id))).map((r) => r.id) }
      : {}),
  };
}
