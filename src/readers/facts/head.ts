import type { DraftBlock } from '../../document/sections.js';

/** A printed line of the first pages. */
export interface HeadLine {
  readonly text: string;
  readonly kind: DraftBlock['kind'];
  /** 0-based number of its block. */
  readonly block: number;
  /** Whether it stands before the contents page, the imprint and the first chapter. */
  readonly cover: boolean;
  /** Begins within a word that the line before leaves open ("Stadtentwicklungs-" / "konzept"). */
  readonly within: boolean;
  /** Of a paragraph of sentences: what it dates is what it tells of. */
  readonly prose: boolean;
}

/** So many blocks hold the cover, the imprint and the contents page. */
const HEAD_BLOCKS = 60;
/** A cover has hardly more lines. */
const COVER_LINES = 40;
/** A paragraph of sentences is longer, in characters. */
const PROSE = 160;
/** An imprint at the end has so many blocks. */
const IMPRINT_BLOCKS = 40;
/** The last blocks, where a date may stand without the word imprint. */
const LAST_BLOCKS = 4;
/** A cover that is set in a table (as word processors do) is one of so many first blocks. */
const COVER_TABLE = 4;
/** Headings of what stands before the text. */
const FRONT =
  /^(?:(?:inhalt(?:sverzeichnis|sübersicht)?|abbildungs?-?\s?(?:und tabellen)?verzeichnis|tabellenverzeichnis|abkürzungsverzeichnis|verzeichnis\p{L}*|impressum|(?:gruß|vor)-?wort|zum geleit|editorial|danksagung|gliederung|zusammenfassung|kurzfassung|einleitung|einführung|contents|preface|imprint)\b)/iu;

export const isFrontHeading = (text: string): boolean => FRONT.test(text.trim().replace(/^[\d.\s]+/, ''));

/** The lines of the first blocks; text formats and PDF keep the printed lines as anchors. */
export function headLines(blocks: readonly DraftBlock[]): HeadLine[] {
  const lines: HeadLine[] = [];
  let cover = true;
  for (const [block, b] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    if (b.kind === 'comment' || (b.kind === 'table' && (!cover || block >= COVER_TABLE))) continue;
    if (b.kind === 'contentsEntry' || isFrontHeading(b.text) || lines.length > COVER_LINES) cover = false;
    lines.push(...linesOf(b, block, cover));
  }
  return lines;
}

/** The lines of an imprint that stands behind the text, and of the very last blocks. */
export function endLines(blocks: readonly DraftBlock[]): HeadLine[] {
  const least = Math.max(HEAD_BLOCKS, Math.floor(blocks.length / 2));
  const imprint = blocks.findLastIndex(
    (b, i) => i >= least && b.kind !== 'contentsEntry' && /^\s*impressum\s*:?(?:\s|$)/iu.test(b.text),
  );
  const last = Math.max(least, blocks.length - LAST_BLOCKS);
  return blocks.flatMap((b, i) =>
    i >= last || (imprint >= 0 && i >= imprint && i < imprint + IMPRINT_BLOCKS) ? linesOf(b, i, false) : [],
  );
}

function linesOf(b: DraftBlock, block: number, cover: boolean): HeadLine[] {
  if (b.kind === 'table')
    return b.text.split(/\n|\s\|\s/).flatMap((cell) => {
      const text = cell
        .replace(/^\s*\|/, '')
        .replace(/\s+/g, ' ')
        .trim();
      return text === '' ? [] : [{ text, kind: b.kind, block, cover, within: false, prose: text.length > PROSE }];
    });
  const prose = b.text.length > PROSE && /\p{Ll}{2}[.!?](?:\s|$)/u.test(b.text);
  const starts = b.anchors.map((a) => a.offset);
  return starts.flatMap((from, i) => {
    const text = b.text
      .slice(from, starts[i + 1])
      .replace(/\s+/g, ' ')
      .trim();
    const within = i > 0 && /\p{L}$/u.test(b.text.slice(0, from)) && /^\p{L}/u.test(text);
    return text === '' ? [] : [{ text, kind: b.kind, block, cover, within, prose }];
  });
}
