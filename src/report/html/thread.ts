import type { RedThreadResultRow } from '../../audit/result.js';
import { brokenThread } from '../phrases.js';
import type { Context } from './context.js';
import { placeLink } from './places.js';
import { html, type SafeHtml } from './safe.js';

const STAGES = ['analysis', 'goals', 'measures', 'monitoring'] as const;
type Stage = (typeof STAGES)[number];

/** The red thread (guide 2.3) as a heat map: field of action by stage; a cell opens to show its places, and broken threads are named below. */
export function redThread(ctx: Context): SafeHtml | false {
  const { t, words, result } = ctx;
  const { fields } = result.redThread;
  if (fields.length === 0) return false;
  const broken = fields.filter((row) => row.broken.length > 0);
  return html`<section class="thread" id="roter-faden" aria-labelledby="h-thread">
<h2 id="h-thread">${t.thread}</h2>
<p class="hint">${t.threadHint}</p>
<table class="heat">
<caption class="sr">${t.thread}</caption>
<thead><tr><th scope="col">${t.field}</th>${STAGES.map((s) => html`<th scope="col">${hyphenated(words.stage[s])}</th>`)}</tr></thead>
<tbody>${fields.map((row) => html`<tr><th scope="row">${name(row, ctx)}</th>${STAGES.map((s) => cell(row, s, ctx))}</tr>`)}</tbody>
</table>
<p class="hint">${t.threadLegend}</p>
${broken.length > 0 && html`<ul class="broken-threads">${broken.map((row) => html`<li>${brokenThread(row, ctx.language)}</li>`)}</ul>`}
</section>`;
}

/** Name of the field; where a criterion asks for the theme in it, a link there. */
const name = (row: RedThreadResultRow, { result }: Context) =>
  result.criteria.some((c) => c.id === row.id) ? html`<a href="#${row.id}">${row.name}</a>` : html`${row.name}`;

function cell(row: RedThreadResultRow, stage: Stage, ctx: Context): SafeHtml {
  const { t } = ctx;
  const n = row[stage];
  if (n === 0)
    return row.broken.includes(stage)
      ? html`<td class="heat-broken">${t.broken}</td>`
      : html`<td class="heat-0"><span aria-hidden="true">–</span><span class="sr">${t.noPlace}</span></td>`;
  const places = row.places[stage];
  const more = n - places.length;
  return html`<td class="heat-${heat(n)}"><details><summary><span aria-hidden="true">${n}</span><span class="sr">${t.places(n)}: ${row.name}, ${ctx.words.stage[stage]}</span></summary>
<ul>${places.map((p) => html`<li>${placeLink(p, ctx)}</li>`)}${more > 0 && html`<li>${t.morePlaces(more)}</li>`}</ul></details></td>`;
}

/** Stages may break where they must on narrow screens; browsers without German hyphenation would break anywhere. */
const hyphenated = (word: string) =>
  word.replace(/^Maßnahmen$/, 'Maß\u00adnahmen').replace(/^Monitoring$/, 'Moni\u00adtoring');

/** Four steps: one place, few, several, many. */
const heat = (n: number): number => (n === 1 ? 1 : n <= 3 ? 2 : n <= 7 ? 3 : 4);
