import { readFileSync } from 'node:fs';
import type { Profile } from '../concept/concept.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { readConcept } from '../readers/index.js';
import { auditDocument } from './audit-document.js';
import { openPack } from './open-pack.js';
import type { AuditResult } from './result.js';

export interface AuditFileOptions {
  /** Language of the texts in the result; German by default. */
  readonly language?: Language;
  /** Rule packs: built-in ids or paths; the built-in pack of the guide by default. */
  readonly rules?: readonly string[];
  readonly profile?: Partial<Profile>;
  readonly onProgress?: (progress: { stage: 'read' | 'judge'; done: number; total: number }) => void;
}

/** Version of the tool, from its package.json. */
export function toolVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/**
 * Audits one file (PDF, Word, Markdown, plain text).
 * @throws UserError when the file cannot be read as a concept or a rule pack is wrong
 */
export async function auditFile(path: string, options: AuditFileOptions = {}): Promise<AuditResult> {
  const prepared = await openPack(options.rules);
  const progress = options.onProgress;
  const document = await readConcept(path, progress ? { onProgress: (p) => progress({ stage: 'read', ...p }) } : {});
  progress?.({ stage: 'judge', done: 0, total: prepared.pack.rules.length });
  return auditDocument(document, prepared, {
    language: options.language ?? 'de',
    version: toolVersion(),
    ...(options.profile ? { profile: options.profile } : {}),
  });
}
