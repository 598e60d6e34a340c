import { isGap } from '../../audit/standing.js';
import type { Renderer } from '../format.js';
import { percent } from '../numbers.js';
import { phrases } from '../phrases.js';
import { sumTexts } from '../standing.js';
import { clean } from './wrap.js';

const KINDS = ['error', 'warning', 'note'] as const;
/** One, several. */
const WORDS = {
  de: { gaps: 'Lücken', error: ['Fehler', 'Fehler'], warning: ['Warnung', 'Warnungen'], note: ['Hinweis', 'Hinweise'] },
  en: { gaps: 'gaps', error: ['error', 'errors'], warning: ['warning', 'warnings'], note: ['note', 'notes'] },
} as const;

/** A line for each concept: score, how much was assessed, gaps by severity. */
export const renderLine: Renderer = (results, { language }) => {
  const p = phrases(language);
  const words = WORDS[language];
  const lines = results.map((result) => {
    const { document, summary, criteria } = result;
    const sums = sumTexts(result, language).map((t) => `; ${t}`);
    const count = (severity: string) => criteria.filter((c) => isGap(c) && c.severity === severity).length;
    const review = summary.review > 0 ? `, ${p.toReview(summary.review)}` : '';
    return (
      `${clean(document.path)}: ${p.score} ${percent(summary.score, language)}, ${p.assessed(summary.assessed, criteria.length)}${review}; ` +
      `${words.gaps}: ${KINDS.map((kind) => `${count(kind)} ${words[kind][count(kind) === 1 ? 0 : 1]}`).join(', ')}${sums.join('')}`
    );
  });
  return `${lines.join('\n')}\n`;
};
