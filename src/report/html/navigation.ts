import type { Context } from './context.js';
import { groups } from './criteria.js';
import { html, type SafeHtml } from './safe.js';

/** Contents beside the report, with the tools that need scripts. */
export function navigation(ctx: Context): SafeHtml {
  const { t, result } = ctx;
  const entry = (href: string, name: string, count?: number) =>
    html`<li><a href="#${href}">${name}${count !== undefined && html` <span class="count">${count}</span>`}</a></li>`;
  return html`<nav class="side" aria-label="${t.contents}">
<ul>${entry('ergebnis', t.score)}${result.redThread.fields.length > 0 && entry('roter-faden', t.thread)}
${groups(ctx).map((g) => entry(g.id, g.title, g.criteria.length))}
${entry('massnahmen', t.measures, result.measures.length)}${entry('bestand', t.inventory)}${entry('methode', t.method)}</ul>
<div class="tools js"><button type="button" data-print="summary">${t.printSummary}</button>
<button type="button" data-print="all">${t.print}</button>
<label class="select"><span>${t.colours}</span> <select data-colours>${(['auto', 'light', 'dark'] as const).map(
    (c) => html`<option value="${c}">${t.colour[c]}</option>`,
  )}</select></label></div>
</nav>`;
}
