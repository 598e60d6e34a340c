import type { ResultDiff } from '../../audit/diff/diff.js';
import type { ReportOptions } from '../format.js';
import { escapeMarkdown as esc } from '../markdown/escape.js';
import { finish, hanging, heading, makePage } from '../text/page.js';
import { clean, wrap } from '../text/wrap.js';
import { diffHead, diffParts, noDifference, onOnePassage } from './parts.js';

function text(diff: ResultDiff, options: ReportOptions): string {
  const page = makePage(options);
  const { language } = options;
  const { arrow } = page.style;
  const head = diffHead(diff, language, arrow);
  const parts = diffParts(diff, language, arrow).map((part) => [
    ...heading(page, part.heading, part.items.length),
    ...part.items.flatMap((i) => [
      ...hanging(page, 2, '', clean(i.head)),
      ...i.details.flatMap((d) => hanging(page, 4, '', clean(d), page.style.dim)),
    ]),
  ]);
  const body = parts.length > 0 ? parts : [[noDifference(language)]];
  const lines = [...wrap(clean(head.files), page.width).map(page.style.bold), ...wrap(head.score, page.width)];
  const single = onOnePassage(diff, language);
  if (single !== null) body.push(wrap(single, page.width).map(page.style.dim));
  return `${[lines, ...body].map((p) => finish(page, p)).join('\n\n')}\n`;
}

function markdown(diff: ResultDiff, { language }: ReportOptions): string {
  const head = diffHead(diff, language, '→');
  const parts = diffParts(diff, language, '→').map((part) =>
    [
      `## ${part.heading} (${part.items.length})`,
      '',
      ...part.items.flatMap((i) => [`- **${esc(i.head)}**`, ...i.details.map((d) => `  - ${esc(d)}`)]),
    ].join('\n'),
  );
  const single = onOnePassage(diff, language);
  const body = parts.length > 0 ? parts : [noDifference(language)];
  return `${[`# ${esc(head.files)}`, head.score, ...body, ...(single === null ? [] : [single])].join('\n\n')}\n`;
}

/** A comparison in one of `DIFF_FORMATS`. */
export function renderDiff(format: string, diff: ResultDiff, options: ReportOptions): string {
  if (format === 'json') return `${JSON.stringify(diff, null, 2)}\n`;
  return format === 'markdown' ? markdown(diff, options) : text(diff, options);
}
