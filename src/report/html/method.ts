import { settleSnippet } from '../settle.js';
import { methodSentences, ownPack } from '../trust.js';
import type { Context } from './context.js';
import { html, type SafeHtml } from './safe.js';

/** How to read the report, and what made it: tool, rules and document by version and checksum, so that it can be made again. */
export const method = ({
  t,
  result,
  href,
  language,
}: Context): SafeHtml => html`<section id="methode" aria-labelledby="h-method">
<h2 id="h-method">${t.method}</h2>
${[...t.methodText(ownPack(result)), ...methodSentences(result, language)].map((p) => html`<p>${p}</p>`)}
${settled(result, language)}
${result.document.format === 'pdf' && href !== null && html`<p>${t.newTab}</p>`}
<p class="meta">${t.made(`${result.tool.name} ${result.tool.version}`, `${result.pack.id} ${result.pack.version}`)}<br>
SHA-256 ${t.facts.file}: <code>${result.document.sha256}</code><br>SHA-256 ${result.pack.id}: <code>${result.pack.sha256}</code></p>
</section>`;

/** How to settle a verdict, to be copied. */
function settled(result: Context['result'], language: Context['language']): SafeHtml | false {
  const settle = settleSnippet(result, language);
  return settle !== null && html`<p>${settle.text}</p><pre><code>${settle.lines.join('\n')}</code></pre>`;
}
