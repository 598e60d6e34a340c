import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Anchor } from '../document/document.js';
import type { DraftBlock } from '../document/sections.js';

const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z](?:\.\d{1,2}){1,3}|[IVX]{1,5})[.)]?\s+(?=\S)/;
const CAPTION = /^(?:Abb(?:ildung|\.)|Tab(?:elle|\.)|Karte|Quelle|Foto)\s*\d*\s*[:.]/;

/** The number a heading's text begins with, "6.1", without trailing dot; null when there is none. */
export const printedNumber = (text: string): string | null => NUMBER.exec(text)?.[1] ?? null;

/** Whether a paragraph begins as captions of figures, tables and their sources do. */
export const isCaption = (text: string): boolean => CAPTION.test(text);

/** A heading with the number its text begins with. */
export function headingBlock(text: string, anchors: readonly Anchor[], level: number): DraftBlock {
  return { kind: 'heading', text, anchors, level, number: printedNumber(text) };
}

/** Letters that are not seen below which nobody need be told. */
const UNSEEN_TOLD = 20;

/** Tells of text that cannot be seen. @param letters how many there are */
export const unseenWarnings = (letters: number): Diagnostic[] =>
  letters >= UNSEEN_TOLD ? [{ code: 'reader.unseen-text', args: { letters } }] : [];
