import type { LineShape } from './classify.js';
import type { TextLine } from './pages.js';

/** A line with what it looks like and whether it belongs to the page. */
export interface Row {
  readonly source: TextLine;
  readonly text: string;
  readonly shape: LineShape;
  readonly furniture: boolean;
}

/** Title as compared with the contents page: letters and digits only, without its number. */
export const titleKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, '')
    .replace(/(?<=\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Nothing before it, a blank line or a running head. */
export const standsApart = (before: Row | undefined): boolean =>
  !before || before.shape.kind === 'blank' || before.furniture;

/** Ends a sentence, a phrase in quotes or brackets, an introduction. */
export const ENDS = /[.!?:;”"“)]$/;

/** No title ends so: a word that needs another one, a hyphen, a comma. */
const OPEN_END =
  /(?:[-‐/&,]|(?<!\p{L})(?:und|oder|sowie|der|die|das|des|dem|den|ein|eine[rsmn]?|für|mit|zu[rm]?|von|vom|im|in|ins|an|am|auf|bei|beim|durch|nach|als|wird|werden|ist|sind|einer|eines))\s*$/iu;
export const isOpenEnded = (text: string): boolean => OPEN_END.test(text.trim());
