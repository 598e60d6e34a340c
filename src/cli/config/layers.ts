import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../../diagnostics/user-error.js';
import { checkYaml, parseYaml, type YamlFile } from '../../rules/yaml-file.js';
import { type Config, configSchema } from './schema.js';

/** Names of configuration files, the first that is there wins. */
export const CONFIG_FILES = ['insek-audit.yaml', '.insek-audit.yaml'] as const;
const PACKAGE_KEY = 'insek-audit';

/** A configuration file as it was read. */
export interface Layer {
  /** As messages name it. */
  readonly path: string;
  /** Folder that its paths start from. */
  readonly folder: string;
  readonly config: Config;
  /** 1-based line of a key. */
  readonly lineOf: (path: readonly PropertyKey[], key?: string) => number;
}

const hasPackageKey = (path: string): boolean => {
  try {
    return Object.hasOwn(JSON.parse(readFileSync(path, 'utf8')) as object, PACKAGE_KEY);
  } catch {
    // a broken package.json is npm's to tell
    return false;
  }
};

/** The configuration that holds for a file or folder: the nearest one upward; null when there is none. */
export function findConfig(from: string): string | null {
  const start = resolve(from);
  for (
    let folder = statSync(start, { throwIfNoEntry: false })?.isDirectory() ? start : dirname(start);
    ;
    folder = dirname(folder)
  ) {
    for (const name of CONFIG_FILES) if (existsSync(join(folder, name))) return join(folder, name);
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && hasPackageKey(manifest)) return manifest;
    if (dirname(folder) === folder) return null;
  }
}

/** @throws UserError config.unreadable, rules.yaml-syntax, config.unknown-key, config.invalid */
function readLayer(path: string, shown: string): Layer {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError('config.unreadable', { file: shown, why: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
  const whole = parseYaml(shown, text.replace(/^\ufeff/, ''));
  const prefix = path.endsWith('package.json') ? [PACKAGE_KEY] : [];
  const value = prefix.length > 0 ? (whole.value as Record<string, unknown>)[PACKAGE_KEY] : whole.value;
  // an empty file, or one of comments alone, sets nothing
  const file: YamlFile = { ...whole, value: value ?? {}, at: (at, key) => whole.at([...prefix, ...at], key) };
  return {
    path: shown,
    folder: dirname(path),
    config: check(file),
    lineOf: (at, key) => file.at(at, key).line,
  };
}

/** Errors of the schema, told as errors of a configuration. */
function check(file: YamlFile): Config {
  try {
    return checkYaml(file, configSchema);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, args, line } = error.diagnostic;
    const place = line === undefined ? {} : { line };
    if (code === 'rules.unknown-key') throw new UserError('config.unknown-key', args, place);
    if (code === 'rules.invalid') throw new UserError('config.invalid', args, place);
    throw error;
  }
}

/**
 * A configuration file and what it extends, what weighs least first.
 * @param show how to name a file in messages
 * @throws UserError config.*, rules.yaml-syntax
 */
export function readLayers(path: string, show: (path: string) => string, seen: readonly string[] = []): Layer[] {
  const full = resolve(path);
  if (seen.includes(full)) throw new UserError('config.circular', { file: show(full) });
  const layer = readLayer(full, show(full));
  const below = (layer.config.extends ?? []).flatMap((name) =>
    readLayers(resolve(layer.folder, name), show, [...seen, full]),
  );
  return [...below, layer];
}
