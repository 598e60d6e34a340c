import type { Candidate } from './candidate.js';
import { countsFields, numberOf, type PrintedNumber, type Scheme } from './numbers.js';

/** What numbers are worth when they count on, or cost when they do not. */
const STEP = {
  /** The next number of its row, or the first below the last: more for deep numbers, which chance does not make. */
  next: -1.5,
  nextDeep: -4,
  /** Deeper than the last by more than one. */
  skipsLevel: -1.5,
  /** For each number left out. */
  gap: 0.7,
  gapMost: 3,
  /** The number was there before, or a later one. */
  back: 4,
  /** A new count from 1, as in an annex or another part. */
  restart: 3,
  /** The first of all, whatever it is: parts of a concept begin with any chapter. */
  first: -1.5,
  /** A count by letters or roman numerals that goes on or begins. */
  otherNext: -1,
  otherFirst: 0,
  otherBack: 3,
  /** A count inside a chapter that begins, goes on, or does neither. */
  localFirst: 0.8,
  localNext: 0.3,
  localBack: 4,
  /** The next part of a field of action: "4.1" below "Handlungsfeld 4" is none of chapter 4, whose fields have numbers of their own. */
  ofField: -4.5,
} as const;

/** A heading that was chosen. */
export interface Chosen {
  readonly candidate: Candidate;
  /** Its number counts points inside a chapter ("1." to "4." in chapter 3) and is none of the outline's. */
  readonly local: boolean;
}

interface State {
  readonly arabic: readonly number[];
  /** Last number of a count inside a chapter, 0 for none. */
  readonly local: number;
  readonly others: ReadonlyMap<Scheme, number>;
  /** The field of action that was counted last, and the last of its parts ("2.3" below "Handlungsfeld 2"). */
  readonly field: { readonly rank: number; readonly part: number } | null;
  readonly end: number;
  readonly cost: number;
  readonly picked: Link | null;
}
interface Link {
  readonly chosen: Chosen;
  readonly before: Link | null;
}

/** States of the count that are kept at once; real concepts need a handful. */
const BEAM = 48;

/** The candidates that are together the best row of headings: their own costs, and how well their numbers count on. A number that breaks the count is left
 * out unless enough else speaks for it.
 * @param candidates in order of `start`
 * @param cost own cost of each */
export function selectHeadings(candidates: readonly Candidate[], cost: (candidate: Candidate) => number): Chosen[] {
  let states: State[] = [{ arabic: [], local: 0, others: new Map(), field: null, end: 0, cost: 0, picked: null }];
  for (const candidate of candidates) {
    const own = cost(candidate);
    const number = numberOf(candidate.text);
    // nothing that a number could be worth makes this one a heading
    if (own + (number === null ? 0 : STEP.nextDeep) >= 0) continue;
    const next = new Map<string, State>();
    const keep = (state: State): void => {
      const field = state.field ? `${state.field.rank}.${state.field.part}` : '';
      const key = `${state.arabic.join('.')} ${state.local} ${state.end} ${[...state.others].flat().join()} ${field}`;
      const known = next.get(key);
      if (!known || state.cost < known.cost) next.set(key, state);
    };
    for (const state of states) {
      keep(state);
      if (candidate.start < state.end) continue;
      for (const { step, local, counts } of readings(state, number, candidate.listed !== null)) {
        if (own + step >= 0) continue;
        const picked = { chosen: { candidate, local }, before: state.picked };
        keep({ ...state, ...counts, end: candidate.end, cost: state.cost + own + step, picked });
      }
    }
    states = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }
  const chosen: Chosen[] = [];
  for (let link = states[0]?.picked ?? null; link; link = link.before) chosen.push(link.chosen);
  return chosen.reverse();
}

interface Reading {
  readonly step: number;
  readonly local: boolean;
  /** What the counts are after it. */
  readonly counts: Pick<State, 'arabic' | 'local' | 'others' | 'field'>;
}

/** What a number may mean: the next of the outline's, or of a count inside a chapter. */
function readings(state: State, number: PrintedNumber | null, listed: boolean): Reading[] {
  const { arabic, local, others, field } = state;
  if (number === null) return [{ step: 0, local: false, counts: { arabic, local, others, field } }];
  if (number.scheme !== 'arabic') {
    const opened = countsFields(number) ? { rank: number.parts[0]!, part: 0 } : field;
    const counts = { arabic, local, others: after(others, number), field: opened };
    return [{ step: otherCost(state, number), local: false, counts }];
  }
  const next = isAbove(number.parts, arabic) ? arabic : number.parts;
  const found = [
    { step: arabicCost(arabic, number.parts, listed), local: false, counts: { arabic: next, local: 0, others, field } },
  ];
  if (number.parts.length === 1 && arabic.length > 0) {
    const own = number.parts[0]!;
    const step = own === local + 1 ? STEP.localNext : own === 1 ? STEP.localFirst : STEP.localBack;
    found.push({
      step: local === 0 && own === 1 ? STEP.localFirst : step,
      local: true,
      counts: { arabic, local: own, others, field },
    });
  }
  const [rank, part] = number.parts;
  if (field && number.parts.length === 2 && rank === field.rank) {
    const step = part === field.part + 1 ? STEP.ofField : STEP.back;
    found.push({ step, local: true, counts: { arabic, local, others, field: { rank, part: part! } } });
  }
  return found;
}

function after(others: ReadonlyMap<Scheme, number>, number: PrintedNumber): ReadonlyMap<Scheme, number> {
  return new Map([...others, [number.scheme, number.parts[0]!]]);
}

function otherCost(state: State, number: PrintedNumber | null): number {
  if (number === null) return 0;
  const last = state.others.get(number.scheme);
  const own = number.parts[0]!;
  if (number.parts.length > 1) return last === own || last === own - 1 ? STEP.next : STEP.gap;
  if (last === undefined || own === 1) return own === 1 ? STEP.otherFirst : Math.min(STEP.gapMost, own * STEP.gap);
  if (own === last + 1) return STEP.otherNext;
  return own > last ? Math.min(STEP.gapMost, (own - last) * STEP.gap) : STEP.otherBack;
}

/** What the step from the last number to this one says. */
export function arabicCost(last: readonly number[], own: readonly number[], listed: boolean): number {
  const deep = own.length > 1 ? STEP.nextDeep : STEP.next;
  if (last.length === 0) return own.length > 1 ? STEP.skipsLevel : STEP.first;
  let same = 0;
  while (same < own.length && same < last.length && own[same] === last[same]) same++;
  // a chapter whose heading comes after that of its first part
  if (isAbove(own, last)) return last[own.length] === 1 ? 0 : STEP.back;
  if (same === own.length) return STEP.back;
  const step = own[same]! - (last[same] ?? 0);
  const below = own.length - same - 1;
  if (step > 0) {
    const base = below === 0 ? deep : own[same + 1] === 1 ? STEP.skipsLevel : STEP.skipsLevel / 2;
    return base + Math.min(STEP.gapMost, (step - 1) * STEP.gap);
  }
  if (own.length === 1 && own[0] === 1) return STEP.restart;
  return listed ? STEP.back / 2 : STEP.back;
}

/** Whether a number is that of a chapter that the last number is in. */
const isAbove = (own: readonly number[], last: readonly number[]): boolean =>
  own.length < last.length && own.every((part, i) => part === last[i]);
