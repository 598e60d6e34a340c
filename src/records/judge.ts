import { fits, isOfKind } from './kinds.js';
import type { Labels } from './labels.js';
import type { MeasureField, MeasureRecord } from './record.js';
import { STRONG } from './template.js';

/** Measures that were read in one way, with the atoms of the document they were read from. */
export interface RecordSet {
  readonly measures: readonly MeasureRecord[];
  /** Ids of atoms by lines. */
  readonly atoms: ReadonlySet<number>;
  /** How much it tells, in filled telling fields. */
  readonly value: number;
}

/** What a filled field tells of a record: fields that hardly any other form has, others that are known, labels that nobody knows (all of these together); a known label without a value, as a share. */
const WEIGHT = { strong: 1, known: 0.5, empty: 0.25, unknown: 0.15, unknowns: 0.6 } as const;
/** What a code of its own tells of a record: measures are numbered, tables of figures are not. */
const CODED = 0.6;
/** What is left of a record whose title is missing or recurs. */
const UNTITLED = 0.6;
/** A value of the wrong kind tells this much less than nothing. */
const MISFIT = -0.5;
/** Share of a set's value that unexplained text takes away. */
const UNEXPLAINED = 0.5;

/** What a set of records is worth. @param unexplained share of the letters between first and last label that nothing owns */
export function setValue(measures: readonly MeasureRecord[], unexplained: number, labels: Labels): number {
  const titles = new Map<string, number>();
  const codes = new Map<string, number>();
  for (const { title, code } of measures) {
    titles.set(title, (titles.get(title) ?? 0) + 1);
    if (code !== null) codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const named = namesOf(measures);
  let sum = 0;
  for (const measure of measures) {
    const titled = titles.get(measure.title) === 1 && named(measure.title) && !isLabel(measure.title, labels);
    const coded = measure.code !== null && codes.get(measure.code) === 1 ? CODED : 0;
    sum += (recordValue(measure, labels) + coded) * (titled ? 1 : UNTITLED);
  }
  return sum * (1 - UNEXPLAINED * unexplained);
}

/** What may name a measure: no beginning or end in the midst of a sentence. */
const isName = (title: string): boolean => /^[^\p{Ll}]/u.test(title) && !/[,;]$/.test(title);

/** Share of a set's titles that begin in small letters from which these are how the concept writes, and no torn sentences. */
const SMALL = 0.8;

/** Which titles of a set may name a measure. */
export function namesOf(measures: readonly Pick<MeasureRecord, 'title'>[]): (title: string) => boolean {
  const told = measures.filter(({ title }) => title !== '');
  const small = told.filter(({ title }) => /^\p{Ll}/u.test(title)).length >= SMALL * told.length;
  return small ? (title) => title !== '' && !/[,;]$/.test(title) : isName;
}

const isLabel = (title: string, labels: Labels): boolean => labels.match(title).some(({ second }) => !second);

/** What a record's fields tell. */
export function recordValue(measure: MeasureRecord, labels: Labels): number {
  let sum = 0;
  for (const [field, { label, value }] of Object.entries(measure.fields)) {
    const weight = (STRONG.has(field) ? WEIGHT.strong : WEIGHT.known) * sureness(field, label, value ?? '', labels);
    if (value === null) sum += WEIGHT.empty * weight;
    else sum += fits(field as MeasureField, value, labels) && !isTorn(value) ? weight : MISFIT * weight;
  }
  const others = Object.values(measure.otherFields).filter((v) => v !== null).length;
  return sum + Math.min(WEIGHT.unknowns, WEIGHT.unknown * others);
}

/** How sure it is that a label names its field: known as a whole, by parts of its words and the kind of its value, by one of these alone. */
const SURE = { known: 1, both: 1, kind: 0.5, words: 0.2 } as const;

function sureness(field: string, label: string, value: string, labels: Labels): number {
  if (label === '' || labels.loose(label).length > 0) return SURE.known;
  const hinted = labels.hint(label).some((target) => target.field === field);
  if (isOfKind(field, value, labels)) return hinted ? SURE.both : SURE.kind;
  return hinted ? SURE.words : SURE.kind;
}

/** A value that goes on in the midst of a sentence was torn from running text. */
const isTorn = (text: string): boolean => text.length > LONGEST_WORDING && /^(?:\p{Ll}|[,.;)])/u.test(text);
const LONGEST_WORDING = 40;

/** Of sets that read the same stretch of the document the most telling is kept. A few records without titles beside more that have them sum these up. */
export function strongest(sets: readonly RecordSet[]): RecordSet[] {
  const kept: RecordSet[] = [];
  for (const set of sets.toSorted((a, b) => b.value - a.value))
    if (!kept.some((other) => overlaps(set, other))) kept.push(set);
  const most = Math.max(0, ...kept.map(titled));
  return kept.filter((set) => 2 * titled(set) >= set.measures.length || set.measures.length >= most);
}

function titled({ measures }: RecordSet): number {
  const named = namesOf(measures);
  return measures.filter(({ title }) => named(title)).length;
}

/** Share of the smaller set that the other reads, too, from which they are one. */
const SAME = 0.25;

function overlaps(a: RecordSet, b: RecordSet): boolean {
  const [small, large] = a.atoms.size < b.atoms.size ? [a, b] : [b, a];
  let both = 0;
  for (const id of small.atoms) if (large.atoms.has(id)) both++;
  return both > SAME * small.atoms.size;
}
