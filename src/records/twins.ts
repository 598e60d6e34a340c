import type { Atom } from './atoms.js';
import { candidatesOf } from './candidates.js';
import type { Labels } from './labels.js';
import { splitTitles, titlesAbove } from './twin-titles.js';

/** Begin of a label with what follows it, up to the next one. */
interface Mark {
  readonly atom: number;
  /** Equal for labels of one meaning, however they are worded ("Ziel der Maßnahme", "Ziele der Maßnahme"). */
  readonly key: string;
}

/** Sheets that stood side by side: all their labels, each as often as there are sheets. */
interface Region {
  readonly sheets: number;
  readonly marks: readonly Mark[];
}

/** So many labels in a row come twice before it is no chance. */
const LEAST_PAIRS = 3;
/** Labels further apart belong to different sheets. */
const FURTHEST = 80;
const LINE = 12;

/**
 * Text taken from print line by line loses columns: of two sheets side by side it gives each label twice in a row, each with its own value.
 * Puts such sheets one below the other, so that they read like any others; their titles become headings.
 * @returns atoms with new ids and places on the page; source places stay
 */
export function partTwins(atoms: readonly Atom[], labels: Labels): readonly Atom[] {
  const regions = twinRegions(marksOf(atoms, labels));
  if (regions.length === 0) return atoms;
  const laid = new Layout();
  let at = 0;
  for (const region of regions) {
    const first = region.marks[0]!.atom;
    const above = titlesAbove(atoms, at, first);
    const titles = splitTitles(above, region.sheets);
    if (!titles) continue;
    for (; at < above[0]!.id; at++) laid.keep(atoms[at]!);
    const end = region.marks.at(-1)!.atom + 1;
    for (let sheet = 0; sheet < region.sheets; sheet++) {
      for (const atom of titles[sheet]!) laid.below(atom, true);
      for (const atom of strand(atoms, region, sheet, end)) laid.below(atom, false);
    }
    at = end;
  }
  for (; at < atoms.length; at++) laid.keep(atoms[at]!);
  return laid.atoms;
}

/** Places atoms below each other, keeping the distances of those that stay where they were. */
class Layout {
  readonly atoms: Atom[] = [];
  private shift = 0;
  private y = 0;
  private last = 0;
  private page: number | null = null;

  keep(atom: Atom): void {
    // what was spread over more lines pushes down all that follows
    this.shift = Math.max(this.shift, this.last + LINE - atom.top, 0);
    const top = atom.top + this.shift;
    // sheets side by side share a page: what comes on the next one is no part of them
    const opens = this.page !== null && atom.page !== this.page && !atom.furniture;
    if (opens) this.page = null;
    this.put(atom, top, atom.box.x0, atom.heading || opens);
    this.last = 0;
    this.y = top;
  }

  below(atom: Atom, heading: boolean): void {
    this.y = Math.max(this.y + LINE, atom.top);
    this.last = this.y;
    this.page = atom.page;
    this.put(atom, this.y, 0, heading);
  }

  private put(atom: Atom, top: number, x: number, heading: boolean): void {
    const down = top - atom.top;
    const { x0, x1, y0, y1 } = atom.box;
    const box = { x0: x, x1: x + x1 - x0, y0: y0 + down, y1: y1 + down };
    this.atoms.push({ ...atom, id: this.atoms.length, box, top, heading });
  }
}

/** What belongs to one of the sheets, label by label. */
function strand(atoms: readonly Atom[], { marks }: Region, sheet: number, end: number): Atom[] {
  const seen = new Map<string, number>();
  const own: Atom[] = [];
  for (const [i, { atom, key }] of marks.entries()) {
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    if (turn === sheet) own.push(...atoms.slice(atom, marks[i + 1]?.atom ?? end));
  }
  return own;
}

/** Labels that fill a atom, and words that stand twice on one line, as heads of columns do. */
function marksOf(atoms: readonly Atom[], labels: Labels): Mark[] {
  const marks: Mark[] = [];
  for (const [i, atom] of atoms.entries()) {
    if (atom.furniture) continue;
    const twice = [atoms[i - 1], atoms[i + 1]].some((p) => p?.top === atom.top && p.text === atom.text);
    const field = candidatesOf(atom, labels)
      .filter((c) => c.kind === 'whole')
      .flatMap((c) => labels.match(c.label))
      .find((target) => !target.second)?.field;
    const last = marks.at(-1);
    // "Kosten / Personal- und Sachkosten": what stands right below a label of its own meaning is the value
    if (field && last?.atom === atom.id - 1 && last.key === field) continue;
    if (field) marks.push({ atom: atom.id, key: field });
    else if (twice && /\p{L}{3}/u.test(atom.text)) marks.push({ atom: atom.id, key: `=${atom.text}` });
  }
  return withoutLists(marks, atoms);
}

const LIST = /[,;/|&+]|\s(?:und|sowie|oder|bzw)(?:\s|$)/;

/** Values that list words of labels ("Sachlage und Thema") never come twice in a row, labels of several words do. */
function withoutLists(marks: readonly Mark[], atoms: readonly Atom[]): Mark[] {
  const textOf = (mark: Mark | undefined): string | undefined => (mark ? atoms[mark.atom]!.text : undefined);
  const doubled = new Set(marks.filter((m, i) => textOf(m) === textOf(marks[i + 1])).map(textOf));
  return marks.filter((mark) => !LIST.test(textOf(mark)!) || doubled.has(textOf(mark)));
}

function twinRegions(marks: readonly Mark[]): Region[] {
  const runs: { key: string; from: number; length: number }[] = [];
  for (const [i, { key, atom }] of marks.entries()) {
    const last = runs.at(-1);
    const near = i > 0 && atom - marks[i - 1]!.atom <= FURTHEST;
    if (last?.key === key && near) last.length++;
    else runs.push({ key, from: i, length: 1 });
  }
  const regions: Region[] = [];
  let taken = 0;
  for (let r = 0; r < runs.length; r++) {
    const sheets = runs[r]!.length;
    const keys = new Set<string>();
    let end = r;
    const goesOn = (): boolean => runs[end]?.length === sheets && !keys.has(runs[end]!.key);
    while (goesOn() && end - r < LEAST_PAIRS) keys.add(runs[end++]!.key);
    if (sheets < 2 || end - r < LEAST_PAIRS) continue;
    const above = marksAbove(marks, runs[r]!.from, taken, sheets, keys);
    for (const { key } of above) keys.add(key);
    while (goesOn()) keys.add(runs[end++]!.key);
    taken = runs[end - 1]!.from + sheets;
    regions.push({ sheets, marks: [...above, ...marks.slice(runs[r]!.from, taken)] });
    r = end - 1;
  }
  return regions;
}

/** Labels above, whose values were long enough to be read one after the other: those that come once a sheet. */
function marksAbove(
  marks: readonly Mark[],
  at: number,
  least: number,
  sheets: number,
  below: ReadonlySet<string>,
): readonly Mark[] {
  const seen = new Map<string, number>();
  let from = at;
  for (let i = at - 1; i >= least; i--) {
    const { key, atom } = marks[i]!;
    const turn = (seen.get(key) ?? 0) + 1;
    if (below.has(key) || turn > sheets || marks[i + 1]!.atom - atom > FURTHEST) break;
    seen.set(key, turn);
    if (turn === sheets) from = i;
  }
  return marks.slice(from, at).filter(({ key }) => seen.get(key) === sheets);
}
