import type { FailedAudit } from '../audit/result.js';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.js';
import { formatDiagnostic } from '../diagnostics/format.js';
import { renderDiagnostic } from '../diagnostics/render.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Context } from './context.js';
import { coloured } from './terminal.js';

const RED = ['\u001b[31m', '\u001b[39m'] as const;
const DIM = ['\u001b[2m', '\u001b[22m'] as const;

const diagnosticOf = (error: unknown): Diagnostic =>
  error instanceof UserError
    ? error.diagnostic
    : {
        code: 'cli.internal',
        args: { why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
      };

/** What reports for programs say of a concept that could not be audited. */
export function failedAudit(error: unknown, path: string, version: string, language: Language): FailedAudit {
  const diagnostic = diagnosticOf(error);
  const { what, why, todo } = renderDiagnostic(diagnostic, language);
  return {
    schemaVersion: '1',
    tool: { name: 'insek-audit', version },
    language,
    document: { path },
    failure: { code: diagnostic.code, what, why, todo },
  };
}

/** Tells standard error what went wrong: what, why, what to do. Anything but a `UserError` is a bug and says so; its stack only with `debug`. */
export function reportFailure(error: unknown, context: Context, debug: boolean): void {
  const { io, language } = context;
  const diagnostic = diagnosticOf(error);
  const paint = coloured(io, io.errIsTerminal)
    ? {
        level: (t: string) => `${RED[0]}${t}${RED[1]}`,
        label: (t: string) => `${DIM[0]}${t}${DIM[1]}`,
      }
    : undefined;
  io.err(formatDiagnostic(diagnostic, language, paint ? { paint } : {}));
  if (debug && error instanceof Error && error.stack) io.err(`\n${error.stack}\n`);
}

/** Tells standard error what is amiss but keeps nothing from being done. */
export function tellWarnings(warnings: readonly Diagnostic[], { io, language }: Context): void {
  for (const warning of warnings) io.err(formatDiagnostic(warning, language, { level: 'warning' }));
}
