import type { Profile } from '../concept/concept.js';
import { UserError } from '../diagnostics/user-error.js';

const KEYS: Readonly<Record<string, keyof Profile>> = {
  type: 'type',
  typ: 'type',
  population: 'population',
  einwohner: 'population',
};

/**
 * Reads `KEY=VALUE` of `--profile` into what the user knows of the commune; a later value goes before an earlier one.
 * @throws UserError cli.invalid-profile
 */
export function parseProfile(text: string, previous: Partial<Profile> = {}): Partial<Profile> {
  const invalid = () => new UserError('cli.invalid-profile', { value: text, valid: Object.keys(KEYS).join(', ') });
  const at = text.indexOf('=');
  const key = KEYS[text.slice(0, at).trim().toLowerCase()];
  const value = text.slice(at + 1).trim();
  if (at < 1 || key === undefined || value === '') throw invalid();
  if (key === 'type') return { ...previous, type: value };
  const digits = value.replace(/(?<=\d)[.\s_](?=\d{3}(?:\D|$))/g, '');
  if (!/^\d{1,8}$/.test(digits) || Number(digits) === 0) throw invalid();
  return { ...previous, population: Number(digits) };
}
