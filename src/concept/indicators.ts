import type { Indicator, Passage } from './concept.js';
import type { HeadingSense } from './heading-sense.js';

/** Everything indicators are read from; `senses` by section id. */
export interface IndicatorInput {
  readonly passages: readonly Passage[];
  readonly senses: readonly HeadingSense[];
  readonly parents: readonly (number | null)[];
  readonly headings: readonly (Passage | undefined)[];
}

const NAME_LIMIT = 160;
const has = (p: Passage, entry: string): boolean => p.hits.some((h) => h.entry === entry);

function contextOf(p: Passage, input: IndicatorInput): Indicator['context'] | null {
  if (p.measure !== null || p.roles[0] === 'measures') return 'measures';
  // a section on indicators is much like monitoring: where it may be either, the chapter that it stands in tells
  const parent = input.parents[p.section];
  const above = typeof parent === 'number' ? input.headings[parent]?.roles[0] : undefined;
  if (p.roles[0] === 'analysis' || (p.roles.includes('analysis') && above === 'analysis')) return 'analysis';
  if (p.roles.includes('monitoring')) return 'monitoring';
  // goals and implementation name indicators to be watched by
  return p.roles[0] === 'goals' || p.roles[0] === 'implementation' ? 'monitoring' : null;
}

/** A heading above that announces indicators, within the section or its parent. */
function announced(section: number, input: IndicatorInput): boolean {
  for (let at: number | null = section, up = 0; at !== null && up < 3; at = input.parents[at] ?? null, up++) {
    const heading = input.headings[at];
    if (heading && has(heading, 'indicator.word')) return true;
    if (up === 0 && heading?.hits.some((h) => h.entry.startsWith('role.'))) return false;
  }
  return false;
}

/** Opens like the name of an indicator: "Anteil der …", "Zahl der …", "Arbeitslosenquote". */
function namesOne(p: Passage): boolean {
  return p.hits.some((h) => h.entry === 'indicator.measure' && h.start <= 1) && p.tokens.length <= 30;
}

const BETWEEN = ' | ';

/** Which column of each table names the indicators, told from its head: block id → index of the cell. */
function indicatorColumns(passages: readonly Passage[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let table = -1;
  for (const p of passages) {
    if (p.kind !== 'tableRow' || p.block === table) continue;
    table = p.block;
    const word = p.hits.find((h) => h.entry === 'indicator.word');
    // a long cell that mentions indicators is no head
    if (word && p.tokens.length <= 20) columns.set(table, p.text.slice(0, word.from).split(BETWEEN).length - 1);
  }
  return columns;
}

function nameOf(p: Passage, column: number | undefined): string {
  const cells = p.kind === 'tableRow' ? p.text.split(BETWEEN) : [p.text];
  const headed = column === undefined ? undefined : cells[column];
  const named = headed !== undefined && /\p{L}{3}/u.test(headed) ? headed : undefined;
  const cell = named ?? cells.find((c) => /\p{L}{3}/u.test(c)) ?? p.text;
  const bare = cell.replace(/^[\s•▪·–-]+/, '').trim();
  if (bare.length <= NAME_LIMIT) return bare;
  return bare.slice(0, bare.lastIndexOf(' ', NAME_LIMIT)).trim();
}

/** "Indikatoren sind der Anteil …, die Zahl der … und die Quote …": the names inside a sentence. */
function namesInSentence(p: Passage): string[] {
  const word = p.hits.find((h) => h.entry === 'indicator.word');
  if (!word) return [];
  const starts = p.hits.filter((h) => h.entry === 'indicator.measure' && h.start >= word.end);
  return starts.map((h, i) => {
    const to = starts[i + 1]?.from ?? p.text.length;
    return p.text
      .slice(h.from, to)
      .replace(/(?:[,;]?\s*(?:(?:und|oder|sowie)\s+)?(?:der|die|das|den|dem)?\s*)$/i, '')
      .replace(/[.,;]\s*$/, '')
      .trim();
  });
}

/**
 * Indicators the concept names: items and rows under a heading or lead-in that announces them, items of a monitoring chapter that open like one,
 * and those a sentence lists after the word itself. Contents pages, captions and other bodies' indicators are left out.
 */
export function findIndicators(input: IndicatorInput): Indicator[] {
  const found: Indicator[] = [];
  const columns = indicatorColumns(input.passages);
  const seen = new Set<string>();
  const add = (p: Passage, name: string, context: Indicator['context']) => {
    const key = `${context}|${name.toLowerCase()}`;
    if (name.length < 4 || seen.has(key)) return;
    seen.add(key);
    found.push({ name, place: p.place, passage: p.id, theme: p.theme, context });
  };
  for (const p of input.passages) {
    if (!p.substantive || p.foreign || p.kind === 'heading' || p.kind === 'caption' || p.kind === 'footnote') continue;
    const context = contextOf(p, input);
    if (!context) continue;
    const lead = p.leadIn === null ? undefined : input.passages[p.leadIn];
    const item = p.kind === 'listItem' || p.kind === 'tableRow';
    const column = p.kind === 'tableRow' ? columns.get(p.block) : undefined;
    const under =
      column !== undefined || (lead !== undefined && has(lead, 'indicator.word')) || announced(p.section, input);
    if (item && under && p.tokens.length >= 1) add(p, nameOf(p, column), context);
    else if (item && p.roles.includes('monitoring') && namesOne(p)) add(p, nameOf(p, column), context);
    else for (const name of namesInSentence(p)) add(p, name, context);
  }
  return found;
}
