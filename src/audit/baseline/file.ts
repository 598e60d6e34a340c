import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { z } from 'zod';
import { expected } from '../../diagnostics/expected.js';
import { fileProblem } from '../../diagnostics/problems.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { AuditResult } from '../result.js';
import type { Baseline } from './baseline.js';
import { compareWithBaseline } from './compare.js';

const schema = z.strictObject({
  schemaVersion: z.literal('1'),
  pack: z.string(),
  documents: z.array(
    z.strictObject({
      path: z.string(),
      gaps: z.array(
        z.strictObject({
          rule: z.string(),
          verdict: z.enum(['missing', 'partial']),
          section: z.string(),
          text: z.string(),
        }),
      ),
    }),
  ),
});

/** The name of a document in a baseline file: the way there from the file's folder, so that a baseline can be checked in. */
export const nameInBaseline = (file: string, document: string): string =>
  relative(dirname(resolve(file)), resolve(document)).replaceAll('\\', '/');

/**
 * Reads a baseline.
 * @throws UserError baseline.unreadable, baseline.invalid
 */
export function readBaseline(file: string): Baseline {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UserError('baseline.unreadable', { file, why: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError('baseline.invalid', { file, why: fileProblem(error) });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issue, why } = expected(schema, value)!;
  const at = issue.path.join('.') || '-';
  throw new UserError('baseline.invalid', { file, why: { de: `${at}: ${why.de}`, en: `${at}: ${why.en}` } });
}

/**
 * A baseline is for one pack: the same id may mean something else in another.
 * @throws UserError baseline.other-pack
 */
export function checkPack(baseline: Baseline, file: string, pack: string): void {
  if (baseline.pack !== pack) throw new UserError('baseline.other-pack', { file, theirs: baseline.pack, ours: pack });
}

/**
 * The result compared with what a baseline has of its document.
 * @throws UserError baseline.other-pack
 */
export function applyBaseline(result: AuditResult, baseline: Baseline, file: string): AuditResult {
  checkPack(baseline, file, result.pack.id);
  const name = nameInBaseline(file, result.document.path);
  return compareWithBaseline(result, baseline.documents.find((d) => d.path === name)?.gaps ?? []);
}
