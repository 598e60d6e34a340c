import type { ConceptDocument } from '../document/document.js';
import { type Labels, labelWords, type TimeClass } from './labels.js';
import type { Timeframe } from './record.js';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const STEMS: readonly [TimeClass, RegExp][] = [
  ['short', /\b(?:kurz|kurz-?)(?:fristig\p{L}*|\s?(?:-|–|bis)\s?(?:mittel|lang)\p{L}*)/iu],
  ['medium', /\bmittelfristig\p{L}*/iu],
  ['long', /\blangfristig\p{L}*/iu],
  [
    'ongoing',
    /\b(?:fortlaufend|kontinuierlich|laufend|dauerhaft|daueraufgabe|unbefristet|permanent|ständig|fortwährend)\p{L}*/iu,
  ],
];

/** The concept's own definitions of its classes of time: "kurzfristig (0-2 Jahre)", "langfristig: mehr als 5 Jahre". */
export type TimeDefinitions = Readonly<Partial<Record<TimeClass, string>>>;

const DEFINITION =
  /\b(kurz|mittel|lang)fristig(?:e|er|es|en)?\s?(?:\(|[:=]|–|-\s|bedeutet|heißt|meint|umfasst)\s?([^();|\n]{2,70}?(?:Jahren?|Monaten?|(?:19|20)\d\d)[^();,|\n.]{0,20})/giu;
const CLASS: Readonly<Record<string, TimeClass>> = { kurz: 'short', mittel: 'medium', lang: 'long' };

/** Looks for the definitions in the text of a document; the first of each class counts. */
export function timeDefinitions(document: ConceptDocument): TimeDefinitions {
  const found: Partial<Record<TimeClass, string>> = {};
  for (const { text } of document.blocks) {
    if (!/fristig/.test(text)) continue;
    for (const m of text.matchAll(DEFINITION)) {
      const name = CLASS[m[1]!.toLowerCase()]!;
      found[name] ??= m[2]!.trim();
    }
  }
  return found;
}

/** Reads a value of time: years, or a class with the concept's own definition. Null when it says neither. */
export function timeframeOf(text: string, labels: Labels, definitions: TimeDefinitions): Timeframe | null {
  const found = classOf(text, labels);
  const years = [...text.matchAll(YEAR)].map((m) => ({ year: Number(m[0]), at: m.index }));
  let from = years.length > 0 ? Math.min(...years.map((y) => y.year)) : null;
  let to = years.length > 0 ? Math.max(...years.map((y) => y.year)) : null;
  if (years.length === 1) {
    const before = text.slice(Math.max(0, years[0]!.at - 24), years[0]!.at);
    if (/\bbis\b[^,;]*$/i.test(before)) from = null;
    else if (/\b(?:ab|seit|von|beginn|start)\b[^,;]*$/i.test(before)) to = null;
  }
  if (found === null && from === null && to === null) return null;
  const own = found === null ? null : /\(([^)]*(?:Jahr|Monat)[^)]*)\)/.exec(text)?.[1];
  return { from, to, class: found, definition: own ?? (found === null ? null : (definitions[found] ?? null)) };
}

function classOf(text: string, labels: Labels): TimeClass | null {
  const words = labelWords(text);
  for (const name of ['short', 'medium', 'long', 'ongoing'] as const) {
    if (labels.times[name].has(words)) return name;
  }
  let first: { name: TimeClass; at: number } | null = null;
  for (const [name, stem] of STEMS) {
    const at = text.search(stem);
    if (at >= 0 && (!first || at < first.at)) first = { name, at };
  }
  return first?.name ?? null;
}
