import type { AuditResult, Verdict } from '../audit/result.js';
import { isSinglePlace } from '../audit/trust.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { percent } from './numbers.js';
import { vocabulary } from './words.js';

/** How good a verdict is; what is to review or does not apply is neither better nor worse than others. */
const RANK: Readonly<Partial<Record<Verdict, number>>> = { missing: 0, partial: 1, fulfilled: 2 };

function sign(from: Verdict, to: Verdict): '+' | '-' | '~' {
  const [a, b] = [RANK[from], RANK[to]];
  return a === undefined || b === undefined ? '~' : b > a ? '+' : '-';
}

/** What changed between two audits of a concept, in a few lines: the score, and each criterion whose verdict is another ("+" better, "-" worse, "~" else). */
export function renderChanges(before: AuditResult | undefined, after: AuditResult, language: Language): string {
  const { verdict } = vocabulary(language);
  const score = (r: AuditResult) => percent(r.summary.score, language);
  const { path } = after.document;
  if (!before) return `${path}: ${score(after)}\n`;
  const old = new Map(before.criteria.map((c) => [c.id, c.verdict]));
  const lines = after.criteria.flatMap((c) => {
    const from = old.get(c.id);
    if (from === undefined || from === c.verdict) return [];
    return [
      `  ${sign(from, c.verdict)} ${c.id}  ${c.title}: ${verdict[from]} → ${verdict[c.verdict]}${isSinglePlace(c) ? ` (${language === 'de' ? 'eine Stelle' : 'one passage'})` : ''}\n`,
    ];
  });
  if (lines.length === 0) {
    const same = language === 'de' ? 'kein Urteil geändert' : 'no verdict changed';
    return `${path}: ${score(after)}, ${same}\n`;
  }
  return `${path}: ${score(before)} → ${score(after)}\n${lines.join('')}`;
}
