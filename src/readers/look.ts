import type { DraftBlock } from '../document/sections.js';
import { type Candidate, isOpenEnded, numberOf, type Sign } from '../outline/index.js';

/** A block of a flowing format (Word, OpenDocument, HTML, Markdown) with what it is set in, from which headings without a style are told. */
export interface LookedAt {
  readonly block: DraftBlock;
  /** Whether all of its text is bold. */
  readonly bold: boolean;
  /** Points of most of its text; null where the format does not tell. */
  readonly size: number | null;
}

/** What a style says of print, in Word and OpenDocument; null where it is silent and what stands above it holds. */
export interface PrintStyle {
  readonly bold: boolean | null;
  /** Points. */
  readonly size: number | null;
  /** Not printed: hidden, or struck out. */
  readonly gone: boolean | null;
  /** "RRGGBB", "auto". */
  readonly colour: string | null;
  /** A colour lies behind. */
  readonly shaded: boolean | null;
  /** Font of its Latin letters. */
  readonly font: string | null;
}

/** What is longer is no title that somebody made by its print alone. */
const LONGEST = 120;
/** Points by which print is larger than the running text, and the share by which it is much larger. */
const LARGER = 2;
const HUGE = 1.5;
/** A paragraph of so many letters is running text. */
const PROSE = 90;
/** A piece without a sentence's end that is shorter is debris among its like. */
const SHORT = 60;
/** Blocks on either side that show what a line stands among, and the shares of running text in a text and outside one. */
const AROUND = 6;
const IN_TEXT = 0.5;
const IN_DEBRIS = 0.2;
/** What bold print adds to the rank of a look, in points. */
const BOLD = 0.5;

/**
 * Paragraphs that may be headings by their print alone, and the headings that their author declared, as candidates of the skeleton.
 * @returns candidates whose `start` is the index of their block
 */
export function lookCandidates(looked: readonly LookedAt[], declared: ReadonlySet<number>): Candidate[] {
  const body = commonSize(looked);
  const around = surroundings(looked);
  const cover = coverLines(looked, body);
  const candidates: Candidate[] = [];
  let at = 0;
  for (const [i, own] of looked.entries()) {
    const { block } = own;
    const text = numbered(block);
    if (block.kind === 'heading' ? declared.has(i) : standsOut(own, body)) {
      const level = block.kind === 'heading' ? block.level : null;
      const size = own.size ?? body ?? 0;
      candidates.push({
        text,
        start: i,
        end: i + 1,
        page: null,
        at,
        style: level === null ? `${own.size} ${own.bold}` : `declared ${level}`,
        // Where print tells no ranks, the levels that were declared do.
        prominence: level === null || own.size !== null ? size + (own.bold ? BOLD : 0) : size + 10 - level,
        signs:
          level !== null
            ? new Set(['apart', 'closed', 'leads'])
            : cover.has(i)
              ? new Set(['cover'])
              : signsOf(looked, i, body, around[i]!),
        listed: null,
        declared: level,
      });
    }
    at += block.text.length;
  }
  return candidates;
}

/** A heading's text with the number that its program draws before it. */
const numbered = (block: DraftBlock): string =>
  block.kind === 'heading' && block.number !== null && !block.text.startsWith(block.number)
    ? `${block.number} ${block.text}`
    : block.text;

const isLarge = (size: number | null, body: number | null): boolean =>
  size !== null && body !== null && size >= body + LARGER;

const standsOut = ({ block, bold, size }: LookedAt, body: number | null): boolean =>
  block.kind === 'paragraph' && block.text.length < LONGEST && (bold || isLarge(size, body));

function signsOf(looked: readonly LookedAt[], i: number, body: number | null, share: number): ReadonlySet<Sign> {
  const { bold, size } = looked[i]!;
  const before = textBlock(looked, i, -1);
  const after = textBlock(looked, i, 1);
  const signs = new Set<Sign>(['apart']);
  if (
    before === undefined ||
    before.block.kind !== 'paragraph' ||
    /[.!?:…"“”»]$/.test(before.block.text) ||
    standsOut(before, body)
  )
    signs.add('closed');
  else if (isOpenEnded(before.block.text)) signs.add('cut');
  const follows = after?.block;
  if (follows && (follows.kind !== 'paragraph' || isProse(follows) || otherLook(looked[i]!, after))) signs.add('leads');
  if (before && after && isShort(before) && isShort(after) && !signs.has('leads')) signs.add('loose');
  if (share >= IN_TEXT) signs.add('inText');
  else if (share <= IN_DEBRIS) signs.add('inDebris');
  if (isLarge(size, body)) signs.add(size! >= HUGE * body! ? 'huge' : 'large');
  if (bold) signs.add('bold');
  return signs;
}

const isProse = (block: DraftBlock): boolean => block.text.length >= PROSE || /[^.\d]\.$/.test(block.text);
const otherLook = (a: LookedAt, b: LookedAt): boolean => a.bold !== b.bold || a.size !== b.size;
const isShort = ({ block }: LookedAt): boolean => block.kind === 'paragraph' && block.text.length < SHORT;

/** The nearest block of text in a direction; notes, comments and heads of pages stand between. */
function textBlock(looked: readonly LookedAt[], from: number, step: 1 | -1): LookedAt | undefined {
  for (let i = from + step; i >= 0 && i < looked.length; i += step)
    if (!ASIDE.has(looked[i]!.block.kind)) return looked[i];
  return undefined;
}
const ASIDE: ReadonlySet<string> = new Set(['footnote', 'comment', 'furniture', 'caption']);

/** Lines before all running text that are set as nothing below is, and lead to none: the title and what belongs to it. */
function coverLines(looked: readonly LookedAt[], body: number | null): ReadonlySet<number> {
  const end = looked.findIndex(({ block }) => block.kind !== 'paragraph' || isProse(block));
  const look = ({ bold, size }: LookedAt): string => `${size} ${bold}`;
  const below = new Set(looked.slice(end < 0 ? looked.length : end - 1).map(look));
  const lines = looked.slice(0, Math.max(0, end - 1));
  return new Set(
    lines.flatMap((own, i) =>
      standsOut(own, body) && !below.has(look(own)) && numberOf(own.block.text) === null ? [i] : [],
    ),
  );
}

/** Share of the blocks around each that are running text, headings, lists or tables. */
function surroundings(looked: readonly LookedAt[]): number[] {
  const solid = looked.map(({ block }) => (block.kind === 'paragraph' ? isProse(block) : !ASIDE.has(block.kind)));
  return looked.map((_, i) => {
    const from = Math.max(0, i - AROUND);
    const near = [...solid.slice(from, i), ...solid.slice(i + 1, i + 1 + AROUND)];
    return near.length === 0 ? 0 : near.filter((s) => s).length / near.length;
  });
}

/** The size that most of the text is set in. */
function commonSize(looked: readonly LookedAt[]): number | null {
  const letters = new Map<number | null, number>();
  for (const { block, size } of looked)
    if (block.kind !== 'table') letters.set(size, (letters.get(size) ?? 0) + block.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
