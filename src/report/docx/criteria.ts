import type { FileChild } from 'docx';
import type { CriterionResult } from '../../audit/result.js';
import { remedyOf } from '../causes.js';
import { gapsOf, isGap } from '../gaps.js';
import { percent } from '../numbers.js';
import { phrases } from '../phrases.js';
import { placeText, searchedIn, sectionText } from '../places.js';
import { passage, quoted } from '../quoted.js';
import { type Repeats, repeatsOf } from '../repeats.js';
import { notedGroups, noteTexts, standingText } from '../standing.js';
import { verdictMarks } from '../trust.js';
import { roleName } from '../words.js';
import { bold, type Cell, heading, labelled, muted, paragraph, run, table, verdictRun } from './blocks.js';
import type { Context } from './context.js';
import { TEXT_WIDTH } from './styles.js';

/** Passages shown of a criterion. */
const EVIDENCE = 2;

/** Gaps first, each in full: core, should, can; then reviews; what is fulfilled or does not apply as tables. */
export function criteria(ctx: Context): FileChild[] {
  const { result, t } = ctx;
  const gaps = gapsOf(result.criteria);
  const of = (verdict: CriterionResult['verdict']) => result.criteria.filter((c) => c.verdict === verdict);
  const review = of('review');
  const byBinding = (['core', 'should', 'can'] as const).map((b) => gaps.filter((c) => c.binding === b));
  const repeats = repeatsOf([...byBinding.flat().filter((c) => !isSuggestion(c)), ...review], {
    evidence: EVIDENCE,
    near: 1,
  });
  return [
    ...(['core', 'should', 'can'] as const).flatMap((b) => {
      const own = gaps.filter((c) => c.binding === b);
      return own.length === 0 ? [] : group(t.gaps[b], t.gapsHint[b], own, ctx, repeats);
    }),
    ...(review.length > 0 ? group(t.review, t.reviewHint, review, ctx, repeats) : []),
    ...notedGroups(result.criteria, ctx.language).flatMap((g) => noted(g.heading, g.criteria, ctx)),
    ...list(t.done, of('fulfilled'), ctx),
    ...list(t.notApplicable, of('not-applicable'), ctx),
  ];
}

const group = (
  title: string,
  hint: string,
  all: readonly CriterionResult[],
  ctx: Context,
  repeats: Repeats,
): FileChild[] => [
  heading(1, `${title} (${all.length})`),
  paragraph(hint, { style: 'Meta', keepNext: true }),
  ...all.flatMap((c) => criterion(c, ctx, repeats)),
];

/** Gaps that were accepted, are known, or that a reader judged otherwise: they do not count, but nothing is left out. */
const noted = (title: string, all: readonly CriterionResult[], ctx: Context): FileChild[] => [
  heading(1, `${title} (${all.length})`),
  ...all.flatMap((c) => [
    heading(3, `${c.id} ${c.title}`),
    paragraph([verdictRun(c.verdict, ctx)], { style: 'Meta', keepNext: true }),
    ...(noteTexts(c, ctx.language).length > 0 ? noteTexts(c, ctx.language) : [standingText(c, ctx.language) ?? '']).map(
      (n) => paragraph(n),
    ),
    paragraph(c.reason),
  ]),
];

/** A suggestion says what it is and what would take it up; what nearly counted, and where was looked, is for what the guide asks for. */
const isSuggestion = (c: CriterionResult): boolean => isGap(c) && c.binding === 'can';

function criterion(c: CriterionResult, ctx: Context, repeats: Repeats): FileChild[] {
  const { t, words, language } = ctx;
  const meta = ` · ${t.guide} ${c.guide} · ${words.binding[c.binding]} · ${[`${t.confidence} ${percent(c.confidence, language)}`, ...verdictMarks(c, language)].join(' · ')}`;
  return [
    heading(3, `${c.id} ${c.title}`),
    paragraph([verdictRun(c.verdict, ctx), muted(meta)], { style: 'Meta', keepNext: true }),
    paragraph(c.reason, { keepNext: true }),
    ...(isSuggestion(c) ? labelled(t.remedy, [remedyOf(c)]).slice(0, c.remedy ? 1 : 0) : details(c, ctx, repeats)),
  ];
}

function details(c: CriterionResult, ctx: Context, repeats: Repeats): FileChild[] {
  const { t, language } = ctx;
  return [
    ...(c.remedy ? labelled(t.remedy, [remedyOf(c)]) : []),
    ...(isGap(c) && c.ideas.length > 0 ? labelled(t.ideas, c.ideas) : []),
    ...(c.evidence.length > 0 ? labelled(t.evidence, evidence(c, ctx, repeats)) : []),
    ...(repeats.near(c).length > 0
      ? labelled(
          t.near,
          repeats.near(c).map((n) => quote(n.quote, [placeText(n, language), n.why].filter(Boolean).join(': '), ctx)),
        )
      : []),
    ...(c.searched.length > 0 && repeats.searchedLike(c) === null ? labelled(t.searched, [searched(c, ctx)]) : []),
  ];
}

function evidence(c: CriterionResult, ctx: Context, repeats: Repeats) {
  const like = repeats.evidenceLike(c);
  if (like !== null) return [phrases(ctx.language).evidenceLike(like)];
  const shown = repeats.evidence(c).slice(0, EVIDENCE);
  return shown.map((e) => quote(e.quote, source(e, ctx), ctx));
}

const source = (e: CriterionResult['evidence'][number], { language }: Context) =>
  [placeText(e, language), sectionText(e.section)].filter(Boolean).join(', ');

const quote = (text: string, where: string, { language }: Context) => [
  run(quoted(passage(text), language), { italics: true, language: { value: 'de-DE' } }),
  ...(where === '' ? [] : [muted(` (${where})`)]),
];

const searched = (c: CriterionResult, { language, result }: Context): string =>
  c.searched.map((s) => `${roleName(s.role, language)}: ${searchedIn(s, result.document, language)}`).join('; ');

/** What needs no work, one row each: with the first evidence, or the reason. */
function list(title: string, all: readonly CriterionResult[], ctx: Context): FileChild[] {
  if (all.length === 0) return [];
  const { t, language } = ctx;
  const rows = all.map((c): Cell[] => {
    const first = c.evidence[0];
    return [
      { content: c.id },
      { content: [bold(c.title)] },
      { content: first ? quote(first.quote, source(first, ctx), ctx) : c.reason },
    ];
  });
  return [
    heading(1, `${title} (${all.length})`),
    table(['', language === 'de' ? 'Kriterium' : 'Criterion', t.evidence], rows, [8, 32, 60], TEXT_WIDTH),
  ];
}
