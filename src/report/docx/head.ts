import { type FileChild, HeadingLevel } from 'docx';
import type { ChapterSummary } from '../../audit/result.js';
import { conceptName, fileName } from '../concept-name.js';
import { integer, percent } from '../numbers.js';
import { placeText, warningPlace } from '../places.js';
import { textLayer } from '../text-layer.js';
import { bold, bullet, type Cell, heading, muted, paragraph, run, table } from './blocks.js';
import type { Context } from './context.js';
import { essential } from './essentials.js';
import { INK, TEXT_WIDTH } from './styles.js';

const SHOWN = ['fulfilled', 'partial', 'missing', 'review', 'not-applicable'] as const;

/** The first page: what was checked, how it came out, which core gaps there are. */
export const head = (ctx: Context): FileChild[] => [
  paragraph(`${ctx.t.report} · ${ctx.t.basis(ctx.result.pack.id, ctx.result.criteria.length)}`, { style: 'Meta' }),
  paragraph(conceptName(ctx.result), { heading: HeadingLevel.TITLE }),
  facts(ctx),
  ...warnings(ctx),
  ...essential(ctx),
  ...chapters(ctx),
];

/** Facts in two pairs of columns. */
function facts({ result, t, language }: Context): FileChild {
  const { document: d } = result;
  const number = (n: number) => integer(n, language);
  const pairs: (readonly [string, string])[] = [
    [t.facts.municipality, d.municipality ?? t.unknown],
    [t.facts.year, d.year === null ? t.unknown : String(d.year)],
    [t.facts.file, fileName(d.path)],
    [t.facts.pages, d.pages > 0 ? number(d.pages) : '–'],
    [t.facts.words, number(d.words)],
    [t.facts.text, textLayer(d, t.textLayer, language)],
    [t.facts.measures, number(result.measures.length)],
    [t.facts.goals, number(result.goals.length)],
    [t.facts.formats, number(result.formats.length)],
    [t.facts.indicators, number(result.indicators.length)],
  ];
  const half = pairs.length / 2;
  const rows = pairs
    .slice(0, half)
    .map((pair, i): Cell[] => [pair, pairs[half + i]!].flatMap(([k, v]) => [{ content: [muted(k)] }, { content: v }]));
  return table([], rows, [2, 4, 3, 2], TEXT_WIDTH);
}

function warnings({ result, t, language }: Context): FileChild[] {
  const all = result.document.warnings;
  if (all.length === 0) return [];
  return [
    paragraph([bold(t.warnings)], { spacing: { before: 160, after: 40 }, keepNext: true }),
    ...all.map((w) => {
      const at = placeText(warningPlace(w), language);
      return bullet(at ? `${w.message} (${at})` : w.message);
    }),
  ];
}

function chapters(ctx: Context): FileChild[] {
  const { result, t, words, language } = ctx;
  return [
    heading(1, t.chapters),
    paragraph(t.chaptersHint, { style: 'Meta', keepNext: true }),
    table(
      [
        t.chapter,
        '',
        ...SHOWN.map((v) => ({ content: [bold(words.verdict[v])], align: 'center' as const })),
        { content: [bold('%')], align: 'right' },
      ],
      result.summary.chapters.map((c): Cell[] => [
        { content: c.title },
        { content: bar(c) },
        ...SHOWN.map((v) => ({ content: c.verdicts[v] ? String(c.verdicts[v]) : '', align: 'center' as const })),
        { content: [bold(percent(c.score, language))], align: 'right' },
      ]),
      [27, 29, 12, 14, 10, 14, 12, 11],
      TEXT_WIDTH,
    ),
  ];
}

/** A bar of text: a square per criterion in the colour of its verdict, which anyone can edit and every printer prints. */
const bar = (c: ChapterSummary) =>
  SHOWN.filter((v) => c.verdicts[v] > 0).map((v) => run('■'.repeat(c.verdicts[v]), { color: INK[v], size: 12 }));
