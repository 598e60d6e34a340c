import { jsonSchemaText } from '../../rules/json-schemas.js';
import { configSchema } from './schema.js';

/** The JSON Schema of `insek-audit.yaml`, for editors: file name → text, as published in rules/schema. */
export const configJsonSchema = (): Record<string, string> => ({
  'config.schema.json': jsonSchemaText(configSchema, 'insek-audit configuration'),
});
