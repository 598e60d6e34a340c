import type { AuditResult } from '../../audit/result.js';
import { isSinglePlace, isUnsure } from '../../audit/trust.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { percent } from '../numbers.js';
import { inBrackets, placeText } from '../places.js';
import { vocabulary } from '../words.js';
import { type Cut, few, MOST_OTHERS, named } from './cut.js';
import type { EssentialItem } from './types.js';

/** A chapter of which two thirds are met is a strong one. */
const STRONG = 0.67;

/** What is strong: chapters, and what the guide calls core. */
export function strong(result: AuditResult, cut: Cut, language: Language): EssentialItem[] {
  const chapters = result.summary.chapters.filter(
    (c) => c.score !== null && c.score >= STRONG && c.verdicts.review <= c.verdicts.fulfilled + c.verdicts.partial,
  );
  const core = result.criteria
    .filter((c) => c.verdict === 'fulfilled' && c.binding === 'core' && !isUnsure(c))
    .sort((a, b) => b.confidence - a.confidence);
  return [
    ...(chapters.length > 0
      ? [{ lead: chapters.map((c) => `${c.title} ${percent(c.score, language)}`).join(', '), text: '' }]
      : []),
    ...few(
      core,
      MOST_OTHERS,
      (c) => ({ lead: `${named(c)}${c.evidence[0] ? inBrackets(placeText(c.evidence[0], language)) : ''}`, text: '' }),
      cut,
    ),
  ];
}

/** What somebody has to look at: what the text does not decide, what is unsure, what hangs on one passage. */
export function check(result: AuditResult, cut: Cut, language: Language): EssentialItem[] {
  const { w } = cut;
  const { verdict } = vocabulary(language);
  const review = result.criteria.filter((c) => c.verdict === 'review' && !c.annotation);
  const unsure = result.criteria
    .filter((c) => isUnsure(c) && !c.annotation)
    .sort((a, b) => a.confidence - b.confidence);
  const core = [...unsure.filter((c) => c.binding === 'core'), ...unsure.filter((c) => c.binding !== 'core')];
  const single = result.criteria.filter((c) => c.verdict === 'fulfilled' && isSinglePlace(c) && !c.annotation);
  return [
    ...few(review, MOST_OTHERS, (c) => ({ lead: named(c), text: w.review }), cut),
    ...few(
      core,
      MOST_OTHERS,
      (c) => ({ lead: named(c), text: `${verdict[c.verdict]}, ${w.unsure} (${percent(c.confidence, language)})` }),
      cut,
    ),
    ...(single.length > 0
      ? [
          {
            lead: `${w.single(single.length)} ${w.singleText}`,
            text: few(single, 8, (c) => ({ lead: c.id, text: '' }), cut)
              .map((i) => i.lead || i.text)
              .join(', '),
          },
        ]
      : []),
  ];
}
