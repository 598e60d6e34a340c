import type { Vocabulary } from './vocabulary.js';
import { vocabularyOf } from './vocabulary.js';

/** Short German words that stand alone; a piece of a broken word is none of them. */
export const SHORT_WORDS: ReadonlySet<string> = new Set(
  'ab aber als alle am an auch auf aus bei beim bis da das dass dem den denn der des die dies doch dort drei du durch ein eine einem einen einer eines er es etc euro für ganz gar ggf gibt gut hat hier ihr ihre im in ins ist ja je kein km kann man mal mehr mit muss nach neu neue nicht noch nun nur ob oder ohne pro rd rund sehr sein seit sich sie sind so soll sowie statt tut über um und uns unter usw vgl viel vom von vor war was weg weil wenn wer wie wir wird wo zu zum zur zwei'.split(
    ' ',
  ),
);

/** What is broken in a document's words, told by how often it happens. */
interface Damage {
  /** Blanks after ligatures: "fl exibel", "demografi sche". */
  readonly ligatures: boolean;
  /** Blanks around hyphens of hyphenation: "Ent - wicklung". */
  readonly hyphens: boolean;
  /** Words in pieces: "Migra ti ons fra gen". */
  readonly pieces: boolean;
  /** Capital letters glued to words as marks of a glossary: "InklusionG". */
  readonly marks: ReadonlySet<string>;
}

/** Repairs the words of one document, line by line. */
export interface WordRepair {
  /** Words of the document as printed, broken or not. */
  readonly vocabulary: Vocabulary;
  /** False when nothing needs repair; `repair` then returns its argument. */
  readonly needed: boolean;
  repair(line: string): string;
}

/** Learns from all lines of a document which damage its words have suffered. Undamaged documents are left as they are: what is rare is taken for
 * the author's own.
 * @param vocabulary of these lines, where they were counted already */
export function wordRepair(lines: readonly string[], vocabulary: Vocabulary = vocabularyOf(lines)): WordRepair {
  const damage = damageOf(lines, vocabulary);
  const needed = damage.ligatures || damage.hyphens || damage.pieces || damage.marks.size > 0;
  return { vocabulary, needed, repair: (line) => (needed ? repairLine(line, damage, vocabulary) : line) };
}

const LIGATURE_END = /(?:ff|fi|fl|ft|tt|ti|tf|fj)$/;
const SPACED_HYPHEN = /(\p{L}{2,}) [-\u00ad] (\p{Ll}{2,})/gu;
const CONJUNCTION = /^(?:und|oder|bzw|sowie|bis)$/;
/** So many cases make a damage systematic. */
const SYSTEMATIC = 5;

const known = (vocabulary: Vocabulary, word: string): number => vocabulary.get(word.toLowerCase()) ?? 0;
const letters = (token: string): string => /^[("„»]*(\p{L}+)[.,;:!?)"“«]*$/u.exec(token)?.[1] ?? '';

/** Enough lines to tell what is systematic. */
const SAMPLE = 4000;

function damageOf(all: readonly string[], vocabulary: Vocabulary): Damage {
  const step = Math.ceil(all.length / SAMPLE);
  const lines = step > 1 ? all.filter((_, i) => i % step === 0) : all;
  let ligatures = 0;
  let hyphens = 0;
  let dashes = 0;
  let short = 0;
  let words = 0;
  const marks = new Map<string, Set<string>>();
  for (const line of lines) {
    let before = '';
    for (const token of line.split(' ')) {
      const word = letters(token);
      if (before !== '' && LIGATURE_END.test(before) && /^\p{Ll}/u.test(word) && !SHORT_WORDS.has(word)) {
        if (/^(?:ffi?|ffl?|fi|fl)$/.test(before) || known(vocabulary, before + word) > 0) ligatures++;
      }
      before = word;
      if (word === '') continue;
      words++;
      if (word.length <= 3) {
        if (/^\p{Ll}+$/u.test(word) && !SHORT_WORDS.has(word)) short++;
      } else if (word.length > 5 && /[A-ZÄÖÜ]$/.test(word)) addMark(word, marks, vocabulary);
    }
    if (!line.includes(' - ') && !line.includes(' \u00ad ')) continue;
    for (const match of line.matchAll(SPACED_HYPHEN)) {
      if (CONJUNCTION.test(match[2]!)) continue;
      dashes++;
      if (known(vocabulary, match[1]! + match[2]!) > 0) hyphens++;
    }
  }
  return {
    ligatures: ligatures >= SYSTEMATIC,
    hyphens: hyphens >= SYSTEMATIC && hyphens > 0.3 * dashes,
    pieces: short > 0.06 * words && hasPieces(lines, vocabulary),
    marks: new Set([...marks].filter(([, own]) => own.size >= SYSTEMATIC).map(([letter]) => letter)),
  };
}

function addMark(word: string, marks: Map<string, Set<string>>, vocabulary: Vocabulary): void {
  const match = /^(\p{Lu}?\p{Ll}{4,})(\p{Lu})$/u.exec(word);
  if (!match || known(vocabulary, match[1]!) === 0) return;
  const own = marks.get(match[2]!) ?? new Set<string>();
  own.add(match[1]!);
  marks.set(match[2]!, own);
}

/** Whether runs of pieces make words that the document prints whole elsewhere. */
function hasPieces(lines: readonly string[], vocabulary: Vocabulary): boolean {
  let joined = 0;
  for (const line of lines) {
    const tokens = line.split(/ +/);
    for (let i = 0; i < tokens.length; ) {
      const length = knownRun(tokens, i, vocabulary);
      if (length > 1 && ++joined >= SYSTEMATIC) return true;
      i += length;
    }
  }
  return false;
}

function repairLine(line: string, damage: Damage, vocabulary: Vocabulary): string {
  let text = line;
  if (damage.hyphens) {
    text = text.replace(SPACED_HYPHEN, (all, left: string, right: string) =>
      CONJUNCTION.test(right) || SHORT_WORDS.has(right) ? all : left + right,
    );
  }
  if (damage.marks.size > 0) {
    text = text.replace(/(\p{Lu}?\p{Ll}{4,})(\p{Lu})(?!\p{L})/gu, (all, word: string, mark: string) =>
      damage.marks.has(mark) && known(vocabulary, word) > 0 ? word : all,
    );
  }
  if (damage.pieces || damage.ligatures) text = joinPieces(text, damage, vocabulary);
  return text;
}

/** Longest run of pieces that is tried as one word. */
const MOST_PIECES = 6;

function joinPieces(line: string, damage: Damage, vocabulary: Vocabulary): string {
  const tokens = line.split(/ +/);
  const gaps = line.match(/ +/g) ?? [];
  let result = '';
  for (let i = 0; i < tokens.length; ) {
    const length = Math.max(
      damage.pieces ? knownRun(tokens, i, vocabulary) : 1,
      damage.ligatures ? ligatureRun(tokens, i, vocabulary) : 1,
    );
    // Wider gaps part columns of print.
    const wide = gaps.slice(i, i + length - 1).findIndex((gap) => gap.length > 2);
    const joined = wide < 0 ? length : wide + 1;
    result += tokens.slice(i, i + joined).join('') + (gaps[i + joined - 1] ?? '');
    i += joined;
  }
  return result;
}

/** How many tokens from here on make one word of the document, 1 for none. */
function knownRun(tokens: readonly string[], start: number, vocabulary: Vocabulary): number {
  let word = '';
  let best = 1;
  let fragment = false;
  for (let length = 1; length <= MOST_PIECES && start + length <= tokens.length; length++) {
    const token = tokens[start + length - 1]!;
    const bare = length === 1 ? /^[("„»]*(\p{L}+)$/u.exec(token)?.[1] : /^(\p{Ll}+)[.,;:!?)"“«]*$/u.exec(token)?.[1];
    if (bare === undefined) break;
    fragment ||= !SHORT_WORDS.has(bare) && bare.length <= 4;
    word += bare;
    const count = known(vocabulary, word);
    // A piece that is a word of its own more often than the whole is left alone ("zu stellen").
    if (length > 1 && count > 0 && fragment) best = length;
    if (/[.,;:!?)"“«]$/.test(token)) break;
  }
  return best;
}

/** Endings that hardly any German word has; after other ligatures the whole word must stand elsewhere in the document. */
const SURE_LIGATURE = /(?:fi|fl|ffi|ffl)$/;

function ligatureRun(tokens: readonly string[], start: number, vocabulary: Vocabulary): number {
  let length = 1;
  let word = letters(tokens[start]!);
  while (start + length < tokens.length && LIGATURE_END.test(word) && !/[.,;:!?)]$/.test(tokens[start + length - 1]!)) {
    const next = letters(tokens[start + length]!);
    if (!/^\p{Ll}/u.test(next) || SHORT_WORDS.has(next)) break;
    if (!SURE_LIGATURE.test(word) && known(vocabulary, word + next) === 0) break;
    word += next;
    length++;
  }
  return length;
}
