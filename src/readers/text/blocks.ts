import type { Anchor } from '../../document/document.js';
import type { DraftBlock } from '../../document/sections.js';
import { joinLines } from '../../language/repair/hyphenation.js';
import type { Vocabulary } from '../../language/repair/vocabulary.js';
import { type LineShape, shapeOf } from './classify.js';
import { stretches } from './columns.js';
import type { TextLine } from './pages.js';

/** A line with what surrounds it known. */
interface Row {
  readonly source: TextLine;
  readonly text: string;
  readonly shape: LineShape;
  readonly furniture: boolean;
}

export interface BlockContext {
  readonly vocabulary: Vocabulary;
  readonly furniture: ReadonlySet<number>;
  /** Folded titles of the contents page → depth. */
  readonly contents: ReadonlyMap<string, number>;
  /** Page numbers are those of the file. */
  readonly printed: boolean;
  readonly layout: boolean;
}

/** Title as compared with the contents page: letters and digits only. */
export const titleKey = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^\d+/, '');

class Builder {
  readonly blocks: DraftBlock[] = [];
  private open: {
    kind: 'paragraph' | 'listItem' | 'caption' | 'contentsEntry';
    marker: string;
    depth: number;
    rows: { text: string; source: TextLine }[];
  } | null = null;

  constructor(private readonly context: BlockContext) {}

  anchor(source: TextLine, offset: number): Anchor {
    return { offset, page: this.context.printed ? source.page + 1 : null, line: source.line, box: null };
  }

  close(): void {
    const open = this.open;
    this.open = null;
    if (!open || open.rows.length === 0) return;
    const { text, offsets } = joinLines(
      open.rows.map((r) => r.text.trim()),
      this.context.vocabulary,
    );
    if (text.trim() === '') return;
    const anchors = open.rows.map((r, i) => this.anchor(r.source, offsets[i] ?? 0));
    if (open.kind === 'listItem')
      this.blocks.push({ kind: 'listItem', text, anchors, depth: open.depth, marker: open.marker });
    else this.blocks.push({ kind: open.kind, text, anchors });
  }

  add(
    kind: 'paragraph' | 'listItem' | 'caption' | 'contentsEntry',
    text: string,
    source: TextLine,
    marker = '',
    depth = 0,
  ): void {
    if (this.open?.kind !== kind || kind === 'listItem' || kind === 'contentsEntry') this.close();
    this.open ??= { kind, marker, depth, rows: [] };
    this.open.rows.push({ text, source });
  }

  goOn(text: string, source: TextLine): boolean {
    if (!this.open || this.open.kind === 'contentsEntry') return false;
    this.open.rows.push({ text, source });
    return true;
  }

  get lastText(): string {
    return this.open?.rows.at(-1)?.text.trim() ?? '';
  }
  get openKind(): string | null {
    return this.open?.kind ?? null;
  }

  heading(rows: readonly Row[], level: number, number: string | null): void {
    this.close();
    const { text, offsets } = joinLines(
      rows.map((r) => r.text.trim()),
      this.context.vocabulary,
    );
    this.blocks.push({
      kind: 'heading',
      text,
      anchors: rows.map((r, i) => this.anchor(r.source, offsets[i] ?? 0)),
      level,
      number,
    });
  }

  furniture(source: TextLine): void {
    // the text goes on behind a running head, so the open block stays open
    this.pending.push({ kind: 'furniture', text: source.text.trim(), anchors: [this.anchor(source, 0)] });
  }
  readonly pending: DraftBlock[] = [];
  flush(): void {
    this.blocks.push(...this.pending.splice(0));
  }
}

const ENDS = /[.!?:;”"“)]$/;
const STARTS_LOWER = /^[\p{Ll}(]/u;

/** Whether an unnumbered short line is a heading: a witness in the contents page, or alone above running text. */
function isShortHeading(
  row: Row,
  before: Row | undefined,
  after: Row | undefined,
  afterThat: Row | undefined,
  recurring: ReadonlySet<string>,
  context: BlockContext,
): boolean {
  const key = titleKey(row.text);
  if (key.length < 4 || recurring.has(key)) return false;
  const apart = !before || before.shape.kind === 'blank' || before.furniture || ENDS.test(before.text.trim());
  if (context.contents.has(key)) return apart;
  if (!apart || before?.shape.kind === 'bullet') return false;
  const next = after?.shape.kind === 'blank' ? afterThat : after;
  if (!next || next.furniture) return false;
  const clean = row.text.trim();
  if (/\d{3,}|[%€@]|www|\.\p{L}/u.test(clean) || (/^\p{L}+$/u.test(clean) === false && clean.split(/\s+/).length > 8))
    return false;
  const standsAlone = !before || before.shape.kind === 'blank' || before.furniture;
  return standsAlone && next.text.trim().length > 60 && /^\p{Lu}/u.test(next.text.trim());
}

/** Splits the rows of a layout-preserved text so that columns do not run into each other. */
function columnRows(row: Row): { text: string; column: number }[] {
  return stretches(row.source.text);
}

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
  const seen = new Map<string, number>();
  for (const r of rows) if (r.shape.kind === 'short') seen.set(titleKey(r.text), (seen.get(titleKey(r.text)) ?? 0) + 1);
  const recurring = new Set([...seen].filter(([, n]) => n >= 4).map(([k]) => k));
  const builder = new Builder(context);
  let depth = 0;
  let capitalDepth = 1;
  let gap = false;
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
    const wasGap = gap;
    gap = false;
    const goesOn =
      builder.openKind !== null &&
      STARTS_LOWER.test(clean) &&
      (!ENDS.test(builder.lastText) || !wasGap) &&
      shape.kind !== 'bullet' &&
      shape.kind !== 'contents';
    if (goesOn && (!wasGap || !/[.!?:]$/.test(builder.lastText)) && builder.goOn(clean, row.source)) continue;
    if (shape.kind === 'contents') {
      builder.add('contentsEntry', clean, row.source);
      continue;
    }
    if (shape.kind === 'caption') {
      builder.add('caption', clean, row.source);
      builder.close();
      continue;
    }
    const known = context.contents.get(titleKey(row.text));
    if (shape.kind === 'numbered' && (known !== undefined || shape.depth > 1 || headingLike(rows, i))) {
      depth = shape.depth;
      capitalDepth = depth + 1;
      builder.heading([row], shape.depth, shape.number);
      continue;
    }
    if (shape.kind === 'capitals' && !/[.,]$/.test(clean)) {
      const group = [row];
      while (
        rows[i + 1]?.shape.kind === 'capitals' &&
        !rows[i + 1]!.furniture &&
        group.length < 4 &&
        !context.contents.has(titleKey(clean))
      ) {
        group.push(rows[++i]!);
        if (context.contents.has(titleKey(group.map((g) => g.text).join(' ')))) break;
      }
      const level = known ?? context.contents.get(titleKey(group.map((g) => g.text).join(' '))) ?? capitalDepth + 1;
      if (level <= 2 && known !== undefined) capitalDepth = level;
      builder.heading(group, level, null);
      depth = level;
      continue;
    }
    if (shape.kind === 'short' && isShortHeading(row, rows[i - 1], rows[i + 1], rows[i + 2], recurring, context)) {
      builder.heading([row], known ?? Math.max(depth, capitalDepth) + 1, null);
      continue;
    }
    if (shape.kind === 'bullet') {
      builder.add('listItem', shape.rest.trim(), row.source, shape.marker, Math.min(4, Math.floor(shape.indent / 3)));
      continue;
    }
    if (context.layout) {
      const parts = columnRows(row);
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
    const open = builder.openKind;
    const endsBefore = /[.!?:]$/.test(builder.lastText);
    if (open === 'listItem' && !wasGap && !(endsBefore && /^\p{Lu}/u.test(clean) && builder.lastText.length < 60))
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

/** A numbered line of one level is a heading when it is no item of an enumeration: the next lines do not count on, or go one level down ("7", "7.1"). */
function headingLike(rows: readonly Row[], at: number): boolean {
  const next = rows.slice(at + 1, at + 4).find((r) => r.shape.kind !== 'blank' && !r.furniture);
  if (!next) return false;
  const before = rows[at - 1];
  const apart = !before || before.shape.kind === 'blank' || before.furniture;
  const own = rows[at]!.shape;
  const goesDown =
    next.shape.kind === 'numbered' && own.kind === 'numbered' && next.shape.number.startsWith(`${own.number}.`);
  return apart && (next.shape.kind !== 'numbered' || goesDown) && rows[at]!.text.trim().length <= 90;
}
