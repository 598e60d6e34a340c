import { type HeadLine, isFrontHeading } from './head.js';
import { namesKind } from './kind.js';

/** What speaks for a text as the document's title, and against it: points that are added up. */
const FOR = {
  /** Says what the document is. */
  kind: 3,
  /** Set largest on the cover. */
  printed: 2.5,
  /** Named as title in the imprint, or in the document's information. */
  named: 2,
  heading: 0.5,
  cover: 1,
  /** Printed again: as running head, on the half-title. */
  again: 1,
  /** … where the lines of the cover stand as one. */
  whole: 0.5,
  /** Names the municipality, or the year it looks ahead to. */
  town: 0.5,
  horizon: 0.5,
} as const;
const AGAINST = {
  /** A line further down. */
  line: 0.04,
  front: 8,
  entry: 5,
  /** Begins with the number of a section. */
  numbered: 3,
  sentence: 3,
  /** Who paid, ordered, drew or printed it, where they sit; a resolution; a caption. */
  imprint: 4,
  resolution: 2,
  caption: 3,
  /** A point of a list. */
  item: 2,
  /** An office or a town, and nothing of a concept. */
  body: 2,
  /** A word that says what it is, not of what. */
  bare: 1.5,
  /** Breaks off ("Strategie für die Stadt einschließlich"). */
  open: 1.5,
  /** Lines that an extraction ran together ("ÜbersichtAktionsplan CityStand"). */
  glued: 2,
  /** Asks for something to be done ("… auch im Jahr 2022 fortsetzen"): a motion, a measure. */
  motion: 3,
} as const;
/** What has fewer points is no title. */
const LEAST = 1.5;
const LONGEST = 160;
const SHORTEST_LETTERS = 5;
/** A line of a title. */
const LONGEST_LINE = 80;
/** A title is set in so many lines at most. */
const MOST_LINES = 4;

const IMPRINT =
  /\b(?:gefördert|förderung durch|bundesministerium|ministerium|auftraggeber\p{L}*|auftragnehmer\p{L}*|herausgeber\p{L}*|bearbeit\p{L}+|erarbeitet|verfasser\p{L}*|redaktion|gestaltung|layout|druck|fotos?|telefon|tel|fax|e-?mail|www|gmbh|gbr|dipl|ansprechpartner\p{L}*)\b|@|©|\b\d{5}\s\p{Lu}|(?:straße|str\.|weg|platz|allee)\s\d/iu;
const BODY_NAME =
  /^(?:referat|amt|\p{L}+amt|dezernat|fachbereich|fachdienst|abteilung|stabsstelle|stadt|gemeinde|landeshauptstadt|hansestadt|landkreis|kreis)\b/iu;
const RESOLUTION = /(?<!\p{L})(?:beschluss|sitzung|vorlage|drucksache|öffentlich|anlage)(?!\p{L})/iu;
const ENTRY = /\.{4,}|\.\s\.\s\.|\s{2,}\d+$|(?:\p{L}|[.…])\s\d{1,3}$/u;
const NUMBERED = /^(?:(?:kapitel|teil|abschnitt)\s\d+[.:]?|\d+(?:\.\d+)*\.?|[IVX]+\.|[A-Z]\.)\s+\p{L}/iu;
const DATED_END =
  /[\s,(–-]*(?<!\p{L})(?:stand:?|endbericht|entwurf|fassung|bearbeitungsstand:?)[\s,:]*[\p{L}\d. /]*\d{4}\)?$/iu;
const BROKEN_OFF =
  /\s(?:für|und|oder|der|des|die|das|den|dem|im|in|am|zur|zum|von|an|mit|als|sowie|einschließlich|bis|durch|eine[rsnm]?|ist|wird)$/iu;
const GLUED = /\p{Ll}{2}\p{Lu}\p{Ll}{2}.*\p{Ll}{2}\p{Lu}\p{Ll}{2}/u;
const MOTION = /[\p{L}\d]\s+(?:\p{Ll}{2,}(?:en|eln|ern))$/u;
/** The line goes on in the next one. */
const OPEN =
  /(?:\b(?:für|und|der|des|die|das|den|im|in|am|zur|zum|von|an|mit|sowie|–|&|\p{L}+(?:iertes|ales|liches|isches|igtes|enes|icher|ischer|ierte|liche|ische))|[-–:,])$/iu;
const GOES_ON = /^(?:\p{Ll}|20\d\d\b|[–&])|^(?:für|der|des|zur|und|im|am)\b/u;

interface Candidate {
  readonly text: string;
  readonly points: number;
}

export interface TitleSource {
  readonly lines: readonly HeadLine[];
  /** The largest text of the first pages, or what the document's information gives. */
  readonly printed: string | null;
  readonly municipality: string | null;
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The printed title of a document, null where nothing on the first pages looks like one. */
export function titleOf(source: TitleSource): string | null {
  const { lines, printed } = source;
  const candidates: Candidate[] = lines.flatMap((line, at) => {
    if (line.kind === 'caption' || line.kind === 'footnote' || line.within) return [];
    return [
      ...readings(lines, at).map((reading) => judged(reading, source, line, at)),
      ...asPrintedAgain(lines, at).map((reading) => raised(judged(reading, source, line, at), FOR.whole)),
    ];
  });
  for (const [at, line] of lines.entries()) {
    const named = /^(?:titel|title|betreff|betrifft|gegenstand)\s*:\s*(\S.*)$/iu.exec(line.text)?.[1];
    if (named) candidates.push(raised(judged(named, source, line, at), FOR.named));
  }
  if (printed !== null) {
    const at = Math.max(
      0,
      lines.findIndex((l) => folded(printed).includes(folded(l.text)) && folded(l.text).length > SHORTEST_LETTERS),
    );
    candidates.push(raised(judged(printed, source, lines[at] ?? null, at), FOR.printed));
  }
  let best: Candidate | null = null;
  for (const c of candidates) if (c.points >= LEAST && (best === null || c.points > best.points)) best = c;
  return best === null ? null : trimmed(best.text);
}

const raised = (c: Candidate, by: number): Candidate => ({ text: c.text, points: c.points + by });

/** A title without its date ("… Endbericht, Stand August 2021") and at most so long. */
const trimmed = (text: string): string =>
  (text.replace(DATED_END, '').trim() || text).replace(/\s+/g, ' ').slice(0, LONGEST);

/** A running head without the page's number and what stands beside. */
function bare(text: string): string {
  const parts = text.split(/\s*[|•·]\s*/u).filter((part) => /\p{L}{3}/u.test(part));
  const part = parts.find(namesKind) ?? parts[0] ?? text;
  return part.replace(/^\d{1,3}\s+(?=\p{L})/u, '');
}

/** How the line may be read as a title: with those that plainly continue it, and, where it is one word, with the next one. */
function readings(lines: readonly HeadLine[], at: number): string[] {
  const line = lines[at]!;
  if (line.kind === 'furniture') return [bare(line.text)];
  const { text, lines: taken } = joinedLines(lines, at);
  const next = lines[at + taken];
  const alone = isOneWord(text) && next?.cover && next.kind !== 'furniture';
  if (!alone || isAside(next.text) || BODY_NAME.test(next.text)) return [text];
  return next.text.length > LONGEST_LINE ? [text] : [text, `${text} ${joinedLines(lines, at + taken).text}`];
}

/** The line with as many of the next ones as another line prints as one: a running head, the imprint. That line spells it as it is. */
function asPrintedAgain(lines: readonly HeadLine[], at: number): string[] {
  const own: HeadLine[] = [];
  const found: string[] = [];
  for (const line of lines.slice(at, at + MOST_LINES)) {
    if (!line.cover || line.kind === 'furniture' || isAside(line.text)) break;
    own.push(line);
    const key = folded(own.map((l) => l.text).join(''));
    if (own.length === 1 || key.length < SHORTEST_LETTERS) continue;
    const again = lines.find((l) => !own.includes(l) && !l.prose && folded(bare(l.text)) === key);
    if (!again) continue;
    // spelt with capitals within a word it is no better than the cover
    const spelt = bare(again.text);
    found.push(/\p{Ll}\p{Lu}/u.test(spelt) ? own.map((l) => l.text).join(' ') : spelt);
  }
  return found;
}

/** What stands on a cover beside its title: who made and paid it, which paper of which session it is. */
const isAside = (text: string): boolean => IMPRINT.test(text) || isFrontHeading(text) || RESOLUTION.test(text);

const isOneWord = (text: string): boolean => !/\p{L}.*[\s-].*\p{L}/u.test(text);

/** The line with those that plainly continue it. */
function joinedLines(lines: readonly HeadLine[], at: number): { text: string; lines: number } {
  let text = lines[at]!.text;
  let i = at + 1;
  for (; i < Math.min(lines.length, at + MOST_LINES); i++) {
    const next = lines[i]!;
    const same = next.block === lines[at]!.block || lines[at]!.cover;
    if (!same || !next.cover || next.kind === 'furniture' || isAside(next.text)) break;
    if (!next.within && !OPEN.test(text) && !GOES_ON.test(next.text)) break;
    if (next.within) text += next.text;
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(next.text)) text = text.slice(0, -1) + next.text;
    else text += ` ${next.text}`;
  }
  return { text, lines: i - at };
}

function judged(text: string, source: TitleSource, line: HeadLine | null, at: number): Candidate {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters < SHORTEST_LETTERS || text.length > LONGEST * 1.5) return { text, points: 0 };
  const key = folded(text);
  const again = source.lines.some(
    (l, i) => i !== at && l.block !== line?.block && l.kind !== 'contentsEntry' && folded(l.text).includes(key),
  );
  let points = -AGAINST.line * at;
  if (namesKind(text)) points += FOR.kind;
  if (line?.kind === 'heading') points += FOR.heading;
  if (line?.cover) points += FOR.cover;
  if (again) points += FOR.again;
  if (source.municipality !== null && text.includes(source.municipality)) points += FOR.town;
  if (/\b20[2-9]\d\b/.test(text)) points += FOR.horizon;
  if (isFrontHeading(text)) points -= AGAINST.front;
  if (line?.kind === 'contentsEntry' || ENTRY.test(text)) points -= AGAINST.entry;
  if (NUMBERED.test(text)) points -= AGAINST.numbered;
  const sentences = text.length > LONGEST_LINE && /\p{Ll}{2}[.!?]\s\p{Lu}/u.test(text);
  if (sentences || line?.prose || /\p{Ll}{2}[.!?]["“”]?$/u.test(text) || /^["„“]/.test(text))
    points -= AGAINST.sentence;
  if (IMPRINT.test(text)) points -= AGAINST.imprint;
  if (line?.kind === 'listItem' || /^[•▪●◦–-]\s/u.test(text)) points -= AGAINST.item;
  if (BODY_NAME.test(text) && !namesKind(text)) points -= AGAINST.body;
  if (isOneWord(text)) points -= AGAINST.bare;
  if (BROKEN_OFF.test(text)) points -= AGAINST.open;
  if (GLUED.test(text)) points -= AGAINST.glued;
  if (MOTION.test(text)) points -= AGAINST.motion;
  if (RESOLUTION.test(text)) points -= AGAINST.resolution;
  if (/^(?:abb(?:ildung|\.)|tab(?:elle|\.)|quelle|foto)\b/iu.test(text)) points -= AGAINST.caption;
  return { text, points };
}
