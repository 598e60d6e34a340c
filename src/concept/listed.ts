import type { Section } from '../document/document.js';
import type { Lexicon } from '../language/lexicon.js';
import { letteredCode } from '../records/codes.js';
import type { MeasureRecord, Passage } from './concept.js';
import { FIELD_HEADING_ENTRY } from './entries.js';
import type { HeadingSense } from './heading-sense.js';
import { type OwnText, ownText } from './own-text.js';

/** What measures without labels are read from. */
export interface ListedInput {
  readonly passages: readonly Passage[];
  readonly sections: readonly Section[];
  /** By section id. */
  readonly senses: readonly HeadingSense[];
  /** Titles that open blocks in bold print, by block id. */
  readonly runIns: ReadonlyMap<number, string>;
  readonly lexicon: Lexicon;
}

const LONGEST_TITLE = 160;
/** So few coded or titled paragraphs may be anything; more are a list of measures. */
const FEW = { coded: 5, titled: 3 } as const;
/** Headings that name measures stand at least so often among their siblings. */
const FEWEST_HEADED = 2;
/** Share of the sub-headings of a chapter that must read like names of measures, and share of names of fields of action from which they are fields. */
const NAMED = 0.6;
const FIELDS = 0.5;
/** Share of a heading's nouns that name a field of action, for it to be no more than that. */
const FIELD_NAME = 0.6;
/** Less text than this below a heading, in letters, describes nothing. */
const LEAST_TEXT = 40;
/** A heading that gives what stands below it a time. */
const TIMED = /(?<!\p{L})(?:(?:kurz|mittel|lang)fristig|dauerhaft|fortlaufend|laufend)\p{L}*/iu;
/** Headings and lead-ins of what was done before, of who took part, and of what people wish. */
const NO_MEASURES =
  /(?<!\p{L})(?:abgeschlossen|umgesetzt|realisiert|bisherig|erledigt|vergangen|mitgewirkt|beteiligt|teilgenommen|Brainstorming|Ideen(?:sammlung|speicher)?|Wünsche|Anregungen|Kriterien|Leitfragen)/iu;
/** Headings of parts that name no measure. */
const PART =
  /^(?:Handlungsfeld|Themenfeld|Handlungsbereich|Handlungsschwerpunkt|Themenbereich|Schwerpunkt|Säule|Cluster|Leitziel|Ziel|Oberziel|Strategie|Teilraum|Überblick|Übersicht|Hinweise?|Vorbemerkung|Einführung|Erläuterung)/iu;
/** Items that go on a sentence ("die Erarbeitung des Sozialplans sowie") are no names. */
const GOES_ON = /^(?:der|die|das|den|dem|ein|eine|einzelne|sonstige|dass|ob|wie)\s|(?:sowie|und|oder|,|;)$/u;
/** Items that are whole sentences on something, questions or references name nothing to be done. */
const SENTENCE =
  /^(?:Hier\p{L}*|Da\p{L}*|Dies\p{L}*|Es|Sie|Er|Man|Kann|Soll|Muss|Ist|Sind|Der|Die|Das)\s.{90,}|\?|https?:|www\./su;
/** A box to tick opens a task. */
const TASK = /^\s*[☐☑☒□]|^\[[ xX]?\]/u;

/** Measures without labels: the named sub-headings of a chapter of measures, paragraphs that open with a title in bold print or a code, the items of lists. */
export function listedMeasures(input: ListedInput): MeasureRecord[] {
  const among = input.passages.filter((p) => isAmongMeasures(p, input.sections));
  const headed = headedMeasures(among, input);
  const inHeaded = new Set(headed.map((m) => m.section));
  const rest = among.filter((p) => !inHeaded.has(p.section));
  const titled = titledParagraphs(rest, input);
  const inTitled = new Set(titled.map(({ block }) => block));
  const items = listItems(
    rest.filter((p) => !inTitled.has(p.block)),
    input,
  );
  return [...headed, ...titled.map(({ measure }) => measure), ...items].sort(byPlace);
}

const byPlace = (a: MeasureRecord, b: MeasureRecord): number =>
  (a.place.page ?? 0) - (b.place.page ?? 0) || (a.place.line ?? 0) - (b.place.line ?? 0);

function isAmongMeasures(p: Passage, sections: readonly Section[]): boolean {
  const open = p.substantive && p.measure === null && p.roles[0] === 'measures' && !p.foreign;
  return open && !NO_MEASURES.test(sections[p.section]?.title ?? '');
}

/** Sub-headings that name measures, with the text below each; told by all siblings together. */
function headedMeasures(among: readonly Passage[], input: ListedInput): MeasureRecord[] {
  const { sections, senses } = input;
  const own = new Map<number, Passage[]>();
  for (const p of among) {
    if (p.kind === 'heading') continue;
    const list = own.get(p.section);
    if (list) list.push(p);
    else own.set(p.section, [p]);
  }
  const headings = new Map(input.passages.flatMap((p) => (p.kind === 'heading' ? [[p.section, p] as const] : [])));
  const found: MeasureRecord[] = [];
  for (const parent of sections) {
    if (!underMeasures(parent, input)) continue;
    const leaves = parent.children.filter((c) => sections[c]!.children.length === 0 && own.has(c));
    const named = leaves.filter((c) => isName(sections[c]!, senses[c]!) && isDescribed(own.get(c)!, input));
    const fields = named.filter((c) => isFieldName(headings.get(c)));
    if (named.length < FEWEST_HEADED || named.length < NAMED * leaves.length || fields.length >= FIELDS * named.length)
      continue;
    for (const c of named) found.push(record(sections[c]!.title, own.get(c)!, sections[c]!, input));
  }
  return found;
}

/** The heading of a section, or one above it, says that measures follow. */
function underMeasures(section: Section, { sections, senses }: ListedInput): boolean {
  for (let s: Section | undefined = section; s && s.level > 0; s = sections[s.parent ?? 0]) {
    const sense = senses[s.id]!;
    if (sense.strength > 0 && sense.roles.length > 0) return sense.roles.includes('measures');
  }
  return false;
}

const unnumbered = (title: string): string => title.replace(/^(?:\d{1,2}\.)*\d{0,2}[.)]?\s+/, '');

/** No name of a part of the concept, and no sentence. */
function isName(section: Section, sense: HeadingSense): boolean {
  const title = unnumbered(section.title);
  if (sense.strength === 2 || sense.noSubstance || sense.noise || sense.plan) return false;
  return /\p{L}{3}/u.test(title) && title.length <= LONGEST_TITLE && !PART.test(title) && !NO_MEASURES.test(title);
}

/** Prose says what is to be done; a list of titled paragraphs or items is a list of measures itself. */
function isDescribed(own: readonly Passage[], { runIns }: ListedInput): boolean {
  const sentences = own.filter((p) => p.kind === 'sentence');
  const letters = sentences.reduce((sum, p) => sum + p.text.length, 0);
  const listed = own.filter((p) => p.kind === 'listItem').reduce((sum, p) => sum + p.text.length, 0);
  const titled = new Set(own.filter((p) => runIns.has(p.block)).map((p) => p.block)).size;
  return letters >= LEAST_TEXT && letters > listed && titled < FEW.titled;
}

/** Nothing but the name of one or several fields of action ("Wohnen", "Grün und Klima"). */
function isFieldName(heading: Passage | undefined): boolean {
  if (!heading) return false;
  const nouns = heading.tokens.flatMap((t, i) => (t.capital && t.kind === 'word' ? [i] : []));
  const fields = heading.hits.filter((h) => h.entry in FIELD_HEADING_ENTRY);
  const named = nouns.filter((i) => fields.some((h) => h.start <= i && i < h.end));
  return nouns.length === 0 || named.length >= FIELD_NAME * nouns.length;
}

/** Paragraphs that open with a title in bold print or with a code, when there are several. */
function titledParagraphs(
  rest: readonly Passage[],
  input: ListedInput,
): { readonly block: number; readonly measure: MeasureRecord }[] {
  const opening = rest.filter((p) => p.from === 0 && p.kind === 'sentence');
  const coded = opening.filter((p) => codeOf(p) !== null);
  const bold = opening.filter(
    (p) => isTitle(input.runIns.get(p.block)) && underMeasures(input.sections[p.section]!, input),
  );
  const many = new Set([...(coded.length >= FEW.coded ? coded : []), ...(bold.length >= FEW.titled ? bold : [])]);
  return [...many].map((p) => {
    const own = rest.filter((other) => other.block === p.block);
    const title = input.runIns.get(p.block) ?? codeOf(p)!.rest;
    return { block: p.block, measure: record(title, own, input.sections[p.section]!, input, codeOf(p)?.code) };
  });
}

const isTitle = (text: string | undefined): boolean =>
  text !== undefined && /\p{L}{4,}/u.test(text) && !PART.test(text) && !NO_MEASURES.test(text);

/** A paragraph that begins with the code of a measure: "N 05 Sprachcafé einrichten." */
function codeOf(p: Passage): { code: string; rest: string } | null {
  const coded = letteredCode(p.text);
  return coded && /\p{L}{4,}/u.test(coded.rest) ? coded : null;
}

function listItems(rest: readonly Passage[], input: ListedInput): MeasureRecord[] {
  return rest
    .filter((p) => {
      if (p.kind !== 'listItem' || p.from !== 0 || /:\s*$/.test(p.text) || TASK.test(p.text) || GOES_ON.test(p.text))
        return false;
      if (SENTENCE.test(p.text)) return false;
      const lead = p.leadIn === null ? '' : (input.passages[p.leadIn]?.text ?? '');
      return /\p{L}{4,}/u.test(p.text) && p.text.length >= 8 && !NO_MEASURES.test(lead);
    })
    .map((p) => {
      const name = input.runIns.get(p.block) ?? nameOf(p.text);
      return record(name ?? p.text, [p], input.sections[p.section]!, input, codeOf(p)?.code);
    });
}

/** What an item names before it tells more: "Sprachcafé: Einmal in der Woche …", "Sprachcafé – einmal …". */
const nameOf = (text: string): string | null =>
  /^(\p{Lu}[^:.;–]{7,90}?)\s?(?::|\s[–—])\s+\p{L}/u.exec(text)?.[1] ?? null;

/** The time of the nearest heading that gives one; a group heading belongs to its rows (catalogue, reading notes of M-02 to M-06). */
function groupTime(section: Section, place: Passage['place'], sections: readonly Section[]): MeasureRecord['fields'] {
  for (let s: Section | undefined = section; s && s.level > 0; s = sections[s.parent ?? 0])
    if (TIMED.test(s.title)) return { timeframe: { value: s.title, label: '', state: 'filled', place } };
  return {};
}

const shortened = (text: string): string =>
  text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE).trimEnd()} …` : text;

/** A measure of which there is a title and running text: what the text tells of fields is inferred. */
function record(
  printed: string,
  own: readonly Passage[],
  section: Section,
  { lexicon, sections }: ListedInput,
  code?: string,
): MeasureRecord {
  const coded = code === undefined ? letteredCode(printed) : null;
  const title = coded && /\p{L}{3}/u.test(coded.rest) ? coded.rest : unnumbered(printed);
  const first = own[0]!;
  const texts: OwnText[] = own.filter((p) => p.kind !== 'heading').map(({ text, place }) => ({ text, place }));
  const text = texts.map((t) => t.text).join(' ');
  const prose = text.startsWith(printed) ? text.slice(printed.length).replace(/^[\s.:–—-]+/, '') : text;
  const description =
    prose.length >= LEAST_TEXT && text !== printed
      ? { description: { value: prose, label: '', state: 'filled' as const, place: first.place, inferred: true } }
      : {};
  return {
    code: code ?? coded?.code ?? null,
    title: shortened(title),
    place: section.title === printed ? section.place : first.place,
    lastPage: null,
    section: section.id,
    form: 'listed',
    fields: { ...description, ...ownText(texts, lexicon), ...groupTime(section, first.place, sections) },
    otherFields: {},
    amounts: [],
    timeframe: null,
    key: false,
    blocks: null,
  };
}
