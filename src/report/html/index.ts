import type { AuditResult } from '../../audit/result.js';
import { conceptName } from '../concept-name.js';
import { contextOf, type HtmlOptions } from './context.js';
import { criteria } from './criteria.js';
import { front, head } from './front.js';
import { inventory } from './inventory.js';
import { measures } from './measures.js';
import { method } from './method.js';
import { navigation } from './navigation.js';
import { sourceHash } from './policy.js';
import { html, trusted } from './safe.js';
import { script } from './script/index.js';
import { style } from './style/index.js';
import { redThread } from './thread.js';

export type { HtmlOptions } from './context.js';

/**
 * The report as one HTML file that needs nothing else: styles and scripts inside, no network, all content there without scripts.
 * A content security policy lets run only the style and the script that are in it, by their hashes. Same result, same bytes.
 */
export function renderHtml(result: AuditResult, options: HtmlOptions = {}): string {
  const ctx = contextOf(result, options);
  const { t } = ctx;
  const name = conceptName(result);
  const css = style(`${t.report}: ${name}`);
  const js = script({ shown: t.shown, cite: t.cite, copied: t.copied });
  const policy = `default-src 'none'; style-src '${sourceHash(css)}'; script-src '${sourceHash(js)}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${ctx.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${result.tool.name} ${result.tool.version}">
<title>${t.report}: ${name}</title>
<style>${trusted(css)}</style>
</head>
<body>
<a class="skip" href="#inhalt">${t.skip}</a>
<div class="page">
${head(ctx)}
${!options.brief && navigation(ctx)}
<main id="inhalt" tabindex="-1">
<div class="front">
${front(ctx)}
</div>
${
  !options.brief &&
  html`<div class="rest">
${redThread(ctx)}
${criteria(ctx)}
${measures(ctx)}
${inventory(ctx)}
${method(ctx)}
</div>`
}
</main>
</div>
<script>${trusted(js)}</script>
</body>
</html>
`.text;
}
