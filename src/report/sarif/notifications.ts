import type { Artifact, Notification } from 'sarif';
import type { AuditResult } from '../../audit/result.js';
import { sarifLocation } from './locations.js';

/** What the tool had to say about the documents themselves: text that could not be read, pages without text. The code names the kind. */
export function notifications(results: readonly AuditResult[], artifacts: readonly Artifact[]): Notification[] {
  return results.flatMap((result) =>
    result.document.warnings.map((w): Notification => {
      const at = { file: w.file ?? result.document.path, page: w.page, line: w.line ?? null, section: [] };
      return {
        descriptor: { id: w.code },
        level: 'warning',
        message: { text: w.message.replace(/[\\[\]]/g, '\\$&') },
        locations: [sarifLocation(at, artifacts, 'full')],
      };
    }),
  );
}
