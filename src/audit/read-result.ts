import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { expected } from '../diagnostics/expected.js';
import { fileProblem } from '../diagnostics/problems.js';
import { UserError } from '../diagnostics/user-error.js';
import { type AuditResult, VERDICTS } from './result.js';

const values = z.record(z.string(), z.string().nullable());
/** What a comparison reads of a result; more is let through. */
const schema = z.looseObject({
  schemaVersion: z.literal('1'),
  tool: z.looseObject({ name: z.string(), version: z.string() }),
  pack: z.looseObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  language: z.enum(['de', 'en']),
  document: z.looseObject({ path: z.string(), sha256: z.string() }),
  summary: z.looseObject({ score: z.number().nullable() }),
  criteria: z.array(
    z.looseObject({
      id: z.string(),
      slug: z.string(),
      title: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      verdict: z.enum(VERDICTS),
      reason: z.string(),
      evidence: z.array(z.looseObject({ quote: z.string() })),
    }),
  ),
  measures: z.array(
    z.looseObject({
      code: z.string().nullable(),
      title: z.string(),
      page: z.number().nullable(),
      line: z.number().nullable(),
      fields: z.record(z.string(), z.looseObject({ value: z.string().nullable() })),
      otherFields: values,
    }),
  ),
});

/**
 * Reads the result of one concept as `--format json` wrote it.
 * @throws UserError diff.unreadable, diff.no-result, diff.several
 */
export function readResult(path: string): AuditResult {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError('diff.unreadable', { path, why: (error as NodeJS.ErrnoException).code ?? 'EIO' });
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError('diff.no-result', { path, why: fileProblem(error) });
  }
  if (Array.isArray(value) && value.length !== 1) throw new UserError('diff.several', { path, count: value.length });
  const parsed = schema.safeParse(Array.isArray(value) ? value[0] : value);
  if (parsed.success) return parsed.data as unknown as AuditResult;
  const { issue, why } = expected(schema, Array.isArray(value) ? value[0] : value)!;
  const at = issue.path.join('.') || '-';
  throw new UserError('diff.no-result', { path, why: { de: `${at}: ${why.de}`, en: `${at}: ${why.en}` } });
}
