import type { LineShape } from './classify.js';
import type { TextLine } from './pages.js';

/** A line with what it looks like and whether it belongs to the page. */
export interface Row {
  readonly source: TextLine;
  readonly text: string;
  readonly shape: LineShape;
  readonly furniture: boolean;
}

/** Ends a sentence, a phrase in quotes or brackets, an introduction. */
export const ENDS = /[.!?:;”"“)]$/;
