import type { DraftBlock } from '../../document/sections.js';
import type { HeadLine } from './head.js';
import { namesKind } from './kind.js';

/** What speaks for a year as that of the document, and against it: points that are added up over all places that print it. */
const FOR = {
  /** "Stand: März 2021", "Endbericht 2019", "Fassung vom 3. Mai 2020". */
  state: 4,
  /** A date of the cover with place or month, alone on its line. */
  dated: 3,
  /** "© 2020", "1. Auflage 2018". */
  printed: 3,
  /** The year alone on a line, or behind a short line. */
  line: 1.5,
  /** The year in the file's name, which somebody gave it. */
  file: 2.5,
  /** When the file was made; later than the text, where it was printed again. */
  made: 1.5,
  /** The latest year of which the text tells days and months. */
  latest: 1.5,
} as const;
const AGAINST = {
  /** Behind the name of the kind: what the concept looks ahead to ("Leitbild 2025", "2008 bis 2020"). */
  horizon: 4,
  /** In a sentence or a contents line it tells of something else. */
  told: 2,
  /** Of another paper: "gemäß V/0592/2010", "auf Grundlage des … von 2012". */
  other: 3,
  /** After the file was made, or long after the last day that the text tells of. */
  after: 6,
} as const;
/** Below this nothing is sure, and no year is said: studies group by it. */
const LEAST = 2;
/** A text is finished and printed within so many years after the last day it tells of. */
const PRINTED_LATER = 2;
/** A line of a cover or an imprint is hardly longer. */
const LONGEST_LINE = 120;
/** So many dates make a year one of which the text tells. */
const LEAST_DATES = 2;
/** … and so large a share of those of the year that is told of most: dates of a schedule lie ahead. */
const LEAST_SHARE = 0.2;

const MONTH =
  'Jan(?:uar|\\.)?|Feb(?:ruar|\\.)?|März|Mrz\\.?|Apr(?:il|\\.)?|Mai|Jun[i.]?|Jul[i.]?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Okt(?:ober|\\.)?|Nov(?:ember|\\.)?|Dez(?:ember|\\.)?|Frühjahr|Sommer|Herbst|Winter';
const YEAR = /(?<![\d/.,-])((?:19[89]|20[0-4])\d)(?![\d,]|\.\d)/g;
const DATE = new RegExp(
  `(?:\\b(?:${MONTH})(?:\\s*/\\s*(?:${MONTH}))?|\\b\\d{1,2}\\.\\s?\\d{1,2}\\.|\\b\\d{1,2}[./])\\s?((?:19[89]|20[0-4])\\d)\\b`,
  'gu',
);
const STATE =
  /\b(?:\p{L}*stand|bearbeit\p{L}*|redaktionsschluss|(?:end|schluss|abschluss)(?:bericht|fassung)|\p{L}*fassung|entwurf|fortschreibung|beschlossen|beschluss|vorgelegt|erschienen|veröffentlicht|aktualisiert)\b/iu;
const PRINTED = /©|\bcopyright\b|\bauflage\b|\bherausgegeben\b|\bdruck\b/iu;
const OTHER =
  /\b(?:gemäß|auf (?:der )?grundlage|aufbauend auf|anknüpfend an|aus dem jahr\p{L}*|seit|bis|ab|von \d{4}|nach|laut|vorläufer\p{L}*|quelle\p{L}*|zensus|kartengrundlage|vom statistischen|BauGB|BGBl)\b/iu;
/** A year that somebody looks ahead to, or the end of a span. */
const AHEAD = /(?:\b(?:bis|ziel(?:jahr|horizont)?|horizont|agenda|vision|zukunft)\s*|\d{4}\s*(?:bis|–|-|\/)\s*)$/iu;

export interface YearSource {
  readonly lines: readonly HeadLine[];
  readonly blocks: readonly DraftBlock[];
  readonly title: string | null;
  /** File name without folders. */
  readonly name: string;
  /** Year in which the file was made, where its format tells. */
  readonly made: number | null;
}

/** The year of a document's state: when it was finished, decided or printed. Null where none is likely enough. */
export function yearOf(source: YearSource): number | null {
  const { title, made } = source;
  const latest = latestTold(source.blocks, made);
  const points = new Map<number, number>();
  const add = (year: number, by: number) => points.set(year, (points.get(year) ?? 0) + by);
  const ahead = (year: number): boolean => latest === null || year > latest;
  for (const line of source.lines) for (const [year, by] of ofLine(line, ahead)) add(year, by);
  for (const m of (title ?? '').matchAll(YEAR)) if (ahead(Number(m[1]))) add(Number(m[1]), -AGAINST.horizon / 2);
  // of several, the first is the horizon of the name and the last the file's own year
  const named = [...source.name.matchAll(/(?<!\d)((?:19[89]|20[0-4])\d)(?!\d)/g)].map((m) => Number(m[1])).at(-1);
  if (named !== undefined && !(ahead(named) && title?.includes(String(named)) && namesKind(title)))
    add(named, FOR.file);
  if (made !== null) add(made, FOR.made);
  if (latest !== null) add(latest, FOR.latest);
  const last = made ?? (latest === null ? null : latest + PRINTED_LATER);
  let best: readonly [number, number] | null = null;
  for (const [year, sum] of points) {
    const by = last !== null && year > last ? sum - AGAINST.after : sum;
    if (by >= LEAST && (best === null || by > best[1] || (by === best[1] && year > best[0]))) best = [year, by];
  }
  return best?.[0] ?? null;
}

/** Points that a line of the head gives the years in it; each year once. */
function ofLine(line: HeadLine, ahead: (year: number) => boolean): Map<number, number> {
  const found = new Map<number, number>();
  const { text } = line;
  const told = line.kind === 'contentsEntry' || text.length > LONGEST_LINE || /\p{Ll}{2}[.!?]$/u.test(text);
  const dates = new Set([...text.matchAll(DATE)].map((m) => Number(m[1])));
  for (const m of text.matchAll(YEAR)) {
    const year = Number(m[1]);
    const before = text.slice(0, m.index);
    let by = 0;
    if (AHEAD.test(before)) by -= AGAINST.horizon;
    else if (OTHER.test(before)) by -= AGAINST.other;
    else if (told) by -= AGAINST.told / 2;
    else if (PRINTED.test(text)) by += FOR.printed;
    else if (STATE.test(before)) by += FOR.state;
    else if (dates.has(year)) by += FOR.dated;
    else if (namesKind(before) && ahead(year)) by -= AGAINST.horizon / 2;
    else by += FOR.line;
    if (!line.cover && by > 0 && !STATE.test(before) && !PRINTED.test(text)) by /= 2;
    found.set(year, Math.max(found.get(year) ?? Number.NEGATIVE_INFINITY, by));
  }
  for (const year of dates) {
    if (found.has(year)) continue;
    const by = told ? 0 : STATE.test(text) ? FOR.state : FOR.dated;
    found.set(year, line.cover ? by : by / 2);
  }
  return found;
}

/** The latest year of which the text tells several days or months: what it tells of happened before it was finished. Plans name years, hardly days. */
function latestTold(blocks: readonly DraftBlock[], made: number | null): number | null {
  const counts = new Map<number, number>();
  for (const b of blocks)
    if (b.kind !== 'furniture' && b.kind !== 'comment')
      for (const m of b.text.matchAll(DATE)) counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const least = Math.max(LEAST_DATES, LEAST_SHARE * most);
  const told = [...counts].flatMap(([year, n]) => (n >= least && (made === null || year <= made) ? [year] : []));
  return told.length === 0 ? null : Math.max(...told);
}
