import type { Language } from '../diagnostics/diagnostic.js';
import type { Io } from './io.js';

/** The language asked for by `--lang`, wherever it stands; null when there is none or it is unknown. Read before the command line is parsed,
 * so that errors in the command line itself are told in it. */
export function requestedLanguage(argv: readonly string[]): Language | null {
  let found: Language | null = null;
  for (const [i, arg] of argv.entries()) {
    if (arg === '--') break;
    const value = arg === '--lang' ? argv[i + 1] : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : undefined;
    if (value === 'de' || value === 'en') found = value;
  }
  return found;
}

/** Help follows the user's locale, so that one who reads no German finds `--lang en`. Reports do not: the same input gives the same bytes on any machine. */
export function helpLanguage(argv: readonly string[], env: Io['env']): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return requestedLanguage(argv) ?? (/^en/i.test(locale) ? 'en' : 'de');
}
