import type { AuditResult } from '../../audit/result.js';
import { type Essentials, essentials } from '../essentials/index.js';
import { phrases } from '../phrases.js';
import { sumTexts } from '../standing.js';
import { facts } from './head.js';
import { hanging, heading, type Page } from './page.js';
import { clean, shorten, wrap } from './wrap.js';

/** Lines of the one page that `--brief` promises, at 80 columns. */
const MOST_LINES = 60;
/** Longest text of an item. */
const TEXT = 230;
/** Lines that follow: where the rest is, and how the run ended. */
const AFTER = 7;

function lines(page: Page, result: AuditResult, e: Essentials): string[] {
  const { style, options, width } = page;
  const { summary, criteria } = result;
  const p = phrases(options.language);
  const exempt = summary.verdicts['not-applicable'];
  const counted = [
    p.assessed(summary.assessed, criteria.length),
    ...(summary.review > 0 ? [p.toReview(summary.review)] : []),
    ...(exempt > 0 ? [p.notApplicable(exempt)] : []),
  ].join(` ${style.dot} `);
  const parts = e.parts.flatMap((part) => [
    '',
    ...heading(page, part.heading),
    ...part.items.flatMap(({ lead, text }, i) => {
      const sign = part.kind === 'first' ? `${i + 1}` : style.dot;
      const body = [clean(lead), shorten(clean(text), TEXT)].filter(Boolean);
      const joined = part.kind === 'first' ? body : [body.join(': ')];
      return joined.flatMap((line, at) =>
        hanging(page, 3, '', line, at === 0 && part.kind === 'first' ? style.bold : undefined).map((l, j) =>
          at === 0 && j === 0 ? ` ${style.accent(sign)} ${l.slice(3)}` : l,
        ),
      );
    }),
  ]);
  return [
    ...facts(page, result),
    ...(e.kind === null ? [] : [clean(e.kind)]),
    ...(e.caution === null ? [] : wrap(clean(e.caution), width).map(style.verdict.partial)),
    '',
    ...wrap(`${e.score}   ${counted}`, width).map((l, i) =>
      i === 0 ? style.bold(l.slice(0, e.score.length)) + l.slice(e.score.length) : l,
    ),
    ...wrap([e.trust, p.scoreRule].filter((t) => t !== null).join(' '), width).map(style.dim),
    ...sumTexts(result, options.language).flatMap((t) => wrap(t, width)),
    ...parts,
  ];
}

/** The essentials on one page: fewer steps, then fewer warnings where they would not fit; with `all` as long as they are. */
export function brief(page: Page, result: AuditResult): string[] {
  const { language, all, brief: alone } = page.options;
  const whole = { warned: Number.POSITIVE_INFINITY };
  if (all) return lines(page, result, essentials(result, language, { all, ...whole }));
  const hint = `${language === 'de' ? 'alle' : 'all'}: ${alone === true ? '--brief --all' : '--all'}`;
  // what was noticed while reading is told in full where more than the brief is
  if (alone !== true) return lines(page, result, essentials(result, language, { hint, ...whole }));
  const wishes = [{ steps: 5 }, { steps: 4 }, { steps: 3 }, { steps: 3, warned: 1 }];
  let made: string[] = [];
  for (const wish of wishes) {
    made = lines(page, result, essentials(result, language, { hint, ...wish }));
    if (made.length <= MOST_LINES - AFTER) return made;
  }
  return made.slice(0, MOST_LINES - AFTER);
}
