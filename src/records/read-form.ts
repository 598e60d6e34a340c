import type { ConceptDocument, Place } from '../document/document.js';
import type { Vocabulary } from '../language/repair/vocabulary.js';
import { amountsOf } from './amounts.js';
import type { Atom } from './atoms.js';
import { letteredCode, numberCode, trailingCodes } from './codes.js';
import { mapFields, type Reading, type SheetFields } from './fields.js';
import { formLabels, type SheetLabel } from './form-labels.js';
import type { Form } from './forms.js';
import type { Grid } from './grids.js';
import type { Head } from './heads.js';
import { namesOf, type RecordSet, recordValue, setValue } from './judge.js';
import { TELLING } from './kinds.js';
import { type Labels, labelWords } from './labels.js';
import type { SheetValues } from './owners.js';
import { withDescriptions, withoutBelowBand, withoutTails } from './prose.js';
import type { MeasureField, MeasureRecord, MeasureValue } from './record.js';
import { COUNTER, nearness, RELATIONS, type Relation, valuesBy } from './relations.js';
import { isTemplate } from './templates.js';
import { type TimeDefinitions, timeframeOf } from './timeframes.js';
import { valueText } from './value-text.js';

/** The labels of one record with what belongs to each, however that was told. */
export interface AssignedSheet extends SheetValues {
  readonly head: Head;
  /** Where the record stands when nothing in it tells. */
  readonly anchor: Atom;
  /** What names a group of records above it. */
  readonly group: { readonly text: string; readonly place: Place } | null;
}

/** What reading a form needs to know of its document. */
export interface FormContext {
  readonly document: ConceptDocument;
  readonly labels: Labels;
  readonly vocabulary: Vocabulary;
  readonly definitions: TimeDefinitions;
}

/** Share of the records that must have a title of their own, for the others to be told as untitled. */
const TITLED = 0.5;
/** What each record must tell, in telling fields, for a form to be one of measures. */
const LEAST_TOLD = 1.2;
const NEARLY_ALL = 0.75;
/** A form of few records must tell more of each: as if there were so many more that tell nothing. */
const FEW = 1;
/** Filled labels below this share, or more text than this that nobody owns, ask for another reading. */
const FILLED = 0.75;
const UNOWNED = 0.3;
/** Labels in the midst of lines are read in the running line, unless another reading tells clearly more. */
const RUNNING = 1.1;
/** What a reading is worth where no label has its nearest neighbour on that side. */
const NEARNESS = 0.3;

/** Reads the sheets of a form as measures, in the relation of label and value that tells most. Null when they tell of no measures. */
export function readForm(form: Form, atoms: readonly Atom[], context: FormContext): RecordSet | null {
  const found = formLabels(form, atoms, context.labels);
  const near = nearness(found, form, atoms);
  const weigh = (relation: Relation): number =>
    relation === 'inLine' ? RUNNING : NEARNESS + (1 - NEARNESS) * near[relation === 'below' ? 'after' : relation];
  const read = (relation: Relation): FormReading => {
    const reading = readBy(relation, form, found, atoms, context);
    return { ...reading, value: reading.value * weigh(relation) };
  };
  const first = read('after');
  const doubtful =
    first.measures.length === 0 || first.filled < FILLED || first.unexplained > UNOWNED || near.after < near.above;
  const others = RELATIONS.slice(1).filter((relation) =>
    relation === 'inLine' ? hasLabelsInLines(found, atoms) : doubtful,
  );
  const readings = [first, ...others.map(read)];
  const best = readings.reduce((a, b) => (b.value > a.value ? b : a));
  return best.measures.length > 0 && best.value > 0 ? best : null;
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;

/** Fields that a form of measures has at least, and share of its records that fill each. */
const LEAST_FIELDS = 2;
const USUAL = 0.4;

/** How many fields most records fill whose labels are known, or whose values tell them surely. */
function usualFields(measures: readonly MeasureRecord[], labels: Labels): number {
  const counts = new Map<string, number>();
  for (const { fields } of measures)
    for (const [key, { label }] of Object.entries(fields))
      if (label !== '' && (TELLING.has(key) || isWorded(label, labels))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].filter((n) => n >= USUAL * measures.length).length;
}

/** Words of the label tell its field. */
const isWorded = (label: string, labels: Labels): boolean =>
  labels.loose(label).length > 0 || labels.hint(label).length > 0;

/** An untitled record further away, in pages, from the others explains the form. */
const FURTHEST_PAGES = 2;

function standsAmong(own: MeasureRecord, all: readonly MeasureRecord[]): boolean {
  const at = own.place.page;
  return at === null || all.some((m) => m !== own && Math.abs((m.place.page ?? at) - at) <= FURTHEST_PAGES);
}

interface FormReading extends RecordSet {
  /** Share of the labels that have a value. */
  readonly filled: number;
  readonly unexplained: number;
}

/** Labels that stand behind text on their line. */
function hasLabelsInLines(found: readonly (readonly SheetLabel[])[], atoms: readonly Atom[]): boolean {
  const all = found.flat();
  const inLines = all.filter(({ atoms: own }) => {
    const before = atoms[own[0]!.id - 1];
    return (
      before &&
      !own[0]!.cell &&
      before.page === own[0]!.page &&
      Math.abs(before.top - own[0]!.top) < 2 &&
      own[0]!.box.x0 - before.box.x1 < 2 * own[0]!.size
    );
  });
  return inLines.length > LEAST_IN_LINE * all.length;
}
const LEAST_IN_LINE = 0.15;

/** Whether an atom stands between the first and the last label: what comes before or after may tell of the measure without a label. */
function isBetween(id: number, labels: readonly SheetLabel[]): boolean {
  const ids = labels.flatMap((label) => label.atoms.map((atom) => atom.id));
  return id > Math.min(...ids) && id < Math.max(...ids);
}

function readBy(
  relation: Relation,
  form: Form,
  found: readonly (readonly SheetLabel[])[],
  atoms: readonly Atom[],
  context: FormContext,
): FormReading {
  const assigned = valuesBy(relation, form, found, atoms);
  const owned = assigned.map((sheet, i) => withoutBelowBand(sheet, form.sheets[i]!.head.title));
  const values = withoutTails(withoutNumbers(owned));
  const titles = form.sheets.map(({ head }) => new Set(head.title.map(({ id }) => id)));
  const besides = assigned.map(({ beside = [] }, i) => beside.filter(({ id }) => !titles[i]!.has(id)));
  const sheets = form.sheets.map(
    ({ head, start }, i): AssignedSheet => ({
      values: values[i]!.values,
      rest: [...values[i]!.rest, ...besides[i]!],
      head,
      anchor: atoms[start]!,
      group: null,
    }),
  );
  const records = readSheets(sheets, context);
  const measures = realOnes(records.measures, context.labels);
  const lettersOf = (list: readonly Atom[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
  const rest = values.reduce(
    (sum, sheet, i) => sum + lettersOf(sheet.rest.filter(({ id }) => isBetween(id, found[i]!))),
    0,
  );
  const told = records.readings.flat();
  const letters = told.reduce((sum, { text }) => sum + text.length, 0);
  const unexplained = rest / Math.max(1, rest + letters);
  const own = new Set(form.sheets.flatMap((sheet) => atoms.slice(sheet.start, sheet.end).map(({ source }) => source)));
  const value = setValue(measures, unexplained, context.labels);
  // records without titles must tell the more
  const named = namesOf(measures);
  const withTitle = measures.filter((m) => named(m.title)).length;
  const least = LEAST_TOLD * (withTitle < TITLED * form.sheets.length ? 2 : 1);
  const kept =
    value < least * (measures.length + FEW) || usualFields(measures, context.labels) < LEAST_FIELDS ? [] : measures;
  return {
    measures: kept,
    atoms: own,
    unexplained,
    filled: told.filter(({ text }) => text !== '').length / Math.max(1, told.length),
    value: kept.length === 0 ? 0 : value,
  };
}

/** What each row of a table must tell where no heading says that measures follow, and where one does. */
const LEAST_OF_ROW = { elsewhere: 1.2, amongMeasures: 0.5 } as const;

/** Reads the records of a table as measures. Null when they tell of none. */
export function readGrid({ records, amongMeasures, form }: Grid, context: FormContext): RecordSet | null {
  const measures = readSheets(records, context).measures.map((m): MeasureRecord => ({ ...m, form }));
  const named = realOnes(measures, context.labels).filter((m) => m.title !== '' || m.code !== null);
  const value = setValue(named, 0, context.labels);
  const least = amongMeasures ? LEAST_OF_ROW.amongMeasures : LEAST_OF_ROW.elsewhere;
  if (named.length < LEAST_ROWS || value < least * named.length) return null;
  const atoms = records.flatMap(({ values, rest }) => [...rest, ...values.flatMap((v) => v.atoms.map((a) => a.atom))]);
  return { measures: named, atoms: new Set(atoms.map(({ source }) => source)), value };
}
const LEAST_ROWS = 2;

/** Reads records as measures, fields told over all of them together. */
function readSheets(
  sheets: readonly AssignedSheet[],
  context: FormContext,
): { readonly measures: readonly MeasureRecord[]; readonly readings: readonly (readonly Reading[])[] } {
  const { labels, vocabulary } = context;
  const readings = sheets.map(({ values, anchor }) =>
    values.map(({ label, atoms: own }): Reading => {
      const tasks = label.targets.some(({ field }) => field === 'steps');
      const { text, boxes, ticked } = valueText(own, vocabulary, tasks);
      const { place } = label.atoms[0] ?? own[0]?.atom ?? anchor;
      return { key: label.key, label: label.text, targets: label.targets, text, boxes, ticked, place };
    }),
  );
  const titled = sheets.filter(({ head }) => titleOf(headText(head, vocabulary)) !== '').length > 0.6 * sheets.length;
  const mapped = withDescriptions(mapFields(readings, labels, titled), sheets, vocabulary);
  const measures = sheets.map((sheet, i) => toMeasure(sheet, mapped[i]!, context));
  const codes = trailingCodes(measures.map(({ title }) => title));
  return {
    readings,
    measures: measures.map((m) => {
      const own = codes.get(m.title);
      return own ? { ...m, title: own.rest, code: m.code ?? own.code } : m;
    }),
  };
}

/** Without what only explains the form or sums it up: no title and no values of the right kind; where records carry codes, one without that tells little. */
function realOnes(all: readonly MeasureRecord[], labels: Labels): MeasureRecord[] {
  const measures = all.filter((measure) => !isTemplate(measure, labels));
  const coded = measures.filter((m) => m.code !== null).length > NEARLY_ALL * measures.length;
  const usual = median(measures.map((m) => recordValue(m, labels)));
  return measures.filter((m) => {
    const tells = recordValue(m, labels) >= TITLED * usual;
    return (m.title !== '' || (tells && standsAmong(m, measures))) && (m.code !== null || !coded || tells);
  });
}

/** What counts a form's lines stands right before their labels and is no value. */
function withoutNumbers(sheets: readonly SheetValues[]): SheetValues[] {
  return sheets.map(({ values, rest }) => {
    const labels = new Map(values.map(({ label }) => [label.atoms[0]!.id, label.atoms[0]!]));
    const counts = ({ id, text, top, size }: Atom): boolean => {
      const label = labels.get(id + 1);
      return label !== undefined && COUNTER.test(text.trim()) && Math.abs(label.top - top) < size;
    };
    return {
      values: values.map((value) => ({ ...value, atoms: value.atoms.filter(({ atom }) => !counts(atom)) })),
      rest: rest.filter((atom) => !counts(atom)),
    };
  });
}

const LONGEST_TITLE = 300;

function toMeasure(sheet: AssignedSheet, fields: SheetFields, context: FormContext): MeasureRecord {
  const { document, labels, vocabulary, definitions } = context;
  const { head } = sheet;
  const printed = headText(head, vocabulary);
  const named = fields.title?.text ?? '';
  const coded = named === '' ? null : (letteredCode(named) ?? (head.code || fields.code ? null : numberCode(named)));
  const told = (named === '' ? printed : coded?.rest || named).replace(NUMBERS_BEFORE, '');
  // a record is never dropped for want of a title
  const title = titleOf(told) || titleOf(firstLine(sheet, vocabulary));
  const code = clean(fields.code?.text) ?? coded?.code ?? head.code;
  const own = [...head.title, ...sheet.values.flatMap((v) => [...v.label.atoms, ...v.atoms.map((p) => p.atom)])];
  const all = { ...fields.fields };
  addUnlabelled(all, sheet);
  const first = head.title[0] ?? own[0] ?? sheet.anchor;
  const blocks = own.map((atom) => atom.block).filter((block) => block >= 0);
  const lastPage = Math.max(...own.map((atom) => atom.place.page ?? 0));
  const time = all.timeframe?.value;
  return {
    code,
    title,
    place: first.place,
    lastPage: lastPage > 0 ? lastPage : null,
    section: blocks.length > 0 ? (document.blocks[Math.min(...blocks)]?.section ?? 0) : 0,
    form: 'sheet',
    fields: all,
    otherFields: fields.otherFields,
    amounts: all.costs?.value ? amountsOf(all.costs.value) : [],
    timeframe: time ? timeframeOf(time, labels, definitions) : null,
    key: labels.keyNames.has(labelWords(title.split(/[:–]/)[0] ?? '')),
    blocks: blocks.length > 0 ? [Math.min(...blocks), Math.max(...blocks) + 1] : null,
  };
}

/** The printed title of a sheet, without its code. */
const headText = (head: Head, vocabulary: Vocabulary): string =>
  valueText(
    head.title.map((atom, i) => ({ atom, from: i === 0 ? head.titleFrom : 0 })),
    vocabulary,
  ).text;

/** A text if it may be a title, else nothing. */
const titleOf = (text: string): string =>
  text.length > LONGEST_TITLE || !/\p{L}{3}/u.test(text) || isCodes(text) ? '' : text;

/** Where titles are set like nothing else, the first sentence of what no label owns names the measure. */
function firstLine({ values, rest, head }: AssignedSheet, vocabulary: Vocabulary): string {
  const first = Math.min(...values.flatMap((v) => v.label.atoms.map(({ id }) => id)));
  const before = Number.isFinite(first) ? rest.filter(({ id }) => id < first && id >= head.start) : [];
  const text = valueText(
    before.map((atom) => ({ atom, from: 0 })),
    vocabulary,
  ).text;
  const sentence = /^(?:\d{1,3}\.\s)?[^.;:]{3,}/u.exec(text)?.[0].trim() ?? '';
  return sentence.length <= LONGEST_SENTENCE ? sentence : '';
}
const LONGEST_SENTENCE = 100;

/** References and numbers before a title: "(2, 6, 9) – Energieberatung". */
const NUMBERS_BEFORE = /^[\d\s(),.–-]*[(),–-]\s+(?=\p{L})/u;

/** A row of codes is no title. */
const isCodes = (title: string): boolean =>
  title.split(/\s+/).length > 3 && title.split(/\s+/).every((word) => word.length < 4);

const clean = (text: string | undefined): string | null => (text && text.length <= 24 ? text : null);

/** What stands beside the title without a label and says of itself what it is: a class of time. */
function addUnlabelled(fields: Partial<Record<MeasureField, MeasureValue>>, { head, group }: AssignedSheet): void {
  if (group) fields.fieldOfAction ??= { value: group.text, label: '', state: 'filled', place: group.place };
  if (fields.timeframe) return;
  const time = head.beside.find((atom) =>
    /^(?:(?:kurz|mittel|lang)-?\s?(?:bis|-|–)?\s?)?(?:kurz|mittel|lang)fristig$/i.test(atom.text.trim()),
  );
  if (time) fields.timeframe = { value: time.text.trim(), label: '', state: 'filled', place: time.place };
}
