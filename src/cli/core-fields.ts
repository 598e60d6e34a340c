import { nearest } from '../diagnostics/nearest.js';
import { UserError } from '../diagnostics/user-error.js';
import { CORE_FIELDS, type CoreField } from '../report/measures/core.js';
import { MEASURE_FIELD_NAMES } from '../rules/field-names.js';

const names = (field: CoreField): string[] =>
  [field, MEASURE_FIELD_NAMES[field].de, MEASURE_FIELD_NAMES[field].en].map((n) => n.toLowerCase());

/**
 * Core fields of measures by their keys or printed names, separated by commas: "kosten,federführung", "costs,lead".
 * @throws UserError cli.invalid-value with the nearest valid name
 */
export function parseCoreFields(option: string, text: string): CoreField[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const found = CORE_FIELDS.find((f) => names(f).includes(part.toLowerCase()));
      if (found !== undefined) return found;
      const valid = CORE_FIELDS.map((f) => MEASURE_FIELD_NAMES[f].de.toLowerCase());
      const near = nearest(part.toLowerCase(), CORE_FIELDS.flatMap(names));
      const args = { option, value: part, valid: [...valid, ...CORE_FIELDS].join(', ') };
      if (near === null) throw new UserError('cli.invalid-value', args);
      throw new UserError('cli.invalid-value-near', { ...args, nearest: near });
    });
}
