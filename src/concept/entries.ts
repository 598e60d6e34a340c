import type { FieldId, Role } from './concept.js';
import type { ThemeGroup } from './theme-senses.js';

/** Lexicon entries the concept room builds on (rules/lexicon/*.yaml); the names are the contract between code and word lists. */
export const ROLE_ENTRY: Readonly<Record<string, Role>> = {
  'role.analysis': 'analysis',
  'role.participation': 'participation',
  'role.goals': 'goals',
  'role.measures': 'measures',
  'role.monitoring': 'monitoring',
  'role.implementation': 'implementation',
  'role.process': 'process',
  'role.front': 'front',
  'role.back': 'back',
};

const FIELD_NAMES: Readonly<Record<string, FieldId>> = {
  'field.social': 'F-01',
  'field.education': 'F-02',
  'field.housing': 'F-03',
  'field.culture': 'F-04',
  'field.economy': 'F-05',
  'field.health': 'F-06',
  'field.environment': 'F-07',
  'field.mobility': 'F-08',
  'field.image': 'F-09',
  'field.administration': 'F-10',
};

/** Words that place a sentence in a field wherever it stands. */
export const FIELD_ENTRY: Readonly<Record<string, FieldId>> = FIELD_NAMES;

/** Words that place a chapter in a field when they stand in its heading. */
export const FIELD_HEADING_ENTRY: Readonly<Record<string, FieldId>> = {
  ...FIELD_NAMES,
  ...Object.fromEntries(Object.entries(FIELD_NAMES).map(([entry, field]) => [`${entry}.heading`, field])),
};

/** Entries that only headings are read by; hits in running text are dropped so that passages stay small. */
export const isHeadingEntry = (entry: string): boolean =>
  entry.startsWith('role.') || entry.startsWith('heading.') || entry.endsWith('.heading');

/** Kind of participation format of an entry ("format.walk" → "walk"), null for other entries. */
export const formatKind = (entry: string): string | null =>
  entry.startsWith('format.') && entry !== 'format.held' ? entry.slice('format.'.length) : null;

/** Names of the fields of action, as the guide's chapters 2.1 and 2.2 call them. */
export const FIELD_LABELS: Readonly<Record<FieldId, { readonly de: string; readonly en: string }>> = {
  'F-01': { de: 'Soziales', en: 'Social affairs' },
  'F-02': { de: 'Bildung', en: 'Education' },
  'F-03': { de: 'Bauen und Wohnen', en: 'Building and housing' },
  'F-04': { de: 'Kultur, Freizeit, Sport', en: 'Culture, leisure, sport' },
  'F-05': { de: 'Wirtschaft und Beschäftigung', en: 'Economy and employment' },
  'F-06': { de: 'Gesundheit', en: 'Health' },
  'F-07': { de: 'Umwelt und Klima', en: 'Environment and climate' },
  'F-08': { de: 'Mobilität', en: 'Mobility' },
  'F-09': { de: 'Stadtmarketing und Kommunikation', en: 'City marketing and communication' },
  'F-10': { de: 'Verwaltung', en: 'Administration' },
};

const THEME_ENTRY: Readonly<Record<string, ThemeGroup>> = {
  'theme.people': 'people',
  'theme.processes': 'process',
  'theme.bodies': 'process',
  'theme.papers': 'process',
  'theme.nearby': 'nearby',
  'theme.indirect': 'indirect',
  'ambiguous.integration': 'integration',
  'ambiguous.participation': 'participation',
  'ambiguous.immigration': 'immigration',
  'ambiguous.influx': 'influx',
  'ambiguous.migration': 'migration',
  'ambiguous.foreign': 'foreign',
  'ambiguous.refugees': 'refugees',
  'ambiguous.diversity': 'diversity',
};

/** Group of the theme an entry belongs to, null for all other entries. */
export const themeEntry = (entry: string): ThemeGroup | null => THEME_ENTRY[entry] ?? null;
