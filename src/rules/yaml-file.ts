import { readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { expected } from '../diagnostics/expected.js';
import { nearest } from '../diagnostics/nearest.js';
import { yamlProblem } from '../diagnostics/problems.js';
import { UserError } from '../diagnostics/user-error.js';

type Path = readonly PropertyKey[];

/** A parsed YAML file that can tell where a path stands. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  /** 1-based line and column of the value (or, with `key`, of the key) at the path; of the nearest parent when there is none. */
  at(path: Path, key?: string): { line: number; column: number };
}

/**
 * Reads a YAML file of a rule pack.
 * @throws UserError rules.unreadable, rules.yaml-syntax (with line and column)
 */
export function readYamlFile(path: string): YamlFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError('rules.unreadable', { file: path, why: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
  return parseYaml(path, text);
}

/** As `readYamlFile`, on a text that is already read. */
export function parseYaml(path: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: true, uniqueKeys: true });
  const first = document.errors[0];
  if (first) {
    const { line, col } = lines.linePos(first.pos[0]);
    throw new UserError('rules.yaml-syntax', { file: path, line, column: col, why: yamlProblem(first) }, { line });
  }
  const position = (node: Node | null | undefined) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line, column: col };
  };
  const at = (wanted: Path, key?: string) => {
    for (let n = wanted.length; n >= 0; n--) {
      const node = document.getIn(wanted.slice(0, n), true) as Node | undefined;
      if (!node?.range) continue;
      if (key !== undefined && n === wanted.length && isMap(node)) {
        const pair = node.items.find((i) => isScalar(i.key) && i.key.value === key);
        if (pair) return position(pair.key as Node);
      }
      return position(node);
    }
    return { line: 1, column: 1 };
  };
  return { path, text, value: document.toJS({ maxAliasCount: 100 }), at };
}

const knownKeys = (schema: z.ZodType, path: Path): string[] => {
  let at: unknown = schema;
  for (const step of path) at = childSchema(at, step);
  return keysOf(at);
};
interface Def {
  type: string;
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  innerType?: unknown;
  options?: unknown[];
  getter?: () => unknown;
}
const defOf = (schema: unknown): Def | undefined => (schema as { _zod?: { def: Def } } | undefined)?._zod?.def;
function unwrap(schema: unknown): unknown[] {
  const def = defOf(schema);
  if (!def) return [];
  if (def.innerType) return unwrap(def.innerType);
  if (def.type === 'lazy' && def.getter) return unwrap(def.getter());
  if (def.options) return def.options.flatMap(unwrap);
  return [schema];
}
function childSchema(schema: unknown, step: PropertyKey): unknown {
  for (const s of unwrap(schema)) {
    const def = defOf(s)!;
    if (def.shape && String(step) in def.shape) return def.shape[String(step)];
    if (def.element) return def.element;
    if (def.valueType) return def.valueType;
  }
  return undefined;
}
const keysOf = (schema: unknown): string[] => unwrap(schema).flatMap((s) => Object.keys(defOf(s)?.shape ?? {}));

interface IssueLike {
  readonly code?: string;
  readonly path: Path;
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly IssueLike[])[];
}
/** The most telling issue: of a union, the branch that got furthest. */
function deepest(issue: IssueLike): IssueLike {
  if (!issue.errors?.length) return issue;
  const branches = issue.errors.map((list) => list.map((i) => deepest({ ...i, path: [...issue.path, ...i.path] })));
  const best = branches.filter((b) => b.length > 0).sort((a, b) => score(b) - score(a))[0];
  return best?.[0] ?? issue;
}
function score(branch: readonly IssueLike[]): number {
  const unknown = branch.find((i) => i.code === 'unrecognized_keys');
  return (
    Math.max(...branch.map((i) => i.path.length)) * 10 -
    branch.length -
    (branch.some((i) => i.path.at(-1) === 'of') ? 5 : 0) +
    (unknown ? 1 : 0)
  );
}

/**
 * Checks a YAML file against a schema.
 * @throws UserError rules.unknown-key (with the nearest valid key), rules.invalid (what was expected); both with line and column
 */
export function checkYaml<T>(file: YamlFile, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  const pick = (issues: readonly IssueLike[]) => deepest(issues[0]!);
  const found = expected(schema, file.value, pick as unknown as Parameters<typeof expected>[2])!;
  const issue = found.issue as unknown as IssueLike;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined;
  const { line, column } = file.at(issue.path, unknown);
  const where = issue.path.map(String).join('.') || '-';
  if (unknown !== undefined) {
    const keys = knownKeys(schema, issue.path);
    throw new UserError(
      'rules.unknown-key',
      { file: file.path, line, column, key: unknown, where, nearest: nearest(unknown, keys) ?? '' },
      { line },
    );
  }
  throw new UserError('rules.invalid', { file: file.path, line, column, where, why: found.why }, { line });
}
