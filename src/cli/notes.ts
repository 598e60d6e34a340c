import { readFileSync, statSync } from 'node:fs';
import { annotate } from '../audit/notes/annotate.js';
import { type Comments, readComments } from '../audit/notes/comments.js';
import { asWarning, isExpired, isExpiry, isUsed, type Suppression, suppress } from '../audit/notes/suppress.js';
import type { AuditResult } from '../audit/result.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { decodeText } from '../readers/decode.js';
import type { SuppressionEntry } from './config/schema.js';
import type { Setting, Settings } from './config/settings.js';
import type { Context } from './context.js';

const fromConfig = ({ value, from }: Setting<SuppressionEntry>): Suppression => ({
  rule: value.rule,
  reason: value.reason,
  ...(value.author === undefined ? {} : { author: value.author }),
  ...(value.expires === undefined ? {} : { expires: value.expires }),
  kind: 'config',
  from: from.kind === 'file' ? `${from.file}:${from.line}` : '',
});

/** What the comments in the Markdown files of a concept say. */
function commentsOf({ document, criteria }: AuditResult): Comments {
  const known = criteria.flatMap((c) => [c.id, c.slug]);
  const own = (document.files ?? [document.path]).flatMap((path): Comments[] => {
    // a concept from standard input has no file to look into
    if (!/\.(?:md|markdown)$/i.test(path) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
    const { suppressions, problems } = readComments(decodeText(path, readFileSync(path)).text, path, known);
    const file = document.files ? { file: path } : {};
    return [
      {
        suppressions: suppressions.map((s) => ({ ...s, ...file })),
        problems: problems.map((d) => ({ ...d, ...file })),
      },
    ];
  });
  return { suppressions: own.flatMap((c) => c.suppressions), problems: own.flatMap((c) => c.problems) };
}

/** The result with what its own comments and the configuration say of gaps. */
export function withNotes(result: AuditResult, settings: Settings, today: string): AuditResult {
  const comments = commentsOf(result);
  const suppressions = [...comments.suppressions, ...settings.suppressions.map(fromConfig)];
  const told = comments.problems.map((d) => asWarning(d, result.language));
  const document = { ...result.document, warnings: [...result.document.warnings, ...told] };
  const annotations = settings.annotations.map(({ value }) => {
    const { rule, verdict, reason, file: _, ...rest } = value;
    const given = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== undefined));
    return { rule, verdict, reason, ...given };
  });
  return annotate(suppress(told.length > 0 ? { ...result, document } : result, suppressions, today), annotations);
}

/** Readers' verdicts that name no concept and change those of several: what a reader found in one is seldom so in the other. */
export function broadEntries(results: readonly AuditResult[], settingsOf: (path: string) => Settings): Diagnostic[] {
  const found = new Map<string, { rule: string; concepts: number }>();
  for (const { document, criteria } of results)
    for (const { value, from } of settingsOf(document.path).annotations) {
      const changed = criteria.some((c) => [c.id, c.slug].includes(value.rule) && c.verdict !== value.verdict);
      if (value.file !== undefined || !changed || from.kind !== 'file') continue;
      const key = `${from.file}:${from.line}`;
      found.set(key, { rule: value.rule, concepts: (found.get(key)?.concepts ?? 0) + 1 });
    }
  return [...found].flatMap(([from, { rule, concepts }]) =>
    concepts > 1 ? [{ code: 'notes.broad', args: { from, rule, concepts } }] : [],
  );
}

/** Tells standard error which acceptances have ended or soon will, each once: a report on the screen may be short, or for programs. */
export function tellExpiry(results: readonly AuditResult[], { io, language }: Context): void {
  const words = language === 'de' ? (['Warnung', 'Hinweis'] as const) : (['Warning', 'Note'] as const);
  const told = results.flatMap((r) => r.document.warnings.filter(isExpiry));
  const lines = told.map((w) => `${words[w.code === 'notes.expired' ? 0 : 1]}: ${w.message}\n`);
  for (const line of new Set(lines)) io.err(line);
}

/** Entries of the configuration that accept no gap of any concept they are for, in the order of the files. Those that have expired are told elsewhere. */
export function staleEntries(
  results: readonly AuditResult[],
  settingsOf: (path: string) => Settings,
  today: string,
): Diagnostic[] {
  const used = new Map<string, { readonly suppression: Suppression; used: boolean }>();
  for (const result of results)
    for (const suppression of settingsOf(result.document.path).suppressions.map(fromConfig)) {
      const old = used.get(suppression.from) ?? { suppression, used: false };
      used.set(suppression.from, { suppression, used: old.used || isUsed(suppression, result) });
    }
  return [...used.values()]
    .filter((u) => !u.used && !isExpired(u.suppression, today))
    .map(({ suppression: { rule, from } }) => ({ code: 'notes.stale', args: { rule, from } }));
}
