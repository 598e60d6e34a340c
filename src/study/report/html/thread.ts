import { html, type SafeHtml } from '../../../report/html/safe.js';
import { STAGES } from '../../summary.js';
import { type StudyContext, section, table, tint } from './context.js';

/** Field × stage: share of concepts that take the theme up there. */
export function thread(ctx: StudyContext): SafeHtml {
  const { t, summary } = ctx;
  const { cases, fields } = summary;
  const n = cases.length;
  const cell = (hits: number) =>
    html`<td class="h ${tint(n === 0 ? 0 : hits / n)}">${ctx.percent(n === 0 ? null : hits / n)}</td>`;
  const rows = fields.map(({ id, name }) => {
    const stages = cases.map((c) => c.thread[id] ?? []);
    return html`<tr><th scope="row">${name}</th>${STAGES.map((s) => cell(stages.filter((x) => x.includes(s)).length))}${cell(stages.filter((x) => x.length === STAGES.length).length)}</tr>`;
  });
  return section(
    'thread',
    t.thread,
    t.threadHint,
    html`<div class="scroll" tabindex="0" role="group" aria-label="${t.thread}"><table class="grid"><thead><tr><th scope="col">${t.field}</th>${STAGES.map((s) => html`<th scope="col" class="n">${t.stage[s]}</th>`)}<th scope="col" class="n">${t.whole}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  );
}

/** How many concepts use each bundle of the guide's pool. */
export function pool(ctx: StudyContext): SafeHtml {
  const { t, summary, language } = ctx;
  const withMeasures = summary.cases.filter((c) => c.measures > 0);
  const rows = summary.bundles
    .map((b) => ({ b, hits: withMeasures.filter((c) => c.bundles.includes(b.id)).length }))
    .sort((x, y) => y.hits - x.hits || (x.b.id < y.b.id ? -1 : 1))
    .map(({ b, hits }) => [b.title[language], hits, ctx.shareText(hits, withMeasures.length)]);
  return section('pool', t.pool, t.poolHint, table([t.bundle, t.count, t.share], rows));
}
