import type { Section } from '../document/document.js';
import type { Lexicon } from '../language/lexicon.js';
import { letteredCode } from '../records/codes.js';
import type { MeasureRecord, Passage } from './concept.js';
import { ownText } from './own-text.js';

/** A concept may list hundreds of intentions; beyond this a list tells nothing more. */
const MOST = 400;
const LONGEST_TITLE = 160;
/** So few coded paragraphs may be anything; more are a numbering of measures. */
const FEW = 5;
/** A heading that gives what stands below it a time. */
const TIMED = /(?<!\p{L})(?:(?:kurz|mittel|lang)fristig|dauerhaft|fortlaufend|laufend)\p{L}*/iu;

function isAmongMeasures(p: Passage): boolean {
  return p.substantive && p.measure === null && p.roles[0] === 'measures' && !p.foreign;
}

function isListItem(p: Passage): boolean {
  if (p.kind !== 'listItem' || /:\s*$/.test(p.text)) return false;
  return /\p{L}{4,}/u.test(p.text) && p.text.length >= 8;
}

/** A paragraph that begins with the code of a measure: "N 05 Sprachcafé einrichten." */
function codedParagraph(p: Passage): { code: string; rest: string } | null {
  if (p.kind !== 'sentence' || p.from !== 0) return null;
  const coded = letteredCode(p.text);
  return coded && /\p{L}{4,}/u.test(coded.rest) ? coded : null;
}

/** The time of the nearest heading that gives one; a group heading belongs to its rows (catalogue, reading notes of M-02 to M-06). */
function groupTime(p: Passage, sections: readonly Section[]): MeasureRecord['fields'] {
  for (let s = sections[p.section]; s && s.level > 0; s = sections[s.parent ?? 0])
    if (TIMED.test(s.title)) return { timeframe: { value: s.title, label: '', state: 'filled', place: p.place } };
  return {};
}

const shortened = (text: string): string =>
  text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE).trimEnd()} …` : text;

/**
 * Measures that a concept only lists: the items of lists and the coded paragraphs of its chapters of measures. For concepts without measure sheets
 * and tables of measures. Theme and fields of action are left to the caller.
 */
export function listedMeasures(
  passages: readonly Passage[],
  sections: readonly Section[],
  lexicon: Lexicon,
): MeasureRecord[] {
  const among = passages.filter(isAmongMeasures);
  const codes = new Map(among.map((p) => [p.id, codedParagraph(p)]));
  const numbered = [...codes.values()].filter((c) => c !== null).length >= FEW;
  const codeOf = (p: Passage) => (numbered ? (codes.get(p.id) ?? null) : null);
  return among
    .filter((p) => isListItem(p) || codeOf(p) !== null)
    .slice(0, MOST)
    .map((p) => ({
      code: codeOf(p)?.code ?? null,
      title: shortened(codeOf(p)?.rest ?? p.text),
      place: p.place,
      lastPage: null,
      section: p.section,
      form: 'listed',
      fields: { ...ownText([{ text: p.text, place: p.place }], lexicon), ...groupTime(p, sections) },
      otherFields: {},
      amounts: [],
      timeframe: null,
      key: false,
      blocks: null,
    }));
}
