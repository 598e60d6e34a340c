import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { annotate } from '../../audit/notes/annotate.js';
import type { AuditResult } from '../../audit/result.js';
import { UserError } from '../../diagnostics/user-error.js';
import { percent } from '../../report/numbers.js';
import { vocabulary } from '../../report/words.js';
import { parseYaml } from '../../rules/yaml-file.js';
import { CONFIG_FILES, findConfig } from '../config/layers.js';
import type { Context } from '../context.js';
import { findInputs } from '../inputs.js';
import { makeJudging } from '../judging.js';
import { type Entry, withEntry } from '../settle/entry.js';
import { checkPlace, settledCriterion, settledVerdict } from '../settle/refuse.js';
import { STDIN } from '../stdin.js';
import { writeWhole } from '../write.js';
import { auditAll } from './audit-run.js';
import type { SettleOptions } from './settle.js';

const slashed = (path: string) => path.replaceAll('\\', '/');
/** A path as a glob that fits it alone, or names like it: signs of globs stand for any one sign. */
const asGlob = (path: string) => slashed(path).replace(/[*{}]/g, '?');

/** The configuration that the entry goes to; one that is not there yet stands beside the concept. */
const configOf = (concept: string, options: SettleOptions): string =>
  typeof options.config === 'string'
    ? options.config
    : ((options.config === false ? null : findConfig(concept)) ?? join(dirname(resolve(concept)), CONFIG_FILES[0]));

/**
 * `settle`: audits the concept, refuses what cannot be, and writes the reader's verdict to the configuration.
 * @throws UserError settle.*, cli.invalid-value, cli.cannot-write, config.*, rules.*
 */
export async function runSettle(
  given: { readonly file: string; readonly rule: string; readonly verdict: string },
  options: SettleOptions,
  context: Context,
): Promise<void> {
  const { word, verdict } = settledVerdict(given.verdict, context.language);
  const reason = options.reason?.trim() ?? '';
  if (reason === '') throw new UserError('settle.no-reason', { rule: given.rule });
  if (given.file === STDIN) throw new UserError('settle.no-file');
  const inputs = await findInputs([given.file], {}, context.io);
  if (inputs.length > 1) throw new UserError('settle.several', { pattern: given.file, count: inputs.length });
  const { results } = await auditAll(inputs, makeJudging(options, context, { baseline: false }), options, context);
  const [result] = results;
  if (!result) return;
  const criterion = settledCriterion(result, given.rule);
  const { author, page, line } = options;
  const place = { ...(page === undefined ? {} : { page }), ...(line === undefined ? {} : { line }) };
  checkPlace(result, place);
  const config = configOf(result.document.path, options);
  const entry: Entry = {
    rule: criterion.id,
    verdict: word,
    reason,
    ...(author === undefined ? {} : { author }),
    file: asGlob(relative(dirname(resolve(config)), resolve(result.document.path))),
    ...place,
  };
  const shown = slashed(relative(process.cwd(), resolve(config)));
  if (config.endsWith('.json'))
    throw new UserError('settle.in-json', { file: shown, entry: JSON.stringify({ annotations: [entry] }) });
  const old = existsSync(config) ? readFileSync(config, 'utf8') : '';
  // with --no-config nobody has read it yet
  parseYaml(shown, old);
  const written = withEntry(old, entry, [criterion.id, criterion.slug]);
  await writeWhole(config, written.text);
  const annotation = { rule: criterion.id, verdict, reason };
  await context.io.out(told(result, annotate(result, [annotation]), criterion.id, context));
  if (options.quiet) return;
  const de = context.language === 'de';
  const instead = written.replaced
    ? de
      ? ', statt des früheren Eintrags'
      : ', in the place of the earlier entry'
    : '';
  context.io.err(`${de ? 'Eingetragen' : 'Written'}: ${shown}:${written.line}${instead}\n`);
}

/** What the entry changes. */
function told(before: AuditResult, after: AuditResult, id: string, { language }: Context): string {
  const words = vocabulary(language).verdict;
  const c = after.criteria.find((x) => x.id === id)!;
  const [raw, own] = [words[c.verdict], words[c.annotation!.verdict]];
  const score = percent(before.summary.score, language);
  const settled = percent(after.summary.annotated!.score, language);
  return language === 'de'
    ? `${c.id} ${c.title}: ${own} (Programm: ${raw})\nErgebnis mit Ihren Urteilen: ${settled} (ohne: ${score})\n`
    : `${c.id} ${c.title}: ${own} (program: ${raw})\nScore with your verdicts: ${settled} (without: ${score})\n`;
}
