/** How often each word stands whole in a document, in lower case; hyphenated compounds count as one word ("kosten-nutzen-verhältnis"). */
export type Vocabulary = ReadonlyMap<string, number>;

export const NO_WORDS: Vocabulary = new Map();

const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;

/** Counts the words of printed lines. Words cut by the line end are left out on both sides, so that the counts know whole words only. */
export function vocabularyOf(lines: Iterable<string>): Map<string, number> {
  const counter = wordCounter();
  counter.add(lines);
  return counter.counts;
}

/** As `vocabularyOf`, for lines that come in portions. */
export interface WordCounter {
  readonly counts: Map<string, number>;
  /** Counts further lines, which follow the last ones. */
  add(lines: Iterable<string>): void;
}

export function wordCounter(): WordCounter {
  const counts = new Map<string, number>();
  let cut = false;
  const addLine = (line: string): void => {
    const text = line.trimEnd();
    const ends = endsInHyphen(text);
    const composed = text.normalize('NFC');
    const words = (composed.includes('\u00ad') ? composed.replace(/\u00ad(?!$)/g, '') : composed).match(WORD) ?? [];
    const first = cut ? 1 : 0;
    const last = ends ? words.length - 1 : words.length;
    for (let i = first; i < last; i++) {
      let word = words[i]!.toLowerCase();
      if (word.includes('\u2010') || word.includes('\u2011')) word = word.replace(/[\u2010\u2011]/g, '-');
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    if (text !== '') cut = ends;
  };
  return {
    counts,
    add(lines) {
      for (const line of lines) addLine(line);
    },
  };
}

/** Whether a line's last word is cut, or might be. */
export function endsInHyphen(line: string): boolean {
  return /[\p{L}\p{N}/*:_)][-\u00ad\u2010\u2011]$/u.test(line);
}
