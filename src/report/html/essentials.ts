import { essentials } from '../essentials/index.js';
import type { Context } from './context.js';
import { html, type SafeHtml } from './safe.js';

/** What matters most, on the first page: gaps to close first, what is strong, what to check by hand. */
export function essential({ result, language }: Context): SafeHtml {
  const e = essentials(result, language);
  // what was noticed while reading stands in the head
  return html`<section class="essential" id="wichtigstes" aria-label="${e.score}">
<p class="essential-score"><strong>${e.score}</strong>${e.kind !== null && ` · ${e.kind}`}</p>
${e.caution !== null && html`<p class="caution" role="note">${e.caution}</p>`}
${e.trust !== null && html`<p class="hint trust">${e.trust}</p>`}
${e.parts
  .filter((p) => p.kind !== 'unread')
  .map(
    (part) => html`<h2 class="h-small">${part.heading}</h2>
${list(
  part.kind === 'first',
  part.items.map(
    ({ lead, text }) =>
      html`<li>${lead !== '' && (part.kind === 'first' ? html`<strong>${lead}</strong>` : lead)}${lead !== '' && text !== '' && ': '}${text}</li>`,
  ),
)}`,
  )}
</section>`;
}

const list = (ordered: boolean, items: readonly SafeHtml[]): SafeHtml =>
  ordered ? html`<ol class="steps">${items}</ol>` : html`<ul>${items}</ul>`;
