import type { z } from 'zod';
import german from 'zod/v4/locales/de.js';
import type { Localised } from './diagnostic.js';

type Issue = z.core.$ZodIssue;

/** An issue of a schema in both languages. */
export interface Expected {
  readonly issue: Issue;
  readonly why: Localised;
}

/** Kinds of values as people call them; the library's German texts keep the names of the programming language. */
const KINDS: Readonly<Record<string, Localised>> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'Schlüssel mit Werten', en: 'keys with values' },
  record: { de: 'Schlüssel mit Werten', en: 'keys with values' },
  null: { de: 'nichts', en: 'nothing' },
  undefined: { de: 'nichts', en: 'nothing' },
};
const kind = (name: string): Localised => KINDS[name] ?? { de: name, en: name };

/** What a value is, for "there is …". */
function kindOf(value: unknown): Localised {
  if (value === null || value === undefined) return KINDS.null!;
  return kind(Array.isArray(value) ? 'array' : typeof value);
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((v, step) => (v as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

const isLocalised = (params: unknown): params is Localised =>
  typeof (params as Localised | undefined)?.de === 'string' && typeof (params as Localised).en === 'string';

/** A number of things that is too small or too big, by what is counted. */
function limit(origin: string, least: boolean, n: unknown): Localised {
  const [de, en] = least ? ['mindestens', 'at least'] : ['höchstens', 'at most'];
  if (origin === 'string') {
    if (least && n === 1) return { de: 'Der Text ist leer.', en: 'The text is empty.' };
    return { de: `Erwartet werden ${de} ${n} Zeichen.`, en: `Expected: ${en} ${n} characters.` };
  }
  if (origin === 'array' || origin === 'set' || origin === 'map') {
    if (least && n === 1) return { de: 'Die Liste ist leer.', en: 'The list is empty.' };
    return { de: `Erwartet werden ${de} ${n} Einträge.`, en: `Expected: ${en} ${n} entries.` };
  }
  return { de: `Erwartet wird eine Zahl von ${de} ${n}.`, en: `Expected: a number of ${en} ${n}.` };
}

/** The commonest issues in whole sentences; null for the rest. A schema's own checks bring their sentence as `params`. */
function sentence(issue: Issue, value: unknown): Localised | null {
  const given = at(value, issue.path);
  const key = String(issue.path.at(-1) ?? '');
  if (
    given === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union')
  )
    return key === '' ? null : { de: `„${key}“ fehlt.`, en: `“${key}” is missing.` };
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kind(issue.expected);
      const is = issue.expected === 'int' ? null : kindOf(given);
      return {
        de: `Erwartet wird ${wanted.de}${is ? `; da steht ${is.de}` : ''}.`,
        en: `Expected: ${wanted.en}${is ? `; there is ${is.en}` : ''}.`,
      };
    }
    case 'invalid_value': {
      const valid = issue.values.map(String).join(', ');
      return {
        de: `„${String(given)}“ ist keine Option; möglich sind: ${valid}.`,
        en: `“${String(given)}” is no option; possible are: ${valid}.`,
      };
    }
    case 'too_small':
      return limit(issue.origin, true, issue.minimum);
    case 'too_big':
      return limit(issue.origin, false, issue.maximum);
    case 'custom':
      return isLocalised(issue.params) ? issue.params : null;
    default:
      return null;
  }
}

/**
 * What a schema has against a value, told in both languages: in our own sentences, for rarer issues in the library's (its German ones are made by a second look).
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
  const own = sentence(issue, value);
  if (own) return { issue, why: own };
  const other = schema.safeParse(value, { error: german().localeError });
  const de = other.success ? issue.message : pick(other.error.issues).message;
  return { issue, why: { de, en: issue.message } };
}
