import type { Box } from '../../../document/document.js';
import { plainCharacters } from '../../../language/repair/characters.js';
import type { Tag, TextItem } from '../positioned.js';

/** A gap wider than this share of the font size separates words that no blank separates. */
const WORD_GAP = 0.1;

/** How a run of glyphs is drawn: all that must not change inside a word. */
export interface RunStyle {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string | null;
  /** Neither filled nor stroked: the text layer of a scan, or hidden. */
  readonly invisible: boolean;
  /** Unit vector of the reading direction on the page (y grows downwards). */
  readonly dx: number;
  readonly dy: number;
}

/** Collects glyphs into words; one per page. */
export interface WordBuilder {
  /** Tells the builder that a new string begins; jumps are measured across strings. */
  begin(style: RunStyle): void;
  /** What follows has this tag; a word has that of its first letter. */
  tagged(tag: Tag | null): void;
  /** A glyph drawn from (x, y) to (x2, y2) on the base line. @param spacing extra advance that the string sets between letters, in points */
  glyph(text: string, x: number, y: number, x2: number, y2: number, spacing: number): void;
  /** A glyph of which the text was said with the glyph before it. */
  cover(x2: number, y2: number): void;
  /** The finished items. */
  finish(): TextItem[];
  readonly full: boolean;
}

interface Word {
  text: string;
  style: RunStyle;
  tag: Tag | null;
  x: number;
  y: number;
  x2: number;
  y2: number;
  spacing: number;
  blankBefore: boolean;
  jump: number;
}

/** @param limit most words a page may have; further ones are dropped */
export function wordBuilder(limit: number): WordBuilder {
  const items: TextItem[] = [];
  let word: Word | null = null;
  let style: RunStyle | null = null;
  let tag: Tag | null = null;
  let blanks = 0;
  let penX = Number.NaN;
  let penY = Number.NaN;

  const flush = (): void => {
    if (word && items.length < limit) items.push(toItem(word, items.length));
    word = null;
  };
  return {
    get full() {
      return items.length >= limit;
    },
    begin(next) {
      if (style !== next) flush();
      style = next;
    },
    tagged(next) {
      tag = next;
    },
    glyph(text, x, y, x2, y2, spacing) {
      if (!style) return;
      if (text === '') {
        penX = x2;
        penY = y2;
        return;
      }
      if (isBlank(text)) {
        flush();
        blanks += text.length;
        // A row of blanks is a tab: the pen's way over it counts as a jump.
        if (blanks <= 2) {
          penX = x2;
          penY = y2;
        }
        return;
      }
      if (word) {
        const along = (x - word.x2) * style.dx + (y - word.y2) * style.dy;
        const across = Math.abs((x - word.x2) * style.dy - (y - word.y2) * style.dx);
        const free = along - Math.max(0, word.spacing);
        if (free > WORD_GAP * style.size || along < -0.4 * style.size || across > 0.08 * style.size) flush();
      }
      if (word) {
        word.text += text;
      } else {
        const jump = (x - penX) * style.dx + (y - penY) * style.dy;
        const jumped = Number.isFinite(jump) ? jump : 0;
        word = { text, style, tag, x, y, x2, y2, spacing, blankBefore: blanks > 0, jump: jumped };
        blanks = 0;
      }
      word.x2 = x2 - spacing * style.dx;
      word.y2 = y2 - spacing * style.dy;
      word.spacing = spacing;
      penX = x2;
      penY = y2;
    },
    cover(x2, y2) {
      if (word) {
        word.x2 = x2;
        word.y2 = y2;
      }
      penX = x2;
      penY = y2;
    },
    finish() {
      flush();
      return items;
    },
  };
}

function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code > 32 && code < 160) return false;
  return code === 32 || /^[\s\u00a0\u2000-\u200b\u202f\u205f\u3000]+$/.test(text);
}

/** Share of the font size above the base line; the rest is below. Fonts' own figures are too often wrong. */
const ASCENT = 0.76;

function toItem({ text, style, tag, x, y, x2, y2, blankBefore, jump }: Word, order: number): TextItem {
  const { font, size, bold, italic, colour, invisible, dx, dy } = style;
  const rotation = quarterTurns(dx, dy);
  const box =
    dy === 0 && dx > 0
      ? { x0: x, y0: y - ASCENT * size, x1: x2, y1: y + (1 - ASCENT) * size }
      : turnedBox(x, y, x2, y2, dx * size, dy * size);
  const baseline = rotation % 2 === 0 ? y : x;
  return {
    text: plainCharacters(text),
    box,
    baseline,
    font,
    size,
    bold,
    italic,
    rotation,
    colour,
    ...(invisible ? { invisible } : {}),
    order,
    blankBefore,
    jump,
    ...(tag ? { tag } : {}),
  };
}

/** Box around text that runs from one point to the other. @param across reading direction, as long as the font size */
function turnedBox(x: number, y: number, x2: number, y2: number, acrossX: number, acrossY: number): Box {
  const xs = [x + ASCENT * acrossY, x - (1 - ASCENT) * acrossY, x2 + ASCENT * acrossY, x2 - (1 - ASCENT) * acrossY];
  const ys = [y - ASCENT * acrossX, y + (1 - ASCENT) * acrossX, y2 - ASCENT * acrossX, y2 + (1 - ASCENT) * acrossX];
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Reading direction in quarter turns clockwise. Slanted text counts as turned, so that it never mixes with running text. */
function quarterTurns(dx: number, dy: number): 0 | 1 | 2 | 3 {
  if (Math.abs(dy) < 0.12) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}
