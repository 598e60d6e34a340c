import type { Place } from '../document/document.js';
import { amountsOf } from './amounts.js';
import { isOffice, kindsOf, fits as mayBe } from './kinds.js';
import type { Labels, LabelTarget } from './labels.js';
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
  return sheets.map((readings) =>
    sheetFields(
      readings.flatMap((r) => shared(r, targets)),
      targets,
      lost,
      labels,
    ),
  );
}

/** Reading and field of a label that names who leads and who takes part, for the second of its fields. */
const SECOND = '#';

/**
 * A label that names who leads and who takes part ("Verantwortlich / Partner") tells both: an office that stands first leads the others, else both are told
 * the whole value. Where another label names one of them, it is left to that.
 */
function shared(reading: Reading, targets: Map<string, Target | null>): Reading[] {
  const named = new Set(reading.targets.flatMap(({ field, second }) => (second ? [] : [field])));
  const other = [...named].find((field) => field === 'partners' || field === 'departments');
  if (!named.has('lead') || !other) return [reading];
  const key = `${reading.key}${SECOND}`;
  const taken = (field: Target): boolean =>
    [...targets].some(([own, told]) => told === field && own !== reading.key && own !== key);
  if (taken('lead') || taken(other)) return [reading];
  targets.set(reading.key, 'lead');
  targets.set(key, other);
  const [first = '', ...rest] = reading.text.split(/\s*[,;/]\s+/);
  const parted = rest.length > 0 && isOffice(first);
  return [
    { ...reading, text: parted ? first : reading.text },
    { ...reading, key, text: parted ? rest.join('; ') : reading.text },
  ];
}

interface Usage {
  readonly key: string;
  readonly targets: readonly LabelTarget[];
  readonly values: string[];
  /** Records in which it has a value. */
  readonly filled: Set<number>;
}

/** Key of what stands below a name in its cell, without a label: whatever words it has, it describes. */
export const BELOW_NAME = 'below';

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
    const first = firstChoice(usage, labels);
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

/** What a known label stands for; of several fields that it names ("Ziel / Zielgruppe") the one that its values are told by. */
function firstChoice({ targets, values }: Usage, labels: Labels): LabelTarget | undefined {
  const known = targets.filter((target) => !target.second);
  const kinds = known.length < 2 ? [] : kindsOf(values, labels);
  return known.find((target) => kinds.some(({ field }) => field === target.field)) ?? known[0];
}

/** Share of a label's records in which another names its field, too, from which it does not. */
const BOTH = 0.1;

/** What is the same in most records is printed by the form and names none of them. */
const recurs = ({ values }: Usage): boolean => values.length > 2 && new Set(values).size <= 0.5 * values.length;

/**
 * Names labels that nobody knows by the kind of their values, each field once, the surest kinds first; of offices and bodies the first leads. Where a
 * label was only guessed, values of another kind say it better; what is called effort and is money costs.
 */
function nameByValues(all: readonly Usage[], decided: Map<string, Target | null>, labels: Labels): void {
  const filled = all.filter((u) => u.values.length > 0);
  const guessed = (u: Usage): boolean => u.targets.every((t) => t.second) || decided.get(u.key) === 'effort';
  // a guess that the values do not belie stands
  const open = filled.filter(
    (u) =>
      u.key !== BELOW_NAME &&
      ((decided.get(u.key) ?? null) === null || (guessed(u) && kindsOf(u.values, labels).length > 0)),
  );
  const taken = new Set(filled.filter((u) => !open.includes(u)).flatMap((u) => decided.get(u.key) ?? []));
  const kinds = open
    .flatMap((u, i) =>
      kindsOf(u.values, labels).map((kind) => ({ u, i, ...kind, hinted: decided.get(u.key) === kind.field })),
    )
    .filter(({ u, field }) => decided.get(u.key) !== 'effort' || field === 'costs')
    .sort((a, b) => Number(b.hinted) - Number(a.hinted) || b.share - a.share || a.i - b.i);
  const named = new Map<string, Target>();
  const leads = kinds.filter(({ field, hinted }) => ACTORS.has(field) && !hinted).sort((a, b) => a.i - b.i)[0];
  if (!taken.has('lead') && leads) {
    named.set(leads.u.key, 'lead');
    taken.add('lead');
  }
  for (const { u, field } of kinds) {
    if (named.has(u.key) || taken.has(field)) continue;
    named.set(u.key, field);
    taken.add(field);
  }
  for (const [key, field] of named) decided.set(key, field);
}

/** Fields whose values are offices and other bodies. */
const ACTORS: ReadonlySet<string> = new Set(['departments', 'partners']);

const isPoints = (value: string): boolean => /^[-+±]{0,4}\s?\d{0,3}(?:[.,]\d)?(?:\s?Punkte?)?$/.test(value.trim());

/** Whether most values are what a label that is only guessed would stand for. */
function fits(field: Target, values: readonly string[], labels: Labels): boolean {
  if (field === 'title') return values.every((v) => v.length < LONGEST_TITLE);
  if (field === 'code') return true;
  if (field === 'costs') return values.some((v) => amountsOf(v).length > 0);
  if (field === 'timeframe')
    return (
      values.filter((v) => v.length < LONGEST_TIME && timeframeOf(v, labels, {}) !== null).length >= 0.5 * values.length
    );
  return values.filter((v) => mayBe(field, v, labels)).length >= 0.5 * values.length;
}
const LONGEST_TITLE = 200;
const LONGEST_TIME = 120;

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
