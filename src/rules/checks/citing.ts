import type { Passage } from '../../concept/concept.js';

/** A statement of so many words says something; shorter ones are labels. */
const FULL = 10;
/** A longer one is about several things, or a table that lost its lines. */
const LONG = 32;
/** More words of a rule in a passage than these make it no better. */
const MANY = 6;
/**
 * Weights of what makes a passage worth citing: each word that the rule asks for, that its chapter is one of those the check looks at, more so when
 * the chapter is there for nothing else. Learned from the passages that coders cite (a listwise logistic regression over 2,600 verdicts of 57 concepts), as the
 * kinds of passage: headings, rows and items are worth less than sentences.
 */
const WEIGHT = { term: 0.3, inRoles: 0.7, own: 0.6, length: 0.15, long: 0.25 };
const KIND: Readonly<Record<Passage['kind'], number>> = {
  sentence: 0,
  listItem: -0.25,
  tableRow: -0.55,
  heading: -0.85,
  caption: -0.55,
  footnote: -0.25,
};

/**
 * How readily a reader would cite a passage: a sentence with what the rule asks for, in the chapter that is for it, long enough to say something and short
 * enough to say one thing, before a label, a cell or a passing word.
 * @param roles those the check looks at; none when it looks everywhere
 * @param terms how many words of the passage the check asked for
 */
export function citing(p: Passage, roles: readonly string[] | undefined, terms: number): number {
  const words = p.tokens.filter((t) => t.kind === 'word').length;
  return (
    1 +
    Math.min(terms, MANY) * WEIGHT.term +
    (p.roles.some((r) => roles?.includes(r)) ? WEIGHT.inRoles : 0) +
    (p.roles[0] !== undefined && roles?.includes(p.roles[0]) ? WEIGHT.own : 0) +
    (Math.min(words, FULL) / FULL) * WEIGHT.length -
    Math.min(1, Math.max(0, words - LONG) / LONG) * WEIGHT.long +
    KIND[p.kind]
  );
}
