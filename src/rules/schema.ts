import { z } from 'zod';
import { FIELDS, MEASURE_FIELDS, STAGES } from '../concept/concept.js';

/**
 * The shape of a rule file as a planner writes it (design.md, "What a rule is"). Everything is strict: unknown keys are errors.
 * The published JSON Schema (rules/schema/rule-file.schema.json) is generated from here.
 */
const bilingual = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
const role = z.enum([
  'analysis',
  'participation',
  'goals',
  'measures',
  'monitoring',
  'implementation',
  'process',
  'front',
  'back',
]);
const field = z.enum(FIELDS);
/** A lexicon reference ("@migrants") or an inline term in lexicon syntax ("übersetz*"). */
const term = z.string().min(1);
const terms = z.array(term).min(1);
const commitment = z.enum(['done', 'decided', 'stated', 'intended', 'possible']);
const weakOrNot = z.enum(['no', 'weak', 'yes']);

export const whereSchema = z
  .strictObject({
    roles: z.array(role).min(1).describe('Roles the passage must have (any of them)').optional(),
    notRoles: z
      .array(role)
      .min(1)
      .describe('Roles that rule a passage out, unless it also has one of `roles`')
      .optional(),
    elsewhere: weakOrNot.describe('What a match outside `roles` counts: nothing, as weak, or fully').optional(),
    fields: z.array(field).min(1).describe('Fields of action (any of them)').optional(),
    fieldsBy: z
      .enum(['any', 'own', 'section'])
      .describe('Whether the field comes from the words, the section, or either')
      .optional(),
    kinds: z
      .array(z.enum(['sentence', 'listItem', 'heading', 'tableRow', 'caption', 'footnote']))
      .min(1)
      .describe('Kinds of passages (default: sentence, listItem, tableRow; a heading states nothing)')
      .optional(),
    section: terms.describe('Terms of which one must stand in a heading above the passage').optional(),
    notSection: terms.describe('Terms that rule a passage out when they stand in a heading above it').optional(),
    general: z
      .boolean()
      .describe('The section treats no field of action of its own: it speaks of the concept as a whole')
      .optional(),
    main: z
      .boolean()
      .describe(
        'The first role of the passage is one of `roles`: its chapter is there for it, so that plain words tell there what they would not elsewhere',
      )
      .optional(),
    themeSection: z.boolean().describe('The passage stands in a chapter on the theme').optional(),
    inMeasure: z
      .boolean()
      .describe(
        'The passage belongs (or does not belong) to a measure sheet; by default not, where only other parts are named',
      )
      .optional(),
    listings: weakOrNot
      .describe('What a mention in contents, bibliography, caption or glossary counts (default no)')
      .optional(),
    foreign: weakOrNot.describe("What a statement about another body's plan counts (default no)").optional(),
    otherPlans: weakOrNot
      .describe(
        'What a statement about another plan of the commune (its traffic plan), an earlier concept or what another body plans counts (default no)',
      )
      .optional(),
  })
  .describe('Where to look');

const common = {
  label: bilingual.describe('What is looked for, as a noun phrase: used in reasons'),
  min: z.number().int().min(1).describe('How many matches make the check hold (default 1)').optional(),
};
const passageCheck = z.strictObject({
  ...common,
  of: z.literal('passages').optional(),
  where: whereSchema.optional(),
  any: terms.describe('At least one of these terms').optional(),
  all: z
    .array(z.union([term, terms]))
    .min(1)
    .describe('Each of these; an inner list is alternatives')
    .optional(),
  none: terms.describe('Terms that disqualify the passage').optional(),
  within: z.number().int().min(1).describe('The groups of `all` stand at most so many words apart').optional(),
  together: z
    .number()
    .int()
    .min(1)
    .describe(
      'Theme, terms and, unless the section treats the field, a word of the field stand at most so many words apart',
    )
    .optional(),
  statement: z
    .boolean()
    .describe('Terms and theme stand in one statement: in one clause, or in one that completes it')
    .optional(),
  oneOfGroups: weakOrNot
    .describe('What a mention of migrants as one of several listed groups counts (default yes)')
    .optional(),
  nearby: z
    .number()
    .int()
    .min(0)
    .max(10)
    .describe('Groups may be spread over so many passages before and after, in the same section')
    .optional(),
  theme: z.enum(['explicit', 'indirect', 'any']).describe('Level of the theme asked for').optional(),
  themeScope: z
    .enum(['passage', 'paragraph', 'near', 'section'])
    .describe(
      'Where the theme must stand: here, in the sentence before that this one takes up, within `nearby`, or in the section',
    )
    .optional(),
  commitment: commitment.describe('The least commitment; weaker statements count as weak').optional(),
  past: weakOrNot.describe('What a statement about something done and over counts (default yes)').optional(),
  negated: z.enum(['skip', 'only', 'any']).describe('What to do with negated matches (default skip)').optional(),
  figure: z
    .enum(['any', 'number', 'percent', 'euro', 'year', 'range'])
    .describe('A figure of this kind stands in the passage')
    .optional(),
  figureWithin: z
    .number()
    .int()
    .min(1)
    .describe('The figure stands at most so many words from a term of `any`')
    .optional(),
  distinct: z
    .enum(['passages', 'sections', 'terms', 'fields'])
    .describe('What `min` counts (default passages)')
    .optional(),
});
const goalCheck = z.strictObject({
  ...common,
  of: z.literal('goals'),
  levels: z
    .array(z.enum(['leitbild', 'leitziel', 'ziel']))
    .min(1)
    .optional(),
  theme: z.enum(['explicit', 'indirect', 'any']).optional(),
  fields: z.array(field).min(1).optional(),
  any: terms.optional(),
});
const measureCheck = z.strictObject({
  ...common,
  of: z.literal('measures'),
  forms: z
    .array(z.enum(['sheet', 'row', 'listed']))
    .min(1)
    .optional(),
  theme: z.enum(['explicit', 'indirect', 'any']).optional(),
  fields: z.array(field).min(1).optional(),
  key: z.boolean().optional(),
  any: terms.describe('Terms in title, description or goal').optional(),
});
const formatCheck = z.strictObject({
  ...common,
  of: z.literal('formats'),
  ofThisConcept: z.boolean().optional(),
  targetGroup: terms.describe('Terms in the target group or the passage of the format').optional(),
  theme: z.enum(['explicit', 'indirect', 'any']).describe('Theme in the passage of the format').optional(),
  kinds: z.array(z.string()).min(1).optional(),
  distinct: z.enum(['names', 'kinds']).optional(),
});
const indicatorCheck = z.strictObject({
  ...common,
  of: z.literal('indicators'),
  contexts: z
    .array(z.enum(['analysis', 'monitoring', 'measures']))
    .min(1)
    .optional(),
  theme: z.enum(['explicit', 'indirect', 'any']).optional(),
});
const shareCheck = z.strictObject({
  ...common,
  of: z.literal('share').describe('Share of measures in which a field carries information'),
  field: z.enum(MEASURE_FIELDS),
  or: z.array(z.enum(MEASURE_FIELDS)).min(1).describe('Other fields that serve as well').optional(),
  values: terms.describe('A value of the `or` fields counts only with one of these terms').optional(),
  severalIn: z
    .array(z.enum(MEASURE_FIELDS))
    .min(1)
    .describe('Fields that serve as well where they name two or more of `values` (a lead shared by departments)')
    .optional(),
  notOnly: terms.describe('A value of `field` does not count when each of its parts has one of these terms').optional(),
  othersIn: z
    .array(z.enum(MEASURE_FIELDS))
    .min(1)
    .describe(
      'Fields of names that serve as well where they name another body beside the first, or one that `others` tells',
    )
    .optional(),
  others: terms.describe('Bodies that count in the `othersIn` fields even when they stand first').optional(),
  ownText: z.boolean().describe("Count what the measure's own text says without a field").optional(),
});
const fieldsInUseCheck = z.strictObject({
  ...common,
  of: z.literal('fieldsInUse').describe('How many fields at least a quarter of the measures carry'),
  fields: z.array(z.enum(MEASURE_FIELDS)).min(1),
});
const redThreadCheck = z.strictObject({
  ...common,
  of: z.literal('redThread').describe('The most stages one field of action carries the theme through'),
  stages: z.array(z.enum(STAGES)).min(1),
});
const coverageCheck = z.strictObject({
  ...common,
  of: z.literal('coverage').describe('Share of the fields with a need on the theme that have a measure on the theme'),
  need: terms.describe('Terms that make a statement of the analysis a need').optional(),
});
const poolCheck = z.strictObject({
  ...common,
  of: z.literal('pool').describe('Share of the bundles of the idea pool (guide, chapter 9) that measures touch'),
});
const sectorsCheck = z.strictObject({
  ...common,
  of: z.literal('sectors').describe('How many fields of action goals and measures are sorted by, chapter by chapter'),
});
export const checkSchema = z.union([
  goalCheck,
  measureCheck,
  formatCheck,
  indicatorCheck,
  shareCheck,
  fieldsInUseCheck,
  redThreadCheck,
  coverageCheck,
  poolCheck,
  sectorsCheck,
  passageCheck,
]);

export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { none: Condition[] }
  | { atLeast: number; of: Condition[] }
  | { weak: string }
  | { check: string; min: number | string };
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ none: z.array(conditionSchema).min(1) }),
    z.strictObject({ atLeast: z.number().int().min(1), of: z.array(conditionSchema).min(1) }),
    z
      .strictObject({ weak: z.string() })
      .describe('The check holds at least weakly (indirect words, intention only, other place)'),
    z
      .strictObject({ check: z.string(), min: z.union([z.number(), z.string()]) })
      .describe('Compares the figure of a check; a string names a threshold'),
  ]),
);

const verdictName = z.enum(['fulfilled', 'partial', 'missing', 'review', 'not-applicable']);
export const exampleSchema = z.strictObject({
  verdict: verdictName,
  trap: z.string().min(1).describe('The trap of the catalogue that the example guards against').optional(),
  text: z.string().min(1).describe('A short concept in Markdown'),
});
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]+-\d{2}$/),
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: bilingual,
  guide: z.string().min(1).describe('Chapter of the guide'),
  binding: z.enum(['core', 'should', 'can']),
  severity: z
    .enum(['error', 'warning', 'note'])
    .describe('Default: core → error, should → warning, can → note')
    .optional(),
  enabled: z.boolean().optional(),
  condition: bilingual.describe('What the guide makes the criterion depend on (†)').optional(),
  about: bilingual.describe('What is checked and how, for `rules explain`'),
  remedy: bilingual.describe('What would close the gap'),
  ideas: z.array(bilingual).describe('Ideas of the guide, chapter 9, in our own words').optional(),
  thresholds: z.record(z.string(), z.number()).optional(),
  checks: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), checkSchema),
  verdict: z.strictObject({
    notApplicable: conditionSchema.optional(),
    fulfilled: conditionSchema,
    partial: conditionSchema.optional(),
    review: conditionSchema.describe('When neither fulfilled nor partial: the text cannot decide').optional(),
    missing: conditionSchema.describe('Overrides `review`: the text itself says that it is missing').optional(),
  }),
  reasons: z
    .strictObject({
      fulfilled: bilingual.optional(),
      partial: bilingual.optional(),
      missing: bilingual.optional(),
      review: bilingual.optional(),
      notApplicable: bilingual.optional(),
    })
    .describe('Own reason texts; {placeholders} are figures of the checks')
    .optional(),
  otherVolume: z
    .array(role)
    .describe('Not applicable when the concept says that these parts are printed in another volume')
    .optional(),
  examples: z.array(exampleSchema),
});
export const ruleFileSchema = z.strictObject({
  chapter: z.strictObject({ id: z.string().regex(/^[A-Z]+$/), title: bilingual }),
  rules: z.array(ruleSchema),
});
export const bundleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  field,
  title: bilingual,
  terms,
  idea: bilingual,
});
export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  title: bilingual,
  extends: z.string().describe('Id of a built-in pack, or path of a pack file').optional(),
  chapters: z.array(z.string()).describe('Rule files, relative to the pack file').optional(),
  rules: z.array(ruleSchema).describe('Rules of this pack itself').optional(),
  override: z
    .record(
      z.string(),
      z.strictObject({
        severity: z.enum(['error', 'warning', 'note']).optional(),
        enabled: z.boolean().optional(),
        thresholds: z.record(z.string(), z.number()).optional(),
      }),
    )
    .optional(),
  lexicon: z
    .array(z.string())
    .describe('Lexicon files, relative to the pack file; entries of the same id add their terms')
    .optional(),
  labels: z
    .array(z.string())
    .describe(
      'Files with the labels of measure sheets, relative to the pack file; entries of the same id add their terms',
    )
    .optional(),
  pool: z.string().describe('File of the idea pool, relative to the pack file').optional(),
});
export const poolFileSchema = z.strictObject({ bundles: z.array(bundleSchema) });

export type Bilingual = z.infer<typeof bilingual>;
export type Where = z.infer<typeof whereSchema>;
export type PassageCheck = z.infer<typeof passageCheck>;
export type GoalCheck = z.infer<typeof goalCheck>;
export type MeasureCheck = z.infer<typeof measureCheck>;
export type FormatCheck = z.infer<typeof formatCheck>;
export type IndicatorCheck = z.infer<typeof indicatorCheck>;
export type ShareCheck = z.infer<typeof shareCheck>;
export type FieldsInUseCheck = z.infer<typeof fieldsInUseCheck>;
export type CoverageCheck = z.infer<typeof coverageCheck>;
export type SectorsCheck = z.infer<typeof sectorsCheck>;
export type RedThreadCheck = z.infer<typeof redThreadCheck>;
export type Check = z.infer<typeof checkSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type RuleExample = z.infer<typeof exampleSchema>;
export type RuleFile = z.infer<typeof ruleFileSchema>;
export type PackFile = z.infer<typeof packSchema>;
export type Bundle = z.infer<typeof bundleSchema>;
