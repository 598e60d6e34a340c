import type { DraftBlock } from '../../document/sections.js';
import type { Vocabulary } from '../../language/repair/vocabulary.js';
import { type Heading, skeleton } from '../../outline/index.js';
import { Builder } from './builder.js';
import { headingCandidates } from './candidates.js';
import { isFigure, shapeOf } from './classify.js';
import { stretches } from './columns.js';
import type { Contents } from './contents.js';
import type { TextLine } from './pages.js';
import { ENDS, type Row } from './row.js';

/** What is known of the whole text before its blocks. */
export interface BlockContext {
  readonly vocabulary: Vocabulary;
  /** 1-based lines of running heads and feet. */
  readonly furniture: ReadonlySet<number>;
  readonly contents: Contents;
  /** Page numbers are those of the file. */
  readonly printed: boolean;
  /** Columns are kept by blanks. */
  readonly layout: boolean;
}

/** So short a line at the end of a page is no running text. */
const SHORT_LINE = 25;
const STARTS_LOWER = /^[\p{Ll}(]/u;

/** Blocks in reading order from the lines of a text file. */
export function textBlocks(lines: readonly TextLine[], context: BlockContext): DraftBlock[] {
  const rows = lines.map(
    (source): Row => ({
      source,
      text: source.text,
      shape: shapeOf(source.text),
      furniture: context.furniture.has(source.line),
    }),
  );
  const builder = new Builder(context.vocabulary, context.printed);
  const found = skeleton(headingCandidates(rows, context.contents, context.layout));
  const headings = new Map(found.map((heading) => [heading.candidate.start, heading]));
  const moved = new Map<number, Heading[]>();
  for (const heading of found)
    if (heading.before !== null) moved.set(heading.before, [...(moved.get(heading.before) ?? []), heading]);
  let gap = false;
  let page = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.furniture) {
      builder.furniture(row.source);
      continue;
    }
    const { shape } = row;
    if (shape.kind === 'blank') {
      gap = true;
      continue;
    }
    const clean = row.text.trim();
    // a page's end is a gap: what stood last on it may be a caption or the last line of a table
    const turned = row.source.page !== page;
    const wasGap = gap || turned;
    gap = false;
    page = row.source.page;
    for (const { candidate, level, number } of moved.get(i) ?? [])
      builder.heading(rows.slice(candidate.start, candidate.end), level, number);
    const heading = headings.get(i);
    if (heading) {
      const { end } = heading.candidate;
      if (heading.before === null) builder.heading(rows.slice(i, end), heading.level, heading.number);
      i = end - 1;
      continue;
    }
    const goesOn =
      builder.openKind !== null &&
      STARTS_LOWER.test(clean) &&
      (!ENDS.test(builder.lastText) || !wasGap) &&
      (!turned || builder.lastText.length > SHORT_LINE) &&
      shape.kind !== 'bullet' &&
      shape.kind !== 'contents';
    if (goesOn && (!wasGap || !/[.!?:]$/.test(builder.lastText)) && builder.goOn(clean, row.source)) continue;
    if (shape.kind === 'contents' || context.contents.lines.has(row.source.line)) {
      builder.add('contentsEntry', clean, row.source);
      continue;
    }
    if (shape.kind === 'caption') {
      builder.add('caption', clean, row.source);
      builder.close();
      continue;
    }
    if (shape.kind === 'bullet') {
      builder.add('listItem', shape.rest.trim(), row.source, shape.marker, Math.min(4, Math.floor(shape.indent / 3)));
      continue;
    }
    if (context.layout) {
      const parts = stretches(row.source.text);
      if (parts.length > 1) {
        // columns side by side: each stretch is a line of its own paragraph, so that no sentence runs across
        for (const part of parts) {
          builder.close();
          builder.add('paragraph', part.text, row.source);
        }
        builder.close();
        continue;
      }
    }
    if (isFigure(clean) && [rows[i - 1], rows[i + 1]].some((r) => r && isFigure(r.text))) {
      builder.close();
      builder.add('paragraph', clean, row.source);
      builder.close();
      continue;
    }
    const open = builder.openKind;
    const endsBefore = /[.!?:]$/.test(builder.lastText);
    const runsOn = turned && !endsBefore && builder.lastText.length > 50;
    if (
      open === 'listItem' &&
      (!wasGap || runsOn) &&
      !(endsBefore && /^\p{Lu}/u.test(clean) && builder.lastText.length < 60)
    )
      builder.goOn(clean, row.source);
    else if (open === 'paragraph' && (!wasGap || (!endsBefore && builder.lastText.length > 50)))
      builder.goOn(clean, row.source);
    else {
      builder.close();
      builder.flush();
      builder.add('paragraph', clean, row.source);
    }
  }
  builder.close();
  builder.flush();
  return builder.blocks;
}
