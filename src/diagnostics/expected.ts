import type { z } from 'zod';
import german from 'zod/v4/locales/de.js';
import type { Localised } from './diagnostic.js';

type Issue = z.core.$ZodIssue;

/** An issue of a schema in both languages. */
export interface Expected {
  readonly issue: Issue;
  readonly why: Localised;
}

/**
 * What a schema has against a value, told in both languages (the library's own texts are English, its German ones are made by a second look).
 * @param pick which issue tells most; the first by default
 * @returns null when the value fits
 */
export function expected(
  schema: z.ZodType,
  value: unknown,
  pick = (issues: readonly Issue[]): Issue => issues[0]!,
): Expected | null {
  const english = schema.safeParse(value);
  if (english.success) return null;
  const issue = pick(english.error.issues);
  const other = schema.safeParse(value, { error: german().localeError });
  const de = other.success ? issue.message : pick(other.error.issues).message;
  return { issue, why: { de, en: issue.message } };
}
