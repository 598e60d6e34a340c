import type { Bindingness, Severity, Verdict } from '../audit/result.js';
import type { MeasureField, Role } from '../concept/concept.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { MEASURE_FIELD_NAMES } from '../rules/field-names.js';

/** Names of the closed vocabularies of the result contract, for every report. */
export interface Vocabulary {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly binding: Readonly<Record<Bindingness, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly stage: Readonly<Record<'analysis' | 'goals' | 'measures' | 'monitoring', string>>;
  readonly field: Readonly<Record<MeasureField, string>>;
}

const fieldNames = (language: Language): Vocabulary['field'] =>
  Object.fromEntries(
    Object.entries(MEASURE_FIELD_NAMES).map(([key, name]) => [key, name[language]]),
  ) as Vocabulary['field'];

const DE: Vocabulary = {
  verdict: {
    fulfilled: 'erfüllt',
    partial: 'teilweise',
    missing: 'fehlt',
    review: 'zu prüfen',
    'not-applicable': 'entfällt',
  },
  severity: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
  binding: { core: 'Kern', should: 'Soll', can: 'Kann' },
  role: {
    analysis: 'Bestandsaufnahme',
    participation: 'Beteiligung',
    goals: 'Ziele',
    measures: 'Maßnahmen',
    monitoring: 'Monitoring',
    implementation: 'Umsetzung',
    process: 'Prozess',
    front: 'Vorspann',
    back: 'Anhang',
  },
  stage: { analysis: 'Analyse', goals: 'Ziele', measures: 'Maßnahmen', monitoring: 'Monitoring' },
  field: fieldNames('de'),
};

const EN: Vocabulary = {
  verdict: {
    fulfilled: 'fulfilled',
    partial: 'partial',
    missing: 'missing',
    review: 'to review',
    'not-applicable': 'not applicable',
  },
  severity: { error: 'error', warning: 'warning', note: 'note' },
  binding: { core: 'core', should: 'should', can: 'can' },
  role: {
    analysis: 'analysis',
    participation: 'participation',
    goals: 'goals',
    measures: 'measures',
    monitoring: 'monitoring',
    implementation: 'implementation',
    process: 'process',
    front: 'front matter',
    back: 'annex',
  },
  stage: { analysis: 'Analysis', goals: 'Goals', measures: 'Measures', monitoring: 'Monitoring' },
  field: fieldNames('en'),
};

/** The words of a language. */
export const vocabulary = (language: Language): Vocabulary => (language === 'de' ? DE : EN);

/** Name of a role as results carry it (a string); an unknown one as it is. */
export const roleName = (role: string, language: Language): string =>
  (vocabulary(language).role as Readonly<Record<string, string>>)[role] ?? role;

/** Name of a measure field as results carry it (a string); an unknown one as it is. */
export const fieldName = (field: string, language: Language): string =>
  (vocabulary(language).field as Readonly<Record<string, string>>)[field] ?? field;
