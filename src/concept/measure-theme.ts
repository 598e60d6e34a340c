import type { Lexicon } from '../language/lexicon.js';
import { tokenize } from '../language/tokens.js';
import type { FieldId, Measure, MeasureRecord, SectionMeaning, Stage, ThemeLevel } from './concept.js';
import { ownFields } from './fields.js';
import { withOrigins } from './origin.js';
import type { RawPassage } from './raw-passages.js';
import { readTheme } from './theme.js';

/** Fields of a sheet that say what a measure is about and for whom. */
const TELLING = ['description', 'goal', 'themeContribution', 'targetGroup', 'steps'] as const;
/** At most this many fields of action are named for a measure. */
const MOST = 3;

function asPassage(text: string, section: number, lexicon: Lexicon): RawPassage {
  const tokens = tokenize(text);
  const { hits, homonyms } = lexicon.matchAll(tokens);
  return {
    id: 0,
    block: 0,
    from: 0,
    to: text.length,
    text,
    place: { page: null, line: null },
    section,
    kind: 'sentence',
    tokens,
    hits: withOrigins(text, tokens, hits),
    dropped: homonyms,
    depth: -1,
    scaffold: false,
    row: -1,
  };
}

/** Labels under which a sheet tells the situation it starts from. */
const SITUATION = /ausgangs|problem|bestand|anlass|hintergrund|situation|bedarf|herausforderung/i;

/** The stage a field of a sheet tells beside the measure itself; null for all others. */
function stageOf(key: string, label: string): Stage | null {
  if (key === 'goal') return 'goals';
  return SITUATION.test(label) ? 'analysis' : null;
}

const RANK: Readonly<Record<ThemeLevel, number>> = { explicit: 2, indirect: 1, none: 0 };

/** Fields of action by the words of a measure: the printed field first, then title, then the rest by frequency. */
function fieldsOf(
  m: MeasureRecord,
  title: RawPassage,
  rest: readonly RawPassage[],
  lexicon: Lexicon,
  section: SectionMeaning | undefined,
): FieldId[] {
  const printed = m.fields.fieldOfAction?.value;
  if (printed) {
    const named = ownFields(asPassage(printed, m.section, lexicon).hits, true);
    if (named.length > 0) return named.slice(0, MOST);
  }
  const counts = new Map<FieldId, number>();
  const add = (fields: readonly FieldId[], weight: number) => {
    for (const f of fields) counts.set(f, (counts.get(f) ?? 0) + weight);
  };
  add(section?.fields ?? [], 3);
  add(ownFields(title.hits), 3);
  for (const p of rest) add(ownFields(p.hits), 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, n]) => n >= Math.min(3, most))
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, MOST)
    .map(([f]) => f)
    .sort();
}

/**
 * Theme and fields of action of measures, by title, description, goal, target group, steps and the field on the contribution to the theme.
 * A contribution field that only a wide word or a mark fills makes the theme at most indirect.
 * @param sections by section id, for measures whose own words name no field
 */
export function themedMeasures(
  measures: readonly MeasureRecord[],
  lexicon: Lexicon,
  sections: readonly SectionMeaning[],
): Measure[] {
  return measures.map((m) => {
    const section = sections[m.section];
    const title = asPassage(m.title, m.section, lexicon);
    const rest = TELLING.flatMap((key) => {
      const value = m.fields[key]?.value;
      return value ? [asPassage(value, m.section, lexicon)] : [];
    });
    const themed = section?.theme === true;
    const people = [title, ...rest].some(
      (p) => readTheme(p, { near: false, themeSection: themed }).level === 'explicit',
    );
    const explicit = (text: string) =>
      readTheme(asPassage(text, m.section, lexicon), { near: people, themeSection: themed }).level === 'explicit';
    const told: [string, string, string | null][] = [
      ...Object.entries(m.fields).map(([key, v]): [string, string, string | null] => [key, v.label, v.value]),
      ...Object.entries(m.otherFields).map(([label, value]): [string, string, string | null] => ['', label, value]),
    ];
    const stages = told.flatMap(([key, label, value]) => {
      const stage = value ? stageOf(key, label) : null;
      return stage && explicit(value!) ? [stage] : [];
    });
    const readings = [title, ...rest].map((p) => readTheme(p, { near: people, themeSection: themed }));
    const level = readings.reduce<ThemeLevel>((best, r) => (RANK[r.level] > RANK[best] ? r.level : best), 'none');
    return {
      ...m,
      theme: level,
      ...(stages.length > 0 ? { themeStages: [...new Set(stages)] } : {}),
      themeTerms: [...new Set(readings.filter((r) => r.level === level && level !== 'none').flatMap((r) => r.terms))],
      fieldsOfAction: fieldsOf(m, title, rest, lexicon, section),
    };
  });
}
