import type { Candidate, Heading } from './candidate.js';
import { titleKey } from './keys.js';
import { countsFields, numberOf, type PrintedNumber, type Scheme } from './numbers.js';
import type { Placed } from './order.js';

/** So many headings with a number or a place in the contents are the backbone of the tree: what has neither stands below what has. */
const BACKBONE = 6;
/** Levels that authors gave are believed when so many of them agree with the printed numbers. */
const AGREES = 0.9;
/** Nothing stands below the contents page. */
const CONTENTS = /^(?:inhalt|inhaltsverzeichnis|inhaltsübersicht|gliederung)$/;
/** What stands before and after the body is no part of a chapter. */
const OUTSIDE =
  /^(?:impressum|inhalt|inhaltsverzeichnis|inhaltsübersicht|vorworte?|grußworte?|\p{L}{3,20}verzeichnis)$/u;

interface Open {
  readonly level: number;
  readonly prominence: number;
  /** Number, contents or author say its level. */
  readonly firm: boolean;
  /** What the print says of its depth, for headings that are compared with it. */
  readonly printed: number;
  readonly scheme: Scheme | null;
  /** Printed level of the first part of its number. */
  readonly base: number;
  /** Its rank, where it counts fields of action. */
  readonly field: number | null;
  readonly key: string;
}

/** Gives headings their levels: from their numbers, else as the contents page or the author has it, else by standing out less than those above.
 * @param placed headings in reading order */
export function setLevels(placed: readonly Placed[]): Heading[] {
  const chosen = placed.map(({ candidate }) => candidate);
  const numbers = placed.map(({ candidate, local }) => (local ? null : numberOf(candidate.text)));
  const outer = outerScheme(numbers);
  const shift = outer === null ? 0 : 1;
  const declaredShift = shiftOf(chosen, numbers, shift);
  const backbone = chosen.filter((own, i) => numbers[i] !== null || own.listed !== null).length >= BACKBONE;
  const open: Open[] = [];
  const headings: Heading[] = [];
  for (const [i, candidate] of chosen.entries()) {
    const number = numbers[i]!;
    const known = knownLevel(candidate, number, outer, shift, declaredShift, open) ?? withinField(placed[i]!, open);
    if (known !== null) while (open.length > 0 && open.at(-1)!.printed >= known) open.pop();
    else {
      const above = open.findLastIndex(
        (own) =>
          own.prominence > candidate.prominence + 0.01 ||
          (backbone && own.firm) ||
          (own.firm && own.prominence >= candidate.prominence - 0.01),
      );
      open.length = above + 1;
    }
    const level = (open.at(-1)?.level ?? 0) + 1;
    const printed = known ?? (open.at(-1)?.printed ?? 0) + 1;
    headings.push({ candidate, number: numberOf(candidate.text)?.text ?? null, level, before: placed[i]!.before });
    const key = titleKey(candidate.text);
    if (CONTENTS.test(key)) continue;
    open.push({
      level,
      printed,
      prominence: candidate.prominence,
      firm: known !== null,
      scheme: number?.scheme ?? null,
      base: printed - (number?.parts.length ?? 1) + 1,
      field: number && countsFields(number) ? number.parts[0]! : null,
      key,
    });
  }
  return headings;
}

function knownLevel(
  candidate: Candidate,
  number: PrintedNumber | null,
  outer: Scheme | null,
  shift: number,
  declaredShift: number | null,
  open: readonly Open[],
): number | null {
  if (number?.scheme === 'arabic') return number.parts.length + shift;
  if (number && number.scheme === outer) return number.parts.length;
  if (number === null && candidate.listed === null && OUTSIDE.test(titleKey(candidate.text))) return 1;
  if (number) {
    // goes on in a count that began inside a chapter
    const before = open.findLast((own) => own.scheme === number.scheme);
    if (before && (number.parts[0]! > 1 || number.parts.length > 1)) return before.base + number.parts.length - 1;
  }
  if (number?.scheme.startsWith('word:')) {
    // "Anhang 2" stands in the chapter "Anhang"
    const word = number.scheme.slice('word:'.length);
    const chapter = open.find((own) => own.scheme === null && own.key.startsWith(word));
    if (chapter) return chapter.printed + 1;
  }
  if (candidate.listed !== null) return candidate.listed;
  if (candidate.declared !== null && declaredShift !== null) return candidate.declared + declaredShift;
  if (number && countsFields(number)) return null;
  if (number?.scheme.startsWith('word:')) return 1;
  // a count by letters that begins inside a chapter
  if (number && open.length > 0) return open.at(-1)!.printed + 1;
  return null;
}

/** "2.3" below "Handlungsfeld 2" is a part of it, whatever number the chapter has. Null for all others. */
function withinField({ candidate, local }: Placed, open: readonly Open[]): number | null {
  const number = local ? numberOf(candidate.text) : null;
  if (number?.scheme !== 'arabic' || number.parts.length < 2) return null;
  const field = open.findLast((own) => own.field !== null);
  return field && field.field === number.parts[0] ? field.printed + number.parts.length - 1 : null;
}

/** The way of counting that encloses the chapters: "Teil A" with the chapters 1 to 3, "I" with 1 to 4 and "II" with 1 to 5. */
function outerScheme(numbers: readonly (PrintedNumber | null)[]): Scheme | null {
  const chapters = numbers.flatMap((n, i) => (n?.scheme === 'arabic' && n.parts.length === 1 ? [i] : []));
  const schemes = new Map<Scheme, number[]>();
  for (const [i, n] of numbers.entries()) {
    if (!n || n.scheme === 'arabic' || n.parts.length > 1) continue;
    schemes.set(n.scheme, [...(schemes.get(n.scheme) ?? []), i]);
  }
  for (const [scheme, own] of schemes) {
    if (own.length < 2 || (chapters[0] ?? -1) < own[0]!) continue;
    const full = own.filter((at, k) => chapters.some((c) => c > at && c < (own[k + 1] ?? Number.POSITIVE_INFINITY)));
    if (full.length >= 2 && full.length * 2 >= own.length) return scheme;
  }
  return null;
}

/** Whether the levels that authors gave agree with the printed numbers; without numbers there is nothing to doubt. */
export function declaredLevelsHold(candidates: readonly Candidate[]): boolean {
  const numbers = candidates.map(({ text }) => numberOf(text));
  return shiftOf(candidates, numbers, outerScheme(numbers) === null ? 0 : 1) !== null;
}

/** What is added to the author's levels so that they agree with the printed numbers; null when they do not. */
function shiftOf(
  chosen: readonly Candidate[],
  numbers: readonly (PrintedNumber | null)[],
  shift: number,
): number | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const [i, { declared }] of chosen.entries()) {
    const number = numbers[i];
    if (declared === null || number?.scheme !== 'arabic') continue;
    const by = number.parts.length + shift - declared;
    counts.set(by, (counts.get(by) ?? 0) + 1);
    all++;
  }
  if (all === 0) return 0;
  const [by, count] = [...counts].reduce((best, own) => (own[1] > best[1] ? own : best));
  return count >= AGREES * all ? by : null;
}
