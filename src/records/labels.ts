import { nearest } from '../diagnostics/nearest.js';
import { UserError } from '../diagnostics/user-error.js';
import { foldWord } from '../language/fold.js';
import type { LexiconEntry } from '../language/lexicon.js';
import { type PhraseBook, phraseBook, phraseIndex } from './phrases.js';
import { MEASURE_FIELDS, type MeasureField } from './record.js';

/** What a label may stand for. `second`: only where no other label of the form says it. */
export interface LabelTarget {
  readonly field: MeasureField | 'title' | 'code';
  readonly second: boolean;
}

export type TimeClass = 'short' | 'medium' | 'long' | 'ongoing';

/** Compiled word lists of rules/lexicon/labels.yaml. */
export interface Labels {
  /** What a printed label stands for, best first; empty when nobody knows it. */
  match(label: string): readonly LabelTarget[];
  /** As `match`; where nobody knows the label, what its first words stand for ("Aktionsschritte im Jahresverlauf"). */
  loose(label: string): readonly LabelTarget[];
  /** What parts of an unknown label's words tell of it, in a form that is one of measures anyway ("hier passiert es", "Geldquelle"); empty when nothing does. */
  hint(label: string): readonly LabelTarget[];
  /** Longest beginning of a text, in words, that is a known label and is followed by more text: its UTF-16 length, 0 for none. */
  prefix(text: string): number;
  /** Whether the folded words are a value that many forms repeat ("mittelfristig", "hoch"), and so no label. */
  isValue(words: readonly string[]): boolean;
  readonly none: PhraseBook;
  readonly placeholder: PhraseBook;
  readonly reference: PhraseBook;
  readonly times: Readonly<Record<TimeClass, PhraseBook>>;
  readonly sheetNames: PhraseBook;
  readonly keyNames: PhraseBook;
  readonly listHeadings: PhraseBook;
}

const HEADS = ['title', 'code'] as const;
const TARGETS: readonly string[] = [...MEASURE_FIELDS, ...HEADS];
const OTHERS = ['label.before', 'label.after', 'state.none', 'state.placeholder', 'state.rating', 'state.reference'];
const VALUES = ['state.none', 'state.placeholder', 'state.rating'];
const TIMES: readonly TimeClass[] = ['short', 'medium', 'long', 'ongoing'];
const SHEETS = ['sheet.name', 'sheet.key', 'sheet.list'];
const KNOWN = [
  ...TARGETS.flatMap((t) => [`label.${t}`, `label.${t}.second`, `label.${t}.stem`]),
  ...OTHERS,
  ...TIMES.map((t) => `time.${t}`),
  ...SHEETS,
];
const LONGEST_PREFIX = 5;

/** Compiles entries of the labels file. @throws UserError lexicon.unknown-entry */
export function compileLabels(entries: readonly LexiconEntry[], path = 'labels.yaml'): Labels {
  for (const { id } of entries) {
    if (!KNOWN.includes(id))
      throw new UserError('lexicon.unknown-entry', { file: path, entry: id, nearest: nearest(id, KNOWN) ?? '' });
  }
  const terms = (id: string, key: 'terms' | 'not' = 'terms'): readonly string[] =>
    entries.find((e) => e.id === id)?.[key] ?? [];
  const book = (id: string): PhraseBook => phraseBook(terms(id));
  const before = book('label.before');
  const after = book('label.after');
  const named = entries.filter((e) => e.id.startsWith('label.') && !/^label\.(?:before|after)$|\.stem$/.test(e.id));
  const stems = TARGETS.flatMap((field) =>
    terms(`label.${field}.stem`).map((term) => ({
      field: field as LabelTarget['field'],
      stem: term.split(' ').map(foldPlain).join(' '),
    })),
  );
  const targetOf = new Map(
    named.map((e): [LexiconEntry, LabelTarget] => {
      const [, field = '', second] = e.id.split('.');
      return [e, { field: field as LabelTarget['field'], second: second === 'second' }];
    }),
  );
  const all = (key: 'terms' | 'not'): { term: string; value: LabelTarget }[] =>
    named.flatMap((e) => (e[key] ?? []).map((term) => ({ term, value: targetOf.get(e)! })));
  const yes = phraseIndex(all('terms'));
  const no = phraseIndex(all('not'));
  const exact = (words: readonly string[]): LabelTarget[] => {
    const found = yes.find(words);
    if (found.length === 0) return found;
    const dropped = no.find(words);
    return found.filter((t) => !dropped.includes(t)).sort((x, y) => Number(x.second) - Number(y.second));
  };
  const bare = (words: readonly string[]): LabelTarget[] => {
    const found = exact(words);
    if (found.length > 0 || words.length < 2) return found;
    for (let n = 1; n <= 2 && n < words.length; n++) {
      if (before.has(words.slice(0, n))) return bare(words.slice(n));
    }
    // the longest first: "in Euro" before "Euro"
    for (let n = Math.min(3, words.length - 1); n > 0; n--) {
      if (after.has(words.slice(-n))) return bare(words.slice(0, -n));
    }
    return found;
  };
  const memo = new Map<string, readonly LabelTarget[]>();
  const match = (label: string): readonly LabelTarget[] => {
    let found = memo.get(label);
    if (!found) {
      found = matchParts(label, bare);
      memo.set(label, found);
    }
    return found;
  };
  const hints = new Map<string, readonly LabelTarget[]>();
  const openings = new Map<string, boolean>();
  const mayOpen = (opening: string): boolean => {
    let may = openings.get(opening);
    if (may === undefined) {
      may = yes.mayBegin(labelWords(opening)[0] ?? '');
      openings.set(opening, may);
    }
    return may;
  };
  const prefix = (text: string): number => {
    const opening = /^\S{2,40}(?=\s)/.exec(text)?.[0];
    if (!opening || !mayOpen(opening)) return 0;
    const words = [...text.slice(0, 80).matchAll(/\S+/g)];
    for (let n = Math.min(LONGEST_PREFIX, words.length - 1); n > 0; n--) {
      const end = words[n - 1]!.index + words[n - 1]![0].length;
      if (n === 1 && end <= 4) break;
      if (exact(labelWords(text.slice(0, end))).length > 0) return end;
    }
    return 0;
  };
  const times: Labels['times'] = {
    short: book('time.short'),
    medium: book('time.medium'),
    long: book('time.long'),
    ongoing: book('time.ongoing'),
  };
  const values = [...Object.values(times), ...VALUES.map(book)];
  const known = new Map<string, boolean>();
  return {
    match,
    isValue(words) {
      const key = words.join(' ');
      let is = known.get(key);
      if (is === undefined) {
        is = values.some((phrases) => phrases.has(words) || phrases.begins(words));
        known.set(key, is);
      }
      return is;
    },
    loose(label) {
      const found = match(label);
      const end = found.length > 0 ? 0 : prefix(plainLabel(label));
      return end > 0 ? match(plainLabel(label).slice(0, end)) : found;
    },
    hint(label) {
      let found = hints.get(label);
      if (!found) {
        found = hintOf(label, stems);
        hints.set(label, found);
      }
      return found;
    },
    prefix,
    none: book('state.none'),
    placeholder: book('state.placeholder'),
    reference: book('state.reference'),
    times,
    sheetNames: book('sheet.name'),
    keyNames: book('sheet.key'),
    listHeadings: book('sheet.list'),
  };
}

/** A stem counts in full in the first word of a label, which is its head ("Dauer der Förderung"), and less in others. */
const LATER_WORD = 0.6;
/** A compound is named by its end ("Förderdauer"). */
const WITHIN_WORD = 0.8;
/** What is only the beginning of a word may be that of several. */
const BEGUN_WORD = 0.5;
/** Fields whose stems tell about as much are all meant. */
const ALIKE = 0.1;
/** Stems so short must be whole words. */
const WHOLE_WORD = 3;
/** Most words of a label that its parts tell of. */
const MOST_HINTED = 7;

/** The fields whose stems stand in a label, by how telling their place is; of equal ones the longest first. */
function hintOf(
  label: string,
  stems: readonly { readonly field: LabelTarget['field']; readonly stem: string }[],
): LabelTarget[] {
  const words = labelWords(label);
  if (words.length === 0 || words.length > MOST_HINTED) return [];
  const text = ` ${words.join(' ')} `;
  // "Finanz.", "Bet. OE": the beginning of a word
  const short = [...label.matchAll(/(\p{L}{3,})\.(?=\s|$|\/)/gu)].map((m) => foldPlain(m[1]!));
  const scores = new Map<LabelTarget['field'], number>();
  for (const { field, stem } of stems) {
    const whole = stem.length <= WHOLE_WORD || stem.includes(' ');
    const begun = short.find((word) => stem.startsWith(word));
    const at = whole ? text.indexOf(` ${stem} `) : text.indexOf(begun ?? stem);
    if (at < 0) continue;
    const first = text.slice(0, at + 1).trim() === '' || !text.slice(1, at).includes(' ');
    const ends = whole || /^\p{L}{0,3} /u.test(text.slice(at + stem.length));
    const told = begun ? BEGUN_WORD : ends ? 1 : WITHIN_WORD;
    const score = (first ? 1 : LATER_WORD) * told + (begun ?? stem).length / 100;
    scores.set(field, Math.max(score, scores.get(field) ?? 0));
  }
  const most = Math.max(...scores.values());
  const alike = [...scores].filter(([, score]) => score >= most - ALIKE);
  return alike.sort((a, b) => b[1] - a[1]).map(([field]) => ({ field, second: true }));
}

const LONGEST = 120;

/** The label as a whole, else the first of its parts that is known ("Kosten / Wirtschaftlichkeit"), with what other parts add. */
function matchParts(label: string, bare: (words: readonly string[]) => LabelTarget[]): readonly LabelTarget[] {
  if (label.length > LONGEST) return [];
  const text = plainLabel(label);
  const whole = bare(labelWords(text));
  if (whole.length > 0) return whole;
  const parts = text.split(/\s*[/,;|&+]\s*|\s+(?:und|sowie|oder|bzw\.?|[-–])\s+/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 5) return [];
  const found = parts.map((part) => bare(labelWords(part)));
  // One known word among many unknown ones is no label but the beginning of a sentence.
  const known = found.filter((list) => list.length > 0);
  if (known.length * 3 < parts.length) return [];
  // "Aufwand / Kosten": the narrower word says what is printed.
  return known.flat().sort((a, b) => Number(a.field === 'effort') - Number(b.field === 'effort'));
}

/** Most labels and values: words of letters, with nothing to take away. */
const LETTERS = /^[A-Za-zÄÖÜäöüß]+(?: [A-Za-zÄÖÜäöüß]+)*$/;

/** A label without numbering, colon, marks and bracketed remarks. */
export function plainLabel(label: string): string {
  if (LETTERS.test(label)) return label;
  return label
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\bCO\s?2\s?(?:-\s?)?(?=\p{Lu})/gu, 'CO2-')
    .replace(/\(([a-zäöü]{1,5})\)/g, '$1')
    .replace(/(\p{Ll})\/-?(?:r|n|s|in|innen|e|en)(?!\p{L})/gu, '$1')
    .replace(/[([][^)\]]{0,80}[)\]]?/g, ' ')
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z]\)|[•▪■►➢*●○-])\s+/, '')
    .replace(/[\s:?.!…*]+$/g, '')
    .replace(/(?<=\p{L})\s+(?:19|20)\d\d(?:\s?[/-]\s?(?:(?:19|20)\d\d|\d\d))?$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded words of a label, hyphens out. */
export function labelWords(label: string): string[] {
  const words: string[] = [];
  for (const word of plainLabel(label).split(' ')) {
    const folded = foldPlain(word);
    if (folded !== '') words.push(folded);
  }
  return words;
}

function foldPlain(word: string): string {
  if (/^[a-zäöü]+$/.test(word)) return word;
  if (/^\p{Lu}[a-zäöü]+$/u.test(word)) return word.toLowerCase();
  return foldWord(word.replace(/^[^\p{L}\p{N}€?]+|[^\p{L}\p{N}€/?-]+$/gu, '')).replaceAll('-', '');
}
