import type { Atom } from './atoms.js';

/** So many lines that count on are no chance. */
const LEAST = 5;
/** Longest line that is nothing but a counter, and longest title behind one, in letters. */
const LONGEST = { counter: 60, title: 140 } as const;
/** A title behind a counter ends with its sentence: "4. Umzugshilfe für Ältere. Wer …". */
const COUNTED = /^(\d{1,3})[.)]\s+(?=\p{Lu})/u;
const FIRST_SENTENCE = /^\d{1,3}[.)]\s+[^.:]*?\p{L}{2}[^.:]*[.:](?=\s+\p{Lu})/u;

/**
 * Tells lines that count on through a document from others set like them: those that differ by their numbers only ("Drucksache 12/2026-03", "Blatt 4 von 11"),
 * and paragraphs that open with the next number each, of which the first sentence is parted from the rest. They head what follows them, whatever they look like.
 */
export function withSeries(atoms: readonly Atom[]): readonly Atom[] {
  const counters = countersOf(atoms);
  const counted = countedOf(atoms);
  if (counters.size + counted.size === 0) return atoms;
  const all: Atom[] = [];
  const put = (atom: Atom): void => {
    all.push({ ...atom, id: all.length, source: all.length });
  };
  for (const atom of atoms) {
    if (!counters.has(atom) && !counted.has(atom)) {
      put(atom);
      continue;
    }
    const own = { ...atom, furniture: false, heading: true, look: `${atom.look}#`, style: `#${atom.style}` };
    const title = counted.has(atom) ? FIRST_SENTENCE.exec(atom.text)?.[0] : undefined;
    if (!title || title.length > LONGEST.title) {
      put(own);
      continue;
    }
    const x = atom.box.x0 + (title.length / atom.text.length) * (atom.box.x1 - atom.box.x0);
    put({ ...own, text: title, box: { ...atom.box, x1: x }, runIn: true });
    put({ ...atom, text: atom.text.slice(title.length).trim(), box: { ...atom.box, x0: x } });
  }
  return all;
}

/** Captions and pages are counted, too. */
const CAPTION = /^(?:Tab|Abb|Karte|Foto|Bild|Grafik|Diagramm|Seite|Kapitel|Anlage|Anhang|Quelle|Stand)/iu;
/** Times rise, too: no other number than a year. */
const YEAR = /^\D*(?:19|20)\d\d\D*$/;

/** Lines alike but for numbers that rise from one to the next; running heads, which count pages, are none. */
function countersOf(atoms: readonly Atom[]): ReadonlySet<Atom> {
  const groups = new Map<string, Atom[]>();
  for (const atom of atoms) {
    if (atom.text.length > LONGEST.counter || !/\d/.test(atom.text) || !/\p{L}{3}/u.test(atom.text)) continue;
    if (!/^\p{Lu}/u.test(atom.text) || YEAR.test(atom.text) || CAPTION.test(atom.text) || /€|Euro/.test(atom.text))
      continue;
    const key = `${atom.style}|${atom.text.replace(/\d+/g, '#')}`;
    const group = groups.get(key);
    if (group) group.push(atom);
    else groups.set(key, [atom]);
  }
  const series = [...groups.values()].filter(
    (group) =>
      group.length >= LEAST && rises(group) && group.filter(({ furniture }) => furniture).length < 0.5 * group.length,
  );
  return new Set(series.flat());
}

function rises(group: readonly Atom[]): boolean {
  const numbers = group.map(({ text }) => (text.match(/\d+/g) ?? []).map(Number));
  return numbers.every((own, i) => {
    const before = numbers[i - 1];
    const at = before ? own.findIndex((n, k) => n !== before[k]) : -1;
    return !before || (at >= 0 && own[at]! > before[at]!);
  });
}

/** Paragraphs on pages that open with the number after the one before. */
function countedOf(atoms: readonly Atom[]): ReadonlySet<Atom> {
  const runs = new Map<string, Atom[][]>();
  for (const atom of atoms) {
    if (atom.furniture || atom.heading || atom.grid || atom.place.page === null) continue;
    const number = Number(COUNTED.exec(atom.text)?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    const own = runs.get(atom.style) ?? [];
    runs.set(atom.style, own);
    const last = own.at(-1);
    if (last && Number(COUNTED.exec(last.at(-1)!.text)![1]) + 1 === number) last.push(atom);
    else own.push([atom]);
  }
  return new Set([...runs.values()].flat().flatMap((run) => (run.length >= LEAST ? run : [])));
}

/** The numbers of a line that is a counter, as printed: what it gives for a code. */
export const counterCode = (atom: Atom): string | null =>
  atom.style.startsWith('#') ? (/\d[\d/.-]*(?<=\d)/.exec(atom.text)?.[0] ?? null) : null;
