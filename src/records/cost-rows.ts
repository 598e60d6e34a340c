import type { ConceptDocument } from '../document/document.js';
import type { Atom } from './atoms.js';
import type { SheetLabel } from './form-labels.js';
import type { Grid } from './grids.js';
import type { AssignedSheet } from './read-form.js';

/** What heads a survey of measures and their costs (§ 149 Baugesetzbuch calls it Kosten- und Finanzierungsübersicht); a label of a sheet ("Kostenrahmen:") is none. */
const SURVEY =
  /^\s*(?:(?:Anhang|Anlage|Abbildung|Tabelle)\s+)?(?:[\d.]+[.:)]?\s+)?(?:Kosten- und Finanzierungs(?:übersicht|plan)|Maßnahmen- und Kosten(?:übersicht|plan)|Kosten(?:übersicht|zusammenstellung)|Finanzierungsübersicht)(?![^:]{0,20}:\s*\S)/iu;
/** A line that is but figures: amounts, areas, prices, shares. */
const FIGURES = /^[\s\d.,%€*+–-]*\d[\s\d.,%€*+–-]*$/u;
/** A name with figures behind it, as a dump prints a row. */
const ROW =
  /^(?<name>.*?\p{L}{3}.*?)\s+(?<figures>\d[\d.,]*(?:\s*[€%])?(?:\s+\d[\d.,]*(?:\s*[€%])?){0,9})(?<rest>\s+\p{L}.*)?$/u;
/** German figures with a group of thousands, or two decimals. */
const FIGURE = /\d{1,3}(?:\.\d{3})+(?:,\d{2})?|\d+,\d{2}|\d+/gu;
/** What names a group of rows, and what sums them up. */
const GROUP = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z][.)])\s+\p{L}/u;
const SUM = /^\s*(?:Zwischen|Gesamt)?(?:summe|kosten|betrag)(?!\p{Ll}{3})/iu;
/** Longest line of a row; longer ones are prose. */
const LONGEST = 130;
/** Lines of a name at most. */
const NAME_LINES = 3;
/** So many lines of prose end a survey. */
const PROSE_LINES = 5;
/** How far behind its heading a survey begins, in lines. */
const FAR = 60;
const LEAST_ROWS = 5;
/** The costs of a measure in Euro; lower figures are areas and prices. */
const LEAST_COSTS = 1_000;
/** Share of the rows in which the same words stand behind the name, from which they are a column of their own. */
const COLUMN = 0.2;

const label = (key: string, field: 'title' | 'costs'): SheetLabel => ({
  key,
  text: '',
  targets: [{ field, second: false }],
  atoms: [],
  sure: true,
  cut: 0,
});
const NAME = label('name', 'title');
const COSTS = label('costs', 'costs');

interface Row {
  readonly name: readonly { readonly atom: Atom; readonly text: string }[];
  readonly amounts: readonly {
    readonly atom: Atom;
    readonly from: number;
    readonly text: string;
    readonly value: number;
  }[];
  readonly group: Atom | null;
}

/** Rows of surveys of costs in text dumps, which have lost their columns: a name, then its figures behind it or below. @returns one grid a survey */
export function costRows({ format }: ConceptDocument, atoms: readonly Atom[]): Grid[] {
  if (format !== 'text') return [];
  const grids: Grid[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const { text, furniture } = atoms[i]!;
    if (furniture || text.length > LONGEST || !SURVEY.test(text) || /\.{4}/.test(text)) continue;
    const { rows, end } = rowsBelow(atoms, i + 1);
    if (rows.length < LEAST_ROWS) continue;
    const columns = columnsOf(rows);
    grids.push({ records: rows.map((row) => recordOf(row, columns)), amongMeasures: true, form: 'row' });
    i = end;
  }
  return grids;
}

function rowsBelow(atoms: readonly Atom[], from: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let name: Row['name'] = [];
  let amounts: Row['amounts'] = [];
  let group: Atom | null = null;
  let prose = 0;
  let at = from;
  const close = (): void => {
    const named = name.length > 0 && name.length <= NAME_LINES;
    if (named && amounts.some(isCosts)) rows.push({ name, amounts, group });
    if (amounts.length > 0) name = [];
    amounts = [];
  };
  for (; at < atoms.length; at++) {
    const atom = atoms[at]!;
    if (atom.furniture) continue;
    if (rows.length === 0 ? at - from > FAR : prose > PROSE_LINES) break;
    const row = ROW.exec(atom.text);
    if (SUM.test(atom.text)) {
      close();
      name = [];
    } else if (FIGURES.test(atom.text)) {
      amounts = [...amounts, ...figuresOf(atom, 0)];
      prose = 0;
    } else if (row && atom.text.length <= LONGEST && figuresOf(atom, row.groups!.name!.length).length > 0) {
      close();
      name = [...name, { atom, text: row.groups!.name! }];
      amounts = figuresOf(atom, row.groups!.name!.length);
      prose = 0;
    } else {
      close();
      prose++;
      if (atom.text.length > LONGEST || /[.:;]$/.test(atom.text.trim())) name = [];
      else if (GROUP.test(atom.text)) {
        group = atom;
        name = [];
      } else if (name.length === 0 && group && atom.id === group.id + 1 && /^\p{Ll}/u.test(atom.text)) {
        // the first name of a group, printed in one with the group's and broken in two
        name = [
          { atom: group, text: group.text },
          { atom, text: atom.text },
        ];
      } else name = [...name, { atom, text: atom.text }].slice(-NAME_LINES);
    }
  }
  close();
  return { rows, end: at };
}

/** Amounts are printed with their thousands parted or with cents; four figures alone are a year or an area. */
const isCosts = ({ text, value }: Row['amounts'][number]): boolean => value >= LEAST_COSTS && /[.,]/.test(text);

const figuresOf = (atom: Atom, from: number): Row['amounts'] =>
  [...atom.text.slice(from).matchAll(FIGURE)].map((m) => ({
    atom,
    from: from + m.index,
    text: m[0],
    value: Number(m[0].replaceAll('.', '').replace(',', '.')),
  }));

/** Lines behind a name that stand behind many: a column of their own. */
function columnsOf(rows: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of rows) for (const { text } of name.slice(1)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n >= Math.max(2, COLUMN * rows.length)).map(([text]) => text));
}

/** The greatest figure of a row is what the measure costs; areas, prices and shares of those who pay are less. */
function recordOf({ name, amounts, group }: Row, columns: ReadonlySet<string>): AssignedSheet {
  const most = amounts.reduce((a, b) => (b.value > a.value ? b : a));
  const named = name.filter(({ text }, i) => i === 0 || !columns.has(text));
  const cut = (atom: Atom, from: number, text: string) => ({
    atom: { ...atom, text: atom.text.slice(0, from + text.length) },
    from,
  });
  return {
    values: [
      { label: NAME, atoms: named.map(({ atom, text }) => cut(atom, 0, text)) },
      { label: COSTS, atoms: [cut(most.atom, most.from, most.text)] },
    ],
    rest: [],
    head: { code: null, title: [], titleFrom: 0, beside: [], start: name[0]!.atom.id },
    anchor: name[0]!.atom,
    group: group ? { text: group.text.replace(GROUP, (m) => m.slice(-1)), place: group.place } : null,
  };
}
