import { type PreparedPack, preparePack } from '../audit/audit-document.js';
import { applyBaseline, checkPack, readBaseline } from '../audit/baseline/file.js';
import { keptPack } from '../audit/open-pack.js';
import type { AuditResult } from '../audit/result.js';
import type { Profile } from '../concept/concept.js';
import { loadPack } from '../rules/load.js';
import { type ConfigFlags, settingsFor } from './config/resolve.js';
import type { Settings } from './config/settings.js';
import { checkRules, withSeverity } from './config/severity.js';
import type { Context } from './context.js';
import { withNotes } from './notes.js';
import { today } from './today.js';

/** What one concept is judged by. */
export interface Judging {
  readonly settings: Settings;
  readonly prepared: PreparedPack;
  readonly profile: Partial<Profile>;
  /** What the settings say of a result. */
  readonly finish: (result: AuditResult) => AuditResult;
}

export type Judge = (path: string) => Judging;

/**
 * Finds what a concept is judged by, from the command line and the configuration; what several have in common is made once.
 * @param wish `baseline: false` judges without the baseline, as for writing it
 * @throws (from the function it gives) UserError config.*, rules.*, baseline.*
 */
export function makeJudging(flags: ConfigFlags, context: Context, wish: { baseline?: boolean } = {}): Judge {
  const packs = new Map<string, PreparedPack>();
  const known = new Map<string, Judging>();
  const day = today(context.io);
  const packOf = (names: readonly string[]): PreparedPack => {
    const key = JSON.stringify(names);
    const old = packs.get(key) ?? keptPack(names) ?? preparePack(loadPack(names));
    packs.set(key, old);
    return old;
  };
  return (concept) => {
    const old = known.get(concept);
    if (old) return old;
    const settings = settingsFor(concept, flags, context);
    const prepared = packOf(settings.rules.value);
    checkRules(settings, prepared.pack);
    const profile = Object.fromEntries(
      Object.entries(settings.profile).map(([k, s]) => [k, s.value]),
    ) as Partial<Profile>;
    const path = wish.baseline === false ? null : settings.baseline.value;
    const baseline = path === null ? null : { path, known: readBaseline(path) };
    if (baseline) checkPack(baseline.known, baseline.path, prepared.pack.id);
    const finish = (result: AuditResult): AuditResult => {
      const own = withNotes(withSeverity(result, settings), settings, day);
      return baseline ? applyBaseline(own, baseline.known, baseline.path) : own;
    };
    const judging = { settings, prepared, profile, finish };
    known.set(concept, judging);
    return judging;
  };
}
