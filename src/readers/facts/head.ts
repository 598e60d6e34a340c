import type { DraftBlock } from '../../document/sections.js';

/** A printed line of the first pages. */
export interface HeadLine {
  readonly text: string;
  readonly kind: DraftBlock['kind'];
  /** 0-based number of its block. */
  readonly block: number;
  /** Whether it stands before the contents page, the imprint and the first chapter. */
  readonly cover: boolean;
}

/** So many blocks hold the cover, the imprint and the contents page. */
const HEAD_BLOCKS = 60;
/** A cover has hardly more lines. */
const COVER_LINES = 40;
/** Headings of what stands before the text. */
const FRONT =
  /^(?:(?:inhalt(?:sverzeichnis|sübersicht)?|abbildungs?-?\s?(?:und tabellen)?verzeichnis|tabellenverzeichnis|abkürzungsverzeichnis|verzeichnis\p{L}*|impressum|(?:gruß|vor)-?wort|zum geleit|editorial|danksagung|gliederung|zusammenfassung|kurzfassung|einleitung|einführung|contents|preface|imprint)\b)/iu;

export const isFrontHeading = (text: string): boolean => FRONT.test(text.trim().replace(/^[\d.\s]+/, ''));

/** The lines of the first blocks; text formats and PDF keep the printed lines as anchors. */
export function headLines(blocks: readonly DraftBlock[]): HeadLine[] {
  const lines: HeadLine[] = [];
  let cover = true;
  for (const [block, b] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    if (b.kind === 'comment' || b.kind === 'table') continue;
    if (b.kind === 'contentsEntry' || isFrontHeading(b.text) || lines.length > COVER_LINES) cover = false;
    const starts = b.anchors.map((a) => a.offset);
    for (const [i, from] of starts.entries()) {
      const text = b.text
        .slice(from, starts[i + 1])
        .replace(/\s+/g, ' ')
        .trim();
      if (text !== '') lines.push({ text, kind: b.kind, block, cover });
    }
  }
  return lines;
}
