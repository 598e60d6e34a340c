import { z } from 'zod';
import { DATE_PATTERN, isDate } from '../../audit/notes/dates.js';
import { VERDICTS, type Verdict } from '../../audit/result.js';
import { LANGUAGES } from '../common.js';
import { THRESHOLDS } from '../exit.js';

const date = z
  .string()
  .refine(isDate, {
    error: 'expected a date like 2026-12-31',
    params: {
      de: 'Erwartet wird ein Tag, den es im Kalender gibt, wie 2026-12-31.',
      en: 'Expected: a day of the calendar, like 2026-12-31.',
    },
  })
  .meta({ pattern: DATE_PATTERN })
  .describe('YYYY-MM-DD; the last day on which it holds');
const rule = z.string().min(1).describe('Id or slug of a criterion: F-03');
const reason = z.string().trim().min(1).describe('Why; shown in every report');
const list = (item: z.ZodString) => z.union([item.transform((s) => [s]), z.array(item)]);

export const suppressionSchema = z
  .strictObject({ rule, reason, author: z.string().optional(), expires: date.optional() })
  .describe('A gap that is accepted: it is shown as such and does not fail');

/** Verdicts as a configuration may write them, in German as reports print them. */
const GERMAN_VERDICTS = {
  erfüllt: 'fulfilled',
  teilweise: 'partial',
  fehlt: 'missing',
  'zu prüfen': 'review',
  'nicht anwendbar': 'not-applicable',
  entfällt: 'not-applicable',
} as const;
const GERMAN_WORDS = Object.keys(GERMAN_VERDICTS) as (keyof typeof GERMAN_VERDICTS)[];
/** Verdicts as a configuration may write them, in both languages. */
export const VERDICT_WORDS = [...GERMAN_WORDS, ...VERDICTS] as const;
const verdict = z
  .enum([...VERDICTS, ...GERMAN_WORDS])
  .transform(
    (word): Verdict =>
      (word in GERMAN_VERDICTS ? GERMAN_VERDICTS[word as keyof typeof GERMAN_VERDICTS] : word) as Verdict,
  );

export const annotationSchema = z
  .strictObject({
    rule,
    verdict: verdict.describe('What a reader found'),
    reason,
    author: z.string().optional(),
    file: z.string().min(1).optional().describe('Concept that it is for (glob, relative to this file)'),
    page: z.int().min(1).optional(),
    line: z.int().min(1).optional(),
  })
  .describe('What a reader found instead; kept beside the raw verdict');

/** Keys that may differ from concept to concept. */
const perConcept = {
  profile: z
    .strictObject({ population: z.int().min(1).optional(), type: z.string().min(1).optional() })
    .optional()
    .describe('Facts about the commune that the text does not tell'),
  severity: z
    .record(z.string(), z.enum(['error', 'warning', 'note']))
    .optional()
    .describe('Severity by criterion (id or slug)'),
  'fail-on': z.enum(THRESHOLDS).optional().describe('Severity from which gaps give exit code 1'),
  'min-confidence': z
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('Confidence in per cent below which a gap never gives exit code 1 (default: 0)'),
  rules: list(z.string().min(1)).optional().describe('Rule packs: names, files or folders'),
  baseline: z.string().min(1).optional().describe('Baseline file with the gaps that are known'),
  suppressions: z.array(suppressionSchema).optional(),
  annotations: z.array(annotationSchema).optional(),
};

/** What `insek-audit.yaml` may hold. */
export const configSchema = z.strictObject({
  extends: list(z.string().min(1)).optional().describe('Configuration files that this one builds on'),
  files: list(z.string().min(1)).optional().describe('Concepts (paths, globs) to audit when the command names none'),
  language: z.enum(LANGUAGES).optional().describe('Language of reports and messages'),
  reports: z
    .array(z.strictObject({ format: z.string().optional(), output: z.string().min(1).optional() }))
    .optional()
    .describe('Reports to make when the command names no format; without output: standard output'),
  ...perConcept,
  overrides: z
    .array(
      z.strictObject({
        files: list(z.string().min(1)).describe('Concepts (globs, relative to this file) that the rest is for'),
        ...perConcept,
      }),
    )
    .optional()
    .describe('Settings for some of the concepts; later ones go before earlier ones'),
});

export type Config = z.output<typeof configSchema>;
/** What may stand in an override. */
export type ConceptPart = Pick<Config, keyof typeof perConcept>;
export type SuppressionEntry = z.output<typeof suppressionSchema>;
export type AnnotationEntry = z.output<typeof annotationSchema>;
