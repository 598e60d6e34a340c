/** Costs of what a text is made of: how unlike a title it reads, whatever it is set in. */
const COST = {
  noWord: 9,
  smallStart: 5,
  openEnd: 5,
  listEnd: 6,
  sentence: 5,
  colon: 2,
  /** A phrase that introduces what follows. */
  leadIn: 4,
  verb: 2,
  /** Begins as sentences do, and is long. */
  sentenceStart: 1.2,
  unbalanced: 4.5,
  figures: 3,
  /** A note's mark, a year, an amount before the words. */
  figureFirst: 3,
  address: 5,
  gap: 2,
  abbreviations: 5,
  quotation: 4,
  caption: 10,
  /** For each word above `MANY_WORDS`. */
  word: 0.35,
  tooLong: 9,
} as const;
const MANY_WORDS = 11;
const LEAD_IN = 5;
const LONGEST = 200;
/** A title of so few words may be a clause ("Was wir tun", "Dies wurde erreicht"). */
const CLAUSE = 4;

const CAPTION =
  /^(?:abb(?:ildung|\.)|tab(?:elle|\.)|karte|foto|grafik|diagramm|schaubild|quellen?|bildquellen?|datenquelle)\s*(?:\d+[\d.a-z]*)?\s*[:|.]|^(?:abb(?:ildung|\.)|tab(?:elle|\.)|karte|grafik|plan)\s*\d/i;
const CREDIT = /(?:©|\bfotos?:|\bquelle:|\bbild:|\bgrafik:|\bluftbild\b.*\d|\bmaßstab\b|\b1\s?:\s?\d{3,})/i;
const ADDRESS = /@|www\.|https?:|\b\d{5}\s\p{Lu}|\btel(?:efon|\.)|\bfax\b|\bstraße\s\d|\bstr\.\s?\d|\bISBN\b/iu;
const FINITE =
  /(?<!\p{L})(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|kann|können|könnte|könnten|soll|sollte|sollen|muss|müssen|liegt|stellt|dient|zeigt|zeigen|umfasst|findet|fand|sich|besteht|bestehen|bietet|bieten|gibt|gilt|gelten|liegen|erfolgt|erfolgte|erfolgen|dienen|leben|lebt|wohnen|steht|stehen|hatten|wollen|will)(?!\p{L})/iu;
const OPEN_END =
  /(?:[-‐/&,]|(?<!\p{L})(?:und|oder|sowie|der|die|das|des|dem|den|ein|eine[rsmn]?|für|mit|zu[rm]?|von|vom|im|in|ins|an|am|auf|bei|beim|durch|nach|als|wird|werden|ist|sind|seine[rsmn]?|ihre[rsmn]?|bzw\.|z\. ?b\.))\s*$/iu;
const SENTENCE_START =
  /^(?:Der|Die|Das|Den|Dem|Ein|Eine|Im|In|Am|An|Bei|Beim|Mit|Zum|Zur|Es|Sie|Er|Wir|Hier|Diese[rsmn]?|Dabei|Dazu|Damit|Dies|Durch|Für|Auf|Aus|Nach|Seit|Um|Als|Auch|Da|So)\s/u;
const SENTENCE = 5;
const SMALL_START = /^[^\p{Lu}\d„"“»‚'(§#]/u;

/** Whether a text ends where no title ends: a word that needs another one, a hyphen, a comma. */
export const isOpenEnded = (text: string): boolean => OPEN_END.test(text.trim());

/** Whether a text begins as captions of figures and tables do, or credits a photographer or a source. */
export const isCaptionLike = (text: string): boolean => CAPTION.test(text.trim()) || CREDIT.test(text);

/** How unlike a title a text reads; 0 for what reads as one.
 * @param title without its number
 * @param numbered whether it had one */
export function formCost(title: string, numbered: boolean): number {
  const text = title.trim();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const words = text.split(/\s+/).length;
  if (text.length > LONGEST) return COST.tooLong;
  let cost = 0;
  if (!/\p{L}{4}|\p{Lu}{2}/u.test(text) || letters < 0.45 * text.replace(/\s/g, '').length) cost += COST.noWord;
  if (SMALL_START.test(text)) cost += COST.smallStart;
  if (/[,;]$/.test(text)) cost += COST.listEnd;
  else if (OPEN_END.test(text)) cost += COST.openEnd;
  if (/\p{Ll}{2}\.\s+\p{Lu}/u.test(text) || (/[^.]\.$/.test(text) && !/(?:ff|usw|etc|ca)\.$/.test(text)))
    cost += COST.sentence;
  if (/:$/.test(text)) cost += words > LEAD_IN ? COST.leadIn : COST.colon;
  if (FINITE.test(text) && !/\?$/.test(text)) cost += words <= CLAUSE ? COST.verb / 2 : COST.verb;
  if (words >= SENTENCE && SENTENCE_START.test(text) && !/\?$/.test(text)) cost += COST.sentenceStart;
  if (!isBalanced(text)) cost += COST.unbalanced;
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits > 0.3 * text.length || /[%€]|\d{1,3}\.\d{3}/.test(text)) cost += COST.figures;
  if (!numbered && /^\d/.test(text) && !/^(?:19|20)\d\d\b/.test(text)) cost += COST.figureFirst;
  if (ADDRESS.test(text)) cost += COST.address;
  if (isAbbreviations(text)) cost += COST.abbreviations;
  if (!numbered && /^[„»“"].*[“«”"]$/u.test(text) && words > 5) cost += COST.quotation;
  if (isCaptionLike(text)) cost += COST.caption;
  return cost + COST.word * Math.max(0, words - MANY_WORDS);
}

/** Names of offices and firms ("UA, KEK, SAM"), which are no title. */
function isAbbreviations(text: string): boolean {
  const words = text.split(/[\s,/]+/).filter((word) => /\p{L}/u.test(word));
  return /[,/]/.test(text) && words.every((word) => word.length <= 5);
}

/** A bracket that opens or closes alone: the rest is on another line. */
const isBalanced = (text: string): boolean => text.split('(').length === text.split(')').length;
