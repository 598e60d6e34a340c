import type { Io } from './io.js';

const DEFAULT_COLUMNS = 80;

/** Columns to write for: `COLUMNS`, else the terminal's, else 80. */
export function columnsOf(io: Io): number {
  const wanted = Number(io.env.COLUMNS);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : (io.columns ?? DEFAULT_COLUMNS);
}

/** Whether to colour a stream: `FORCE_COLOR` decides, then `NO_COLOR` (any value but the empty one), then whether it is a terminal that can. */
export function coloured(io: Io, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && term !== 'dumb';
}

/** Whether the terminal may lack symbols outside ASCII: a locale that is set and is not UTF-8, or the kernel's console. */
export function asciiOnly(io: Io): boolean {
  const locale = io.env.LC_ALL || io.env.LC_CTYPE || io.env.LANG || '';
  if (io.env.TERM === 'linux') return true;
  return locale !== '' && !/utf-?8/i.test(locale) && io.outIsTerminal;
}
