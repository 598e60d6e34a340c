import { html, type SafeHtml } from '../../../report/html/safe.js';
import { wilson } from '../../statistics/intervals.js';
import { countVerdicts } from '../../summary.js';
import { COLOUR, chart } from './charts.js';
import { figure, type StudyContext, section, table } from './context.js';

const SHOWN = ['fulfilled', 'partial', 'missing'] as const;
const chapterOf = (criterion: string) => criterion[0]!;

export interface CriterionCount {
  readonly id: string;
  readonly title: string;
  readonly fulfilled: number;
  readonly partial: number;
  readonly missing: number;
  readonly assessed: number;
}
export const counts = ({ summary }: StudyContext): CriterionCount[] =>
  summary.criteria.map(({ id, title }) => {
    const { fulfilled, partial, missing } = countVerdicts(summary.cases, id);
    return { id, title, fulfilled, partial, missing, assessed: fulfilled + partial + missing };
  });

/** Bars per chapter: shares of fulfilled, partial, missing. */
export async function chapters(ctx: StudyContext): Promise<SafeHtml> {
  const { t, words, summary } = ctx;
  const all = counts(ctx);
  const rows = summary.chapters.map(({ id, title }) => {
    const own = all.filter((c) => chapterOf(c.id) === id);
    const sum = (v: (typeof SHOWN)[number] | 'assessed') => own.reduce((s, c) => s + c[v], 0);
    return {
      name: `${id} ${title}`,
      fulfilled: sum('fulfilled'),
      partial: sum('partial'),
      missing: sum('missing'),
      assessed: sum('assessed'),
    };
  });
  const values = rows.flatMap((r) =>
    SHOWN.map((v, i) => ({
      name: r.name,
      verdict: words.verdict[v],
      order: i,
      share: r.assessed === 0 ? 0 : r[v] / r.assessed,
    })),
  );
  const svg = await chart({
    width: 560,
    height: { step: 30 },
    data: { values },
    mark: { type: 'bar', height: 18 },
    encoding: {
      y: { field: 'name', type: 'nominal', sort: null, title: null },
      x: {
        field: 'share',
        type: 'quantitative',
        axis: { format: '.0%', tickCount: 5 },
        title: null,
        scale: { domain: [0, 1] },
      },
      color: {
        field: 'verdict',
        type: 'nominal',
        title: null,
        scale: { domain: SHOWN.map((v) => words.verdict[v]), range: SHOWN.map((v) => COLOUR[v]) },
        legend: { orient: 'top' },
      },
      order: { field: 'order', type: 'quantitative' },
    },
  });
  const figures = table(
    [t.chapter, ...SHOWN.map((v) => words.verdict[v])],
    rows.map((r) => [r.name, ...SHOWN.map((v) => ctx.percent(r.assessed === 0 ? null : r[v] / r.assessed))]),
  );
  return section('chapters', t.chapters, t.chaptersHint, figure(t.chapters, svg, figures, t));
}

/** Share of concepts that fulfil each criterion, with its interval: small multiples by chapter. */
export async function criteria(ctx: StudyContext): Promise<SafeHtml> {
  const { t, words, summary } = ctx;
  const all = counts(ctx);
  const charts = [];
  for (const { id, title } of summary.chapters) {
    const own = all.filter((c) => chapterOf(c.id) === id && c.assessed > 0);
    if (own.length === 0) continue;
    const values = own.map((c) => {
      const { low, high } = wilson(c.fulfilled, c.assessed);
      return { name: `${c.id} ${c.title}`, share: c.fulfilled / c.assessed, low, high };
    });
    const y = {
      field: 'name',
      type: 'nominal',
      sort: null,
      title: null,
      axis: { labelLimit: 0, minExtent: 430, maxExtent: 430 },
    } as const;
    const x = (field: string) =>
      ({
        field,
        type: 'quantitative',
        title: null,
        axis: { format: '.0%', tickCount: 5 },
        scale: { domain: [0, 1] },
      }) as const;
    const svg = await chart({
      width: 480,
      height: { step: 22 },
      data: { values },
      layer: [
        {
          mark: { type: 'rule', strokeWidth: 2, color: COLOUR.muted },
          encoding: { y, x: x('low'), x2: { field: 'high' } },
        },
        {
          mark: { type: 'point', filled: true, size: 70, opacity: 1, color: COLOUR.fulfilled },
          encoding: { y, x: x('share') },
        },
      ],
    });
    charts.push(
      html`<h3>${id} ${title}</h3><figure tabindex="0" role="img" aria-label="${id} ${title}">${svg}</figure>`,
    );
  }
  const figures = table(
    [t.criterion, t.share, ...SHOWN.map((v) => words.verdict[v])],
    all.map((c) => [`${c.id} ${c.title}`, ctx.shareText(c.fulfilled, c.assessed), c.fulfilled, c.partial, c.missing]),
  );
  return section(
    'criteria',
    t.criteria,
    t.criteriaHint,
    charts,
    html`<details><summary>${t.numbers}: ${t.criteria}</summary>${figures}</details>`,
  );
}

/** The criteria that most concepts leave open. */
export function gaps(ctx: StudyContext): SafeHtml {
  const { t, words } = ctx;
  const ranked = counts(ctx)
    .filter((c) => c.missing + c.partial > 0)
    .sort((a, b) => b.missing / b.assessed - a.missing / a.assessed || b.partial - a.partial || (a.id < b.id ? -1 : 1))
    .slice(0, 20);
  const rows = ranked.map((c, i) => [
    `${i + 1}. ${c.id} ${c.title}`,
    ctx.shareText(c.missing, c.assessed),
    ctx.shareText(c.partial, c.assessed),
  ]);
  return section('gaps', t.gaps, t.gapsHint, table([t.criterion, words.verdict.missing, words.verdict.partial], rows));
}
