import type { Vocabulary } from '../language/repair/vocabulary.js';
import type { Atom } from './atoms.js';
import type { SheetFields } from './fields.js';
import type { OwnedValue, SheetValues } from './owners.js';
import { valueText } from './value-text.js';

/** Lines further apart than this many times their size do not belong to one paragraph. */
const APART = 1.9;
/** Lines begin together within this many points. */
const ALIGNED = 12;

/** Takes from the last value of each record what stands below it, apart and set otherwise or beginning elsewhere: prose of the record, not of the field. */
export function withoutTails(sheets: readonly SheetValues[]): SheetValues[] {
  return sheets.map((sheet) => {
    const last = sheet.values.reduce<OwnedValue | null>((low, v) => (!low || topOf(v) > topOf(low) ? v : low), null);
    const cut = last ? tailOf(last) : -1;
    if (!last || cut < 0) return sheet;
    return {
      values: sheet.values.map((v) => (v === last ? { ...v, atoms: v.atoms.slice(0, cut) } : v)),
      rest: [...sheet.rest, ...last.atoms.slice(cut).map(({ atom }) => atom)],
    };
  });
}

/** A label in the band of the title owns what stands in that band with it, and nothing of what follows. */
export function withoutBelowBand(sheet: SheetValues, title: readonly Atom[]): SheetValues {
  const first = title[0];
  if (!first) return sheet;
  const bottom = Math.max(...title.map(({ top, box }) => top + box.y1 - box.y0));
  const inBand = ({ label }: OwnedValue): boolean =>
    label.cut < label.atoms[0]!.text.length && Math.abs(label.atoms[0]!.top - first.top) < first.size;
  const below: Atom[] = [];
  const values = sheet.values.map((value) => {
    if (!inBand(value)) return value;
    below.push(...value.atoms.flatMap(({ atom }) => (atom.top > bottom ? [atom] : [])));
    return { ...value, atoms: value.atoms.filter(({ atom }) => atom.top <= bottom) };
  });
  return { values, rest: [...sheet.rest, ...below].sort((a, b) => a.id - b.id) };
}

const topOf = ({ label }: OwnedValue): number => label.atoms[0]!.top;

/** Where the tail of a value begins in its atoms, -1 where it has none. */
function tailOf({ label, atoms }: OwnedValue): number {
  const first = atoms[0]?.atom;
  for (let i = 0; i < atoms.length; i++) {
    const { atom } = atoms[i]!;
    const before = i === 0 ? label.atoms.at(-1)! : atoms[i - 1]!.atom;
    if (atom.page !== before.page || atom.top - before.top < APART * Math.max(atom.size, before.size)) continue;
    // items that follow a label and what stands on its line are its value
    const opens = i === 0 || before.bullet || Math.abs(before.top - label.atoms[0]!.top) < 2;
    if (atom.bullet && opens) continue;
    // the first line of a value below its label belongs to it
    if (i === 0 && Math.abs(atom.box.x0 - before.box.x0) < ALIGNED) continue;
    // a value on its label's line ends with its paragraph
    const inline = label.cut < label.atoms[0]!.text.length && Math.abs(atom.box.x0 - label.atoms[0]!.box.x0) < ALIGNED;
    const like =
      !inline && first && i > 0 && atom.look === first.look && Math.abs(atom.box.x0 - first.box.x0) < ALIGNED;
    if (!like && !atom.cell) return i;
  }
  return -1;
}

/** Shortest text without a label that describes a measure, in letters, and share of the sheets that must have one. */
const LEAST_PROSE = 60;
const OFTEN = 0.5;
/** Share of the sheets that a label describes, from which prose without one is something else. */
const DESCRIBED = 0.2;

/** What no label owns and is prose describes the measure, where no label does and most sheets have it. */
export function withDescriptions(
  sheets: readonly SheetFields[],
  values: readonly SheetValues[],
  vocabulary: Vocabulary,
): SheetFields[] {
  const described = sheets.filter(({ fields }) => fields.description).length;
  if (described > 0 && described >= DESCRIBED * sheets.length) return [...sheets];
  const texts = values.map(({ rest }) => proseOf(rest, vocabulary));
  if (texts.filter((t) => t !== null).length < OFTEN * sheets.length) return [...sheets];
  return sheets.map((sheet, i) => {
    const prose = texts[i];
    if (!prose || sheet.fields.description) return sheet;
    const { text, atom } = prose;
    const description = { value: text, label: '', state: 'filled' as const, place: atom.place };
    return { ...sheet, fields: { ...sheet.fields, description } };
  });
}

/** The longest stretch of one style and its text, when it is prose. */
function proseOf(rest: readonly Atom[], vocabulary: Vocabulary): { text: string; atom: Atom } | null {
  const styles = new Map<string, Atom[]>();
  for (const atom of rest) styles.set(atom.style, [...(styles.get(atom.style) ?? []), atom]);
  let best: { text: string; atom: Atom } | null = null;
  for (const own of styles.values()) {
    const { text } = valueText(
      own.map((atom) => ({ atom, from: 0 })),
      vocabulary,
    );
    if (text.length > (best?.text.length ?? 0)) best = { text, atom: own[0]! };
  }
  return best && best.text.length >= LEAST_PROSE && /\p{Ll}\s\p{L}.*[.!?]/u.test(best.text) ? best : null;
}
