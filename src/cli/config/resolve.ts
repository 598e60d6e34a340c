import { relative, resolve } from 'node:path';
import { DEFAULT_PACK } from '../../rules/pack.js';
import type { Context } from '../context.js';
import type { PackOptions } from '../pack-options.js';
import { fitsGlob } from './glob.js';
import { findConfig, type Layer, readLayers } from './layers.js';
import type { Config } from './schema.js';
import type { Origin, Setting, Settings } from './settings.js';

/** Options of the command line that a configuration has as well. */
export interface ConfigFlags extends PackOptions {
  readonly failOn?: Settings['failOn']['value'];
  readonly minConfidence?: number;
  readonly baseline?: string;
  readonly lang?: Settings['language']['value'];
}

/** A file's settings, or those of one of its overrides. */
interface Part {
  readonly layer: Layer;
  readonly config: Config;
  readonly at: readonly PropertyKey[];
}

const slashed = (path: string) => path.replaceAll('\\', '/');

/** The parts that hold for a concept, what weighs least first: each file before its own overrides. */
const partsFor = (layers: readonly Layer[], target: string): Part[] =>
  layers.flatMap((layer) => {
    const path = slashed(relative(layer.folder, resolve(target)));
    const own = (layer.config.overrides ?? []).flatMap((config, i) =>
      fitsGlob(path, config.files) ? [{ layer, config: { ...config, files: undefined }, at: ['overrides', i] }] : [],
    );
    return [{ layer, config: layer.config, at: [] }, ...own];
  });

/** Paths as short as they go, from where the program runs. */
const shown = (path: string): string => slashed(relative(process.cwd(), path)) || '.';

const packPath = (name: string, folder: string): string =>
  /^[a-z0-9-]+$/.test(name) ? name : shown(resolve(folder, name));

const DEFAULT: Origin = { kind: 'default' };
const flag = <T>(name: string, value: T | undefined): Setting<T>[] =>
  value === undefined ? [] : [{ value, from: { kind: 'flag', flag: name } }];

/**
 * What holds for a concept (or, without one, for the folder the program runs in): flags over the file over defaults.
 * @throws UserError config.*
 */
export function settingsFor(target: string, flags: ConfigFlags, context: Pick<Context, 'language'>): Settings {
  const file = flags.config === false ? null : typeof flags.config === 'string' ? flags.config : findConfig(target);
  const layers = file === null ? [] : readLayers(file, shown);
  const parts = partsFor(layers, target);
  const from = ({ layer, at }: Part, ...path: PropertyKey[]): Origin => {
    const key = typeof path.at(-1) === 'string' ? (path.at(-1) as string) : undefined;
    const where = key === undefined ? path : path.slice(0, -1);
    return { kind: 'file', file: layer.path, line: layer.lineOf([...at, ...where], key) };
  };
  const all = <K extends keyof Config>(key: K) =>
    parts.flatMap((part): Setting<NonNullable<Config[K]>>[] => {
      const value = part.config[key];
      return value === undefined ? [] : [{ value: value as NonNullable<Config[K]>, from: from(part, key) }];
    });
  const paths = <K extends 'rules' | 'files'>(key: K, make: (name: string, folder: string) => string) =>
    parts.flatMap((part): Setting<string[]>[] => {
      const value = part.config[key];
      return value ? [{ value: value.map((v) => make(v, part.layer.folder)), from: from(part, key) }] : [];
    });
  const last = <T>(fallback: T, ...lists: readonly Setting<T>[][]): Setting<T> =>
    lists.flat().at(-1) ?? { value: fallback, from: DEFAULT };
  // asked of no concept in particular, all entries are shown
  const isFor = ({ layer }: Part, entry: object) => {
    const { file } = entry as { readonly file?: string };
    return target === '.' || file === undefined || fitsGlob(slashed(relative(layer.folder, resolve(target))), [file]);
  };
  const entries = <K extends 'suppressions' | 'annotations'>(key: K) =>
    parts.flatMap((part) =>
      ((part.config[key] ?? []) as NonNullable<Config[K]>[number][]).flatMap((value, i) =>
        isFor(part, value) ? [{ value, from: from(part, key, i) }] : [],
      ),
    );
  const keyed = (key: 'severity' | 'profile') =>
    Object.fromEntries(
      parts.flatMap((part) =>
        Object.entries(part.config[key] ?? {}).map(([name, value]) => [name, { value, from: from(part, key, name) }]),
      ),
    );
  const profileFlags = Object.entries(flags.profile ?? {}).map(([k, value]) => [
    k,
    { value, from: { kind: 'flag', flag: '--profile' } },
  ]);
  const within = (part: Part, path: string) => shown(resolve(part.layer.folder, path));
  const baselines = parts.flatMap((part): Setting<string | null>[] =>
    part.config.baseline === undefined
      ? []
      : [{ value: within(part, part.config.baseline), from: from(part, 'baseline') }],
  );
  const reports = parts.flatMap((part): Settings['reports'][] =>
    part.config.reports === undefined
      ? []
      : [
          {
            value: part.config.reports.map(({ format, output }) => ({
              ...(format === undefined ? {} : { format }),
              ...(output === undefined ? {} : { output: within(part, output) }),
            })),
            from: from(part, 'reports'),
          },
        ],
  );
  return {
    sources: layers.map((l) => l.path),
    files: last(
      [] as readonly string[],
      paths('files', (name, folder) => slashed(relative(process.cwd(), resolve(folder, name)))),
    ),
    rules: last(
      [DEFAULT_PACK] as readonly string[],
      paths('rules', packPath),
      flag('--rules', flags.rules as string[]),
    ),
    language: last(context.language, all('language'), flag('--lang', flags.lang)),
    failOn: last('error' as const, all('fail-on') as Setting<'error'>[], flag('--fail-on', flags.failOn as 'error')),
    minConfidence: last(0, all('min-confidence'), flag('--min-confidence', flags.minConfidence)),
    baseline: last(null as string | null, baselines, flag('--baseline', flags.baseline as string | null | undefined)),
    reports: last([] as Settings['reports']['value'], reports),
    profile: { ...keyed('profile'), ...Object.fromEntries(profileFlags) },
    severity: keyed('severity') as Settings['severity'],
    suppressions: entries('suppressions'),
    annotations: entries('annotations'),
  };
}
