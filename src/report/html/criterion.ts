import type { CriterionResult, Evidence, NearMiss } from '../../audit/result.js';
import { remedyOf } from '../causes.js';
import { chapterId } from '../chapters.js';
import { isGap } from '../gaps.js';
import { searchedIn } from '../places.js';
import { omissions, passage } from '../quoted.js';
import { noteTexts, standingText } from '../standing.js';
import { verdictMarks } from '../trust.js';
import { roleName } from '../words.js';
import { type Context, unbroken } from './context.js';
import { marked } from './mark.js';
import { citation, germanText, placeLink } from './places.js';
import { html, type SafeHtml } from './safe.js';
import { badge } from './verdicts.js';

/** One criterion, folded; gaps and reviews stand open. The `data-` values are what the filters read. */
export function criterion(c: CriterionResult, ctx: Context): SafeHtml {
  const { t } = ctx;
  const open = isGap(c) || c.verdict === 'review';
  return html`<article class="criterion v-${c.verdict}" id="${c.id}" data-v="${c.verdict}" data-s="${c.severity}" data-k="${chapterId(c)}">
<details${open && html` open`}>
<summary><h4>${badge(c.verdict, ctx)} <span class="cid">${c.id}</span> <span class="ctitle">${c.title}</span></h4>
<span class="meta">${t.guide} ${c.guide} · ${ctx.words.binding[c.binding]} · ${t.confidence} ${ctx.percent(c.confidence)}${marks(c, ctx)}</span></summary>
<div class="body">
<p class="reason">${unbroken(c.reason)}</p>
${notes(c, ctx)}
<dl class="parts">
${part(t.remedy, open && c.remedy && html`<p>${remedyOf(c)}</p>`)}
${part(t.ideas, isGap(c) && c.ideas.length > 0 && html`<ul>${c.ideas.map((i) => html`<li>${i}</li>`)}</ul>`)}
${part(t.evidence, c.evidence.length > 0 && html`<ul class="quotes">${c.evidence.map((e) => evidence(e, ctx))}</ul>`)}
${part(t.near, c.nearMisses.length > 0 && html`<ul class="quotes">${c.nearMisses.map((n) => nearMiss(n, ctx))}</ul>`)}
${part(t.searched, c.verdict !== 'fulfilled' && c.searched.length > 0 && searched(c, ctx))}
</dl>
</div>
</details>
</article>`;
}

/** "unsicher", "eine Stelle" */
const marks = (c: CriterionResult, { language }: Context) =>
  verdictMarks(c, language).map((m) => html` <span class="tag">${m}</span>`);

/** What readers and the baseline say of it, beside the verdict, which stays. */
function notes(c: CriterionResult, { language }: Context): SafeHtml | false {
  const told = noteTexts(c, language);
  const standing = standingText(c, language);
  const all = standing === null || told.includes(standing) ? told : [...told, standing];
  return all.length > 0 && html`<ul class="noted">${all.map((n) => html`<li>${n}</li>`)}</ul>`;
}

const part = (name: string, content: SafeHtml | false | '') =>
  content && html`<div><dt>${name}</dt><dd>${content}</dd></div>`;

const evidence = (
  e: Evidence,
  ctx: Context,
) => html`<li data-cite="${citation(e.quote, e, ctx)}"><blockquote${germanText(ctx)}>${omissions(e.quote).before}${marked(e.quote, e.terms)}${omissions(e.quote).after}</blockquote>
<p class="source">${placeLink(e, ctx)}${e.section.length > 0 && html` <span class="path"${germanText(ctx)}>${e.section.join(' › ')}</span>`}</p></li>`;

const nearMiss = (
  n: NearMiss,
  ctx: Context,
) => html`<li data-cite="${citation(n.quote, n, ctx)}"><blockquote${germanText(ctx)}>${passage(n.quote)}</blockquote>
<p class="source">${placeLink(n, ctx)} <span class="why">${n.why}</span></p></li>`;

const searched = (c: CriterionResult, { language, result }: Context) =>
  html`<ul class="searched">${c.searched.map(
    (s) => html`<li>${roleName(s.role, language)}: ${searchedIn(s, result.document, language)}</li>`,
  )}</ul>`;
