import type { Atom } from './atoms.js';
import { letteredCode, numberCode } from './codes.js';
import { counterCode } from './series.js';

/** What stands at the head of a sheet. */
export interface Head {
  readonly code: string | null;
  /** Atoms of the title, in reading order, and where in the first of them it begins. */
  readonly title: readonly Atom[];
  readonly titleFrom: number;
  /** Other atoms set like the title, beside it. */
  readonly beside: readonly Atom[];
  /** First atom of the sheet. */
  readonly start: number;
}

/** Atoms between two sheets' labels, where the head of the second must be. */
export interface HeadWindow {
  /** Atoms after the last label of the sheet before, up to the fourth label of the sheet, without labels. */
  readonly atoms: readonly Atom[];
  /** Id of the first label of the sheet. */
  readonly firstLabel: number;
  /** Ids of the atoms that are labels of the sheet. */
  readonly labels: ReadonlySet<number>;
  /** Size of the first label, and its y. */
  readonly size: number;
  readonly top: number;
}

/** A way in which the titles of a form are set. */
interface TitleClass {
  readonly name: string;
  readonly has: (atom: Atom) => boolean;
}

/** Headings with the code of a measure: the surest titles where all is set alike. */
const CODED = 'coded heading';
/** Lines that begin with such a code. */
const CODE = 'code';

/** Longest text that looks like a title, in letters. */
const LONGEST_LINE = 140;
/** Least share of the sheets that must have a title of a class, and that must have one of their own. */
const PRESENT = 0.55;
const DISTINCT = 0.5;
/** A class must tell at least this much: present, distinct and rare elsewhere, of the shape of a title. */
const LEAST_TITLE = 0.2;
/** Atoms around a form that its styles are counted in. */
const AROUND = { before: 30, after: 60 } as const;
/** Titles in the style of running text, of values, of several colours, or long as sentences are doubtful. */
const DOUBT = { body: 0.3, beside: 0.3, shape: 0.2, purity: 0.05, colours: 0.8 } as const;

/** Finds how the titles of a form are set: what stands once at every head, differs from sheet to sheet, is rare elsewhere and no sentence. Null when nothing does. */
export function titleClass(windows: readonly HeadWindow[], atoms: readonly Atom[], plain: boolean): TitleClass | null {
  const all = new Map<string, number>();
  const labels = new Set(windows.flatMap((w) => [...w.labels]));
  const first = windows[0]?.firstLabel ?? 0;
  const last = windows.at(-1)?.firstLabel ?? 0;
  // codes stand in references, too; in a heading they name what follows, over all its lines
  const coded = (atom: Atom): boolean => {
    let at = atom.id;
    while (at > 0 && atom.block >= 0 && atoms[at - 1]!.block === atom.block) at--;
    return letteredCode(atoms[at]!.text) !== null;
  };
  const classesOf = (atom: Atom): string[] => {
    const beside = !plain && isBeside(atom, atoms, labels) ? '>' : '';
    // fields of action often have a colour each
    const names = plain ? [] : [`${atom.style}${beside}`, `${atom.look}|${Math.round(atom.size)}${beside}`];
    if (plain && atom.heading) names.push('heading');
    const alone = plain || atom.place.page === null;
    const before = atoms[atom.id - 1];
    const besideCode = before !== undefined && onLine(before, atom) && letteredCode(before.text)?.rest === '';
    if (alone && (letteredCode(atom.text) || besideCode)) names.push(CODE);
    if (alone && atom.heading && coded(atom)) names.push(CODED);
    return names;
  };
  for (let id = Math.max(0, first - AROUND.before); id < Math.min(atoms.length, last + AROUND.after); id++) {
    if (!labels.has(id)) for (const name of classesOf(atoms[id]!)) all.set(name, (all.get(name) ?? 0) + 1);
  }
  const seen = new Map<string, { atoms: number; texts: string[]; size: number }>();
  for (const { atoms: own } of windows) {
    const here = new Map<string, string>();
    for (const atom of own) {
      if (!/\p{L}{3}/u.test(atom.text)) continue;
      for (const name of classesOf(atom)) {
        const entry = seen.get(name) ?? { atoms: 0, texts: [], size: atom.size };
        seen.set(name, entry);
        entry.atoms++;
        here.set(name, `${here.get(name) ?? ''} ${atom.text}`.trim());
      }
    }
    for (const [name, text] of here) seen.get(name)!.texts.push(text);
  }
  const mostOf = (colours: boolean): string =>
    [...all].reduce((most, entry) => (hasColour(entry[0]) === colours && entry[1] > most[1] ? entry : most), [
      '',
      0,
    ] as [string, number])[0];
  const bodies = [mostOf(true), mostOf(false)];
  let best: { name: string; score: number } | null = null;
  for (const [name, { atoms: count, texts, size }] of seen) {
    const presence = texts.length / windows.length;
    // a counter that differs by its numbers only names no record
    const distinct =
      new Set(name.startsWith('#') ? texts.map((text) => text.replace(/\d+/g, '')) : texts).size / texts.length;
    if (presence < PRESENT || distinct < DISTINCT) continue;
    const purity = Math.max(DOUBT.purity, Math.min(1, count / Math.max(1, all.get(name) ?? 0)));
    const shape = Math.max(DOUBT.shape, texts.filter(looksLikeTitle).length / texts.length);
    const sure = name === CODED && presence >= 0.8 ? 2 : 1;
    const several = plain || hasColour(name) ? 1 : DOUBT.colours;
    const doubt =
      (plain || !bodies.includes(name) ? 1 : DOUBT.body) * (name.endsWith('>') ? DOUBT.beside : 1) * several;
    const score = presence * distinct * distinct * purity * shape * (1 + size / 60) * sure * doubt;
    if (!best || score > best.score) best = { name, score };
  }
  if (!best || best.score <= LEAST_TITLE) return null;
  const { name } = best;
  // a title that is short enough to share its line with a label is one, too
  return { name, has: (atom) => classesOf(atom).some((own) => own === name || own === `${name}>`) };
}

/** Whether a class is that of one colour; others are of one weight and size. */
const hasColour = (name: string): boolean => name.split('|').length > 2;

/** Short and no more than one sentence. */
const looksLikeTitle = (text: string): boolean => text.length <= LONGEST_LINE && !/[.;]\s\p{L}|,$/u.test(text);

/** Right of a label, on its line or in its row of cells: where its value stands. */
function isBeside(atom: Atom, atoms: readonly Atom[], labels: ReadonlySet<number>): boolean {
  for (let id = atom.id - 1; id >= 0 && id > atom.id - NEAR_LABEL; id--) {
    if (!labels.has(id)) continue;
    const label = atoms[id]!;
    if (label.page !== atom.page || label.box.x1 > atom.box.x0 + 1) continue;
    if (label.cell && atom.cell) {
      if (
        label.cell.table === atom.cell.table &&
        label.cell.row < atom.cell.rowEnd &&
        atom.cell.row < label.cell.rowEnd
      )
        return true;
    } else if (Math.abs(label.top - atom.top) < 0.6 * atom.size) return true;
  }
  return false;
}

/** Atoms back to the label that a value stands beside. */
const NEAR_LABEL = 12;

/** Longest head, in letters; more is no title. */
const LONGEST_HEAD = 400;

/** Reads code and title of one sheet. @param found how titles of the form are set */
export function readHead(
  window: HeadWindow,
  found: TitleClass | null,
  atoms: readonly Atom[],
  numbers: boolean,
  column: string | null,
): Head {
  const whole = groupOf(window, found);
  const codes = whole.filter((atom) => isCode(atom.text, numbers));
  const group = codes.length < whole.length ? whole.filter((atom) => !codes.includes(atom)) : whole;
  const cells = columnsOf(group);
  const main = [...((column === null ? null : cells.get(column)) ?? longest(cells))];
  const beside = group.filter((atom) => !main.includes(atom));
  const text = main[0]?.text ?? '';
  const opening = letteredCode(text) ?? (numbers && codes.length === 0 && main.length > 0 ? numberCode(text) : null);
  let code = opening?.code ?? (codes[0] ? codeOf(codes[0].text, numbers) : null);
  let start = Math.min(window.firstLabel, ...whole.map((atom) => atom.id));
  if (!code) {
    const near = nearCode(window, start, whole, atoms);
    if (near) {
      code = codeOf(near.text, true);
      start = Math.min(start, near.id);
    }
  }
  const counter = window.atoms.find((atom) => atom.id < window.firstLabel && counterCode(atom) !== null);
  if (counter && !whole.includes(counter)) {
    code ??= counterCode(counter);
    start = Math.min(start, counter.id);
  }
  start = Math.min(start, ...window.atoms.filter((p) => p.id < start && onLine(p, atoms[start]!)).map((p) => p.id));
  if (found?.name === CODED || found?.name === CODE) main.push(...restOfTitle(main, window));
  const skip = opening && opening.rest !== '' ? text.length - opening.rest.length : 0;
  return { code, title: main, titleFrom: skip, beside, start };
}

/** Lines that a reader of plain text took for a paragraph, though they stand between the title and the first label and are no sentence. */
function restOfTitle(title: readonly Atom[], { atoms, firstLabel }: HeadWindow): Atom[] {
  const last = title.at(-1);
  if (!last) return [];
  const between = atoms.filter((atom) => atom.id > last.id && atom.id < firstLabel);
  const closely = [last, ...between].every(
    (atom, i, all) => i === 0 || (atom.page === last.page && atom.top - all[i - 1]!.top < 2 * atom.size),
  );
  const goesOn = between.length > 0 && between.length <= MOST_LINES && firstLabel === last.id + between.length + 1;
  return goesOn && closely && between.every((atom) => !/[.!?:;]\s*$/.test(atom.text)) ? between : [];
}

/** A title goes on over at most so many lines. */
const MOST_LINES = 2;

/** A sheet begins with a whole line, whatever stands before its title there ("Nr."). */
const onLine = (a: Atom, b: Atom): boolean => a.page === b.page && Math.abs(a.top - b.top) < 0.5 * b.size;

const isCode = (text: string, numbers = true): boolean => codeOf(text, numbers) !== null;

/** A atom that is nothing but a code. */
function codeOf(text: string, numbers: boolean): string | null {
  const coded = letteredCode(text) ?? (numbers ? numberCode(text) : null);
  return coded && coded.rest === '' ? coded.code : null;
}

/** The atoms set like a title that stand together, nearest before the first label, else first after it. */
function titleGroup(own: readonly Atom[], { firstLabel, top }: HeadWindow): Atom[] {
  const groups: Atom[][] = [];
  for (const atom of own) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const near =
      before !== undefined && before.page === atom.page && atom.box.y0 - before.box.y1 < 1.2 * Math.max(atom.size, 8);
    if (near) last!.push(atom);
    else groups.push([atom]);
  }
  const titled = groups.filter((group) => group.some((atom) => /\p{L}{3}/u.test(atom.text)));
  const beside = titled.find(([first]) => first!.id > firstLabel && Math.abs(first!.top - top) < 0.5 * first!.size);
  const above = beside ? [beside] : titled.filter((group) => group[0]!.id < firstLabel);
  // prose between a title and the labels describes the measure
  return above.findLast(isNoProse) ?? above.at(-1) ?? titled[0] ?? [];
}

/** Short, and not ended like a sentence. */
function isNoProse(group: readonly Atom[]): boolean {
  const text = group.map((atom) => atom.text).join(' ');
  return looksLikeTitle(text) && !/[.!?]$/.test(text);
}

/** Before the labels, larger than they are and than most of what stands there. */
function standsOut(atom: Atom, { atoms, firstLabel, size, top }: HeadWindow): boolean {
  if (
    (atom.id > firstLabel && atom.top > top + atom.size) ||
    atom.size <= OUTSTANDING * size ||
    !/\p{L}{3}/u.test(atom.text)
  )
    return false;
  return atoms.filter((other) => other.size >= atom.size).length <= MOST_LINES + 1;
}
/** So much larger than the labels is a title. */
const OUTSTANDING = 1.3;

function groupOf(window: HeadWindow, found: TitleClass | null): Atom[] {
  let own = found ? window.atoms.filter((atom) => found.has(atom)) : [];
  // a heading that the reader missed still has its code
  if (found?.name === CODED && own.length === 0) own = window.atoms.filter((atom) => letteredCode(atom.text) !== null);
  let group = titleGroup(own, window);
  // another size or colour than most titles have, for once
  if (found && group.length === 0)
    group = titleGroup(
      window.atoms.filter((atom) => standsOut(atom, window)),
      window,
    );
  const letters = group.reduce((sum, atom) => sum + atom.text.length, 0);
  return letters <= LONGEST_HEAD ? group : [];
}

/** The column of the head in which titles stand: what differs from sheet to sheet. Null when heads have one column. */
export function titleColumn(windows: readonly HeadWindow[], found: TitleClass | null): string | null {
  const seen = new Map<string, { sheets: number; texts: Set<string> }>();
  for (const window of windows) {
    for (const [column, list] of columnsOf(groupOf(window, found))) {
      const text = list.map((atom) => atom.text).join(' ');
      if (isCode(text) || !/\p{L}{3}/u.test(text)) continue;
      const entry = seen.get(column) ?? { sheets: 0, texts: new Set() };
      seen.set(column, entry);
      entry.sheets++;
      entry.texts.add(text);
    }
  }
  if (seen.size < 2) return null;
  return [...seen].sort((a, b) => b[1].texts.size - a[1].texts.size || b[1].sheets - a[1].sheets)[0]![0];
}

/** Atoms in several cells of a bar, by column; without cells, by the gaps between them. */
function columnsOf(group: readonly Atom[]): Map<string, Atom[]> {
  const columns = new Map<string, Atom[]>();
  for (const atom of group) {
    const key = atom.cell ? `c${atom.cell.column}` : columnOf(atom, group);
    columns.set(key, [...(columns.get(key) ?? []), atom]);
  }
  return columns;
}

/** The column with most letters that is no mere code. */
function longest(columns: ReadonlyMap<string, Atom[]>): Atom[] {
  const letters = (list: readonly Atom[]): number =>
    isCode(list.map((p) => p.text).join(' ')) ? 0 : list.reduce((sum, p) => sum + p.text.length, 0);
  return [...columns.values()].sort((a, b) => letters(b) - letters(a))[0] ?? [];
}

/** Atoms far apart on one line belong to different parts of the head; a code right before the title belongs to it. */
function columnOf(atom: Atom, group: readonly Atom[]): string {
  const left = group
    .filter((p) => p !== atom && Math.abs(p.box.y0 - atom.box.y0) < 3 && p.box.x1 <= atom.box.x0)
    .sort((a, b) => b.box.x1 - a.box.x1)[0];
  if (!left) return 'first';
  return atom.box.x0 - left.box.x1 > 8 * atom.size && !isCode(left.text)
    ? `x${Math.round(atom.box.x0 / 20)}`
    : columnOf(left, group);
}

/** A code that stands alone near the title or the first label: beside it or some lines above, also where a reader took it for a running head. */
function nearCode(window: HeadWindow, start: number, group: readonly Atom[], atoms: readonly Atom[]): Atom | null {
  const anchor = group[0] ?? atoms[window.firstLabel]!;
  const from = Math.max(0, Math.min(start, window.firstLabel) - 12);
  let best: Atom | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let id = from; id < Math.min(atoms.length, window.firstLabel + 12); id++) {
    const atom = atoms[id]!;
    if (atom.page !== anchor.page || group.includes(atom)) continue;
    const above = anchor.box.y0 - atom.box.y0;
    if (above < -40 || above > 90) continue;
    const lettered = letteredCode(atom.text);
    const alone = lettered ? lettered.rest === '' : atom.size > anchor.size && numberCode(atom.text)?.rest === '';
    if (!alone || (atom.furniture && !lettered)) continue;
    if (Math.abs(above) < least) {
      least = Math.abs(above);
      best = atom;
    }
  }
  return best;
}
