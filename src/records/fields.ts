import type { Place } from '../document/document.js';
import { amountsOf } from './amounts.js';
import { type Labels, type LabelTarget, labelWords } from './labels.js';
import type { MeasureField, MeasureValue, ValueState } from './record.js';
import { timeframeOf } from './timeframes.js';
import { hasText, valueState } from './values.js';

/** A label of one sheet with its value as text. */
export interface Reading {
  readonly key: string;
  readonly label: string;
  readonly targets: readonly LabelTarget[];
  readonly text: string;
  readonly boxes: number;
  readonly ticked: number;
  readonly place: Place;
}

/** Fields of one sheet, with what belongs to its head. */
export interface SheetFields {
  readonly fields: Partial<Record<MeasureField, MeasureValue>>;
  readonly otherFields: Record<string, string | null>;
  readonly title: Reading | null;
  readonly code: Reading | null;
}

type Target = LabelTarget['field'];

/** Maps the labels of a form's sheets to fields. A label means the same on every sheet. @param titled the sheets' heads already gave titles */
export function mapFields(sheets: readonly (readonly Reading[])[], labels: Labels, titled: boolean): SheetFields[] {
  const targets = decideTargets(sheets, labels, titled);
  const lost = lostTicks(sheets);
  return sheets.map((readings) => sheetFields(readings, targets, lost, labels));
}

interface Usage {
  readonly key: string;
  readonly targets: readonly LabelTarget[];
  readonly values: string[];
  /** Records in which it has a value. */
  readonly filled: Set<number>;
}

/** What each label stands for: second choices only where no first choice of the field is filled, ratings in points never beside words. */
function decideTargets(
  sheets: readonly (readonly Reading[])[],
  labels: Labels,
  titled: boolean,
): Map<string, Target | null> {
  const usages = new Map<string, Usage>();
  for (const [i, readings] of sheets.entries())
    for (const reading of readings) {
      const { key, targets, text } = reading;
      const usage = usages.get(key) ?? { key, targets, values: [], filled: new Set() };
      usages.set(key, usage);
      if (!hasText(valueState(text, labels))) continue;
      usage.values.push(text);
      usage.filled.add(i);
    }
  const decided = new Map<string, Target | null>();
  const all = [...usages.values()];
  const isScore = new Map(all.map((usage) => [usage.key, usage.values.length > 0 && usage.values.every(isPoints)]));
  const least = 0.1 * sheets.length;
  for (const usage of all) {
    const first = usage.targets.find((target) => !target.second);
    if (!first) continue;
    const words = all.some(
      (other) =>
        other !== usage &&
        !isScore.get(other.key) &&
        other.values.length > least &&
        other.targets.some((t) => !t.second && t.field === first.field),
    );
    const dropped =
      (isScore.get(usage.key) && words && first.field !== 'code') || (first.field === 'title' && recurs(usage));
    decided.set(usage.key, dropped ? null : first.field);
  }
  for (const usage of all) {
    if (decided.has(usage.key)) continue;
    const together = (other: Usage): number => [...usage.filled].filter((i) => other.filled.has(i)).length;
    const taken = (field: Target): boolean =>
      all.some(
        (other) =>
          decided.get(other.key) === field &&
          other !== usage &&
          (usage.filled.size === 0 ? other.values.length > least : together(other) > BOTH * usage.filled.size),
      );
    const second = usage.targets.find(
      (t) => t.second && !taken(t.field) && !(titled && t.field === 'title') && fits(t.field, usage.values, labels),
    );
    decided.set(usage.key, second?.field ?? null);
  }
  nameByValues(all, decided, labels);
  return decided;
}

/** Share of a label's records in which another names its field, too, from which it does not. */
const BOTH = 0.1;

/** What is the same in most records is printed by the form and names none of them. */
const recurs = ({ values }: Usage): boolean => values.length > 2 && new Set(values).size <= 0.5 * values.length;

/** Share of a label's values of one kind from which the kind names the label, and how many there must be. */
const OF_KIND = 0.6;
const LEAST_OF_KIND = 2;
/** Longest value that its kind tells of as a whole. */
const LONGEST_OF_KIND = 120;

/** A value of costs leads with its amount, after two words at most ("rund 5.000 Euro"); one that tells of something else may hold an amount further on. */
const LEADS_WITH_FIGURE = /^\s*(?:[^\s\d€]+\s+){0,2}[^\s\d€]*[\d€]/u;

/** Names labels that nobody knows by the kind of their values, each field once: money, times, offices, ranks. What is called effort and is money costs. */
function nameByValues(all: readonly Usage[], decided: Map<string, Target | null>, labels: Labels): void {
  const kinds: readonly (readonly [MeasureField, (value: string) => boolean])[] = [
    ['costs', (v) => amountsOf(v).length > 0 && LEADS_WITH_FIGURE.test(v)],
    ['timeframe', (v) => v.length < LONGEST_OF_KIND && timeframeOf(v, labels, {}) !== null],
    ['priority', (v) => labels.isValue(labelWords(v)) && !/\d{4}|fristig/.test(v)],
    ['lead', (v) => v.length < LONGEST_OF_KIND && OFFICE.test(v)],
  ];
  for (const [field, is] of kinds) {
    const filled = (key: string): boolean => all.some((u) => u.key === key && u.values.length > 0);
    if ([...decided].some(([key, own]) => own === field && filled(key))) continue;
    const fit = all
      .filter((u) => (decided.get(u.key) ?? null) === null || (field === 'costs' && decided.get(u.key) === 'effort'))
      .map((u) => ({ u, hits: u.values.filter(is).length }))
      .filter(({ u, hits }) => hits >= LEAST_OF_KIND && hits >= OF_KIND * u.values.length)
      .sort((a, b) => b.hits - a.hits)[0];
    if (fit) decided.set(fit.u.key, field);
  }
}

/** Offices of a commune and companies that it owns. */
const OFFICE =
  /(?:^|\s|\p{Ll})(?:[aA]mt|Fachbereich|Fachdienst|Fachgebiet|Dezernat|Abteilung|Sachgebiet|Referat|Stabsstelle|Stadtwerke|Stadtverwaltung|Bauhof|FB\s?\d|FD\s?\d|Amt\s\d)(?:\s|,|;|$)/u;

const isPoints = (value: string): boolean => /^[-+±]{0,4}\s?\d{0,3}(?:[.,]\d)?(?:\s?Punkte?)?$/.test(value.trim());

/** Whether most values are what a second-choice label would stand for. */
function fits(field: Target, values: readonly string[], labels: Labels): boolean {
  if (field === 'timeframe')
    return values.filter((v) => v.length < 120 && timeframeOf(v, labels, {}) !== null).length >= 0.5 * values.length;
  if (field === 'title') return values.every((v) => v.length < 200);
  if (field === 'costs') return values.some((v) => amountsOf(v).length > 0);
  return true;
}

/** Labels whose boxes are never ticked on any sheet: the ticks are drawn in a way that is not text. */
function lostTicks(sheets: readonly (readonly Reading[])[]): Set<string> {
  const seen = new Map<string, { boxes: number; ticked: number; sheets: number }>();
  for (const { key, boxes, ticked } of sheets.flat()) {
    const own = seen.get(key) ?? { boxes: 0, ticked: 0, sheets: 0 };
    seen.set(key, own);
    own.boxes += boxes;
    own.ticked += ticked;
    if (boxes > 0) own.sheets++;
  }
  return new Set([...seen].filter(([, s]) => s.boxes > 1 && s.ticked === 0 && s.sheets > 2).map(([key]) => key));
}

function sheetFields(
  readings: readonly Reading[],
  targets: ReadonlyMap<string, Target | null>,
  lost: ReadonlySet<string>,
  labels: Labels,
): SheetFields {
  const byField = new Map<MeasureField, Told[]>();
  const otherFields: Record<string, string | null> = {};
  const heads: Record<'title' | 'code', Reading | null> = { title: null, code: null };
  for (const reading of readings) {
    const field = targets.get(reading.key) ?? null;
    const state =
      reading.boxes > 0 && reading.text === '' && lost.has(reading.key)
        ? 'unreadable'
        : valueState(reading.text, labels);
    const slot = field === 'code' && reading.text.length > LONGEST_CODE ? 'title' : field;
    if (slot === 'title' || slot === 'code') heads[slot] = heads[slot]?.text ? heads[slot] : reading;
    else if (field && field !== 'title' && field !== 'code')
      byField.set(field, [...(byField.get(field) ?? []), { reading, state }]);
    else addOther(otherFields, reading, state);
  }
  const fields: Partial<Record<MeasureField, MeasureValue>> = {};
  for (const [field, list] of byField) {
    const main = field === 'costs' ? mainCosts(list) : list;
    for (const { reading, state } of list)
      if (!main.some((m) => m.reading === reading)) addOther(otherFields, reading, state);
    fields[field] = joined(main);
  }
  return { fields, otherFields, ...heads };
}

/** What stands under "Nummer und Kurzbezeichnung" and is longer than a code is the title, too. */
const LONGEST_CODE = 24;

function addOther(others: Record<string, string | null>, reading: Reading, state: ValueState): void {
  const value = hasText(state) ? reading.text : null;
  const before = others[reading.label];
  others[reading.label] = before && value ? `${before}; ${value}` : (before ?? value);
}

type Told = { readonly reading: Reading; readonly state: ValueState };

/** Of several costs the total counts where one is printed, else those of the measure itself and not what follows from it year by year. */
function mainCosts(list: readonly Told[]): readonly Told[] {
  const filled = list.filter(({ state }) => hasText(state));
  const total = filled.filter(({ reading }) => TOTAL.test(reading.label));
  if (total.length > 0) return total;
  const own = filled.filter(({ reading }) => !LATER.test(reading.label));
  return own.length > 0 ? own : list;
}
const TOTAL = /gesamt|insgesamt|summe|total/iu;
const LATER = /folgekosten|betriebskosten|unterhalt|laufende|jährlich|(?:im|pro|je) jahr/iu;

const RANK: readonly ValueState[] = ['filled', 'none', 'reference', 'placeholder', 'unreadable', 'empty'];

/** Several labels of one field in one value, in reading order. */
function joined(list: readonly Told[]): MeasureValue {
  const telling = list.filter(({ state }) => hasText(state));
  const shown = telling.length > 0 ? telling : list;
  const state = RANK.find((s) => list.some((entry) => entry.state === s))!;
  return {
    value: telling.length > 0 ? telling.map(({ reading }) => reading.text).join('; ') : null,
    label: [...new Set(shown.map(({ reading }) => reading.label))].join('; '),
    state,
    place: shown[0]!.reading.place,
  };
}
