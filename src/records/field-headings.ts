import type { ConceptDocument, Section } from '../document/document.js';
import { type Labels, labelWords } from './labels.js';
import type { MeasureRecord } from './record.js';

/** Fewer groups, or fewer measures in one, are no fields of action. */
const LEAST_GROUPS = 2;
/** Share of the measures that must stand in a group. */
const MOST = 0.7;
/** Headings that name what follows, and no field. */
const NO_FIELD = /ma(?:ß|ss)nahme|steckbrief|projekt|vorhaben|katalog|übersicht|anhang|umsetzung|konzept/iu;
const NUMBER = /^(?:(?:\d{1,2}\.)*\d{1,2}[.)]?|[A-Z][.)]|[IVX]{1,4}[.)])\s+/u;
const NAME =
  /^(?:Handlungsfeld|Themenfeld|Handlungsbereich|Themenbereich|Feld)\s*(?:[A-Z\d]{1,3}\s*)?[:–—-]?\s+(?=\p{L}{3})/u;

/** Gives measures whose form names no field of action the heading that groups them: it holds for all that stand below it. */
export function withFieldHeadings(
  measures: readonly MeasureRecord[],
  document: ConceptDocument,
  labels: Labels,
): MeasureRecord[] {
  if (measures.some(({ fields }) => fields.fieldOfAction)) return [...measures];
  const above = measures.map((measure) => groupOf(measure, document));
  const groups = new Set(above.filter((s) => s !== null));
  const grouped = above.filter((s) => s !== null && isField(s, labels)).length;
  if (groups.size < LEAST_GROUPS || 2 * groups.size > measures.length || grouped < MOST * measures.length)
    return [...measures];
  return measures.map((measure, i) => {
    const section = above[i];
    if (!section || !isField(section, labels)) return measure;
    const value = section.title.replace(NUMBER, '').replace(NAME, '');
    const fieldOfAction = { value, label: '', state: 'filled' as const, place: section.place };
    return { ...measure, fields: { ...measure.fields, fieldOfAction } };
  });
}

/** The section above that of a measure's own title, else its own. */
function groupOf(measure: MeasureRecord, { sections }: ConceptDocument): Section | null {
  const own = sections[measure.section];
  if (!own || own.level === 0) return null;
  const titled = measure.title !== '' && own.title.includes(measure.title.slice(0, 20));
  const group = titled && own.parent !== null ? sections[own.parent]! : own;
  return group.level === 0 ? null : group;
}

const isField = ({ title }: Section, labels: Labels): boolean =>
  !NO_FIELD.test(title) && !labels.listHeadings.has(labelWords(title));
