import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import { isDate } from './dates.js';
import type { Suppression } from './suppress.js';

/** What the comments of a Markdown file accept, and what is wrong with them. */
export interface Comments {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Diagnostic[];
}

const COMMENT = /<!--\s*insek-audit-disable(?=[\s-])([\s\S]*?)-->/g;
const OPTION = /(?:^|\s)(until|author)=(?:"([^"]*)"|(\S+))/g;

/** Code as blanks, so that a comment shown as an example accepts nothing; line feeds stay. */
const withoutCode = (text: string): string => {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return text
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
    .replace(/(`+)(?!`)[^`\n]+\1(?!`)/g, blank);
};

/**
 * Reads `<!-- insek-audit-disable F-03 M-02 until=2026-12-31 author="A. Beck" -- reason -->`. Without a reason it accepts nothing.
 * @param known ids and slugs of the criteria
 */
export function readComments(text: string, path: string, known: readonly string[]): Comments {
  const suppressions: Suppression[] = [];
  const problems: Diagnostic[] = [];
  const source = withoutCode(text);
  for (const match of source.matchAll(COMMENT)) {
    const line = source.slice(0, match.index).split('\n').length;
    const from = `${path}:${line}`;
    const tell = (code: string, args: Diagnostic['args'] = {}) =>
      problems.push({ code, args: { from, ...args }, line });
    // the real text, since the reason may quote code
    const body = text
      .slice(match.index, match.index + match[0].length)
      .replace(/^<!--\s*insek-audit-disable|-->$/g, '');
    const cut = /(?:^|\s)--\s/.exec(body);
    const head = cut ? body.slice(0, cut.index) : body;
    const reason = cut
      ? body
          .slice(cut.index + cut[0].length)
          .replace(/\s+/g, ' ')
          .trim()
      : '';
    const options = Object.fromEntries([...head.matchAll(OPTION)].map((m) => [m[1], m[2] ?? m[3]]));
    const rules = head
      .replace(OPTION, ' ')
      .split(/[\s,]+/)
      .filter((r) => r !== '');
    if (rules.length === 0) tell('notes.no-rule');
    else if (reason === '') tell('notes.no-reason');
    else if (options.until !== undefined && !isDate(options.until)) tell('notes.no-date', { date: options.until });
    else
      for (const rule of rules) {
        if (!known.includes(rule)) tell('notes.unknown-rule', { rule, nearest: nearest(rule, known) ?? '' });
        else
          suppressions.push({
            rule,
            reason,
            ...(options.author === undefined ? {} : { author: options.author }),
            ...(options.until === undefined ? {} : { expires: options.until }),
            kind: 'comment',
            from,
            line,
          });
      }
  }
  return { suppressions, problems };
}
