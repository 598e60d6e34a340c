import { stem } from '../../language/stems.js';
import type { Token } from '../../language/tokens.js';

/** A section as its role is judged: what is printed in it, with everything below it. */
export interface ChapterText {
  readonly title: readonly Token[];
  /** The title ends in a question mark. */
  readonly question: boolean;
  readonly parent: number | null;
  readonly children: readonly number[];
  /** Stems of its text in reading order, with everything below it, at most `MOST_STEMS`. */
  readonly stems: readonly string[];
}

/** A chapter says what it is for within so many words; more cost time and change nothing. */
export const MOST_STEMS = 2_000;
/** Words of this length are compounds more often than not: what they end in says what they are. */
const COMPOUND = 9;
/** Letters of a compound's end. */
const PART_LENGTHS = [5, 7] as const;

/** The word as the model knows it: its stem; figures, years and signs as one token each. */
export function modelWord(token: Pick<Token, 'folded' | 'kind'>): string {
  if (token.kind === 'number') return /^(?:19|20)\d\d$/.test(token.folded) ? '#year' : '#number';
  return token.kind === 'sign' ? `#${token.folded}` : stem(token.folded);
}

/** Articles, prepositions and the like: in a heading they tell of its grammar. Question words and pronouns stay, since they tell who speaks of what. */
const GRAMMAR = new Set(
  'der die das den dem des ein eine einer einem einen und oder im in am an auf aus bei für mit nach über um von vom zu zum zur'.split(
    ' ',
  ),
);

function titleFeatures(title: readonly Token[]): string[] {
  const words = title.filter((t) => t.kind === 'word' && !GRAMMAR.has(t.folded)).map((t) => t.folded);
  const stems = words.map(stem);
  const found: string[] = [];
  for (const [i, s] of stems.entries()) {
    found.push(`word:${s}`);
    if (i === 0) found.push(`first:${s}`);
    else found.push(`pair:${stems[i - 1]} ${s}`);
    if (i === stems.length - 1) found.push(`last:${s}`);
  }
  for (const w of words) {
    if (w.length < COMPOUND) continue;
    for (const n of PART_LENGTHS) found.push(`end:${w.slice(-n)}`);
  }
  return found;
}

/** What the heading of a chapter and the headings directly below it tell; names of features, repeated as often as they occur. */
export function headingFeatures(id: number, chapters: readonly ChapterText[]): string[] {
  const chapter = chapters[id]!;
  const found = titleFeatures(chapter.title);
  if (chapter.question) found.push('title:question');
  for (const child of chapter.children)
    for (const t of chapters[child]!.title)
      if (t.kind === 'word' && !GRAMMAR.has(t.folded)) found.push(`below:${stem(t.folded)}`);
  return found;
}
