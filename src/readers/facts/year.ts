import type { DraftBlock } from '../../document/sections.js';
import { endLines, type HeadLine } from './head.js';
import { namesKind } from './kind.js';

/** What speaks for a year as that of the document, and against it: each kind of witness counts once, however often it is printed. */
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
  /** Of another paper: "gemäß V/0592/2010", "auf Grundlage des … von 2012". */
  other: 3,
  /** After the file was made, or long after the last day that the text tells of. */
  after: 6,
  /** Long before the last day that the text tells of: it was not yet written. */
  before: 2,
} as const;
/** Below this nothing is sure, and no year is said: studies group by it. */
const LEAST = 2;
/** A text is finished and printed within so many years after the last day it tells of; who looks ahead looks further. */
const PRINTED_LATER = 2;
/** A state may be that of the year before: a resolution or a cover letter was dated later. */
const DATED_LATER = 1;
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
  /\b(?:\p{L}*stand|bearbeit\p{L}*|redaktionsschluss|(?:end|schluss|abschluss)(?:bericht|fassung)|\p{L}*fassung|entwurf|fortschreibung|beschlossen|beschluss|vorgelegt|verabschiedet|erschienen|veröffentlicht|aktualisiert|auszug|ausdruck|druckdatum)\b/iu;
/** Says in so many words when it was finished; also amid the sentences of a cover. */
const FORMULA =
  /(?:^|[.;|·]\s*)(?:Beschlossen|Verabschiedet|Beschluss|(?:Bearbeitungs)?[Ss]tand|STAND|Redaktionsschluss)(?!\p{L})[^.;|]{0,60}(?:\b\d{1,2}\.\s*)?$/u;
const PRINTED = /©|\bcopyright\b|\bauflage\b|\bherausgegeben\b|\bdruck\b/iu;
const OTHER =
  /\b(?:gemäß|auf (?:der )?grundlage|aufbauend auf|anknüpfend an|aus dem jahr\p{L}*|seit|bis|ab|von|nach|laut|vorläufer\p{L}*|quelle\p{L}*|zensus|kartengrundlage|vom statistischen|BauGB|BGBl)\b/iu;
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

type Witness = keyof typeof FOR | keyof typeof AGAINST;

/** The year of a document's state: when it was finished, decided or printed. Null where none is likely enough. */
export function yearOf(source: YearSource): number | null {
  const { title, made } = source;
  const latest = latestTold(source.blocks, made);
  const witnesses = new Map<number, Map<Witness, number>>();
  const add = (year: number, kind: Witness, by: number) => {
    const own = witnesses.get(year) ?? new Map<Witness, number>();
    witnesses.set(year, own.set(kind, by < 0 ? Math.min(by, own.get(kind) ?? 0) : Math.max(by, own.get(kind) ?? 0)));
  };
  const ahead = (year: number): boolean => latest === null || year > latest + PRINTED_LATER;
  for (const line of source.lines) for (const [year, kind, by] of ofLine(line, ahead)) add(year, kind, by);
  for (const line of endLines(source.blocks))
    for (const [year, kind, by] of ofLine(line, ahead)) if (kind === 'state' || kind === 'printed') add(year, kind, by);
  for (const m of (title ?? '').matchAll(YEAR))
    if (ahead(Number(m[1]))) add(Number(m[1]), 'horizon', -AGAINST.horizon / 2);
  // of several, the first is the horizon of the name and the last the file's own year
  const named = [...source.name.matchAll(/(?<!\d)((?:19[89]|20[0-4])\d)(?!\d)/g)].map((m) => Number(m[1])).at(-1);
  if (named !== undefined && !(ahead(named) && title?.includes(String(named)) && namesKind(title)))
    add(named, 'file', FOR.file);
  if (made !== null) add(made, 'made', FOR.made);
  if (latest !== null) add(latest, 'latest', FOR.latest);
  const last = made ?? (latest === null ? null : latest + PRINTED_LATER);
  for (const year of witnesses.keys()) {
    if (last !== null && year > last) add(year, 'after', -AGAINST.after);
    // a schedule has days as well: what the cover says of its state holds
    if (latest !== null && year < latest - DATED_LATER && !witnesses.get(year)!.has('state'))
      add(year, 'before', -AGAINST.before);
  }
  let best: readonly [number, number] | null = null;
  for (const [year, own] of witnesses) {
    const sum = [...own.values()].reduce((a, b) => a + b, 0);
    if (sum >= LEAST && (best === null || sum > best[1] || (sum === best[1] && year > best[0]))) best = [year, sum];
  }
  return best?.[0] ?? null;
}

/** What a line of the head or the end says of the years in it: which kind of witness it is for each, and with how many points. */
function ofLine(line: HeadLine, ahead: (year: number) => boolean): [number, Witness, number][] {
  const { text } = line;
  const half = (by: number): number => (line.cover ? by : by / 2);
  // what a sentence or a contents line dates is what it tells of
  const told =
    line.kind === 'contentsEntry' ||
    line.kind === 'table' ||
    line.prose ||
    text.length > LONGEST_LINE ||
    /[\p{Ll}\d]{2}[.!?]$/u.test(text);
  const found: [number, Witness, number][] = [];
  if (told) {
    if (line.kind === 'contentsEntry' || line.kind === 'table') return [];
    for (const m of text.matchAll(DATE))
      if (FORMULA.test(text.slice(0, m.index))) found.push([Number(m[1]), 'state', half(FOR.state)]);
    return found;
  }
  const dates = new Set([...text.matchAll(DATE)].map((m) => Number(m[1])));
  for (const m of text.matchAll(YEAR)) {
    const year = Number(m[1]);
    const before = text.slice(0, m.index);
    if (AHEAD.test(before)) found.push([year, 'horizon', -half(AGAINST.horizon)]);
    else if (OTHER.test(before)) found.push([year, 'other', -half(AGAINST.other)]);
    else if (PRINTED.test(text)) found.push([year, 'printed', FOR.printed]);
    else if (STATE.test(before)) found.push([year, 'state', FOR.state]);
    else if (dates.has(year))
      found.push(STATE.test(text) ? [year, 'state', half(FOR.state)] : [year, 'dated', half(FOR.dated)]);
    else if (namesKind(before) && ahead(year)) found.push([year, 'horizon', -half(AGAINST.horizon / 2)]);
    else found.push([year, 'line', half(FOR.line)]);
  }
  for (const year of dates)
    if (!found.some(([own]) => own === year))
      found.push(STATE.test(text) ? [year, 'state', half(FOR.state)] : [year, 'dated', half(FOR.dated)]);
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
