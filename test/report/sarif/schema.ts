import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * A check against the official SARIF 2.1.0 schema, as @microsoft/jest-sarif (MIT) ships it. The schema is of JSON Schema draft 4, which only the
 * ajv 6 of that package knows; so both are taken from there.
 */
export function sarifValidator(): (log: unknown) => string[] {
  const own = createRequire(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
  const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as object;
  const Ajv = own('ajv') as new (
    options: object,
  ) => {
    addMetaSchema(schema: object): void;
    compile(schema: object): { (data: unknown): boolean; errors: { dataPath: string; message: string }[] | null };
  };
  const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true, logger: false });
  ajv.addMetaSchema(json(own.resolve('ajv/lib/refs/json-schema-draft-04.json')));
  const validate = ajv.compile(json(own.resolve('./schemas/sarif-2.1.0-rtm.5.json')));
  return (log) => (validate(log) ? [] : (validate.errors ?? []).map((e) => `${e.dataPath}: ${e.message}`));
}
