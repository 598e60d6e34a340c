import { html, type SafeHtml } from '../../../report/html/safe.js';
import { SIZE_CLASSES } from '../../metadata.js';
import type { CaseSummary } from '../../summary.js';
import { COLOUR, chart } from './charts.js';
import { figure, type StudyContext, section, table } from './context.js';

const DIMENSIONS = ['sizeClass', 'state', 'year', 'type'] as const;
type Dimension = (typeof DIMENSIONS)[number];
const mean = (xs: readonly number[]) => (xs.length === 0 ? null : xs.reduce((a, b) => a + b, 0) / xs.length);

interface Group {
  readonly name: string;
  readonly cases: readonly CaseSummary[];
}

/** The concepts by a dimension: size classes from large to small, all else by name; those without a value come last. */
export function groupsOf(
  cases: readonly CaseSummary[],
  by: Dimension,
  ctx: Pick<StudyContext, 't' | 'language'>,
): Group[] {
  const keys = new Map<string, CaseSummary[]>();
  for (const c of cases) {
    const key = c.metadata[by] === null ? '' : String(c.metadata[by]);
    keys.set(key, [...(keys.get(key) ?? []), c]);
  }
  const rank = (key: string) => (by === 'sizeClass' ? SIZE_CLASSES.findIndex((s) => s.id === key) : 0);
  const named = [...keys].filter(([k]) => k !== '').sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const label = (key: string) =>
    by === 'sizeClass' ? (SIZE_CLASSES.find((s) => s.id === key)?.[ctx.language] ?? key) : key;
  const rest = keys.get('');
  return [
    ...named.map(([k, list]) => ({ name: label(k), cases: list })),
    ...(rest ? [{ name: ctx.t.unknown, cases: rest }] : []),
  ];
}

/** Mean score per chapter for each group of each dimension that parts the concepts; those of which it is not known are a group of their own. */
export async function groups(ctx: StudyContext): Promise<SafeHtml | null> {
  const { t, summary } = ctx;
  const parts: SafeHtml[] = [];
  for (const by of DIMENSIONS) {
    const list = groupsOf(summary.cases, by, ctx);
    // a single known value beside unknown ones is a comparison, too
    if (list.length < 2) continue;
    const rows = list.map((g) => ({
      name: `${g.name} (${g.cases.length})`,
      all: mean(g.cases.map((c) => c.score).filter((s) => s !== null)),
      scores: summary.chapters.map(({ id }) =>
        mean(g.cases.map((c) => c.chapters[id] ?? null).filter((s) => s !== null)),
      ),
    }));
    const values = rows.flatMap((r) =>
      summary.chapters
        .map((c, i) => ({ group: r.name, chapter: c.id, score: r.scores[i] ?? null }))
        .filter((v) => v.score !== null),
    );
    const svg = await chart({
      data: { values },
      columns: 5,
      facet: { field: 'group', type: 'nominal', sort: rows.map((r) => r.name), title: null },
      spec: {
        width: 150,
        height: 110,
        mark: { type: 'bar', color: COLOUR.accent },
        encoding: {
          x: {
            field: 'chapter',
            type: 'nominal',
            sort: summary.chapters.map((c) => c.id),
            title: null,
            axis: { labelAngle: 0 },
          },
          y: {
            field: 'score',
            type: 'quantitative',
            title: null,
            scale: { domain: [0, 1] },
            axis: { tickCount: 3, format: '.1f' },
          },
        },
      },
    });
    const number = (x: number | null) => (x === null ? '–' : ctx.percent(x));
    const figures = table(
      [t.by[by], t.mean, ...summary.chapters.map((c) => c.id)],
      rows.map((r) => [r.name, number(r.all), ...r.scores.map(number)]),
    );
    parts.push(html`<h3>${t.by[by]}</h3>${figure(t.by[by], svg, figures, t)}`);
  }
  return parts.length === 0 ? null : section('groups', t.groups, t.groupsHint, parts);
}
