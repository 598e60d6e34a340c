import type { DocumentKind } from '../audit/document-kind.js';
import type { AuditResult, CriterionResult } from '../audit/result.js';
import { isSinglePlace, isUnsure } from '../audit/trust.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { type Cause, causesOf, remedyOf } from './causes.js';
import { doubt } from './doubt.js';
import { CORE_FIELDS, filledIn, judged } from './measures/core.js';
import { percent } from './numbers.js';
import { inBrackets, placeText, warningPlace } from './places.js';
import { rangeText, trustMeans } from './trust.js';
import { vocabulary } from './words.js';

/** Something to say, with what it is about before it. */
export interface EssentialItem {
  readonly lead: string;
  readonly text: string;
}
export interface EssentialPart {
  readonly kind: 'unread' | 'first' | 'strong' | 'check';
  readonly heading: string;
  readonly items: readonly EssentialItem[];
}
/** What somebody needs who has two minutes; every readable report begins with it. Plain text, unescaped. */
export interface Essentials {
  /** "Erfüllt 49 % (42 % bis 57 %)" */
  readonly score: string;
  /** What kind of document it is, where the result tells. */
  readonly kind: string | null;
  /** Null for rules of which nothing is measured. */
  readonly trust: string | null;
  readonly parts: readonly EssentialPart[];
}

const MOST_STEPS = 5;
const MOST_OTHERS = 3;
/** A chapter of which two thirds are met is a strong one. */
const STRONG = 0.67;

const WORDS = {
  de: {
    unread: 'Beim Lesen aufgefallen',
    first: 'Zuerst schließen: wichtig, und mit wenig Text viel erreicht',
    strong: 'Was stark ist',
    check: 'Von Hand prüfen',
    more: (n: number) => `und ${n} weitere`,
    fields: (n: number) => `Angaben der Maßnahmen (${n} Kriterien)`,
    fillIn: 'In jeder Maßnahme eintragen, und wo nichts anfällt „keine“. Angegeben sind bisher:',
    of: (a: number, b: number) => `${a} von ${b}`,
    several: (n: number) => `${n} Kriterien`,
    forExample: (id: string) => `Je ein Satz; für ${id} zum Beispiel:`,
    review: 'zu prüfen: der Text allein entscheidet es nicht',
    unsure: 'unsicher',
    single: (n: number) => (n === 1 ? 'Ein erfülltes Kriterium hängt' : `${n} erfüllte Kriterien hängen`),
    singleText: 'an einer einzigen Stelle',
    none: 'Ergebnis: kein Kriterium bewertet',
    score: 'Erfüllt',
  },
  en: {
    unread: 'Noticed while reading',
    first: 'Close these first: important, and much gained with little text',
    strong: 'What is strong',
    check: 'Check by hand',
    more: (n: number) => `and ${n} more`,
    fields: (n: number) => `Fields of the measures (${n} criteria)`,
    fillIn: 'Fill in for every measure, and “none” where there is none. So far there are:',
    of: (a: number, b: number) => `${a} of ${b}`,
    several: (n: number) => `${n} criteria`,
    forExample: (id: string) => `One sentence each; for ${id} for example:`,
    review: 'to review: the text alone does not decide it',
    unsure: 'unsure',
    single: (n: number) => (n === 1 ? 'One fulfilled criterion rests' : `${n} fulfilled criteria rest`),
    singleText: 'on a single passage',
    none: 'Result: no criterion assessed',
    score: 'Fulfilled',
  },
} as const;

type Words = (typeof WORDS)[Language];

/** How lists are cut. */
interface Cut {
  readonly w: Words;
  /** Not at all. */
  readonly all: boolean;
  /** Where the rest is to be had, beside how many there are. */
  readonly hint: string | undefined;
}
const KINDS: Readonly<Record<Language, Readonly<Record<DocumentKind, string>>>> = {
  de: {
    'integrated-concept': 'Integriertes Konzept',
    'integration-plan': 'Integrationskonzept, kein integriertes Konzept der Stadtentwicklung',
    'sector-concept': 'Fachkonzept, kein integriertes Konzept der Stadtentwicklung',
    report: 'Bericht, kein Konzept',
    concept: 'Konzept, dessen Art der Titel nicht nennt',
    none: 'Wohl kein Konzept',
  },
  en: {
    'integrated-concept': 'Integrated concept',
    'integration-plan': 'Integration plan, no integrated concept of urban development',
    'sector-concept': 'Sector concept, no integrated concept of urban development',
    report: 'Report, no concept',
    concept: 'Concept whose title does not tell its kind',
    none: 'Probably no concept',
  },
};

/** The first few, and how many more there are. */
function few<T>(
  all: readonly T[],
  most: number,
  of: (item: T) => EssentialItem,
  { w, all: whole, hint }: Cut,
): EssentialItem[] {
  const rest = whole ? 0 : all.length - most;
  const more = w.more(rest) + (hint === undefined ? '' : ` (${hint})`);
  return [...(whole ? all : all.slice(0, most)).map(of), ...(rest > 0 ? [{ lead: '', text: more }] : [])];
}

const named = (c: CriterionResult): string => `${c.id} ${c.title}`;

/** What titles begin with alike, whole words, and how each goes on: "Thema im Handlungsfeld", "Bildung", "Gesundheit". */
function commonStart(titles: readonly string[]): { shared: string; rest: string[] } {
  const words = titles.map((t) => t.split(' '));
  let n = 0;
  while (words.every((own) => own.length > n + 1 && own[n] === words[0]![n])) n++;
  return { shared: words[0]!.slice(0, n).join(' '), rest: words.map((own) => own.slice(n).join(' ')) };
}

function step({ kind, gaps }: Cause, result: AuditResult, language: Language): EssentialItem {
  const w = WORDS[language];
  const { field, verdict } = vocabulary(language);
  const [first] = gaps;
  const told = doubt(gaps, result, language);
  const beside = told === '' ? '' : ` (${told})`;
  if (kind === 'fields') {
    const all = judged(result.measures).length;
    const counts = CORE_FIELDS.map((f) => `${field[f]} ${w.of(filledIn(result.measures, f), all)}`);
    return {
      lead: `${w.fields(gaps.length)}: ${gaps.map((c) => c.id).join(', ')}${beside}`,
      text: `${w.fillIn} ${counts.join(', ')}.`,
    };
  }
  if (kind === 'series') {
    const { shared, rest } = commonStart(gaps.map((c) => c.title));
    return {
      lead: `${shared === '' ? w.several(gaps.length) : shared}: ${rest.join(', ')} (${gaps[0]!.id} … ${gaps.at(-1)!.id})${beside}`,
      text: `${w.forExample(first!.id)} ${remedyOf(first!)}`,
    };
  }
  return {
    lead: `${named(first!)} (${[verdict[first!.verdict], told].filter(Boolean).join(', ')})`,
    text: remedyOf(first!) || first!.reason,
  };
}

function strong(result: AuditResult, cut: Cut, language: Language): EssentialItem[] {
  const chapters = result.summary.chapters.filter(
    (c) => c.score !== null && c.score >= STRONG && c.verdicts.review <= c.verdicts.fulfilled + c.verdicts.partial,
  );
  const core = result.criteria
    .filter((c) => c.verdict === 'fulfilled' && c.binding === 'core' && !isUnsure(c))
    .sort((a, b) => b.confidence - a.confidence);
  return [
    ...(chapters.length > 0
      ? [{ lead: chapters.map((c) => `${c.title} ${percent(c.score, language)}`).join(', '), text: '' }]
      : []),
    ...few(
      core,
      MOST_OTHERS,
      (c) => ({ lead: `${named(c)}${c.evidence[0] ? inBrackets(placeText(c.evidence[0], language)) : ''}`, text: '' }),
      cut,
    ),
  ];
}

function check(result: AuditResult, cut: Cut, language: Language): EssentialItem[] {
  const { w } = cut;
  const { verdict } = vocabulary(language);
  const review = result.criteria.filter((c) => c.verdict === 'review' && !c.annotation);
  const unsure = result.criteria
    .filter((c) => isUnsure(c) && !c.annotation)
    .sort((a, b) => a.confidence - b.confidence);
  const core = [...unsure.filter((c) => c.binding === 'core'), ...unsure.filter((c) => c.binding !== 'core')];
  const single = result.criteria.filter((c) => c.verdict === 'fulfilled' && isSinglePlace(c) && !c.annotation);
  return [
    ...few(review, MOST_OTHERS, (c) => ({ lead: named(c), text: w.review }), cut),
    ...few(
      core,
      MOST_OTHERS,
      (c) => ({ lead: named(c), text: `${verdict[c.verdict]}, ${w.unsure} (${percent(c.confidence, language)})` }),
      cut,
    ),
    ...(single.length > 0
      ? [
          {
            lead: `${w.single(single.length)} ${w.singleText}`,
            text: few(single, 8, (c) => ({ lead: c.id, text: '' }), { ...cut, hint: undefined })
              .map((i) => i.lead || i.text)
              .join(', '),
          },
        ]
      : []),
  ];
}

/** The kind of document, where the result tells. */
const kindOf = ({ document }: AuditResult, language: Language): string | null =>
  document.kind === undefined ? null : KINDS[language][document.kind];

/** How the essentials are told. */
export interface EssentialOptions {
  /** How many gaps to name at most. */
  readonly steps?: number;
  /** How many warnings to tell at most. */
  readonly warned?: number;
  /** Name all that is strong or to check, instead of the first few. */
  readonly all?: boolean;
  /** Where the rest of a list is to be had. */
  readonly hint?: string;
}

export function essentials(
  result: AuditResult,
  language: Language,
  { steps = MOST_STEPS, warned = MOST_OTHERS, all = false, hint }: EssentialOptions = {},
): Essentials {
  const w = WORDS[language];
  const cut: Cut = { w, all, hint };
  const { score } = result.summary;
  const range = rangeText(result, language);
  const warnings = result.document.warnings.map((m) => ({
    lead: '',
    text: `${m.message}${inBrackets(placeText(warningPlace(m), language))}`,
  }));
  const parts: EssentialPart[] = [
    { kind: 'unread', heading: w.unread, items: few(warnings, warned, (m) => m, { ...cut, hint: undefined }) },
    {
      kind: 'first',
      heading: w.first,
      items: causesOf(result)
        .slice(0, steps)
        .map((c) => step(c, result, language)),
    },
    { kind: 'strong', heading: w.strong, items: strong(result, cut, language) },
    { kind: 'check', heading: w.check, items: check(result, cut, language) },
  ];
  return {
    score: score === null || range === null ? w.none : `${w.score} ${percent(score, language)} (${range})`,
    kind: kindOf(result, language),
    trust: trustMeans(result, language),
    parts: parts.filter((p) => p.items.length > 0),
  };
}
