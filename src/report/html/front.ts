import { conceptName, fileName } from '../concept-name.js';
import { warningPlace } from '../places.js';
import { sumTexts } from '../standing.js';
import { textLayer } from '../text-layer.js';
import { rangeOf, rangeText } from '../trust.js';
import type { Context } from './context.js';
import { essential } from './essentials.js';
import { placeLink } from './places.js';
import { html, type SafeHtml } from './safe.js';
import { countsText, round, SHOWN, sign, stackedBar } from './verdicts.js';

/** What was checked: the concept and its facts. With `front` it makes the first page, which stands alone when printed for the client. */
export const head = (ctx: Context): SafeHtml => html`<header class="cover">
${title(ctx)}
${facts(ctx)}
${warnings(ctx)}
</header>`;

/** How it came out, and what weighs most. */
export const front = (ctx: Context): SafeHtml => html`${essential(ctx)}
${score(ctx)}
${noted(ctx)}
${chapters(ctx)}`;

const noted = ({ result, language }: Context) =>
  sumTexts(result, language).map((line) => html`<p class="hint">${line}</p>`);

const title = ({
  result,
  t,
}: Context) => html`<p class="eyebrow">${t.report} · ${t.basis(result.pack.id, result.criteria.length)}</p>
<h1>${conceptName(result)}</h1>`;

function facts({ result, t, language, integer }: Context): SafeHtml {
  const { document: d } = result;
  const rows: (readonly [string, string])[] = [
    [t.facts.municipality, d.municipality ?? t.unknown],
    [t.facts.year, d.year === null ? t.unknown : String(d.year)],
    [t.facts.file, fileName(d.path)],
    ...(d.pages > 0 ? [[t.facts.pages, integer(d.pages)] as const] : []),
    [t.facts.words, integer(d.words)],
    [t.facts.text, textLayer(d, t.textLayer, language)],
    [t.facts.measures, integer(result.measures.length)],
    [t.facts.goals, integer(result.goals.length)],
    [t.facts.formats, integer(result.formats.length)],
    [t.facts.indicators, integer(result.indicators.length)],
  ];
  return html`<dl class="facts">${rows.map(
    ([k, v]) => html`<div${k === t.facts.file && html` class="wide"`}><dt>${k}</dt><dd>${v}</dd></div>`,
  )}</dl>`;
}

function warnings(ctx: Context): SafeHtml | false {
  const { warnings: all } = ctx.result.document;
  return (
    all.length > 0 &&
    html`<div class="notice"><h2 class="h-small">${ctx.t.warnings}</h2><ul>${all.map(
      (w) => html`<li>${w.message}${(w.page !== null || w.line) && html` ${placeLink(warningPlace(w), ctx)}`}</li>`,
    )}</ul></div>`
  );
}

function score(ctx: Context): SafeHtml {
  const { result, t, percent } = ctx;
  const { summary } = result;
  const range = rangeOf(result);
  const span = rangeText(result, ctx.language);
  const none = summary.verdicts['not-applicable'];
  const left = t.left(summary.review, none);
  return html`<section class="score" id="ergebnis" aria-labelledby="h-score">
<h2 id="h-score">${t.score}</h2>
<div class="score-grid">
<p class="score-figure"><strong>${percent(summary.score)}</strong> <span>${summary.score === null ? '' : t.fulfilled}</span></p>
<div class="score-text">
${
  summary.score === null
    ? html`<p>${t.noScore}</p>`
    : html`${range && scale(summary.score, range)}
<p>${t.assessed(summary.assessed, result.criteria.length)}${left && ` · ${left}`}.${
        span !== null ? ` ${t.range(span)}` : ''
      }</p>`
}
</div>
</div>
<ul class="tiles">${SHOWN.map(
    (v) =>
      html`<li><a class="tile v-${v}" href="#kriterien" data-set="v=${v}"><b>${summary.verdicts[v]}</b> <span>${sign(v)} ${ctx.words.verdict[v]}</span></a></li>`,
  )}</ul>
</section>`;
}

/** The score on a scale from 0 to 100 with the span that the open criteria leave; said in words beside it. */
const scale = (
  score: number,
  range: { low: number; high: number },
) => html`<svg class="scale" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
<rect class="f-empty" x="0" y="1" width="100" height="4"></rect>
<rect class="f-score" x="0" y="1" width="${round(score * 100)}" height="4"></rect>
<rect class="f-range" x="${round(range.low * 100)}" y="0" width="${round((range.high - range.low) * 100)}" height="6"></rect>
</svg>`;

const chapters = (ctx: Context) => html`<section class="chapters" aria-labelledby="h-chapters">
<h2 id="h-chapters">${ctx.t.chapters}</h2>
<p class="hint">${ctx.t.chaptersHint}</p>
<ol class="bars">${ctx.result.summary.chapters.map(
  (c) => html`<li><a href="#kriterien" data-set="k=${c.id}">${c.title}</a>
${stackedBar(c.verdicts, countsText(c.verdicts, ctx))}
<span class="bar-score">${ctx.percent(c.score)}</span>
<span class="bar-counts" aria-hidden="true">${countsText(c.verdicts, ctx)}</span></li>`,
)}</ol>
</section>`;
