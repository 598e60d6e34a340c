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
