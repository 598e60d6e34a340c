/** What a reader sees of the print of a possible heading; each sign speaks for or against it (see `costs.ts`). */
export type Sign =
  /** White space, a page's top or a rule above it. */
  | 'apart'
  /** What stands before it ends a sentence, or is a heading or the page's top. */
  | 'closed'
  /** What stands before it stops in the middle of a sentence. */
  | 'cut'
  /** Running text, a list, a table or a heading of another look follows. */
  | 'leads'
  /** Loose short pieces follow and precede: the debris of a table, the lettering of a map. */
  | 'loose'
  /** Most of what surrounds it is running text. */
  | 'inText'
  /** Hardly anything that surrounds it is running text: a form, a table, a drawing. */
  | 'inDebris'
  /** As wide as the running text: the next word would not have fitted on the line. */
  | 'wide'
  /** The line was broken although the next word would have fitted. */
  | 'short'
  /** Much larger than the running text. */
  | 'huge'
  | 'large'
  | 'bold'
  | 'capitals'
  /** Colour, underline or italics that the running text has not. */
  | 'marked'
  | 'smaller'
  /** Set like the running text, where print could tell them apart. */
  | 'plain'
  /** The next printed number counts on within a line or two: an item of an enumeration. */
  | 'counted'
  /** The last text of its page, below running text that begins with the page. */
  | 'pageEnd'
  /** Stands on the cover or its back. */
  | 'cover'
  /** Joins lines that show no sign of belonging together. */
  | 'joined'
  /** The reader knows that it is something else: a note, a caption, the label of a drawing. */
  | 'other';

/** A stretch of print that may be a heading, in any format. */
export interface Candidate {
  readonly text: string;
  /** First unit it takes (a line, a piece) and the one after its last, in the reader's order. */
  readonly start: number;
  readonly end: number;
  /** Its page where the order within a page is not sure, as in dumps of print, else null; and the first unit of that page. */
  readonly page: { readonly number: number; readonly first: number } | null;
  /** Letters of running text before it. */
  readonly at: number;
  /** Same string, same look. */
  readonly style: string;
  /** How far the look stands out from running text; a greater number is a higher rank. */
  readonly prominence: number;
  readonly signs: ReadonlySet<Sign>;
  /** Level that the contents page or the bookmarks give it; null when they do not name it. */
  readonly listed: number | null;
  /** Level that its author gave it: a Word style, Markdown, HTML, a tag; null when there is none. */
  readonly declared: number | null;
}

/** A candidate that was found to be a heading. */
export interface Heading {
  readonly candidate: Candidate;
  /** Printed number, "6.1", without trailing dot; null when there is none. */
  readonly number: string | null;
  /** 1 = chapter. */
  readonly level: number;
  /** Unit before which it belongs, where it was drawn after what it stands above; else null. */
  readonly before: number | null;
}
