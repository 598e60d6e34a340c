import type { Bindingness, Severity } from '../../audit/result.js';
import type { Context } from './context.js';
import { html, type SafeHtml } from './safe.js';
import { SHOWN, sign } from './verdicts.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Search and filters; shown only where scripts run. The names of the fields are the keys in the address (`#v=missing,partial&k=M`). */
export function filters(ctx: Context): SafeHtml {
  const { t, words, result } = ctx;
  return html`<form class="filters js" id="filter" role="search" aria-label="${t.criteria}">
<label class="search"><span>${t.search}</span> <input type="search" name="q" autocomplete="off" spellcheck="false"></label>
<fieldset><legend>${t.verdict}</legend>${SHOWN.filter((v) => result.summary.verdicts[v] > 0).map(
    (v) =>
      html`<label class="chip v-${v}"><input type="checkbox" name="v" value="${v}"> <span>${sign(v)} ${words.verdict[v]}</span></label>`,
  )}</fieldset>
<fieldset><legend>${t.severity}</legend>${SEVERITIES.map((s) => severity(s, ctx))}</fieldset>
<label class="select"><span>${t.chapter}</span> <select name="k"><option value="">${t.all}</option>${result.summary.chapters.map(
    (c) => html`<option value="${c.id}">${c.title}</option>`,
  )}</select></label>
<div class="filter-foot"><p role="status" data-shown="${t.shown}"></p>
<button type="reset">${t.reset}</button> <button type="button" data-fold="open">${t.expand}</button> <button type="button" data-fold="close">${t.collapse}</button></div>
</form>`;
}

/** A weight with the bindingness that it stands for in this pack; one that no criterion has is left out. */
function severity(s: Severity, { result, words }: Context): SafeHtml | false {
  const bindings = new Set(result.criteria.filter((c) => c.severity === s).map((c) => c.binding));
  const names = (['core', 'should', 'can'] satisfies Bindingness[])
    .filter((b) => bindings.has(b))
    .map((b) => words.binding[b]);
  return (
    names.length > 0 &&
    html`<label class="chip"><input type="checkbox" name="s" value="${s}"> <span>${words.severity[s]} <small>(${names.join(', ')})</small></span></label>`
  );
}
