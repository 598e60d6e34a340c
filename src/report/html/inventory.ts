import type { Context } from './context.js';
import { germanText, placeLink } from './places.js';
import { html, type SafeHtml } from './safe.js';

/** What else was found, so that a reader can see what the verdicts rest on: goals, participation formats, indicators. Folded. */
export function inventory(ctx: Context): SafeHtml {
  const { result, t } = ctx;
  const theme = (yes: boolean) => yes && html` <span class="tag">${t.theme}</span>`;
  const text = (s: string) => html`<span${germanText(ctx)}>${s}</span>`;
  return html`<section id="bestand" aria-labelledby="h-inventory">
<h2 id="h-inventory">${t.inventory}</h2>
${list(
  t.facts.goals,
  result.goals.map(
    (g) =>
      html`<li>${text(g.text)} <span class="meta">${t.goalLevel[g.level]} · ${placeLink(g, ctx)}</span>${theme(g.theme)}</li>`,
  ),
  t.none,
)}
${list(
  t.facts.formats,
  result.formats.map(
    (f) =>
      html`<li>${text(f.name)} <span class="meta">${f.targetGroup !== null && html`${t.target}: ${text(f.targetGroup)} · `}${placeLink(f, ctx)}</span></li>`,
  ),
  t.none,
)}
${list(
  t.facts.indicators,
  result.indicators.map(
    (i) =>
      html`<li>${text(i.name)} <span class="meta">${t.context[i.context]} · ${placeLink(i, ctx)}</span>${theme(i.theme)}</li>`,
  ),
  t.none,
)}
</section>`;
}

const list = (title: string, items: readonly SafeHtml[], none: string) =>
  html`<details class="list"><summary><h3>${title} <span class="count">${items.length}</span></h3></summary>${
    items.length === 0 ? html`<p>${none}</p>` : html`<ul>${items}</ul>`
  }</details>`;
