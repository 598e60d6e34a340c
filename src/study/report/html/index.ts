import { renderDiagnostic } from '../../../diagnostics/render.js';
import { sourceHash } from '../../../report/html/policy.js';
import { html, type SafeHtml, trusted } from '../../../report/html/safe.js';
import { bootstrap } from '../../statistics/agreement.js';
import type { Stamp } from '../../store.js';
import type { StudySummary } from '../../summary.js';
import { figure as number } from '../figures.js';
import { type StudyContext, section, studyContext, table } from './context.js';
import { chapters, criteria, gaps } from './criteria.js';
import { groups } from './groups.js';
import { heat } from './heat.js';
import { STUDY_STYLE } from './style.js';
import { pool, thread } from './thread.js';

const mean = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;

function facts(ctx: StudyContext): SafeHtml {
  const { t, summary, language } = ctx;
  const scores = summary.cases.map((c) => c.score).filter((s) => s !== null);
  const sorted = [...scores].sort((a, b) => a - b);
  const middle =
    sorted.length === 0
      ? null
      : (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  const interval = scores.length < 2 ? null : bootstrap(scores.length, (at) => mean(at.map((i) => scores[i]!)));
  const two = (x: number | null) => number(x, language, 2);
  return html`<dl class="facts">
<div><dt>${t.concepts}</dt><dd>${summary.cases.length}</dd></div>
<div><dt>${t.meanScore}</dt><dd>${two(scores.length === 0 ? null : mean(scores))} ${interval && html`<small>(${two(interval.low)}–${two(interval.high)})</small>`}</dd></div>
<div><dt>${t.median}</dt><dd>${two(middle)}</dd></div>
<div><dt>${t.failed}</dt><dd>${summary.failures.length}</dd></div>
</dl><p class="hint">${t.scoreHint}</p>`;
}

function failures(ctx: StudyContext): SafeHtml | null {
  const { t, summary, language } = ctx;
  if (summary.failures.length === 0) return null;
  const rows = summary.failures.map(({ path, failure }) => {
    const { what, why } = renderDiagnostic(failure, language);
    return [path, `${what} ${why}`];
  });
  return section('failures', t.failures, '', table([t.document, t.reason], rows, 2));
}

function method(ctx: StudyContext): SafeHtml {
  const { t, stamp, summary } = ctx;
  const read = summary.cases.some((c) => Object.values(c.metadata.source).includes('document'));
  const rows = [
    [t.tool, `${stamp.tool.name} ${stamp.tool.version}`],
    [t.pack, `${stamp.pack.id} ${stamp.pack.version} (SHA-256 ${stamp.pack.sha256.slice(0, 12)}…)`],
    [t.list, `${summary.cases.length + summary.failures.length}`],
  ];
  return section(
    'method',
    t.method,
    t.dataHint,
    read && html`<p class="hint">${t.readHint}</p>`,
    html`<dl>${rows.map(([k, v]) => html`<dt>${k}</dt><dd>${v}</dd>`)}</dl>`,
  );
}

/**
 * The report of a study as one HTML file without scripts or network; charts are static SVG, each with its figures as a table.
 * @param withReports whether the reports of the concepts lie beside it (`reports/ID.html`), to link to
 */
export async function renderStudyHtml(summary: StudySummary, stamp: Stamp, withReports: boolean): Promise<string> {
  const ctx = studyContext(summary, stamp, withReports);
  const { t, language } = ctx;
  const parts = [
    ['chapters', t.chapters, await chapters(ctx)],
    ['gaps', t.gaps, gaps(ctx)],
    ['criteria', t.criteria, await criteria(ctx)],
    ['groups', t.groups, await groups(ctx)],
    ['thread', t.thread, thread(ctx)],
    ['pool', t.pool, pool(ctx)],
    ['heat', t.heat, heat(ctx)],
    ['failures', t.failures, failures(ctx)],
    ['method', t.method, method(ctx)],
  ] as const;
  const shown = summary.cases.length === 0 ? parts.filter(([id]) => id === 'failures' || id === 'method') : parts;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${sourceHash(STUDY_STYLE)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${stamp.tool.name} ${stamp.tool.version}">
<title>${t.title}: ${summary.cases.length} ${t.concepts}</title>
<style>${trusted(STUDY_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<div class="study">
<header><p class="eyebrow">insek-audit</p><h1>${t.title}</h1>${facts(ctx)}</header>
<nav aria-label="${t.title}"><ul>${shown.filter(([, , body]) => body !== null).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${shown.map(([, , body]) => body)}
</main>
</div>
</body>
</html>
`.text;
}
