import type { Diagnostic, DiagnosticArgs } from './diagnostic.js';

/**
 * An error the user can do something about (unreadable file, encrypted PDF, bad rule file, unknown option).
 * Carries a code and arguments; `renderDiagnostic` gives what happened, why, and what to do. The CLI exits with 2.
 * Everything else that is thrown is a bug and is reported as one.
 */
export class UserError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: string, args: DiagnosticArgs = {}, place: { page?: number; line?: number } = {}) {
    super(code);
    this.name = 'UserError';
    this.diagnostic = { code, args, ...place };
  }
}
