import type { AuditResult } from '../../audit/result.js';
import type { Renderer } from '../format.js';
import { percent } from '../numbers.js';
import { phrases } from '../phrases.js';
import { clean } from './wrap.js';

const isGap = (c: AuditResult['criteria'][number]) => c.verdict === 'missing' || c.verdict === 'partial';

/** A line for each concept: score, how much was assessed, gaps by severity. */
export const renderBrief: Renderer = (results, { language }) => {
  const p = phrases(language);
  const [gaps, error, warning, note] =
    language === 'de' ? ['Lücken', 'Fehler', 'Warnung', 'Hinweis'] : ['gaps', 'error', 'warning', 'note'];
  const lines = results.map(({ document, summary, criteria }) => {
    const count = (severity: string) => criteria.filter((c) => isGap(c) && c.severity === severity).length;
    const review = summary.review > 0 ? `, ${p.toReview(summary.review)}` : '';
    return (
      `${clean(document.path)}: ${p.score} ${percent(summary.score, language)}, ${p.assessed(summary.assessed, criteria.length)}${review}; ` +
      `${gaps}: ${count('error')} ${error}, ${count('warning')} ${warning}, ${count('note')} ${note}`
    );
  });
  return `${lines.join('\n')}\n`;
};
