import type { Candidate } from './candidate.js';
import { numberOf, type PrintedNumber, type Scheme } from './numbers.js';

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
} as const;

interface State {
  readonly arabic: readonly number[];
  readonly others: ReadonlyMap<Scheme, number>;
  readonly end: number;
  readonly cost: number;
  readonly picked: Link | null;
}
interface Link {
  readonly candidate: Candidate;
  readonly before: Link | null;
}

/** States of the count that are kept at once; real concepts need a handful. */
const BEAM = 48;

/** The candidates that are together the best row of headings: their own costs, and how well their numbers count on. A number that breaks the count is left
 * out unless enough else speaks for it.
 * @param candidates in order of `start`
 * @param cost own cost of each */
export function selectHeadings(candidates: readonly Candidate[], cost: (candidate: Candidate) => number): Candidate[] {
  let states: State[] = [{ arabic: [], others: new Map(), end: 0, cost: 0, picked: null }];
  for (const candidate of candidates) {
    const own = cost(candidate);
    const number = numberOf(candidate.text);
    if (number === null && own >= 0) continue;
    // nothing that a number could be worth makes this one a heading
    if (own + STEP.nextDeep >= 0) continue;
    const next = new Map<string, State>();
    const keep = (state: State): void => {
      const key = `${state.arabic.join('.')} ${state.end} ${[...state.others].flat().join()}`;
      const known = next.get(key);
      if (!known || state.cost < known.cost) next.set(key, state);
    };
    for (const state of states) {
      const busy = candidate.start < state.end;
      const whole =
        number === null || number.scheme !== 'arabic'
          ? own + otherCost(state, number)
          : own + arabicCost(state.arabic, number.parts, candidate.listed !== null);
      if (busy || number !== null || whole >= 0) keep(state);
      if (busy || whole >= 0) continue;
      keep({
        arabic: number?.scheme === 'arabic' && !isAbove(number.parts, state.arabic) ? number.parts : state.arabic,
        others: number && number.scheme !== 'arabic' ? after(state.others, number) : state.others,
        end: candidate.end,
        cost: state.cost + whole,
        picked: { candidate, before: state.picked },
      });
    }
    states = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }
  const chosen: Candidate[] = [];
  for (let link = states[0]?.picked ?? null; link; link = link.before) chosen.push(link.candidate);
  return chosen.reverse();
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
