import { UserError } from '../diagnostics/user-error.js';

/**
 * A whole number of per cent, with or without the sign: "50", "50 %".
 * @throws UserError cli.invalid-percent
 */
export function parsePercent(option: string, text: string): number {
  const digits = /^(\d{1,3})\s*%?$/.exec(text.trim())?.[1];
  if (digits === undefined || Number(digits) > 100) throw new UserError('cli.invalid-percent', { option, value: text });
  return Number(digits);
}

/**
 * A whole number from 1.
 * @throws UserError cli.invalid-number
 */
export function parsePositive(option: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text.trim())) throw new UserError('cli.invalid-number', { option, value: text });
  return Number(text);
}
