import type { Candidate } from './candidate.js';
import { titleKey } from './keys.js';

/** A short text that recurs. */
export interface Recurrence {
  readonly count: number;
  /** How many recurring texts come in turn with it, itself included. */
  readonly turn: number;
  /** Letters for each of them between two occurrences, in the middle. */
  readonly room: number;
  /** The label of a form: what follows is its value, not a section. */
  readonly label: boolean;
}

/** What recurs less often may be chance, or headings of two or three like chapters. */
const LEAST = 4;
/** A value is shorter than a section: about fifty words. */
const VALUE_LETTERS = 400;
/** A form with many labels that is filled in many times has longer values, too. */
const LABELS_IN_TURN = 6;
const FORMS = 12;
const LONG_VALUE = 1000;
/** A text takes turns with another when it comes between two occurrences of it so often. */
const IN_TURN = 0.6;
const LONGEST = 100;

/** Short texts that recur: the labels of forms, and the sections that come again in every chapter. A label leaves little room for its value, or its
 * form has many labels and is filled in many times; a recurring section is running text.
 * @param candidates in reading order */
export function recurrences(candidates: readonly Candidate[]): ReadonlyMap<Candidate, Recurrence> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.text.length > LONGEST) continue;
    const key = titleKey(candidate.text);
    if (key.length < 2) continue;
    const own = groups.get(key);
    if (own) own.push(candidate);
    else groups.set(key, [candidate]);
  }
  const recurring = [...groups.values()].filter((group) => group.length >= LEAST);
  const found = new Map<Candidate, Recurrence>();
  for (const group of recurring) {
    const apart = median(group.slice(1).map((own, i) => own.at - group[i]!.at));
    const turn = 1 + recurring.filter((other) => other !== group && takesTurns(group, other)).length;
    const room = apart / turn;
    const label = room < longestValue(group) || (room < LONG_VALUE && turn >= LABELS_IN_TURN && group.length >= FORMS);
    for (const own of group) found.set(own, { count: group.length, turn, room, label });
  }
  return found;
}

/** Letters a value may have: a text that ends in a colon announces its value, and the more often it recurs the longer that may be. */
function longestValue(group: readonly Candidate[]): number {
  const announcing = group.filter(({ text }) => /:\s*$/.test(text)).length > group.length / 2;
  return announcing ? VALUE_LETTERS * (1 + Math.log2(group.length / LEAST)) : VALUE_LETTERS;
}

/** Whether the other text comes between two neighbouring occurrences most of the time. */
function takesTurns(group: readonly Candidate[], other: readonly Candidate[]): boolean {
  let next = 0;
  let hits = 0;
  for (let i = 0; i + 1 < group.length; i++) {
    while (next < other.length && other[next]!.at <= group[i]!.at) next++;
    if (next < other.length && other[next]!.at < group[i + 1]!.at) hits++;
  }
  return hits >= IN_TURN * (group.length - 1) && other.length <= 2 * group.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
