import type { AuditResult, RedThreadResultRow } from '../../audit/result.js';
import { STAGES } from '../../concept/concept.js';
import { brokenThread, phrases } from '../phrases.js';
import { vocabulary } from '../words.js';
import { hanging, heading, type Page } from './page.js';
import { clean, displayWidth, pad } from './wrap.js';

const total = (row: RedThreadResultRow) => STAGES.reduce((sum, s) => sum + row[s], 0);

/** The matrix field of action × stage with the broken threads named below it. */
export function redThread(page: Page, { redThread: { fields } }: AuditResult): string[] {
  const { style, options } = page;
  const p = phrases(options.language);
  const { stage } = vocabulary(options.language);
  if (fields.length === 0) return [];
  const shown = fields.filter((row) => total(row) > 0);
  const silent = fields.filter((row) => total(row) === 0);
  const nameWidth = Math.max(...fields.map((row) => displayWidth(clean(row.name)))) + 2;
  const cell = Math.min(14, Math.floor((page.width - nameWidth) / STAGES.length));
  const head = ' '.repeat(nameWidth) + STAGES.map((s) => pad(stage[s].slice(0, cell - 1), cell, 'start')).join('');
  const rows = shown.map((row) => {
    const cells = STAGES.map((s) => {
      if (row[s] > 0) return style.verdict.fulfilled(pad(String(row[s]), cell, 'start'));
      const text = pad(row.broken.includes(s) ? style.symbol.missing : style.none, cell, 'start');
      return row.broken.includes(s) ? style.verdict.missing(text) : style.dim(text);
    });
    return pad(clean(row.name), nameWidth) + cells.join('');
  });
  return [
    ...heading(page, p.redThread),
    ...(shown.length > 0 ? [style.dim(head), ...rows] : []),
    ...shown
      .filter((row) => row.broken.length > 0)
      .flatMap((row) =>
        hanging(page, 0, style.verdict.missing(style.symbol.missing), clean(brokenThread(row, options.language))),
      ),
    ...(silent.length > 0
      ? hanging(page, 0, `${p.noThread}:`, silent.map((row) => clean(row.name)).join('; '), style.dim)
      : []),
  ];
}
