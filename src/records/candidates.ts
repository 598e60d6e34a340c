import type { Atom } from './atoms.js';
import { letteredCode } from './codes.js';
import { type Labels, labelWords } from './labels.js';

/** A atom, or its beginning, that may be a label. */
export interface Candidate {
  readonly atom: number;
  /** Folded label; equal labels have equal keys. */
  readonly key: string;
  /** whole: the atom is the label · inline: "Label: value" · prefix: the label stands before its value without a colon. */
  readonly kind: 'whole' | 'inline' | 'prefix';
  /** Printed label. */
  readonly label: string;
  /** UTF-16 offset in the atom at which the value begins. */
  readonly cut: number;
}

const MOST_WORDS = 9;
const LONGEST = 90;
const COLON = /^([^:]{2,70}?)\s?::?(?=\s|$|\p{L}|\d)/u;
/** Other signs that part a label from its value: "Zuständigkeit — Bauamt", "Wer → Bauamt", "Wer = Bauamt". Recurrence tells them from dashes in sentences. */
const PARTED = /^([^:–—]{2,60}?)\s+(?:[–—|=»]|[-=]?>|→|⇒|\.{3,})\s+/u;
/** The same at the end of a run-in label, whose value is set otherwise. */
const PARTED_END = /^(.{2,60}?)\s*(?:[–—|=»-]|[-=]?>|→|⇒|\.{3,})$/u;

/** Pictures and currency signs that stand for a field, with a blank. */
const SIGN = /^(?:\p{Extended_Pictographic}\ufe0f?|[€§\ue000-\uefff])\s+(?=\p{L})/u;
const DASH = /^\p{L}.{2,60}?(?=\s[-–—]{1,3}$)/u;

/** Everything in a atom that could be a label, by its shape alone: the whole atom, what stands before a colon, and known labels that begin it. */
export function candidatesOf(atom: Atom, labels: Labels): Candidate[] {
  // a sign before a label is no part of it
  const sign = SIGN.exec(atom.text)?.[0].length ?? 0;
  const text = atom.text.slice(sign);
  const found: Candidate[] = [];
  // "Maßnahme SO-01: …" is a title.
  if (letteredCode(text)) return found;
  const add = (kind: Candidate['kind'], label: string, cut: number): void => {
    const words = labelWords(label);
    if (words.length === 0 || words.length > MOST_WORDS) return;
    const key = words.join(' ');
    if (
      (key.length < 3 && labels.match(label).length === 0) ||
      !/\p{L}{2}/u.test(key) ||
      (kind === 'whole' && labels.isValue(words))
    )
      return;
    found.push({ atom: atom.id, key, kind, label: label.trim(), cut: cut + sign });
  };
  const marker = /^[•▪■►➢●○·\u2022\uf000-\uf0ff-]\s|^[-–]\s/.exec(text) !== null;
  const parted = atom.runIn ? PARTED_END.exec(text) : null;
  if (parted && !marker) {
    add('whole', parted[1]!, text.length);
    return found;
  }
  const colon = COLON.exec(text) ?? PARTED.exec(text);
  if (colon && !marker) {
    const rest = text.slice(colon[0].length).trim();
    add(rest === '' ? 'whole' : 'inline', colon[1]!, text.length - text.slice(colon[0].length).trimStart().length);
  }
  // "Kosten –": the dash is the value.
  const dash = colon || marker ? null : DASH.exec(text);
  if (!colon && !marker && !dash && text.length <= LONGEST && looksLikeLabel(text, atom.bold, atom.runIn))
    add('whole', text, text.length);
  if (!marker) {
    const end = labels.prefix(text);
    if (end > 0 && !text.slice(0, end).includes(':') && !/^\s*:/.test(text.slice(end)))
      add('prefix', text.slice(0, end), end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0));
  }
  return found;
}

/** Short, begins with a letter, is no sentence and no figure. A line in bold may go on after a comma ("Beitrag zu Integration, / Migration und Teilhabe"). */
function looksLikeLabel(text: string, bold: boolean, runIn: boolean): boolean {
  if (!/^[(\s]*(?:\p{Lu}|\p{Ll}{3}|\d{1,2}[.)]?\s*\p{L}|[a-z]\)\s)/u.test(text)) return false;
  if ((bold ? /;$/ : /[,;]$/).test(text) || (/\.$/.test(text) && !runIn && !/\b(?:Nr|ggf|etc|usw)\.$/.test(text)))
    return false;
  return text.split(/\s+/).length <= MOST_WORDS;
}

const LEAST_CONTINUED = 5;
const CONTINUED = 0.6;
const MOST_CONTINUING = 4;

/**
 * Words that nearly always follow a known beginning belong to the label: "Dauer der Umsetzung drei Jahre" where only "Dauer" is known.
 * @returns the candidates with such labels made longer; keys stay
 */
export function withContinuations(
  candidates: ReadonlyMap<number, readonly Candidate[]>,
  atoms: readonly Atom[],
): Map<number, readonly Candidate[]> {
  const beginnings = new Map<string, Candidate[]>();
  for (const list of candidates.values())
    for (const c of list) if (c.kind === 'prefix') beginnings.set(c.key, [...(beginnings.get(c.key) ?? []), c]);
  const longer = new Map<Candidate, Candidate>();
  for (const group of beginnings.values()) {
    if (group.length < LEAST_CONTINUED) continue;
    const words = commonWords(group.map((c) => atoms[c.atom]!.text.slice(c.cut)));
    if (words === '') continue;
    for (const c of group) {
      const text = atoms[c.atom]!.text;
      if (!text.startsWith(words, c.cut)) continue;
      const end = c.cut + words.length;
      const cut = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
      longer.set(c, { ...c, kind: cut < text.length ? 'prefix' : 'whole', label: text.slice(0, end), cut });
    }
  }
  if (longer.size === 0) return new Map(candidates);
  return new Map([...candidates].map(([id, list]) => [id, list.map((c) => longer.get(c) ?? c)]));
}

/** The longest run of words, in small letters at its beginning, with which most of the texts begin. */
function commonWords(texts: readonly string[]): string {
  let best = '';
  for (let n = 1; n <= MOST_CONTINUING; n++) {
    const counts = new Map<string, number>();
    for (const text of texts) {
      const words = text.split(' ').slice(0, n);
      if (words.length === n && /^\p{Ll}/u.test(text))
        counts.set(words.join(' '), (counts.get(words.join(' ')) ?? 0) + 1);
    }
    const [words, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (count < CONTINUED * texts.length || !words.startsWith(best)) break;
    best = words;
  }
  // a label does not end in the middle of a phrase
  return /(?:^|\s)(?:der|die|das|des|dem|den|für|im|in|zu[rm]?|von|und)$/.test(best) ? '' : best;
}
