import type { CriterionResult } from '../../audit/result.js';
import { gapsOf } from '../gaps.js';
import type { Context } from './context.js';
import { criterion } from './criterion.js';
import { filters } from './filters.js';
import { html, type SafeHtml } from './safe.js';

interface Group {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly criteria: readonly CriterionResult[];
}

/** All criteria, gaps first: core, should, can; then what is left to review, what is fulfilled, what does not apply. */
export function criteria(ctx: Context): SafeHtml {
  return html`<section id="kriterien" aria-labelledby="h-criteria">
<h2 id="h-criteria" tabindex="-1">${ctx.t.criteria}</h2>
${filters(ctx)}
<p class="nothing" hidden>${ctx.t.nothing}</p>
${groups(ctx).map(
  (g) => html`<section class="group" id="${g.id}" aria-labelledby="h-${g.id}">
<h3 id="h-${g.id}">${g.title} <span class="count">${g.criteria.length}</span></h3>
${g.hint && html`<p class="hint">${g.hint}</p>`}
${g.criteria.map((c) => criterion(c, ctx))}
</section>`,
)}
</section>`;
}

/** Groups that have criteria, in the order of the page. */
export function groups({ result, t }: Context): Group[] {
  const gaps = gapsOf(result.criteria);
  const of = (verdict: CriterionResult['verdict']) => result.criteria.filter((c) => c.verdict === verdict);
  return [
    ...(['core', 'should', 'can'] as const).map((b) => ({
      id: `luecken-${b}`,
      title: t.gaps[b],
      hint: t.gapsHint[b],
      criteria: gaps.filter((c) => c.binding === b),
    })),
    { id: 'pruefen', title: t.review, hint: t.reviewHint, criteria: of('review') },
    { id: 'erfuellt', title: t.done, hint: '', criteria: of('fulfilled') },
    { id: 'entfaellt', title: t.notApplicable, hint: '', criteria: of('not-applicable') },
  ].filter((g) => g.criteria.length > 0);
}
