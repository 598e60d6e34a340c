/**
 * Library entry of insek-audit.
 *
 * @example
 * import { auditFile, UserError, renderDiagnostic } from 'insek-audit';
 * try {
 *   const result = await auditFile('konzept.pdf', { language: 'de' });
 *   console.log(result.summary.score);
 * } catch (error) {
 *   if (error instanceof UserError) console.error(renderDiagnostic(error.diagnostic, 'de').what);
 *   else throw error;
 * }
 */

export { type AuditFileOptions, auditFile, toolVersion } from './audit/audit-file.js';
export * from './audit/result.js';
export type { Profile } from './concept/concept.js';
export type { MessageText } from './diagnostics/catalogue.js';
export type { Diagnostic, DiagnosticArgs, Language } from './diagnostics/diagnostic.js';
export { renderDiagnostic } from './diagnostics/render.js';
export { UserError } from './diagnostics/user-error.js';
export { REPORT_FORMATS, type Renderer, type ReportFormat, type ReportOptions } from './report/index.js';
