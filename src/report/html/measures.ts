import type { MeasureResult } from '../../audit/result.js';
import {
  CORE_FIELDS,
  type CoreField,
  type FieldState,
  fieldState,
  fieldText,
  filledIn,
  isLacking,
  judged,
} from '../measures/core.js';
import { fieldName } from '../words.js';
import type { Context } from './context.js';
import { germanText, placeLink } from './places.js';
import { html, type SafeHtml } from './safe.js';

/** Longest value shown in a cell; the whole stands in the measure's list of fields. */
const CELL = 110;

/**
 * The measures with their core fields. Roles are written out, since on narrow screens the table is laid out as cards, and some browsers then
 * forget that it is a table. `data-sort` holds what a column sorts by.
 */
export function measures(ctx: Context): SafeHtml {
  const { t, result } = ctx;
  const all = result.measures;
  return html`<section class="measures" id="massnahmen" aria-labelledby="h-measures">
<h2 id="h-measures">${t.measures} <span class="count">${all.length}</span></h2>
${all.length === 0 ? html`<p>${t.noMeasures}</p>` : html`<p class="hint">${t.measuresHint}</p>${tools(ctx)}${table(ctx)}`}
</section>`;
}

const tools = ({
  t,
  language,
}: Context) => html`<form class="filters js" id="filter-massnahmen" aria-label="${t.measures}">
<label class="search"><span>${t.search}</span> <input type="search" name="mq" autocomplete="off" spellcheck="false"></label>
<label class="chip"><input type="checkbox" name="ml" value="1"> <span>${t.onlyOpen}</span></label>
<label class="chip"><input type="checkbox" name="mt" value="1"> <span>${t.onlyTheme}</span></label>
<label class="select"><span>${t.sortBy}</span> <select name="ms"><option value="">${t.order}</option><option value="title">${t.measure}</option>${CORE_FIELDS.map(
  (f) => html`<option value="${f}">${fieldName(f, language)}</option>`,
)}</select></label>
<div class="filter-foot"><p role="status" data-shown="${t.shown}"></p></div>
</form>`;

function table(ctx: Context): SafeHtml {
  const { t, result, language } = ctx;
  const head = (key: string, name: string) =>
    html`<th scope="col" role="columnheader" data-key="${key}"><span>${name}</span></th>`;
  return html`<table class="sheet" role="table" aria-labelledby="h-measures">
<thead role="rowgroup"><tr role="row">${head('title', t.measure)}${CORE_FIELDS.map((f) => head(f, fieldName(f, language)))}</tr></thead>
<tbody role="rowgroup">${result.measures.map((m) => row(m, ctx))}</tbody>
<tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">${t.filled}</th>${CORE_FIELDS.map(
    (f) =>
      html`<td role="cell" data-label="${fieldName(f, language)}">${t.fieldShare(filledIn(result.measures, f), judged(result.measures).length)}</td>`,
  )}</tr></tfoot>
</table>`;
}

function row(m: MeasureResult, ctx: Context): SafeHtml {
  const { t, language } = ctx;
  const open = CORE_FIELDS.some((f) => isLacking(m, f));
  const fields = Object.entries(m.fields);
  const others = Object.entries(m.otherFields);
  return html`<tr role="row" data-open="${open ? 1 : 0}" data-theme="${m.theme ? 1 : 0}">
<th scope="row" role="rowheader" data-sort="${`${m.code ?? ''} ${m.title}`.trim()}"><p class="mtitle"${germanText(ctx)}>${m.code !== null && html`<b>${m.code}</b> `}${m.title}</p>
<p class="meta">${placeLink(m, ctx)} · ${t.form[m.form]}${m.theme && html` · <span class="tag">${t.theme}</span>`}</p>
${
  fields.length + others.length > 0 &&
  html`<details class="fields"><summary>${t.allFields}<span class="sr">: ${m.code ?? ''} ${m.title}</span></summary><dl>${fields.map(
    ([key, f]) =>
      html`<div><dt>${f.label || fieldName(key, language)}</dt><dd${germanText(ctx)}>${f.value ?? t.state[openState(m, key)]}</dd></div>`,
  )}${others.map(([label, value]) => html`<div><dt>${label}</dt><dd${germanText(ctx)}>${value ?? t.state.empty}</dd></div>`)}</dl></details>`
}</th>
${CORE_FIELDS.map((f) => cell(m, f, ctx))}</tr>`;
}

/** What a field without text is: its key is there. */
const openState = (m: MeasureResult, key: string): Exclude<FieldState, 'given'> =>
  fieldState(m, key) === 'unreadable' ? 'unreadable' : 'empty';

function cell(m: MeasureResult, key: CoreField, ctx: Context): SafeHtml {
  const { t, language } = ctx;
  const s = fieldState(m, key);
  const text = fieldText(m, key, language);
  const content =
    s === 'given'
      ? html`<span${germanText(ctx)}>${short(text)}</span>`
      : html`<span><span class="open o-${s}">${t.state[s]}</span>${text && html` <span${germanText(ctx)}>${short(text)}</span>`}</span>`;
  return html`<td role="cell" data-label="${fieldName(key, language)}" data-sort="${s === 'given' ? sortKey(m, key, text) : ''}">${content}</td>`;
}

/** Costs sort by the largest amount, times by their first year, all else by its text; what is open sorts last. */
function sortKey(m: MeasureResult, key: CoreField, text: string): string {
  const padded = (n: number) => String(Math.round(n)).padStart(15, '0');
  if (key === 'costs' && m.amounts.length > 0) return padded(Math.max(...m.amounts.map((a) => a.max)));
  const year = m.timeframe?.from ?? m.timeframe?.to;
  if (key === 'timeframe' && year) return padded(year);
  return text;
}

const short = (text: string) => (text.length > CELL ? `${text.slice(0, CELL - 1).trimEnd()}…` : text);
