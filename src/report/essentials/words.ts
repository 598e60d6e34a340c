import type { DocumentKind } from '../../audit/document-kind.js';
import type { Language } from '../../diagnostics/diagnostic.js';

/** The words of the essentials. */
export const WORDS = {
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

export type Words = (typeof WORDS)[Language];

export const KINDS: Readonly<Record<Language, Readonly<Record<DocumentKind, string>>>> = {
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

/** What the criteria are not made for; nothing is said of other kinds, and of what is no concept at all the warnings tell. */
export const CAUTIONS: Readonly<Record<Language, Readonly<Partial<Record<DocumentKind, string>>>>> = {
  de: {
    'integration-plan':
      'Achtung: Ein Integrationskonzept muss vieles vom Geprüften nicht enthalten; Prozentwert und Lücken sagen hier wenig.',
    'sector-concept':
      'Achtung: Ein Fachkonzept muss vieles vom Geprüften nicht enthalten; Prozentwert und Lücken sagen hier wenig.',
    report: 'Achtung: Ein Bericht muss vieles vom Geprüften nicht enthalten; Prozentwert und Lücken sagen hier wenig.',
  },
  en: {
    'integration-plan':
      'Caution: an integration plan need not hold much of what is checked; score and gaps say little here.',
    'sector-concept':
      'Caution: a sector concept need not hold much of what is checked; score and gaps say little here.',
    report: 'Caution: a report need not hold much of what is checked; score and gaps say little here.',
  },
};
