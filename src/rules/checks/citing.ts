import type { Passage } from '../../concept/concept.js';
import { firmness } from '../../language/modality.js';

/** A statement of so many words says something; shorter ones are labels. */
const FULL = 10;
/** A longer one is about several things, or a table that lost its lines. */
const LONG = 32;
/** Weights of what makes a passage worth citing: its theme, its chapter, its length, its firmness, and that it is a sentence. */
const WEIGHT = { theme: 0.3, role: 0.3, length: 0.3, long: 0.25, firmness: 0.05, sentence: 0.15 };

/**
 * How readily a reader would cite a passage: a substantive sentence on the theme, in the chapter that is for it, long enough to say something and short
 * enough to say one thing, before a label, a cell or a passing word.
 * @param roles those the check looks at; none when it looks everywhere
 */
export function citing(p: Passage, roles: readonly string[] | undefined): number {
  const own = p.roles[0] !== undefined && roles?.includes(p.roles[0]) === true;
  const words = p.tokens.filter((t) => t.kind === 'word').length;
  return (
    1 +
    (p.theme === 'explicit' ? WEIGHT.theme : 0) +
    (own ? WEIGHT.role : 0) +
    (Math.min(words, FULL) / FULL) * WEIGHT.length -
    Math.min(1, Math.max(0, words - LONG) / LONG) * WEIGHT.long +
    firmness(p.commitment) * WEIGHT.firmness +
    (p.kind === 'sentence' || p.kind === 'listItem' ? WEIGHT.sentence : 0) -
    (p.kind === 'heading' ? 0.5 : 0)
  );
}
