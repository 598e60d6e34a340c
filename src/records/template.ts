import type { Atom } from './atoms.js';
import type { Candidate } from './candidates.js';
import { isUnderCode } from './coded-heading.js';
import type { Labels, LabelTarget } from './labels.js';
import type { MeasureField } from './record.js';

/** A label that recurs: all its places, by atom. */
export interface RecurringLabel {
  readonly id: string;
  readonly key: string;
  readonly places: readonly Candidate[];
  readonly targets: readonly LabelTarget[];
  readonly known: boolean;
  /** Known as a whole, not by its first words. */
  readonly sure: boolean;
  /** Says much for a form of measures. */
  readonly strong: boolean;
}

/** Labels that recur together, once a sheet: the core of a form. */
export interface Template {
  readonly labels: readonly RecurringLabel[];
  /** The label that the others were held against. */
  readonly reference: RecurringLabel;
  /** y between the beginnings of neighbouring sheets, at most. */
  readonly reach: number;
}

/** Fields that hardly any other form than a measure's has. */
export const STRONG: ReadonlySet<string> = new Set<MeasureField>([
  'lead', 'costs', 'timeframe', 'partners', 'priority', 'funding', 'targetGroup', 'steps', 'indicator', 'synergies', 'effort',
  'departments', 'climateContribution',
]); // biome-ignore format: a table of keys

const MOST_LABELS = 160;
const LEAST_TOGETHER = 3;
/** Two sure labels and some others, on five sheets. */
const LEAST_EVIDENCE = 2.4;
/** For forms of two or three sheets. */
const SURE_EVIDENCE = 2.8;
/** What headings with codes over the labels add. */
const CODED_EVIDENCE = 0.5;
/** With such headings. */
const CODED_LEAST = 1.4;
/** Words of titles are set larger than labels. */
const LARGER = 1.25;
const LEAST_BEGINNINGS = 5;
/** Places of known labels for each of an unknown one. */
const LEAST_KNOWN = 0.5;
const MOST_TRIALS = 40;
/** No sheet is longer, in points: about six pages. */
const FURTHEST = 5000;
/** Words of running text follow each other at random. */
const LEAST_REPETITION = 0.5;

/** Groups candidates that are set alike and read alike, if there are at least two of them. */
export function recurringLabels(
  candidates: readonly Candidate[],
  atoms: readonly Atom[],
  labels: Labels,
): RecurringLabel[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const atom = atoms[candidate.atom]!;
    const style =
      candidate.kind === 'whole'
        ? `whole|${atom.look}`
        : candidate.kind === 'inline'
          ? 'inline'
          : `begins|${atom.look}|${Math.round(atom.size / 3)}`;
    const id = `${candidate.key}|${style}`;
    const list = groups.get(id);
    if (list) list.push(candidate);
    else groups.set(id, [candidate]);
  }
  joinBeginnings(groups, atoms);
  const found: RecurringLabel[] = [];
  for (const [id, places] of groups) {
    if (places.length < 2) continue;
    const first = places[0]!;
    const targets = labels.loose(first.label);
    const known = targets.length > 0;
    if (!known && places.length < 3) continue;
    const strong = targets.some((t) => STRONG.has(t.field) && !t.second);
    const sure = labels.match(first.label).length > 0;
    found.push({ id, key: first.key, places: onePerPiece(places), targets, known, sure, strong });
  }
  const weight = (label: RecurringLabel): number => label.places.length * (label.strong ? 6 : label.known ? 4 : 1);
  return oneReading(found)
    .sort((a, b) => weight(b) - weight(a) || a.id.localeCompare(b.id))
    .slice(0, MOST_LABELS);
}

/** A label that mostly has a colon may lack it at times: "Handlungsfeld: Wohnen", "Handlungsfeld Verkehr". */
function joinBeginnings(groups: Map<string, Candidate[]>, atoms: readonly Atom[]): void {
  for (const [id, places] of groups) {
    const { key, kind } = places[0]!;
    const inline = kind === 'prefix' ? groups.get(`${key}|inline`) : undefined;
    if (!inline || inline.length < 2) continue;
    const like = (a: Atom, b: Atom): boolean => a.look === b.look && Math.abs(a.size - b.size) < 1;
    const own = atoms[places[0]!.atom]!;
    if (inline.filter((place) => like(atoms[place.atom]!, own)).length < 0.5 * inline.length) continue;
    inline.push(...places);
    inline.sort((a, b) => a.atom - b.atom);
    groups.delete(id);
  }
}

/** A atom may be a label as a whole, or begin with one: what recurs much more often is meant. */
function oneReading(labels: readonly RecurringLabel[]): RecurringLabel[] {
  const sizes = new Map<number, { whole: number; begins: number; known: boolean }>();
  for (const label of labels) {
    for (const { atom, kind } of label.places) {
      const size = sizes.get(atom) ?? { whole: 0, begins: 0, known: false };
      sizes.set(atom, size);
      const slot = kind === 'whole' ? 'whole' : 'begins';
      size[slot] = Math.max(size[slot], label.places.length);
      if (kind === 'whole' && label.sure) size.known = true;
    }
  }
  return labels.flatMap((label) => {
    const places = label.places.filter(({ atom, kind }) => {
      const { whole, begins, known } = sizes.get(atom)!;
      const asWhole = known || begins < 1.6 * whole;
      return kind === 'whole' ? asWhole : !asWhole || whole === 0;
    });
    return places.length < 2 ? [] : [{ ...label, places }];
  });
}

function onePerPiece(places: readonly Candidate[]): Candidate[] {
  return places.filter((place, i) => place.atom !== places[i - 1]?.atom);
}

/** Forms of one document that are tried in full. */
const MOST_TEMPLATES = 4;
/** Share of labels from which two templates are one. */
const ALIKE = 0.6;

/** Sets of labels that take turns - between two of the reference stands at most one of each other, in an order that repeats - the most telling first.
 * A known label may lead one, and an unknown one that is set apart from running text.
 * @param plain all text is set alike */
export function templates(labels: readonly RecurringLabel[], atoms: readonly Atom[], plain: boolean): Template[] {
  const found: { template: Template; value: number }[] = [];
  const body = bodyStyle(atoms);
  const apart = labels.filter((label) => !label.known && !plain && isApart(label, atoms, body)).slice(0, MOST_UNKNOWN);
  for (const reference of [...labels.filter((label) => label.known), ...apart]) {
    const trial = templateAround(reference, labels, atoms, plain || !apart.includes(reference) ? null : body);
    if (trial && !(plain && mostlyUnknown(trial.template))) found.push(trial);
  }
  const ordered = found
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_TRIALS)
    .flatMap(({ template, value }) => {
      const order = repetition(template.labels);
      return order < LEAST_REPETITION ? [] : [{ template, value: value * order * order }];
    })
    .toSorted((a, b) => b.value - a.value);
  const kept: Template[] = [];
  for (const { template } of ordered)
    if (kept.length < MOST_TEMPLATES && !kept.some((other) => shared(other, template) >= ALIKE)) kept.push(template);
  return kept;
}

const MOST_UNKNOWN = 12;
const LEAST_UNKNOWN = 3;

function shared(a: Template, b: Template): number {
  const own = new Set(a.labels);
  return b.labels.filter((label) => own.has(label)).length / b.labels.length;
}

/** The style that most letters are set in. */
function bodyStyle(atoms: readonly Atom[]): string {
  const letters = new Map<string, number>();
  for (const { style, text } of atoms) letters.set(style, (letters.get(style) ?? 0) + text.length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0] as [string, number])[0];
}

/** Often, and set otherwise than running text or before a colon. */
function isApart({ places }: RecurringLabel, atoms: readonly Atom[], body: string): boolean {
  const { kind, atom } = places[0]!;
  if (places.length < LEAST_UNKNOWN || kind === 'prefix') return false;
  return kind === 'inline' || atoms[atom]!.style !== body || atoms[atom]!.cell !== null;
}

/** Words that recur without being set like labels may be anything, such as the names on maps: most of a form's labels must be known. */
function mostlyUnknown({ labels }: Template): boolean {
  const places = (known: boolean): number =>
    labels.reduce((sum, label) => (label.known === known ? sum + label.places.length : sum), 0);
  return places(true) < LEAST_KNOWN * places(false);
}

/** Labels that take turns with the reference, and how much they say for a form of measures; null when too little. */
function templateAround(
  reference: RecurringLabel,
  labels: readonly RecurringLabel[],
  atoms: readonly Atom[],
  body: string | null,
): { template: Template; value: number } | null {
  const reach = reachOf(reference, atoms);
  let support = reference.strong ? 3 : reference.known ? 1.5 : 0.4;
  let unknown = 0;
  let strong = reference.strong ? 1 : 0;
  let evidence = weightOf(reference);
  const members = [reference];
  const seen = new Set([reference.key]);
  const largest = LARGER * sizeOf(reference, atoms);
  for (const label of labels) {
    if (label === reference || seen.has(label.key) || sizeOf(label, atoms) > largest) continue;
    const turn = takesTurns(label, reference, reach, atoms);
    if (isPrefix(label) && label.places.length < LEAST_BEGINNINGS) continue;
    if (turn.single < 0.75 || turn.outside > 0.5 || turn.coverage < (isPrefix(label) ? 0.6 : 0.3)) continue;
    members.push(label);
    seen.add(label.key);
    const coverage = Math.min(1, turn.coverage) ** 2;
    if (label.known) support += coverage * (label.strong ? 3 : 1.5);
    else unknown += 0.4 * coverage;
    if (label.strong && turn.coverage >= 0.5) strong++;
    evidence += weightOf(label) * Math.min(1, turn.coverage);
  }
  const coded = underCodes(reference, atoms);
  evidence += CODED_EVIDENCE * coded;
  // Two labels under headings that all carry codes are a form, too, where they fill cells or lines of their own.
  const plain = coded < 0.9 || members.some(isPrefix);
  const value = (support + Math.min(unknown, 3)) * Math.sqrt(reference.places.length);
  // what nobody has heard of is told by its values, later
  if (body !== null && members.filter((m) => isApart(m, atoms, body)).length >= LEAST_TOGETHER)
    return { template: { labels: members, reference, reach }, value };
  if (strong < 1 || members.length < (plain ? LEAST_TOGETHER : 2)) return null;
  if (evidence < (plain ? LEAST_EVIDENCE : CODED_LEAST)) return null;
  if (plain && reference.places.length < 4 && evidence < SURE_EVIDENCE) return null;
  return { template: { labels: members, reference, reach }, value };
}

/** Share of a label's places that stand shortly below a heading with the code of a measure. */
function underCodes(label: RecurringLabel, atoms: readonly Atom[]): number {
  return label.places.filter(({ atom }) => isUnderCode(atom, atoms)).length / label.places.length;
}

const sizeOf = (label: RecurringLabel, atoms: readonly Atom[]): number => {
  const sizes = label.places.map((place) => atoms[place.atom]!.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1]!;
};

/** What a label says for a form of measures. Words that merely begin lines do so by chance, unless they do it often. */
function weightOf({ known, strong, places }: RecurringLabel): number {
  const own = strong ? 1 : known ? 0.5 : 0.1;
  if (places[0]!.kind === 'prefix') return places.length < 8 ? 0 : 0.5 * own;
  return own * Math.min(1, places.length / 3);
}

/** Titles and sentences begin with such words, too: they must do so often. */
const isPrefix = (label: RecurringLabel): boolean => label.places[0]!.kind === 'prefix';

/** How regularly the labels follow each other: the share of places whose next label is the usual one. */
function repetition(labels: readonly RecurringLabel[]): number {
  const most = Math.max(...labels.map((label) => label.places.length));
  const sequence = labels
    .filter((label) => label.known || label.places.length >= 0.5 * most)
    .flatMap((label) => label.places.map((place) => ({ atom: place.atom, label })))
    .sort((a, b) => a.atom - b.atom);
  const next = new Map<RecurringLabel, Map<RecurringLabel, number>>();
  for (let i = 1; i < sequence.length; i++) {
    const from = sequence[i - 1]!.label;
    const counts = next.get(from) ?? new Map<RecurringLabel, number>();
    next.set(from, counts);
    const to = sequence[i]!.label;
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  let usual = 0;
  for (const counts of next.values()) usual += Math.max(...counts.values());
  return sequence.length < 2 ? 0 : usual / (sequence.length - 1);
}

/** How far the next label of the same name may be to belong to a neighbouring sheet. */
function reachOf(label: RecurringLabel, atoms: readonly Atom[]): number {
  const tops = label.places.map((place) => atoms[place.atom]!.top);
  const gaps = tops.slice(1).map((top, i) => top - tops[i]!);
  gaps.sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 800;
  return Math.min(Math.max(2.2 * usual, 500), FURTHEST);
}

interface Turn {
  /** Of the sheets that have the label at all, the share that has it once. */
  readonly single: number;
  /** Share of the label's places that stand in no sheet. */
  readonly outside: number;
  /** Share of the sheets that have it. */
  readonly coverage: number;
}

function takesTurns(label: RecurringLabel, reference: RecurringLabel, reach: number, atoms: readonly Atom[]): Turn {
  const starts = reference.places;
  let once = 0;
  let more = 0;
  let outside = 0;
  let at = 0;
  const count = (n: number): void => {
    if (n === 1) once++;
    else if (n > 1) more++;
  };
  let inSheet = 0;
  let sheet = -1;
  for (const place of label.places) {
    while (at < starts.length && starts[at]!.atom < place.atom) at++;
    const before = starts[at - 1];
    const top = atoms[place.atom]!.top;
    const near = before !== undefined && top - atoms[before.atom]!.top <= reach;
    const first = before === undefined || !near ? starts[at] : undefined;
    // Before the first sheet's reference: the label precedes the reference in the form.
    const leads = first !== undefined && atoms[first.atom]!.top - top <= reach;
    const own = near ? at - 1 : leads ? at - 0.5 : -1;
    if (own === -1) {
      outside++;
      continue;
    }
    if (own === sheet) inSheet++;
    else {
      count(inSheet);
      sheet = own;
      inSheet = 1;
    }
  }
  count(inSheet);
  const having = once + more;
  return {
    single: having === 0 ? 0 : once / having,
    outside: outside / label.places.length,
    coverage: having / starts.length,
  };
}
