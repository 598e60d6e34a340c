import { z } from 'zod';
import { packSchema, poolFileSchema, ruleFileSchema } from './schema.js';

/** The shape of a lexicon file (rules/lexicon/*.yaml); what the parser of the language room accepts. */
const lexiconFileSchema = z.strictObject({
  entries: z.record(
    z.string(),
    z
      .strictObject({
        label: z.strictObject({ de: z.string(), en: z.string() }).optional(),
        terms: z
          .array(z.union([z.string(), z.number()]))
          .nullable()
          .optional(),
        not: z.array(z.union([z.string(), z.number()])).optional(),
        include: z.array(z.string()).describe('Entries whose hits count as hits of this one too').optional(),
      })
      .describe('Terms: word, word*, *word, "two words", "a ~3 b" (at most three words between), "(a|b) c", "=Exact"'),
  ),
});

const FILES = {
  'pack.schema.json': { schema: packSchema, title: 'insek-audit rule pack' },
  'rule-file.schema.json': { schema: ruleFileSchema, title: 'insek-audit rule file (one chapter)' },
  'lexicon.schema.json': { schema: lexiconFileSchema, title: 'insek-audit word list' },
  'pool.schema.json': { schema: poolFileSchema, title: 'insek-audit idea pool' },
} as const;

/** The JSON Schemas of what planners write, for editors: file name → text, as published in rules/schema. Made from the schemas that files are checked with. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, { schema, title }]) => [name, jsonSchemaText(schema, title)]),
  );
}

/** A schema as the text of a JSON Schema, of what stands in the file (not of what the program makes of it). */
export function jsonSchemaText(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', reused: 'ref', io: 'input' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
