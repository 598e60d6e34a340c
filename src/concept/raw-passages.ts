import type { Block, ConceptDocument, Place, TableBlock } from '../document/document.js';
import { placeAt } from '../document/place-at.js';
import type { Hit, Lexicon } from '../language/lexicon.js';
import { isInName, nameRanges } from '../language/names.js';
import { sentences } from '../language/sentences.js';
import { type Token, tokenize, type WordForm } from '../language/tokens.js';
import type { Passage } from './concept.js';
import { withOrigins } from './origin.js';
import { relationHits } from './relations.js';

/** A passage before anything is known of its context. */
export interface RawPassage {
  readonly id: number;
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly place: Place;
  readonly section: number;
  readonly kind: Passage['kind'];
  readonly tokens: readonly Token[];
  /** All hits, heading entries included. */
  readonly hits: readonly Hit[];
  /** Hits that a `not` term of their entry dropped. */
  readonly dropped: readonly Hit[];
  /** Depth of a list item (0 = outermost); -1 for everything else. */
  readonly depth: number;
  /** Entry of a contents page, or head row of a table: text that says nothing itself. */
  readonly scaffold: boolean;
  /** Row of its table, from 0; -1 outside of tables. */
  readonly row: number;
}

/** Longer list items and captions are read sentence by sentence; in UTF-16 units, as all lengths here. */
const WHOLE_ITEM = 420;
/** No sentence is longer: what is comes from a table or a list that lost its lines, and is cut at a blank. */
const LONGEST = 1_600;
const LONGEST_ROW = 6_000;
/** Nor does one run over more printed lines: such text is a table whose cells were printed one below the other. */
const MOST_LINES = 24;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  readonly scaffold: boolean;
  /** Set in tables only. */
  readonly row?: number;
  /** The sentence stands in a cell that holds running text. */
  readonly prose?: true;
}

/** A cell of several sentences and so many characters is text that a table lays out, no value of a row. */
const PROSE_CELL = 200;

/**
 * The sentences of a row whose cells hold running text, as tables lay out the pages of forms and of what comes out of office programs. Short cells, such as the name of the row,
 * go with the sentence after them. Null for a row of values.
 */
function proseOf(line: string, from: number): { from: number; to: number }[] | null {
  const found: { from: number; to: number }[] = [];
  let prose = false;
  let open: number | null = null;
  let at = from;
  for (const cell of line.split(' | ')) {
    const spans = sentences(cell);
    const laidOut = cell.length >= PROSE_CELL && spans.length > 1;
    prose ||= laidOut;
    for (const [i, span] of spans.entries()) {
      open ??= at + span.from;
      if (!laidOut && i < spans.length - 1) continue;
      if (laidOut) {
        found.push({ from: open, to: at + span.to });
        open = null;
      }
    }
    at += cell.length + 3;
  }
  if (open !== null) found.push({ from: open, to: from + line.trimEnd().length });
  return prose ? found : null;
}

function rows(block: TableBlock, ofMeasure: boolean): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const [row, line] of block.text.split('\n').entries()) {
    const cell = block.cells.find((c) => c.row === row && c.anchors.length > 0);
    const anchor = cell?.anchors[0];
    const place: Place = anchor
      ? anchor.file === undefined
        ? { page: anchor.page, line: anchor.line }
        : { page: anchor.page, line: anchor.line, file: anchor.file }
      : placeAt(block, from);
    const scaffold = row < block.headRows;
    const parts = ofMeasure || scaffold ? null : proseOf(line, from);
    if (parts) for (const p of parts) found.push({ ...p, place, scaffold, row, prose: true });
    else if (line.trim() !== '') found.push({ from, to: from + line.length, place, scaffold, row });
    from += line.length + 1;
  }
  return found;
}

function pieces(block: Block, ofMeasure: boolean): Piece[] {
  if (block.kind === 'table') return rows(block, ofMeasure);
  const whole = block.kind === 'heading' || (block.kind !== 'paragraph' && block.text.length <= WHOLE_ITEM);
  const spans = whole ? [{ from: 0, to: block.text.length }] : sentences(block.text);
  return spans
    .filter((s) => block.text.slice(s.from, s.to).trim() !== '')
    .map((s) => ({ ...s, place: placeAt(block, s.from), scaffold: block.kind === 'contentsEntry' }));
}

/** Cuts over-long pieces at blanks, and pieces of too many lines between lines, so that everything after is linear in the text. */
function bounded(pieces: readonly Piece[], block: Block, limit: number): Piece[] {
  const cuts = block.kind === 'table' ? [] : block.anchors.map((a) => a.offset);
  return pieces.flatMap((piece) => {
    const inside = cuts.filter((offset) => offset > piece.from && offset < piece.to);
    if (inside.length < MOST_LINES) return bySize(piece, block, limit);
    const ends = [...inside.filter((_, i) => (i + 1) % MOST_LINES === 0), piece.to];
    return ends.flatMap((to, i) => {
      const from = ends[i - 1] ?? piece.from;
      return from < to ? bySize({ ...piece, from, to, place: placeAt(block, from) }, block, limit) : [];
    });
  });
}

function bySize(piece: Piece, block: Block, limit: number): Piece[] {
  if (piece.to - piece.from <= limit) return [piece];
  const parts: Piece[] = [];
  let from = piece.from;
  const add = (to: number): void => {
    // rows of a table keep the place of the row
    const place = from === piece.from || block.kind === 'table' ? piece.place : placeAt(block, from);
    parts.push({ ...piece, from, to, place });
  };
  while (piece.to - from > limit) {
    const blank = block.text.lastIndexOf(' ', from + limit);
    const to = blank > from + limit / 2 ? blank : from + limit;
    add(to);
    from = block.text[to] === ' ' ? to + 1 : to;
  }
  add(piece.to);
  return parts;
}

const KIND: Readonly<Record<Block['kind'], Passage['kind'] | null>> = {
  heading: 'heading',
  paragraph: 'sentence',
  listItem: 'listItem',
  table: 'tableRow',
  caption: 'caption',
  footnote: 'footnote',
  contentsEntry: 'listItem',
  furniture: null,
  comment: null,
};

/** Words inside a proper name state nothing; what they name, and the people in it, may take part. */
function outsideNames(hits: readonly Hit[], text: string, tokens: readonly Token[]): readonly Hit[] {
  if (hits.length === 0) return hits;
  const names = nameRanges(text, tokens);
  return names.length === 0 ? hits : hits.filter((h) => !isInName(h, names) || h.entry === 'theme.people');
}

/** Hits with those that a grammar finds, in the order of the text. */
function withFound(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.start - b.start);
}

/**
 * Cuts the document into passages and matches the lexicon once over each. Running heads and comments are left out. Linear in the text.
 * @param ofMeasures blocks that measures were read from: their rows stay whole
 */
export function rawPassages(
  document: ConceptDocument,
  lexicon: Lexicon,
  ofMeasures: (block: number) => boolean,
): RawPassage[] {
  const cache = new Map<string, WordForm>();
  const found: RawPassage[] = [];
  for (const block of document.blocks) {
    const kind = KIND[block.kind];
    if (kind === null) continue;
    for (const piece of bounded(
      pieces(block, ofMeasures(block.id)),
      block,
      block.kind === 'table' ? LONGEST_ROW : LONGEST,
    )) {
      const text = block.text.slice(piece.from, piece.to);
      const tokens = tokenize(text, cache);
      const matched = lexicon.matchAll(tokens);
      const { homonyms } = matched;
      const named = withOrigins(text, tokens, matched.hits);
      const stated = kind === 'heading' ? named : outsideNames(named, text, tokens);
      const hits = kind === 'heading' ? stated : withFound(stated, relationHits(text, tokens, stated));
      found.push({
        id: found.length,
        block: block.id,
        from: piece.from,
        to: piece.to,
        text,
        place: piece.place,
        section: block.section,
        kind: piece.prose ? 'sentence' : kind,
        tokens,
        hits,
        dropped: homonyms,
        depth: block.kind === 'listItem' ? block.depth : -1,
        scaffold: piece.scaffold,
        row: piece.row ?? -1,
      });
    }
  }
  return found;
}

/** Ends like an introduction: with a colon or a dash, or without a full stop. */
const introduces = (p: RawPassage): boolean => !/[.!?…)"“”»]\s*$/.test(p.text);

/**
 * The passage that introduces a list item: the sentence before the list, or the item above a deeper one, where it ends like an introduction.
 * Index = passage id; null where there is none.
 */
export function leadIns(passages: readonly RawPassage[]): (number | null)[] {
  let before: RawPassage | null = null;
  let open: RawPassage[] = [];
  return passages.map((p) => {
    if (p.depth < 0) {
      before = p.kind === 'sentence' && introduces(p) ? p : null;
      open = [];
      return null;
    }
    open = open.filter((o) => o.depth < p.depth);
    const above = open.at(-1);
    const lead = above && introduces(above) ? above : before;
    open.push(p);
    return lead && lead.section === p.section ? lead.id : null;
  });
}

/** Head row of each table row; index = passage id, null for everything else. */
export function headRows(passages: readonly RawPassage[]): (number | null)[] {
  let head: RawPassage | null = null;
  return passages.map((p) => {
    if (p.kind !== 'tableRow') return null;
    if (head?.block !== p.block) head = null;
    if (p.scaffold) {
      head ??= p;
      return null;
    }
    return head?.id ?? null;
  });
}

/** Pronouns that take up what the sentence before told of; "Es gibt", "Diese Maßnahmen" begin anew. */
const CARRIES =
  /^(?:Sie|Er|Deren|Dessen|Ihre[rnms]?|Ihnen|Ihm|Ihr|Letztere|Jene|Beide|Dieses|Dieser|Diese[nm]?|Viele (?:von ihnen|davon))\s(?=\p{Ll}|Gruppe|Menschen|Personen|Familien|Kinder|Bevölkerungsgruppe)|^Es\s(?!gibt|gab|geht|ging|ist|sind|wird|wurde|werden|wurden|war|waren|handelt|fehlt|fehlen|bedarf|besteht|bestehen|soll|sollen|braucht|zeigt|kann|können|muss|müssen)|^(?:[^.;:]{0,80}\s)?(?:von|Von|mit|Mit|bei|Bei|für|Für|unter|Unter|zu|Zu|an|An|durch|Durch) ihnen\b|^(?:Dort|Dabei|Dafür|Dazu|Darin|Davon|Darunter)\s/u;

/** The sentence before that each passage carries on; index = passage id, null where there is none. */
export function carriedOn(passages: readonly RawPassage[]): (number | null)[] {
  return passages.map((p, i) => {
    const before = passages[i - 1];
    if (p.kind !== 'sentence' || before?.kind !== 'sentence' || before.section !== p.section) return null;
    return CARRIES.test(p.text) ? before.id : null;
  });
}
