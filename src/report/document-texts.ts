import type { Bindingness } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';
import type { FieldState } from './measures/core.js';

/** The words of the HTML and Word reports beside the shared vocabulary of `words.ts`. */
export interface Texts {
  readonly report: string;
  readonly basis: (pack: string, criteria: number) => string;
  readonly skip: string;
  readonly contents: string;
  readonly facts: Readonly<
    Record<
      'municipality' | 'year' | 'file' | 'pages' | 'words' | 'text' | 'measures' | 'goals' | 'formats' | 'indicators',
      string
    >
  >;
  readonly textLayer: Readonly<Record<'full' | 'partial' | 'none', string>>;
  readonly unknown: string;
  readonly warnings: string;
  readonly score: string;
  readonly fulfilled: string;
  readonly assessed: (assessed: number, all: number) => string;
  readonly left: (review: number, none: number) => string;
  /** The span in which the score lies. */
  readonly range: (span: string) => string;
  readonly noScore: string;
  readonly chapters: string;
  readonly chaptersHint: string;
  readonly coreGaps: string;
  readonly noCoreGaps: string;
  readonly thread: string;
  readonly threadHint: string;
  readonly field: string;
  readonly places: (n: number) => string;
  readonly morePlaces: (n: number) => string;
  readonly noPlace: string;
  readonly broken: string;
  readonly threadLegend: string;
  readonly criteria: string;
  readonly gaps: Readonly<Record<Bindingness, string>>;
  readonly gapsHint: Readonly<Record<Bindingness, string>>;
  readonly review: string;
  readonly reviewHint: string;
  readonly done: string;
  readonly notApplicable: string;
  readonly guide: string;
  readonly confidence: string;
  readonly searched: string;
  readonly sections: (n: number) => string;
  readonly noSection: string;
  readonly near: string;
  readonly evidence: string;
  readonly remedy: string;
  readonly ideas: string;
  readonly measures: string;
  readonly measuresHint: string;
  readonly noMeasures: string;
  readonly measure: string;
  readonly allFields: string;
  readonly filled: string;
  readonly fieldShare: (filled: number, all: number) => string;
  readonly state: Readonly<Record<Exclude<FieldState, 'given'>, string>>;
  readonly theme: string;
  readonly form: Readonly<Record<'sheet' | 'row' | 'listed', string>>;
  readonly inventory: string;
  readonly goalLevel: Readonly<Record<'leitbild' | 'leitziel' | 'ziel', string>>;
  readonly context: Readonly<Record<'analysis' | 'monitoring' | 'measures', string>>;
  readonly target: string;
  readonly none: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly newTab: string;
  readonly made: (tool: string, pack: string) => string;
  readonly search: string;
  readonly verdict: string;
  readonly severity: string;
  readonly chapter: string;
  readonly all: string;
  readonly reset: string;
  readonly expand: string;
  readonly collapse: string;
  readonly shown: string;
  readonly nothing: string;
  readonly onlyOpen: string;
  readonly onlyTheme: string;
  readonly sortBy: string;
  readonly order: string;
  readonly print: string;
  readonly printSummary: string;
  readonly colours: string;
  readonly colour: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly cite: string;
  readonly copied: string;
}

const DE: Texts = {
  report: 'Prüfbericht',
  basis: (pack, criteria) => `${pack} · ${criteria} Kriterien`,
  skip: 'Zum Inhalt',
  contents: 'Inhalt',
  facts: {
    municipality: 'Kommune',
    year: 'Jahr',
    file: 'Datei',
    pages: 'Seiten',
    words: 'Wörter',
    text: 'Text',
    measures: 'Maßnahmen',
    goals: 'Ziele',
    formats: 'Beteiligungsformate',
    indicators: 'Indikatoren',
  },
  textLayer: { full: 'lesbar', partial: 'teilweise lesbar', none: 'nicht lesbar' },
  unknown: 'nicht erkannt',
  warnings: 'Zum Dokument',
  score: 'Ergebnis',
  fulfilled: 'erfüllt',
  assessed: (assessed, all) => `${assessed} von ${all} Kriterien bewertet`,
  left: (review, none) =>
    [...(review ? [`${review} zu prüfen`] : []), ...(none ? [`${none} entfallen`] : [])].join(', '),
  range: (span) => `Spanne ${span}: was falsche Urteile und zu prüfende Kriterien ändern können.`,
  noScore: 'Kein Kriterium konnte bewertet werden.',
  chapters: 'Kapitel des Leitfadens',
  chaptersHint: 'Anteil erfüllt; teilweise zählt halb, zu prüfen und entfällt zählen nicht.',
  coreGaps: 'Lücken, die der Leitfaden als Kern nennt',
  noCoreGaps: 'Keine: Alles, was der Leitfaden als Kern nennt, ist erfüllt, zu prüfen oder entfällt.',
  thread: 'Roter Faden',
  threadHint:
    'Wie oft das Thema je Handlungsfeld in Analyse, Zielen, Maßnahmen und Monitoring vorkommt. Eine Zelle zeigt aufgeklappt ihre Stellen.',
  field: 'Handlungsfeld',
  places: (n) => (n === 1 ? '1 Stelle' : `${n} Stellen`),
  morePlaces: (n) => (n === 1 ? 'und 1 weitere' : `und ${n} weitere`),
  noPlace: 'keine Stelle',
  broken: 'fehlt',
  threadLegend: '„fehlt“: Die Analyse nennt das Thema, diese Stufe nimmt es nicht auf.',
  criteria: 'Kriterien',
  gaps: { core: 'Lücken: Kern', should: 'Lücken: Soll', can: 'Lücken: Kann' },
  gapsHint: {
    core: 'Der Leitfaden nennt dies „mindestens“, „essenziell“ oder „in jedem Falle“.',
    should: 'Der Leitfaden sagt „sollte“ oder „ist zu klären“.',
    can: 'Der Leitfaden sagt „kann“ oder „bietet sich an“.',
  },
  review: 'Zu prüfen',
  reviewHint: 'Der Text allein entscheidet dies nicht. Bitte am Dokument oder bei der Kommune prüfen.',
  done: 'Erfüllt',
  notApplicable: 'Entfällt',
  guide: 'Leitfaden',
  confidence: 'Sicherheit',
  searched: 'Gesucht in',
  sections: (n) => (n === 1 ? '1 Abschnitt' : `${n} Abschnitte`),
  noSection: 'kein solcher Abschnitt',
  near: 'Knapp daneben',
  evidence: 'Belege',
  remedy: 'Abhilfe',
  ideas: 'Ideen',
  measures: 'Maßnahmen',
  measuresHint: 'Die fünf Felder, die der Leitfaden als Kern nennt. Leere Felder sind gekennzeichnet.',
  noMeasures: 'Im Dokument wurden keine Maßnahmen erkannt.',
  measure: 'Maßnahme',
  allFields: 'Alle Felder',
  filled: 'ausgefüllt',
  fieldShare: (filled, all) => `${filled} von ${all}`,
  state: {
    absent: 'kein Feld',
    other: 'zählt nicht',
    empty: 'ohne Angabe',
    unreadable: 'nicht lesbar',
    reference: 'Verweis',
  },
  theme: 'Thema',
  form: { sheet: 'Steckbrief', row: 'Tabellenzeile', listed: 'aufgezählt' },
  inventory: 'Ziele, Formate, Indikatoren',
  goalLevel: { leitbild: 'Leitbild', leitziel: 'Leitziel', ziel: 'Ziel' },
  context: { analysis: 'Analyse', monitoring: 'Monitoring', measures: 'Maßnahmen' },
  target: 'Zielgruppe',
  none: 'Keine erkannt.',
  method: 'Wie dieser Bericht zu lesen ist',
  methodText: [
    'Geprüft wurde der Text des Konzepts gegen die Kriterien des Leitfadens „Migration, Integration und Teilhabe in integrierten Konzepten der Stadtentwicklung“ (BMWSB 2022). Ein Programm hat den Text nach festen Regeln gelesen; es beurteilt, was geschrieben steht, nicht, was die Kommune tut.',
    'Erfüllt und teilweise sind mit Textstellen belegt. Fehlt heißt: an den genannten Stellen nicht gefunden; „knapp daneben“ zeigt, was fast gezählt hätte und warum es nicht zählt. Zu prüfen heißt: Der Text allein entscheidet es nicht.',
    'Ergebnis = (erfüllt + ½ teilweise) ÷ (erfüllt + teilweise + fehlt). Zu prüfen und entfällt bleiben außer Betracht.',
  ],
  newTab: 'Seitenangaben öffnen das Dokument in einem neuen Tab, wenn es neben diesem Bericht liegt.',
  made: (tool, pack) => `Erstellt mit ${tool}, Regeln ${pack}.`,
  search: 'Suche',
  verdict: 'Urteil',
  severity: 'Gewicht',
  chapter: 'Kapitel',
  all: 'alle',
  reset: 'Filter aufheben',
  expand: 'Alle aufklappen',
  collapse: 'Alle zuklappen',
  shown: '{n} von {all} angezeigt',
  nothing: 'Kein Kriterium entspricht den Filtern.',
  onlyOpen: 'nur mit leeren Kernfeldern',
  onlyTheme: 'nur zum Thema',
  sortBy: 'Sortieren nach',
  order: 'Reihenfolge im Dokument',
  print: 'Alles drucken',
  printSummary: 'Zusammenfassung drucken',
  colours: 'Farben',
  colour: { auto: 'wie das Gerät', light: 'hell', dark: 'dunkel' },
  cite: 'Zitat kopieren',
  copied: 'Zitat kopiert',
};

const EN: Texts = {
  report: 'Audit report',
  basis: (pack, criteria) => `${pack} · ${criteria} criteria`,
  skip: 'Skip to content',
  contents: 'Contents',
  facts: {
    municipality: 'Municipality',
    year: 'Year',
    file: 'File',
    pages: 'Pages',
    words: 'Words',
    text: 'Text',
    measures: 'Measures',
    goals: 'Goals',
    formats: 'Participation formats',
    indicators: 'Indicators',
  },
  textLayer: { full: 'readable', partial: 'partly readable', none: 'not readable' },
  unknown: 'not recognised',
  warnings: 'About the document',
  score: 'Result',
  fulfilled: 'fulfilled',
  assessed: (assessed, all) => `${assessed} of ${all} criteria assessed`,
  left: (review, none) =>
    [...(review ? [`${review} to review`] : []), ...(none ? [`${none} not applicable`] : [])].join(', '),
  range: (span) => `Range ${span}: what wrong verdicts and criteria to review can change.`,
  noScore: 'No criterion could be assessed.',
  chapters: 'Chapters of the guide',
  chaptersHint: 'Share fulfilled; partial counts half, to review and not applicable do not count.',
  coreGaps: 'Gaps that the guide calls core',
  noCoreGaps: 'None: all that the guide calls core is fulfilled, to review or not applicable.',
  thread: 'Red thread',
  threadHint:
    'How often the theme appears per field of action in analysis, goals, measures and monitoring. A cell opens to show its places.',
  field: 'Field of action',
  places: (n) => (n === 1 ? '1 place' : `${n} places`),
  morePlaces: (n) => `and ${n} more`,
  noPlace: 'no place',
  broken: 'missing',
  threadLegend: '“missing”: the analysis names the theme, this stage does not take it up.',
  criteria: 'Criteria',
  gaps: { core: 'Gaps: core', should: 'Gaps: should', can: 'Gaps: can' },
  gapsHint: {
    core: 'The guide calls this a minimum, essential or needed in any case.',
    should: 'The guide says “should” or “is to be clarified”.',
    can: 'The guide says “can” or “lends itself”.',
  },
  review: 'To review',
  reviewHint: 'The text alone does not decide this. Please check in the document or ask the municipality.',
  done: 'Fulfilled',
  notApplicable: 'Not applicable',
  guide: 'Guide',
  confidence: 'Confidence',
  searched: 'Searched',
  sections: (n) => (n === 1 ? '1 section' : `${n} sections`),
  noSection: 'no such section',
  near: 'Near misses',
  evidence: 'Evidence',
  remedy: 'Remedy',
  ideas: 'Ideas',
  measures: 'Measures',
  measuresHint: 'The five fields that the guide calls core. Empty fields are marked.',
  noMeasures: 'No measures were found in the document.',
  measure: 'Measure',
  allFields: 'All fields',
  filled: 'filled in',
  fieldShare: (filled, all) => `${filled} of ${all}`,
  state: {
    absent: 'no field',
    other: 'does not count',
    empty: 'no value',
    unreadable: 'not readable',
    reference: 'reference',
  },
  theme: 'theme',
  form: { sheet: 'sheet', row: 'table row', listed: 'listed' },
  inventory: 'Goals, formats, indicators',
  goalLevel: { leitbild: 'mission statement', leitziel: 'top goal', ziel: 'goal' },
  context: { analysis: 'analysis', monitoring: 'monitoring', measures: 'measures' },
  target: 'Target group',
  none: 'None found.',
  method: 'How to read this report',
  methodText: [
    'The text of the concept was checked against the criteria of the German federal guide on migration, integration and participation in integrated urban development concepts (BMWSB 2022). A program read the text by fixed rules; it judges what is written, not what the municipality does.',
    'Fulfilled and partial are shown with their places in the text. Missing means: not found in the places named; near misses show what almost counted and why it does not. To review means: the text alone does not decide it.',
    'Result = (fulfilled + ½ partial) ÷ (fulfilled + partial + missing). To review and not applicable are left out.',
  ],
  newTab: 'Page numbers open the document in a new tab if it lies beside this report.',
  made: (tool, pack) => `Made with ${tool}, rules ${pack}.`,
  search: 'Search',
  verdict: 'Verdict',
  severity: 'Weight',
  chapter: 'Chapter',
  all: 'all',
  reset: 'Clear filters',
  expand: 'Expand all',
  collapse: 'Collapse all',
  shown: '{n} of {all} shown',
  nothing: 'No criterion matches the filters.',
  onlyOpen: 'only with empty core fields',
  onlyTheme: 'only on the theme',
  sortBy: 'Sort by',
  order: 'Order in the document',
  print: 'Print all',
  printSummary: 'Print summary',
  colours: 'Colours',
  colour: { auto: 'as the device', light: 'light', dark: 'dark' },
  cite: 'Copy citation',
  copied: 'Citation copied',
};

/** The words of a language. */
export const texts = (language: Language): Texts => (language === 'de' ? DE : EN);
