import type { DraftBlock } from '../document/sections.js';
import { onOneLine } from './flow-text.js';
import type { LookedAt } from './look.js';

/** A line of a table of contents that somebody typed: a title, dots or a tab, the number of a page. */
const TYPED = /^(.*\p{L}.*?)(?:\s*(?:\.\s?){4,}|[\s…]*…\s*|\s*_{4,}\s*)(\d{1,3})$/u;
/** So many of them in a row are one. */
const TYPED_LINES = 4;
const TITLE = /^(?:inhalt|inhaltsverzeichnis|inhaltsübersicht)$/i;
/** Share of the rows of a table below that title which have to end with a page. */
const ENTRIES = 0.7;

/** Lines of tables of contents that somebody typed, one below the other or in a table under their title, are marked as such. */
export function typedContents(looked: readonly LookedAt[]): LookedAt[] {
  const pages = looked.map(({ block }) => pageOf(block));
  const out: LookedAt[] = [];
  const mark = (own: LookedAt): void => void out.push({ ...own, block: entry(own.block) });
  for (let i = 0; i < looked.length; i++) {
    const own = looked[i]!;
    const from = TITLE.test(own.block.text) ? i + 1 : i;
    const rows = from > i ? tabular(looked[from]) : null;
    const to = rows ? from + 1 : endOfRun(pages, from);
    if (!rows && to - from < TYPED_LINES) {
      // What is no run from here may be one from the next line on, which has a page before this one's.
      out.push(own);
      continue;
    }
    if (from > i) mark(own);
    if (rows) out.push(...rows);
    else looked.slice(from, to).forEach(mark);
    i = to - 1;
  }
  return out;
}

/** Where lines with pages that do not go back end. */
function endOfRun(pages: readonly (number | null)[], from: number): number {
  let to = from;
  while ((pages[to] ?? null) !== null && (to === from || pages[to]! >= pages[to - 1]!)) to++;
  return to;
}

function pageOf(block: DraftBlock): number | null {
  if (block.kind !== 'paragraph' && block.kind !== 'listItem') return null;
  const last = block.anchors[block.anchors.length - 1];
  const tabbed = last?.after === 'tab' ? /^\d{1,3}$/.exec(block.text.slice(last.offset))?.[0] : undefined;
  const found = tabbed ?? TYPED.exec(block.text)?.[2];
  return found === undefined ? null : Number(found);
}

/** Rows of a table of titles and pages as entries; null for another table. */
function tabular(own: LookedAt | undefined): LookedAt[] | null {
  if (own?.block.kind !== 'table') return null;
  const { block } = own;
  const rows = Array.from({ length: block.rows }, (_, row) =>
    block.cells.filter((cell) => cell.row === row && cell.text !== ''),
  ).filter((cells) => cells.length > 0);
  const listed = rows.filter((cells) => cells.length > 1 && /^\d{1,3}$/.test(cells.at(-1)!.text));
  if (listed.length < TYPED_LINES || listed.length < ENTRIES * rows.length) return null;
  return rows.map((cells) => ({
    block: { kind: 'contentsEntry', text: cells.map((c) => onOneLine(c.text)).join(' '), anchors: cells[0]!.anchors },
    bold: false,
    size: null,
  }));
}

const entry = ({ text, anchors }: DraftBlock): DraftBlock => ({ kind: 'contentsEntry', text, anchors });
