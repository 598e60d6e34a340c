import type { AuditResult, RedThreadResultRow, Severity } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { integer } from './numbers.js';
import { placeText, searchedAt } from './places.js';
import { vocabulary } from './words.js';

/** Sentences and headings that readable reports share; counted nouns agree with their number. */
export interface Phrases {
  readonly quote: (text: string) => string;
  readonly textLayer: Readonly<Record<AuditResult['document']['textLayer'], string>>;
  readonly pages: (n: number) => string;
  readonly words: (n: number) => string;
  readonly measures: (n: number) => string;
  readonly criteria: (n: number) => string;
  readonly sections: (n: number) => string;
  readonly assessed: (assessed: number, all: number) => string;
  readonly toReview: (n: number) => string;
  readonly notApplicable: (n: number) => string;
  readonly guide: (chapter: string) => string;
  /** Headings of the gaps of a severity, and of the other groups of criteria. */
  readonly gaps: Readonly<Record<Severity, string>>;
  readonly review: string;
  readonly fulfilled: string;
  readonly exempt: string;
  readonly score: string;
  readonly scoreRange: (from: string, to: string) => string;
  readonly scoreRule: string;
  readonly searched: string;
  readonly noSuchSection: string;
  readonly nearMiss: string;
  readonly evidence: string;
  /** Instead of passages that another criterion shows. */
  readonly evidenceLike: (id: string) => string;
  readonly ideas: string;
  readonly idea: string;
  readonly remedy: string;
  readonly confidence: string;
  readonly redThread: string;
  readonly fieldOfAction: string;
  readonly noThread: string;
  readonly chapters: string;
  readonly warnings: string;
  readonly untitled: string;
}

const DE: Phrases = {
  quote: (text) => `„${text}“`,
  textLayer: { full: 'Text lesbar', partial: 'Text nur zum Teil lesbar', none: 'kein lesbarer Text' },
  pages: (n) => (n === 1 ? '1 Seite' : `${integer(n, 'de')} Seiten`),
  words: (n) => (n === 1 ? '1 Wort' : `${integer(n, 'de')} Wörter`),
  measures: (n) => (n === 0 ? 'keine Maßnahmen gefunden' : n === 1 ? '1 Maßnahme' : `${integer(n, 'de')} Maßnahmen`),
  criteria: (n) => (n === 1 ? '1 Kriterium' : `${n} Kriterien`),
  sections: (n) => (n === 1 ? '1 Abschnitt' : `${n} Abschnitte`),
  assessed: (assessed, all) => `${assessed} von ${all} bewertet`,
  toReview: (n) => `${n} zu prüfen`,
  notApplicable: (n) => `${n} ${n === 1 ? 'entfällt' : 'entfallen'}`,
  guide: (chapter) => `Leitfaden ${chapter}`,
  gaps: {
    error: 'Fehler · Lücken im Kern: was der Leitfaden mindestens verlangt',
    warning: 'Warnung · Lücken in den Empfehlungen: was der Leitfaden vorsieht',
    note: 'Hinweis · Anregungen: was der Leitfaden außerdem vorschlägt',
  },
  review: 'Zu prüfen: was der Text allein nicht entscheidet',
  fulfilled: 'Erfüllt, mit Belegen',
  exempt: 'Entfällt',
  score: 'Erfüllt',
  scoreRange: (from, to) => `je nach Ausgang der Prüfung ${from} bis ${to}`,
  scoreRule: 'Erfüllt zählt ganz, teilweise halb.',
  searched: 'Gesucht in',
  noSuchSection: 'kein Abschnitt',
  nearMiss: 'Knapp daneben',
  evidence: 'Beleg',
  evidenceLike: (id) => `wie bei ${id}`,
  ideas: 'Ideen',
  idea: 'Idee',
  remedy: 'Was tun',
  confidence: 'Sicherheit',
  redThread: 'Roter Faden: wo das Thema durchgetragen wird',
  fieldOfAction: 'Handlungsfeld',
  noThread: 'Ohne Fundstelle',
  chapters: 'Nach Kapiteln des Leitfadens',
  warnings: 'Beim Lesen aufgefallen',
  untitled: 'Konzept ohne Titel',
};

const EN: Phrases = {
  quote: (text) => `“${text}”`,
  textLayer: { full: 'text readable', partial: 'text readable in part only', none: 'no readable text' },
  pages: (n) => (n === 1 ? '1 page' : `${integer(n, 'en')} pages`),
  words: (n) => (n === 1 ? '1 word' : `${integer(n, 'en')} words`),
  measures: (n) => (n === 0 ? 'no measures found' : n === 1 ? '1 measure' : `${integer(n, 'en')} measures`),
  criteria: (n) => (n === 1 ? '1 criterion' : `${n} criteria`),
  sections: (n) => (n === 1 ? '1 section' : `${n} sections`),
  assessed: (assessed, all) => `${assessed} of ${all} assessed`,
  toReview: (n) => `${n} to review`,
  notApplicable: (n) => `${n} not applicable`,
  guide: (chapter) => `Guide ${chapter}`,
  gaps: {
    error: 'Error · Gaps in the core: what the guide asks for at least',
    warning: 'Warning · Gaps in the recommendations: what the guide expects',
    note: 'Note · Suggestions: what the guide proposes besides',
  },
  review: 'To review: what the text alone does not decide',
  fulfilled: 'Fulfilled, with evidence',
  exempt: 'Not applicable',
  score: 'Fulfilled',
  scoreRange: (from, to) => `${from} to ${to} depending on the review`,
  scoreRule: 'Fulfilled counts in full, partial half.',
  searched: 'Searched in',
  noSuchSection: 'no section',
  nearMiss: 'Near miss',
  evidence: 'Evidence',
  evidenceLike: (id) => `as for ${id}`,
  ideas: 'Ideas',
  idea: 'Idea',
  remedy: 'What to do',
  confidence: 'Confidence',
  redThread: 'Red thread: where the theme is carried through',
  fieldOfAction: 'Field of action',
  noThread: 'Nothing found',
  chapters: 'By chapter of the guide',
  warnings: 'Noticed while reading',
  untitled: 'Untitled concept',
};

export const phrases = (language: Language): Phrases => (language === 'de' ? DE : EN);

/** "Bauen und Wohnen: Thema in der Analyse (S. 34), aber kein Ziel und keine Maßnahme" */
export function brokenThread(row: RedThreadResultRow, language: Language): string {
  const first = row.places.analysis[0];
  const place = first ? placeText(first, language) : '';
  const at = place ? ` (${place})` : '';
  if (language === 'en') {
    const lacking = row.broken.map((s) => `no ${s === 'goals' ? 'goal' : s === 'measures' ? 'measure' : 'monitoring'}`);
    return `${row.name}: theme in the analysis${at}, but ${lacking.join(' and ')}`;
  }
  const none: Record<string, string> = {
    goals: 'kein Ziel',
    measures: 'keine Maßnahme',
    monitoring: 'kein Monitoring',
  };
  return `${row.name}: Thema in der Analyse${at}, aber ${row.broken.map((s) => none[s] ?? s).join(' und ')}`;
}

/** "Ziele: 3 Abschnitte, S. 44-51; Maßnahmen: kein Abschnitt" */
export function searchedText(
  searched: AuditResult['criteria'][number]['searched'],
  document: AuditResult['document'],
  language: Language,
): string {
  const p = phrases(language);
  const { role } = vocabulary(language);
  const name = (s: (typeof searched)[number]) => (role as Record<string, string>)[s.role] ?? s.role;
  const found = searched
    .filter((s) => s.sections > 0)
    .map((s) =>
      [`${name(s)}: ${p.sections(s.sections)}`, searchedAt(s, document, language).replace(/^pp\./, 'p.')]
        .filter(Boolean)
        .join(', '),
    );
  const none = searched.filter((s) => s.sections === 0).map(name);
  return [...found, ...(none.length > 0 ? [`${none.join(', ')}: ${p.noSuchSection}`] : [])].join('; ');
}

const SEVERITY_OF = { core: 'error', should: 'warning', can: 'note' } as const;

/** "Leitfaden 6.2", with the guide's bindingness where a rule pack gave the criterion another severity than it implies. */
export function guideText(c: AuditResult['criteria'][number], language: Language): string {
  const text = phrases(language).guide(c.guide);
  return SEVERITY_OF[c.binding] === c.severity ? text : `${text} (${vocabulary(language).binding[c.binding]})`;
}
