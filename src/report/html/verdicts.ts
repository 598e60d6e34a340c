import type { Verdict, VerdictCounts } from '../../audit/result.js';
import type { Context } from './context.js';
import { html, type SafeHtml } from './safe.js';

/** Order in which verdicts are shown, from good over bad to open. */
export const SHOWN: readonly Verdict[] = ['fulfilled', 'partial', 'missing', 'review', 'not-applicable'];

/** Signs beside the colours: a verdict must be told without seeing colour. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  fulfilled: '✓',
  partial: '◐',
  missing: '✕',
  review: '?',
  'not-applicable': '–',
};

export const sign = (verdict: Verdict): SafeHtml =>
  html`<span class="sign" aria-hidden="true">${SIGNS[verdict]}</span>`;

export const badge = (verdict: Verdict, ctx: Context): SafeHtml =>
  html`<span class="badge v-${verdict}">${sign(verdict)} ${ctx.words.verdict[verdict]}</span>`;

/** A bar of 100 units: one part per verdict. Drawn as SVG, which browsers print even without background colours. */
export function stackedBar(counts: VerdictCounts, label: string): SafeHtml {
  const all = SHOWN.reduce((sum, v) => sum + counts[v], 0);
  let from = 0;
  const parts = SHOWN.filter((v) => counts[v] > 0).map((v) => {
    const width = (counts[v] / all) * 100;
    const part = html`<rect class="f-${v}" x="${round(from)}" y="0" width="${round(width)}" height="10"></rect>`;
    from += width;
    return part;
  });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="f-empty" x="0" y="0" width="100" height="10"></rect>${parts}</svg>`;
}

/** "6 erfüllt · 2 teilweise · 3 fehlt": only what there is. */
export const countsText = (counts: VerdictCounts, ctx: Context): string =>
  SHOWN.filter((v) => counts[v] > 0)
    .map((v) => `${counts[v]} ${ctx.words.verdict[v]}`)
    .join(' · ');

export const round = (n: number): string => String(Math.round(n * 100) / 100);
