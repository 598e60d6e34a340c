import type { Artifact, Notification } from 'sarif';
import type { AuditResult, FailedAudit } from '../../audit/result.js';
import { sarifLocation } from './locations.js';

const escaped = (text: string): string => text.replace(/[\\[\]]/g, '\\$&');

/** What the tool had to say about the documents themselves: text that could not be read, pages without text. The code names the kind. */
export function notifications(results: readonly AuditResult[], artifacts: readonly Artifact[]): Notification[] {
  return results.flatMap((result) =>
    result.document.warnings.map((w): Notification => {
      const at = { file: w.file ?? result.document.path, page: w.page, line: w.line ?? null, section: [] };
      return {
        descriptor: { id: w.code },
        level: 'warning',
        message: { text: escaped(w.message) },
        locations: [sarifLocation(at, artifacts, 'full')],
      };
    }),
  );
}

/** A concept that could not be audited at all. */
export const failureNotification = ({ document: { path }, failure }: FailedAudit): Notification => ({
  descriptor: { id: failure.code },
  level: 'error',
  message: { text: escaped([failure.what, failure.why, failure.todo].filter(Boolean).join(' ')) },
  locations: [sarifLocation({ file: path, page: null, line: null, section: [] }, [], 'full')],
});
