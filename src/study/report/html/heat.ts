import type { Verdict } from '../../../audit/result.js';
import { html, type SafeHtml } from '../../../report/html/safe.js';
import { countVerdicts } from '../../summary.js';
import { type StudyContext, section, tint } from './context.js';
import { groupsOf } from './groups.js';

/** Concepts beyond which a row each is no longer read. */
export const MOST_ROWS = 150;
const SIGNS: Readonly<Record<Verdict, string>> = {
  fulfilled: '✓',
  partial: '◐',
  missing: '✗',
  review: '?',
  'not-applicable': '–',
};

function perConcept(ctx: StudyContext): SafeHtml {
  const { summary, words, href } = ctx;
  const rows = summary.cases.map((c) => {
    const report = href(c.id);
    const name = report === null ? c.name : html`<a href="${report}">${c.name}</a>`;
    return html`<tr><th scope="row" title="${c.path}">${name}</th>${summary.criteria.map(({ id }) => {
      const verdict = c.verdicts[id];
      if (verdict === undefined) return html`<td></td>`;
      const label = `${c.name}, ${id}: ${words.verdict[verdict]}`;
      const to = href(c.id, id);
      return to === null
        ? html`<td class="${verdict}"><span title="${label}">${SIGNS[verdict]}</span></td>`
        : html`<td class="${verdict}"><a href="${to}" aria-label="${label}" title="${label}">${SIGNS[verdict]}</a></td>`;
    })}</tr>`;
  });
  return grid(ctx, rows);
}

function perClass(ctx: StudyContext): SafeHtml {
  const { summary, t } = ctx;
  const list = [{ name: t.all, cases: summary.cases }, ...groupsOf(summary.cases, 'sizeClass', ctx)];
  const rows = list.map(
    (g) =>
      html`<tr><th scope="row">${g.name} (${g.cases.length})</th>${summary.criteria.map(({ id }) => {
        const { fulfilled, partial, missing } = countVerdicts(g.cases, id);
        const total = fulfilled + partial + missing;
        const share = total === 0 ? 0 : fulfilled / total;
        return html`<td class="${tint(share)}"><span title="${g.name}, ${id}: ${ctx.shareText(fulfilled, total)}">${total === 0 ? '–' : Math.round(share * 100)}</span></td>`;
      })}</tr>`,
  );
  return grid(ctx, rows);
}

const grid = ({ summary, t }: StudyContext, rows: readonly SafeHtml[]) =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${t.heat}"><table class="heat"><thead><tr><td></td>${summary.criteria.map((c) => html`<th scope="col" title="${c.title}">${c.id}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

/** Concept × criterion; by size class where the concepts are too many. */
export function heat(ctx: StudyContext): SafeHtml {
  const { t, words, summary } = ctx;
  const many = summary.cases.length > MOST_ROWS;
  const legend = html`<ul class="legend">${(Object.keys(SIGNS) as Verdict[]).map((v) => html`<li>${SIGNS[v]} ${words.verdict[v]}</li>`)}</ul>`;
  return section(
    'heat',
    t.heat,
    many ? t.heatGrouped : t.heatHint,
    many ? null : legend,
    many ? perClass(ctx) : perConcept(ctx),
  );
}
