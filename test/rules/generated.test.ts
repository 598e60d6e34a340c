import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema } from '../../src/cli/config/json-schema.js';
import { renderReference } from '../../src/report/rules/reference.js';
import { jsonSchemas } from '../../src/rules/json-schemas.js';
import { loadPack } from '../../src/rules/load.js';

const root = new URL('../../rules/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const HOW = 'generated: run `npm run build && node fixtures/reference.mjs`';

test('the reference of all rules is current', () => {
  expect(read('README.md'), HOW).toBe(renderReference(loadPack(), 'de'));
});

describe('JSON Schemas for editors', () => {
  const schemas: Record<string, string> = { ...jsonSchemas(), ...configJsonSchema() };
  test('are current', () => {
    for (const [name, text] of Object.entries(schemas)) expect(read(`schema/${name}`), HOW).toBe(text);
  });

  test.each([
    ['pack.schema.json', 'leitfaden-2022/pack.yaml'],
    ['rule-file.schema.json', 'leitfaden-2022/goals.yaml'],
    ['pool.schema.json', 'leitfaden-2022/pool.yaml'],
    ['lexicon.schema.json', 'lexicon/theme.yaml'],
  ])('%s accepts %s and refuses a key too many', (schema, file) => {
    const check = new Ajv({ strict: false }).compile(JSON.parse(schemas[schema]!));
    const value = parse(read(file));
    expect(check(value), JSON.stringify(check.errors?.slice(0, 2))).toBe(true);
    expect(check({ ...value, extra: 1 })).toBe(false);
  });
});
