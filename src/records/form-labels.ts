import type { Atom } from './atoms.js';
import type { Candidate } from './candidates.js';
import type { Form, Sheet } from './forms.js';
import { type Labels, type LabelTarget, labelWords, plainLabel } from './labels.js';

/** A label as it stands on a sheet. */
export interface SheetLabel {
  readonly key: string;
  /** As printed, lines joined. */
  readonly text: string;
  readonly targets: readonly LabelTarget[];
  /** Atoms that hold it, in reading order. */
  readonly atoms: readonly Atom[];
  /** Known by name and set like the other labels. */
  readonly sure: boolean;
  /** UTF-16 offset in the first atom at which the value begins; its length where nothing follows. */
  readonly cut: number;
}

/** What a form's labels look like, told from all sheets together. */
interface Usage {
  /** Share of the sheets that have the key. */
  readonly coverage: (key: string) => number;
  /** Share of the atoms set in this look at this place that are labels, others than the one asked for. */
  readonly labelness: (atom: Atom, key?: string) => number;
  /** Share of the atoms in this look that are known labels of the core. */
  readonly lookShare: (atom: Atom) => number;
  /** Labels of any look begin at this x. */
  readonly inColumn: (atom: Atom) => boolean;
  /** Known labels are set in this look. */
  readonly alike: (atom: Atom) => boolean;
  /** The key stands at the beginning of atoms, before its value, in this look. */
  readonly begins: (key: string, atom: Atom) => boolean;
  /** Labels can be told by look or place. */
  readonly telling: boolean;
  /** Most labels stand before their value on one line. */
  readonly inline: boolean;
}

/** What stands on so many sheets, takes turns with the other labels and is set like them is a label, known or not. */
const NEARLY_ALL = 0.8;
/** Between two lines of a cell stand at most so many atoms of others. */
const NEAR_LINES = 12;

/** Finds all labels of each sheet, in reading order: those of the core, and others set like them or known by name. */
export function formLabels(form: Form, atoms: readonly Atom[], labels: Labels): SheetLabel[][] {
  const heads = new Set(form.sheets.flatMap((sheet) => sheet.head.title.map((atom) => atom.id)));
  const usage = usageOf(form, atoms, heads);
  const core = new Map(form.template.labels.map((label) => [label.key, label]));
  const chosen = form.sheets.map((sheet) => {
    const found: Candidate[] = [];
    const chosen = new Set<number>();
    for (let id = sheet.start; id < sheet.end; id++) {
      if (heads.has(id)) continue;
      const best = choose(form.candidates.get(id) ?? [], atoms[id]!);
      if (!best || (best.kind === 'whole' && usage.coverage(best.key) < 0.8 && goesOn(id, chosen))) continue;
      chosen.add(id);
      found.push(best);
    }
    return found;
  });
  const below = adjacency(chosen, atoms);
  return chosen.map((list) => joinLines(list, atoms, labels, below, core, usage));

  /** A line of a cell's text is no label of its own: the line above it in the cell is none, and is set alike. */
  function goesOn(id: number, chosen: ReadonlySet<number>): boolean {
    const { cell, look } = atoms[id]!;
    // in a column of labels it is the rest of one
    if (!cell || usage.labelness(atoms[id]!) >= 0.5) return false;
    for (let at = id - 1; at >= Math.max(0, id - NEAR_LINES); at--) {
      const above = atoms[at]!;
      if (above.cell?.table !== cell.table || above.cell.row !== cell.row || above.cell.column !== cell.column)
        continue;
      return !chosen.has(at) && above.look === look;
    }
    return false;
  }

  function choose(candidates: readonly Candidate[], atom: Atom): Candidate | null {
    let best: Candidate | null = null;
    let most = 0;
    for (const candidate of candidates) {
      const score = scoreOf(candidate, atom);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  function scoreOf({ key, kind, label }: Candidate, atom: Atom): number {
    const coverage = usage.coverage(key);
    const labelness = usage.labelness(atom, key);
    const known = labels.match(label).length > 0;
    const inCore = core.has(key);
    if (atom.tick) return 0;
    if (kind === 'whole' && known) {
      const alike = usage.lookShare(atom) >= 0.7;
      if (labelness >= 0.5 || alike || (inCore && labelness >= 0.15)) return 3 + coverage;
      const common = coverage >= 0.8 || (!usage.telling && coverage >= 0.4);
      if (inCore && common && (usage.alike(atom) || !usage.telling)) return 3 + coverage;
      // Printed in another weight for once, in the place of a label.
      if (inCore && coverage >= 0.6 && usage.inColumn(atom)) return 3 + coverage;
      return !usage.telling && coverage >= 0.25 ? 2 + coverage : 0;
    }
    if (kind === 'whole') {
      if (!usage.alike(atom)) return 0;
      if (inCore && (labelness >= 0.35 || coverage >= NEARLY_ALL || (!usage.telling && coverage >= 0.5)))
        return 3 + coverage;
      return labelness >= 0.85 && coverage * form.sheets.length >= 2 ? 1.5 + coverage : 0;
    }
    if (kind === 'inline') {
      if (coverage < (usage.inline ? 0.15 : 0.5)) return 0;
      return (inCore ? 2.8 : known ? 2.2 : 1.2) + coverage;
    }
    return inCore && coverage >= 0.5 && usage.alike(atom) && usage.begins(key, atom) ? 1.8 + coverage : 0;
  }
}

function usageOf(form: Form, atoms: readonly Atom[], heads: ReadonlySet<number>): Usage {
  const sheetsWith = new Map<string, number>();
  const count = form.sheets.length;
  for (const sheet of form.sheets) {
    const own = new Set<string>();
    for (let id = sheet.start; id < sheet.end; id++) {
      for (const { key } of form.candidates.get(id) ?? []) own.add(key);
    }
    for (const key of own) sheetsWith.set(key, (sheetsWith.get(key) ?? 0) + 1);
  }
  const coverage = (key: string): number => (sheetsWith.get(key) ?? 0) / count;
  const often = new Set(form.template.labels.filter((l) => coverage(l.key) >= (l.known ? 0.4 : 0.6)).map((l) => l.key));
  const known = new Set(form.template.labels.filter((l) => l.known).map((l) => l.key));
  const classes = new Map<string, { all: number; labels: number; keys: Map<string, number> }>();
  const classOf = (atom: Atom): string => `${atom.look}|${Math.round(atom.box.x0 / 8)}`;
  const kinds = new Map<string, { all: number; whole: number; prefix: number; looks: Map<string, number> }>();
  const looks = new Map<string, number>();
  const knownLooks = new Map<string, number>();
  for (const sheet of form.sheets) {
    for (let id = sheet.start; id < sheet.end; id++) {
      const atom = atoms[id]!;
      if (atom.furniture || heads.has(id)) continue;
      const entry = classes.get(classOf(atom)) ?? { all: 0, labels: 0, keys: new Map() };
      classes.set(classOf(atom), entry);
      entry.all++;
      looks.set(atom.look, (looks.get(atom.look) ?? 0) + 1);
      for (const { key, kind } of form.candidates.get(id) ?? []) {
        const entry = kinds.get(key) ?? { all: 0, whole: 0, prefix: 0, looks: new Map() };
        kinds.set(key, entry);
        entry.all++;
        if (kind === 'whole') entry.whole++;
        if (kind === 'prefix') entry.prefix++;
        else entry.looks.set(atom.look, (entry.looks.get(atom.look) ?? 0) + 1);
      }
      const whole = (form.candidates.get(id) ?? []).filter((c) => c.kind === 'whole' && often.has(c.key));
      if (whole.length === 0) continue;
      entry.labels++;
      for (const { key } of whole) entry.keys.set(key, (entry.keys.get(key) ?? 0) + 1);
      if (whole.some((c) => known.has(c.key))) knownLooks.set(atom.look, (knownLooks.get(atom.look) ?? 0) + 1);
    }
  }
  const labelness = (atom: Atom, key = ''): number => {
    const entry = classes.get(classOf(atom));
    if (!entry) return 0;
    const own = entry.keys.get(key) ?? 0;
    return entry.all - own >= 2 ? (entry.labels - own) / (entry.all - own) : 0;
  };
  const inTelling = [...classes.values()].filter((c) => c.labels / c.all >= 0.6).reduce((sum, c) => sum + c.labels, 0);
  const all = [...classes.values()].reduce((sum, c) => sum + c.labels, 0);
  const most = Math.max(0, ...[...knownLooks].map(([look, n]) => n / looks.get(look)!));
  const columns = new Set(
    [...classes].filter(([, c]) => c.labels >= 0.3 * c.all).map(([name]) => name.split('|').at(-1)!),
  );
  const inColumn = (atom: Atom): boolean => columns.has(`${Math.round(atom.box.x0 / 8)}`);
  const lookShare = (atom: Atom): number => (knownLooks.get(atom.look) ?? 0) / (looks.get(atom.look) ?? 1);
  const alike = (atom: Atom): boolean => lookShare(atom) >= 0.3 * most || labelness(atom) >= 0.4;
  const core = form.template.labels.filter((label) => label.known);
  const inline = core.filter((label) => label.places[0]!.kind !== 'whole').length > 0.5 * core.length;
  const body = [...looks].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const begins = (key: string, atom: Atom): boolean => {
    const kind = kinds.get(key);
    if (!kind) return false;
    return (
      (kind.prefix >= 0.5 * kind.all && (kind.whole < 0.3 * count || (inline && looks.size === 1))) ||
      (atom.look !== body && (kind.looks.get(atom.look) ?? 0) > 0.2 * kind.all)
    );
  };
  return { coverage, labelness, inColumn, lookShare, begins, alike, telling: inTelling >= 0.6 * all, inline };
}

/** How often, of all sheets with the first or the second label, the second stands right below the first. */
function adjacency(
  chosen: readonly (readonly Candidate[])[],
  atoms: readonly Atom[],
): (a: string, b: string) => { readonly ofFirst: number; readonly ofSecond: number } {
  const pairs = new Map<string, number>();
  const all = new Map<string, number>();
  for (const list of chosen) {
    for (const candidate of list) {
      all.set(candidate.key, (all.get(candidate.key) ?? 0) + 1);
      const above = lineAbove(candidate, list, atoms);
      if (above) pairs.set(`${above.key}|${candidate.key}`, (pairs.get(`${above.key}|${candidate.key}`) ?? 0) + 1);
    }
  }
  return (a, b) => {
    const both = pairs.get(`${a}|${b}`) ?? 0;
    return { ofFirst: both / Math.max(1, all.get(a) ?? 0), ofSecond: both / Math.max(1, all.get(b) ?? 0) };
  };
}

/** The label of which a label could be the next line. */
function lineAbove(candidate: Candidate, list: readonly Candidate[], atoms: readonly Atom[]): Candidate | null {
  const own = atoms[candidate.atom]!;
  for (let i = list.indexOf(candidate) - 1; i >= 0 && i >= list.indexOf(candidate) - 6; i--) {
    const other = atoms[list[i]!.atom]!;
    const gap = own.box.y0 - other.box.y1;
    const sameCell =
      !own.grid ||
      !other.grid ||
      (own.grid.table === other.grid.table && own.grid.row === other.grid.row && own.grid.column === other.grid.column);
    if (other.page !== own.page || gap > 0.75 * own.size || gap < -0.5 * own.size || !sameCell) continue;
    const aligned = Math.abs(own.box.x0 - other.box.x0) < 4;
    const centred = Math.abs(own.box.x0 + own.box.x1 - other.box.x0 - other.box.x1) < 8;
    if ((aligned || centred) && own.look === other.look) return list[i]!;
  }
  return null;
}

const OPEN_END =
  /(?:[/&,+–-]|\b(?:und|oder|sowie|bzw\.?|für|mit|zu|zum|zur|der|des|den|die|das|von|vom|im|in|an|am|auf|bei|durch|nach|anderen|weiteren|weitere|mögliche|möglicher|geplante|geplanter|beteiligte|voraussichtliche|erforderliche|notwendige))\s*$/i;

/** Joins labels that run over several lines. */
function joinLines(
  list: readonly Candidate[],
  atoms: readonly Atom[],
  labels: Labels,
  below: ReturnType<typeof adjacency>,
  core: ReadonlyMap<string, unknown>,
  { alike, telling }: Usage,
): SheetLabel[] {
  interface Draft {
    keys: string[];
    texts: string[];
    atoms: Atom[];
    cut: number;
    last: Candidate;
  }
  const drafts: Draft[] = [];
  const byCandidate = new Map<Candidate, Draft>();
  for (const candidate of list) {
    const atom = atoms[candidate.atom]!;
    const above = candidate.kind === 'prefix' ? null : lineAbove(candidate, list, atoms);
    const draft = above ? byCandidate.get(above) : undefined;
    if (
      draft &&
      above &&
      draft.last === above &&
      above.cut >= atoms[above.atom]!.text.length &&
      continues(draft, above, candidate)
    ) {
      draft.keys.push(candidate.key);
      draft.texts.push(candidate.label);
      draft.atoms.push(atom);
      draft.last = candidate;
      byCandidate.set(candidate, draft);
      continue;
    }
    const fresh: Draft = {
      keys: [candidate.key],
      texts: [candidate.label],
      atoms: [atom],
      cut: candidate.cut,
      last: candidate,
    };
    drafts.push(fresh);
    byCandidate.set(candidate, fresh);
  }
  return drafts.map((draft) => {
    const text = printed(draft.texts);
    const targets = [text, draft.texts[0]!, draft.texts.join(' ')]
      .map((t) => labels.match(t))
      .find((t) => t.length > 0);
    return {
      key: draft.keys.join(' '),
      text,
      targets: [targets, labels.loose(text), labels.hint(text)].find((list) => list && list.length > 0) ?? [],
      atoms: draft.atoms,
      sure: labels.match(draft.texts[0]!).length > 0 && alike(draft.atoms[0]!),
      cut: draft.cut,
    };
  });

  function continues(draft: Draft, above: Candidate, candidate: Candidate): boolean {
    // a colon ends a label
    if (candidate.kind === 'inline' || /:\s*$/.test(atoms[above.atom]!.text)) return false;
    if (runsInto(atoms[above.atom]!, atoms)) return false;
    const { ofFirst, ofSecond } = below(above.key, candidate.key);
    // Where values look like labels, one that often follows a known label ("mit der Sportentwicklung") is told by the sheets on which another does.
    const complete = !telling && ofFirst < 0.85 && labels.match(printed(draft.texts)).length > 0;
    const goesOn = /^(?:\p{Ll}|\()/u.test(candidate.label) && ofSecond >= USUALLY;
    if (OPEN_END.test(above.label) || (goesOn && !complete)) return true;
    if (core.has(labelWords([...draft.texts, candidate.label].join(' ')).join(' '))) return true;
    if (ofSecond < 0.85 || complete) return false;
    const whole = labels.match(printed([...draft.texts, candidate.label])).length > 0;
    const own = labels.match(candidate.label).length > 0;
    if (/\?\s*$/.test(candidate.label) || /\?\s*$/.test(atoms[candidate.atom]!.text)) return true;
    if (!own) return true;
    return whole && labels.match(printed(draft.texts)).length === 0;
  }
}

/** Share of its places in which a line in small letters stands right below the same label, for it to go on with it. */
const USUALLY = 0.4;

/** Whether the value of a run-in label follows it on its own line: it is complete. */
function runsInto(label: Atom, atoms: readonly Atom[]): boolean {
  const next = atoms[label.id + 1];
  return label.runIn && next !== undefined && next.block === label.block && Math.abs(next.top - label.top) < 2;
}

/** Label lines in one; explaining questions after a known label are left out. */
function printed(texts: readonly string[]): string {
  let text = '';
  for (const line of texts) {
    if (text === '') text = line;
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(?:und|oder)\b/.test(line))
      text = text.slice(0, -1) + line;
    else text += ` ${line}`;
  }
  return plainSpaces(text);
}

function plainSpaces(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/\s*:\s*$/, '')
      .trim() || plainLabel(text)
  );
}

export type { Sheet };
