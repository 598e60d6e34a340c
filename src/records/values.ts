import { type Labels, labelWords } from './labels.js';
import type { ValueState } from './record.js';

const LONGEST_STATE = 12;
const LONGEST_SIGNS = 8;

/** What a printed value says: information, explicitly none, a reference, or nothing in disguise. */
export function valueState(text: string, labels: Labels): ValueState {
  const plain = text.trim();
  if (plain === '') return 'empty';
  if (isBlankForm(plain)) return 'placeholder';
  // Glyphs of symbol fonts, bars and stars are a scale that is drawn, not written.
  if (/^[\s★☆●○◐◑■□▪▫▮▯⬤◯\ue000-\uf8ff\ufffd]+$/u.test(plain)) return 'unreadable';
  if (/^[-+±oO0/ ]*\+[-+±oO0/ ()]*$/.test(plain)) return 'filled';
  const words = labelWords(plain);
  if (words.length === 0) return 'placeholder';
  // "k.A.", "n. n.": signs of one letter each
  if (plain.length <= LONGEST_SIGNS && labels.placeholder.has(labelWords(plain.replace(/[.\s]/g, ''))))
    return 'placeholder';
  if (labels.placeholder.has(words) || (words.length <= LONGEST_STATE && labels.placeholder.begins(words)))
    return 'placeholder';
  if (labels.none.has(words)) return 'none';
  if (words.length <= LONGEST_STATE && labels.none.begins(words)) return 'none';
  if (words.length <= LONGEST_STATE && labels.reference.begins(words)) return 'reference';
  return 'filled';
}

/** What stands around an amount or a date that is still to be filled in. */
const AROUND =
  /(?<!\p{L})(?:ca|circa|etwa|rund|rd|bis|von|ab|voraussichtlich|t€|teuro|tsd|mio|mrd|euro|eur|pro|jahre?n?|monate?n?|wochen?|personen|prozent|stunden?|qm|ha|m²|km|v\. ?h)(?!\p{L})\.?/giu;
/** Signs that hold the place of figures: "xx", "___", "…", "TT.MM.JJJJ", "20XX". */
const HELD = /^(?:(?:tt|dd|mm|jjjj|jj|yyyy|20xx|20\.\.)|[\s\-–—/.,…_*xX×?#€%])+$/i;

/** Whether a value only keeps a place free: signs for figures, or a unit without its figure. */
function isBlankForm(plain: string): boolean {
  const rest = plain.replace(AROUND, ' ').trim();
  if (rest === '') return /€|euro|eur\b|mio|tsd/i.test(plain);
  return HELD.test(rest);
}

/** Whether a state carries text worth keeping as a value. */
export function hasText(state: ValueState): boolean {
  return state === 'filled' || state === 'none' || state === 'reference';
}
