import type { MeasureField } from '../concept/concept.js';
import type { Bilingual } from './schema.js';

/** What the fields of a measure are called in reports and reasons. */
export const MEASURE_FIELD_NAMES: Readonly<Record<MeasureField, Bilingual>> = {
  lead: { de: 'Federführung', en: 'Lead' },
  costs: { de: 'Kosten', en: 'Costs' },
  timeframe: { de: 'Zeitraum', en: 'Time' },
  departments: { de: 'Ämter', en: 'Departments' },
  partners: { de: 'Partner', en: 'Partners' },
  description: { de: 'Beschreibung', en: 'Description' },
  fieldOfAction: { de: 'Handlungsfeld', en: 'Field of action' },
  goal: { de: 'Ziel', en: 'Goal' },
  status: { de: 'Stand', en: 'Status' },
  priority: { de: 'Priorität', en: 'Priority' },
  effort: { de: 'Aufwand', en: 'Effort' },
  synergies: { de: 'Synergien', en: 'Synergies' },
  themeContribution: { de: 'Beitrag zum Thema', en: 'Contribution to the theme' },
  climateContribution: { de: 'Klimawirkung', en: 'Climate effect' },
  crossCutting: { de: 'Querschnitt', en: 'Cross-cutting' },
  funding: { de: 'Finanzierung', en: 'Funding' },
  location: { de: 'Ort', en: 'Location' },
  targetGroup: { de: 'Zielgruppe', en: 'Target group' },
  steps: { de: 'Schritte', en: 'Steps' },
  indicator: { de: 'Indikator', en: 'Indicator' },
};
