import type { FileChild } from 'docx';
import type { RedThreadResultRow } from '../../audit/result.js';
import { brokenThread } from '../phrases.js';
import { placeText } from '../places.js';
import { type Cell, heading, paragraph, run, table } from './blocks.js';
import type { Context } from './context.js';
import { GROUND, HEAT, INK, TEXT_WIDTH } from './styles.js';

const STAGES = ['analysis', 'goals', 'measures', 'monitoring'] as const;

/** The red thread (guide 2.3): field of action by stage, each cell with its first places, and the broken threads named below. */
export function redThread(ctx: Context): FileChild[] {
  const { result, t, words } = ctx;
  if (result.redThread.fields.length === 0) return [];
  return [
    heading(1, t.thread),
    table(
      [t.field, ...STAGES.map((s) => words.stage[s])],
      result.redThread.fields.map((row) => [{ content: row.name }, ...STAGES.map((s) => cell(row, s, ctx))]),
      [30, 17, 17, 17, 17],
      TEXT_WIDTH,
    ),
    paragraph(t.threadLegend, { style: 'Meta', spacing: { before: 80 } }),
    ...result.redThread.fields
      .filter((row) => row.broken.length > 0)
      .map((row) => paragraph(brokenThread(row, ctx.language), { spacing: { before: 40 } })),
  ];
}

function cell(row: RedThreadResultRow, stage: (typeof STAGES)[number], { t, language }: Context): Cell {
  const n = row[stage];
  if (n === 0)
    return row.broken.includes(stage)
      ? { content: [run(t.broken, { bold: true, color: INK.missing })], ground: GROUND.missing, align: 'center' }
      : { content: '–', align: 'center' };
  const [ground, color] = HEAT[n === 1 ? 0 : n <= 3 ? 1 : n <= 7 ? 2 : 3];
  const places = row.places[stage].map((p) => placeText(p, language)).filter(Boolean);
  const more = n - row.places[stage].length;
  const text = [...places, ...(more > 0 ? [t.morePlaces(more)] : [])].join(', ');
  return {
    content: [run(String(n), { bold: true, color }), ...(text ? [run(` (${text})`, { color, size: 15 })] : [])],
    ground,
    align: 'center',
  };
}
