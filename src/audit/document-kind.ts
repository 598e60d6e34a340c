import type { Concept, Role } from '../concept/concept.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ConceptDocument } from '../document/document.js';

/** What a document is, by what it calls itself; `none`: no concept at all, `concept`: one whose name tells no kind. */
export const DOCUMENT_KINDS = [
  'integrated-concept',
  'integration-plan',
  'sector-concept',
  'report',
  'concept',
  'none',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Nouns that name a plan, as the last part of a word or alone. */
const PLAN = '(?:konzept(?:ion|s)?|strategie|leitbild|masterplan|programm|plan(?:ung)?|agenda|fahrplan)';
const INTEGRATED =
  /\b(?:INSEK|ISEK|IKEK|INGEK|IGEK|GEK|STEK|SEKo?|INSEP|ILEK|VU)\b|vorbereitende\p{L}* untersuchung|(?:stadt|gemeinde|orts?|dorf|quartiers?|stadtteil|kommunal|kreis|regional|raum|siedlungs)-?(?:und \p{L}+)?entwicklungs?-?(?:s?konzept|strategie|plan|programm|leitbild)|integriert\p{L}*,? (?:\p{L}+ )?(?:handlungs|entwicklungs|rahmen|quartiers|gesamt)\p{L}*konzept|stadtteilkonzept|quartierskonzept|stadtentwicklung \d{4}|stadtumbaukonzept/iu;
const INTEGRATION = new RegExp(
  `(?<!\\p{L})(?:integrations?|migrations?|diversity-?|diversitäts?|vielfalts?|zuwanderungs?|interkultur\\p{L}*)-?(?:und \\p{L}+)?${PLAN}|${PLAN}\\s+(?:für |zur |der |gegen )?(?:integration|migration|vielfalt|diversity|zuwanderung|rassismus)`,
  'iu',
);
const SECTOR =
  /klima|energie|wärme|verkehr|mobilität|radverkehr|nahverkehr|fußverkehr|wohn(?:raum|ungs|en\b)|einzelhandel|zentrenkonzept|kultur|sport|spielplatz|spielflächen|grün|freiraum|biodivers|landschafts|lärm|luftreinhalt|digital|smart|tourismus|wirtschaft|arbeitsmarkt|bildung|schul|jugend|senioren|alten|gesundheit|sozial|inklusion|hitze|starkregen|feuerwehr|abfall|wasser|friedhof|innenstadt-?marketing|gewerbe|parkraum|beleuchtung|flächennutzung|sicherheits|gleichstellung|internationalisierung|bioökonomie|barrierefrei/iu;
const PLAN_WORD = new RegExp(`\\p{L}*${PLAN}(?!\\p{L})`, 'iu');
/** A line that names something, not a sentence. */
const isName = (text: string): boolean => text.length < LONGEST_NAME && !/\p{L}[.!?:]$/u.test(text.trim());
const LONGEST_NAME = 120;
/** Final reports are concepts. */
const REPORT =
  /(?<!end|schluss|abschluss|ergebnis|haupt|kurz|erläuterungs|projekt|text)bericht(?!\p{L})|monitoring|evaluation|sachstand|zwischenbilanz|umsetzungsstand|dokumentation|statistik|protokoll/iu;
/** A line of the cover that is the report's name beside that of the concept it reports on. */
const REPORT_LINE =
  /(?:^|\d+\.\s*)(?:(?:sachstands|monitoring|umsetzungs|tätigkeits|zwischen)bericht|monitoring|evaluation)(?!\p{L})/iu;
/** So many first blocks hold the name. */
const NAME_BLOCKS = 6;
/** What papers of a council say of themselves. */
const PAPER = [
  /beschlussvorschlag|beschlussantrag/iu,
  /(?:beschluss|sitzungs|mitteilungs|beratungs)vorlage|vorlagen?-?nummer|(?:vorlage|drucksachen?)(?:\s*-?\s*nr)/iu,
  /beratungsfolge|tagesordnungspunkt|gremium/iu,
  /sachverhalt|begründung/iu,
  /finanzielle auswirkungen|haushaltsmäßige|haushaltsrechtliche/iu,
] as const;
/** So many of them make a paper, … */
const LEAST_MARKS = 3;
/** … unless it is long enough to hold the concept itself, in words. */
const PAPER_WORDS = 6000;
/** Blocks that hold a cover, or the head of a paper. */
const HEAD = 25;
/** Parts of a concept that its headings name. */
const PARTS: readonly Role[] = ['analysis', 'participation', 'goals', 'measures', 'monitoring', 'implementation'];
const LEAST_PARTS = 2;
const LEAST_MEASURES = 3;

/** The kind of a plan by its name, or null for what is no name of a plan. */
function kindOfName(name: string): DocumentKind | null {
  // what reports and carries on is the concept's next edition
  if (REPORT.test(name) && !/fortschreibung/iu.test(name)) return 'report';
  if (INTEGRATION.test(name)) return 'integration-plan';
  if (INTEGRATED.test(name)) return 'integrated-concept';
  if (!PLAN_WORD.test(name)) return null;
  return SECTOR.test(name) ? 'sector-concept' : 'concept';
}

/** Whether a short document is a paper for the session of a council: by the parts such a paper has. */
function isPaper({ blocks, words }: ConceptDocument): boolean {
  if (words > PAPER_WORDS) return false;
  const texts = blocks.filter((b) => b.text.length < 200).map((b) => b.text);
  return PAPER.filter((mark) => texts.some((t) => mark.test(t))).length >= LEAST_MARKS;
}

/** What kind of document was read: by its title, else by what its first lines name; none where nothing names a plan and no chapters or measures are a concept's. */
export function documentKind(concept: Concept): DocumentKind {
  const { document, sections, measures } = concept;
  if (isPaper(document)) return 'none';
  const cover = document.blocks.slice(0, HEAD).filter((b) => b.kind !== 'contentsEntry' && isName(b.text));
  const named = [document.title ?? '', ...cover.map((b) => b.text)].map(kindOfName);
  const own = named[0];
  if (own === 'concept' && cover.slice(0, NAME_BLOCKS).some((b) => REPORT_LINE.test(b.text))) return 'report';
  if (own && own !== 'concept') return own;
  const other = named.find((k) => k !== null && k !== 'concept' && k !== 'report');
  if (other) return other;
  if (own) return own;
  const voiced = sections.slice(1).filter((s) => s.votes.includes('heading-words'));
  const parts = new Set(voiced.flatMap((s) => s.roles.slice(0, 1))).size;
  const told = PARTS.filter((r) => voiced.some((s) => s.roles[0] === r)).length;
  if (parts > 0 && told >= LEAST_PARTS) return 'concept';
  return measures.length >= LEAST_MEASURES || named.includes('concept') ? 'concept' : 'none';
}

/** One clear word before the gaps of a document that is no concept. @returns no warning or one */
export const noConceptWarning = (kind: DocumentKind): Diagnostic[] =>
  kind === 'none' ? [{ code: 'audit.no-concept', args: {} }] : [];
