import type { ConceptDocument, Place } from '../document/document.js';
import type { Vocabulary } from '../language/repair/vocabulary.js';
import { amountsOf } from './amounts.js';
import type { Atom } from './atoms.js';
import { letteredCode, numberCode } from './codes.js';
import { mapFields, type Reading, type SheetFields } from './fields.js';
import { formLabels } from './form-labels.js';
import type { Form, Sheet } from './forms.js';
import { type Labels, labelWords } from './labels.js';
import { assignValues, type SheetValues } from './owners.js';
import type { MeasureField, MeasureRecord, MeasureValue } from './record.js';
import { isTemplate } from './templates.js';
import { type TimeDefinitions, timeframeOf } from './timeframes.js';
import { valueText } from './value-text.js';

/** What reading a form needs to know of its document. */
export interface FormContext {
  readonly document: ConceptDocument;
  readonly atoms: readonly Atom[];
  readonly labels: Labels;
  readonly vocabulary: Vocabulary;
  readonly definitions: TimeDefinitions;
}

/** Reads all sheets of a form as measures; sheets without a title are none. */
export function readForm(form: Form, context: FormContext): MeasureRecord[] {
  const { atoms, labels, vocabulary } = context;
  const found = formLabels(form, atoms, labels);
  const assigned = assignValues(form, found, atoms);
  const readings = assigned.map(({ values }) =>
    values.map(({ label, atoms: own }): Reading => {
      const { text, boxes, ticked } = valueText(own, vocabulary);
      return {
        key: label.key,
        label: label.text,
        targets: label.targets,
        text,
        boxes,
        ticked,
        place: placeOf(label.atoms[0]!),
      };
    }),
  );
  const titled = form.sheets.filter((sheet) => sheet.head.title.length > 0).length > 0.6 * form.sheets.length;
  const mapped = mapFields(readings, labels, titled);
  const measures = form.sheets.flatMap((sheet, i) => {
    const measure = toMeasure(sheet, mapped[i]!, assigned[i]!, context);
    return measure ? [measure] : [];
  });
  // Where hardly any sheet has a title, the labels belong to something else.
  if (measures.length < 0.5 * form.sheets.length) return [];
  return measures.filter((measure) => !isTemplate(measure, labels));
}

const LONGEST_TITLE = 300;

const placeOf = (atom: Atom): Place => atom.place;

function toMeasure(sheet: Sheet, fields: SheetFields, values: SheetValues, context: FormContext): MeasureRecord | null {
  const { document, labels, vocabulary, definitions } = context;
  const { head } = sheet;
  const printed = valueText(
    head.title.map((atom, i) => ({ atom, from: i === 0 ? head.titleFrom : 0 })),
    vocabulary,
  ).text;
  const named = fields.title?.text ?? '';
  const coded = named === '' ? null : (letteredCode(named) ?? (head.code ? null : numberCode(named)));
  const title = named === '' ? printed : (coded?.rest ?? named);
  const code = clean(fields.code?.text) ?? coded?.code ?? head.code;
  if (title.length > LONGEST_TITLE || !/\p{L}{3}/u.test(title) || isCodes(title)) return null;
  const own = [...head.title, ...values.values.flatMap((v) => [...v.label.atoms, ...v.atoms.map((p) => p.atom)])];
  const all = { ...fields.fields };
  addUnlabelled(all, sheet, labels);
  const first = head.title[0] ?? own[0]!;
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

/** A row of codes is no title. */
const isCodes = (title: string): boolean =>
  title.split(/\s+/).length > 3 && title.split(/\s+/).every((word) => word.length < 4);

const clean = (text: string | undefined): string | null => (text && text.length <= 24 ? text : null);

/** What stands beside the title without a label and says of itself what it is: a class of time. */
function addUnlabelled(fields: Partial<Record<MeasureField, MeasureValue>>, sheet: Sheet, labels: Labels): void {
  if (fields.timeframe) return;
  const time = sheet.head.beside.find((atom) =>
    /^(?:(?:kurz|mittel|lang)-?\s?(?:bis|-|–)?\s?)?(?:kurz|mittel|lang)fristig$/i.test(atom.text.trim()),
  );
  if (time) fields.timeframe = { value: time.text.trim(), label: '', state: 'filled', place: time.place };
  void labels;
}
