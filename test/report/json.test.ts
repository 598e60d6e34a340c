import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.js';
import { renderJson } from '../../src/report/json.js';
import { sampleMarkdownResult, sampleResult } from './sample-result.js';

const schema = JSON.parse(
  readFileSync(new URL('../../rules/schema/audit-result.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const errorsOf = (value: unknown): string[] => {
  validate(value);
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
};
const options = { language: 'de', all: false, several: false, width: 80, colour: false, ascii: false } as const;

describe('the result as JSON', () => {
  test('is the result, and ends with a line feed', () => {
    const text = renderJson([sampleResult()], options) as string;
    expect(JSON.parse(text)).toEqual(sampleResult());
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('is a list when several concepts were asked for, even if one could be read', () => {
    expect(JSON.parse(renderJson([sampleResult()], { ...options, several: true }) as string)).toHaveLength(1);
  });

  test('keeps the order of the contract', () => {
    const keys = Object.keys(JSON.parse(renderJson([sampleResult()], options) as string) as object);
    expect(keys).toEqual([
      'schemaVersion',
      'tool',
      'pack',
      'language',
      'document',
      'summary',
      'criteria',
      'measures',
      'goals',
      'formats',
      'indicators',
      'redThread',
    ]);
  });
});

describe('the published schema', () => {
  test('holds for a result and for a list of results', () => {
    expect(errorsOf(sampleResult())).toEqual([]);
    expect(errorsOf([sampleResult(), sampleMarkdownResult()])).toEqual([]);
  });

  const broken: [string, (r: AuditResult) => void][] = [
    ['a verdict that is none', (r) => Object.assign(r.criteria[0]!, { verdict: 'erfüllt' })],
    ['an unknown key', (r) => Object.assign(r.criteria[0]!, { verdikt: 'missing' })],
    ['a missing key', (r) => Reflect.deleteProperty(r.summary, 'assessed')],
    ['a page before the first', (r) => Object.assign(r.criteria[0]!.evidence[0]!, { page: 0 })],
    ['an empty quote', (r) => Object.assign(r.criteria[0]!.evidence[0]!, { quote: '' })],
    ['a field that is none', (r) => Object.assign(r.measures[0]!.fields, { kosten: r.measures[0]!.fields.costs })],
    ['a score above one', (r) => Object.assign(r.summary, { score: 1.2 })],
  ];
  test.each(broken)('refuses %s', (_, breakIt) => {
    const result = sampleResult();
    breakIt(result);
    expect(errorsOf(result)).not.toEqual([]);
  });
});
