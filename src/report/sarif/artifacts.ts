import type { Artifact } from 'sarif';
import type { AuditResult } from '../../audit/result.js';
import { pathToUri } from './uri.js';

const MIME: Readonly<Record<AuditResult['document']['format'], string>> = {
  pdf: 'application/pdf',
  markdown: 'text/markdown',
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html',
};

/** Every file that was audited: one per concept, or the files of a concept that has several. The hash is that of a concept in one file. */
export function artifactsOf(results: readonly AuditResult[]): Artifact[] {
  return results
    .flatMap((result) => {
      const files = filesOf(result);
      const mimeType = MIME[result.document.format];
      if (files.length > 0)
        return files.map((f) => ({ location: { uri: pathToUri(f) }, mimeType, roles: ['analysisTarget'] as const }));
      return {
        location: { uri: pathToUri(result.document.path) },
        mimeType,
        roles: ['analysisTarget'] as const,
        hashes: { 'sha-256': result.document.sha256 },
      };
    })
    .map((a) => ({ ...a, roles: [...a.roles] }));
}

/** Files of a concept that has several; none for a concept in one file. */
export const filesOf = (result: AuditResult): readonly string[] => result.document.files ?? [];
