import type { FileChild, TextRun } from 'docx';
import type { MeasureResult } from '../../audit/result.js';
import { CORE_FIELDS, type CoreField, fieldState, fieldText, filledIn, judged } from '../measures/core.js';
import { placeText } from '../places.js';
import { fieldName } from '../words.js';
import { bold, type Cell, heading, muted, paragraph, run, table } from './blocks.js';
import type { Context } from './context.js';
import { GROUND, INK, WIDE_WIDTH } from './styles.js';

/** The measures with their core fields, empty ones marked; on pages laid crosswise. */
export function measures(ctx: Context): FileChild[] {
  const { result, t, language } = ctx;
  const all = result.measures;
  if (all.length === 0) return [heading(1, t.measures), paragraph(t.noMeasures)];
  const rows = all.map((m): Cell[] => [{ content: name(m, ctx) }, ...CORE_FIELDS.map((f) => cell(m, f, ctx))]);
  const foot: Cell[] = [
    { content: [bold(t.filled)] },
    ...CORE_FIELDS.map((f) => ({ content: [bold(t.fieldShare(filledIn(all, f), judged(all).length))] })),
  ];
  return [
    heading(1, `${t.measures} (${all.length})`),
    paragraph(t.measuresHint, { style: 'Meta', keepNext: true }),
    table(
      [t.measure, ...CORE_FIELDS.map((f) => fieldName(f, language))],
      [...rows, foot],
      [26, 16, 17, 12, 15, 17],
      WIDE_WIDTH,
    ),
  ];
}

function name(m: MeasureResult, { t, language }: Context): TextRun[] {
  const details = [placeText(m, language), t.form[m.form], ...(m.theme ? [t.theme] : [])].filter(Boolean).join(' · ');
  return [...(m.code === null ? [] : [bold(`${m.code} `)]), run(m.title), muted(` (${details})`)];
}

/** Longest value of a cell: the whole stands in the concept, and in the tables of `measures`. */
const CELL = 70;
const short = (text: string) => (text.length > CELL ? `${text.slice(0, CELL - 1).trimEnd()}…` : text);

function cell(m: MeasureResult, key: CoreField, { t, language }: Context): Cell {
  const state = fieldState(m, key);
  const value = short(fieldText(m, key, language));
  if (state === 'given') return { content: value };
  const tone = state === 'unreadable' ? 'review' : 'missing';
  const text = value ? `${t.state[state]}: ${value}` : t.state[state];
  return { content: [run(text, { color: INK[tone] })], ground: GROUND[tone] };
}
