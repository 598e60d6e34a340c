import type { AuditResult } from '../../audit/result.js';
import { percent } from '../numbers.js';
import { phrases } from '../phrases.js';
import { scoreRange } from '../score-range.js';
import { sumTexts } from '../standing.js';
import { hanging, type Page } from './page.js';
import { clean, wrap } from './wrap.js';

/** What was read. */
export function facts(page: Page, { document, measures, pack, criteria }: AuditResult): string[] {
  const { style, options } = page;
  const p = phrases(options.language);
  const dot = ` ${style.dot} `;
  const place = clean([document.municipality, document.year].filter((v) => v !== null).join(' '));
  const title = document.title === null ? p.untitled : clean(document.title);
  const size = [
    ...(place === '' || title.includes(place) ? [] : [place]),
    ...(document.pages > 0 ? [p.pages(document.pages)] : []),
    p.words(document.words),
    p.textLayer[document.textLayer],
    p.measures(measures.length),
  ];
  const checked = options.language === 'de' ? 'Geprüft gegen' : 'Checked against';
  return [
    ...wrap(title, page.width).map(style.bold),
    // an item of the list stays on its line
    ...wrap([clean(document.path), ...size.map((t) => t.replaceAll(' ', '\u00a0'))].join(dot), page.width),
    ...wrap(`${checked} ${pack.id} ${pack.version}${dot}${p.criteria(criteria.length)}`, page.width).map(style.dim),
    ...document.warnings.flatMap((w) => hanging(page, 0, style.warning, clean(w.message), style.severity.warning)),
  ];
}

/** The score with how much of it is open. */
export function score(page: Page, result: AuditResult): string[] {
  const { summary, criteria } = result;
  const { style, options } = page;
  const p = phrases(options.language);
  const dot = ` ${style.dot} `;
  const figure = `${p.score} ${percent(summary.score, options.language)}`;
  const exempt = summary.verdicts['not-applicable'];
  const counted = [
    p.assessed(summary.assessed, criteria.length),
    ...(summary.review > 0 ? [p.toReview(summary.review)] : []),
    ...(exempt > 0 ? [p.notApplicable(exempt)] : []),
  ].join(dot);
  const range = scoreRange(summary);
  const bounds =
    range && summary.review > 0
      ? `${p.scoreRange(percent(range.low, options.language), percent(range.high, options.language))}. `
      : '';
  return [
    ...wrap(`${figure}   ${counted}`, page.width).map((l, i) =>
      i === 0 ? style.bold(l.slice(0, figure.length)) + l.slice(figure.length) : l,
    ),
    ...wrap(capital(bounds) + p.scoreRule, page.width).map(style.dim),
    ...sumTexts(result, options.language).flatMap((t) => wrap(t, page.width)),
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
