import type { Goal, Indicator, Measure, ParticipationFormat, Passage, ThemeLevel } from '../../concept/concept.js';
import { inOneStatement } from '../../concept/one-statement.js';
import type { ConceptIndex } from '../concept-index.js';
import type { CheckOutcome, Match, Reservation } from '../outcome.js';
import type { FormatCheck, GoalCheck, IndicatorCheck, MeasureCheck } from '../schema.js';
import { entryId } from '../terms.js';
import { themeHits } from './closeness.js';
import { measureQuote } from './measure-quote.js';
import { quoteOf } from './quote.js';

/** What a thing that the concept was found to hold is worth as evidence: as much as a sentence in the right chapter with a word of the rule. */
const WORTH = 2.4;

type Wanted = 'explicit' | 'indirect' | 'any' | undefined;

/** full: as wanted · weak: only indirect words · no */
function themeFit(level: ThemeLevel, wanted: Wanted): 'full' | 'weak' | 'no' {
  if (!wanted || wanted === 'any' ? level !== 'none' || !wanted : level === 'explicit' || level === wanted)
    return 'full';
  return level === 'indirect' ? 'weak' : 'no';
}

function outcome(
  check: { label: CheckOutcome['label']; min?: number | undefined },
  name: string,
  matches: Match[],
  weakMatches: Match[],
  figure: number = matches.length,
): CheckOutcome {
  const min = check.min ?? 1;
  return {
    name,
    label: check.label,
    figure,
    figureAtMost: figure,
    total: null,
    holds: figure >= min,
    weak: figure >= min || matches.length + weakMatches.length >= min,
    matches,
    weakMatches,
    nearMisses: [],
    args: {},
  };
}

const has = (entries: ReadonlySet<string> | undefined, terms: readonly string[] | undefined) =>
  !terms || terms.some((t) => entries?.has(entryId(t)) === true);

/** Goals of the wanted level that treat the theme. */
export function checkGoals(name: string, check: GoalCheck, index: ConceptIndex): CheckOutcome {
  const matches: Match[] = [];
  const weak: Match[] = [];
  const asMatch = (g: Goal, reservation: Reservation | null): Match => {
    const p = index.concept.passages[g.passage];
    return {
      passage: g.passage,
      quote: quoteOf(p?.text ?? g.text),
      place: g.place,
      section: g.section,
      role: 'goals',
      terms: p?.themeTerms ?? [],
      fields: g.fields,
      score: WORTH - (g.text.length < 25 ? 0.2 : 0),
      reservation,
    };
  };
  for (const g of index.concept.goals) {
    if (check.levels && !check.levels.includes(g.level)) continue;
    if (check.fields && !check.fields.some((f) => g.fields.includes(f))) continue;
    if (!has(index.entries[g.passage], check.any)) continue;
    const p = index.concept.passages[g.passage];
    if (p?.foreign || index.concept.sections[g.section]?.foreign) continue;
    const fit = themeFit(g.theme, check.theme);
    if (fit === 'full') matches.push(asMatch(g, null));
    else if (fit === 'weak') weak.push(asMatch(g, 'indirect'));
  }
  return outcome(check, name, matches, weak);
}

/** A measure as evidence; none where it prints nothing that could be quoted. */
function measureMatch(m: Measure, reservation: Reservation | null): Match[] {
  const shown = measureQuote(m, m.themeTerms);
  if (!shown) return [];
  const score = WORTH - (m.form === 'listed' ? 0.6 : 0.4);
  const said = { terms: m.themeTerms, fields: m.fieldsOfAction, score, reservation };
  return [{ passage: null, ...shown, section: m.section, role: 'measures', ...said }];
}

/** Measures of the wanted form that treat the theme. */
export function checkMeasures(name: string, check: MeasureCheck, index: ConceptIndex): CheckOutcome {
  const matches: Match[] = [];
  const weak: Match[] = [];
  for (const [i, m] of index.concept.measures.entries()) {
    if (check.forms && !check.forms.includes(m.form)) continue;
    if (check.key !== undefined && m.key !== check.key) continue;
    if (check.fields && !check.fields.some((f) => m.fieldsOfAction.includes(f))) continue;
    if (!has(index.measureEntries[i], check.any)) continue;
    const fit = themeFit(m.theme, check.theme);
    if (fit === 'full') matches.push(...measureMatch(m, null));
    else if (fit === 'weak') weak.push(...measureMatch(m, 'indirect'));
  }
  return outcome(check, name, matches, weak);
}

/** Whether a format and the people named with it belong to one statement: "in dem Saal, in dem sonst Kurse für … sind" makes it none for them. */
function isForTheme(p: Passage, f: ParticipationFormat): boolean {
  const themed = themeHits(p);
  const hit = p.hits[f.hit];
  return themed.length === 0 || hit === undefined || themed.some((t) => inOneStatement(p, hit, t));
}

/** Participation formats. */
export function checkFormats(name: string, check: FormatCheck, index: ConceptIndex): CheckOutcome {
  const matches: Match[] = [];
  const weak: Match[] = [];
  const asMatch = (f: ParticipationFormat, reservation: Reservation | null): Match => {
    const p = index.concept.passages[f.passage];
    const at = p?.text.indexOf(f.name) ?? 0;
    return {
      passage: f.passage,
      quote: quoteOf(p?.text ?? f.name, Math.max(at, 0)),
      place: f.place,
      section: p?.section ?? 0,
      role: 'participation',
      terms: [f.name],
      fields: [],
      score: WORTH + (p?.kind === 'heading' ? 0 : 0.2),
      reservation,
    };
  };
  const named = new Set<string>();
  for (const f of index.concept.formats) {
    if (check.ofThisConcept !== undefined && f.ofThisConcept !== check.ofThisConcept) continue;
    if (check.kinds && !check.kinds.includes(f.kind)) continue;
    if (!has(index.entries[f.passage], check.targetGroup)) continue;
    const p = index.concept.passages[f.passage];
    const fit = themeFit(p?.theme ?? 'none', check.theme);
    if (fit === 'no' || (check.theme && p && !isForTheme(p, f))) continue;
    (fit === 'full' ? matches : weak).push(asMatch(f, fit === 'full' ? null : 'indirect'));
    if (fit === 'full') named.add(check.distinct === 'kinds' ? f.kind : f.name.toLowerCase());
  }
  return outcome(check, name, matches, weak, named.size);
}

/** Indicators in the wanted context. */
export function checkIndicators(name: string, check: IndicatorCheck, index: ConceptIndex): CheckOutcome {
  const matches: Match[] = [];
  const weak: Match[] = [];
  const asMatch = (i: Indicator, reservation: Reservation | null): Match => {
    const p = index.concept.passages[i.passage];
    return {
      passage: i.passage,
      quote: quoteOf(p?.text ?? i.name, Math.max(p?.text.indexOf(i.name) ?? 0, 0)),
      place: i.place,
      section: p?.section ?? 0,
      role: i.context,
      terms: p?.themeTerms ?? [],
      fields: p?.fields ?? [],
      score: WORTH,
      reservation,
    };
  };
  for (const i of index.concept.indicators) {
    if (check.contexts && !check.contexts.includes(i.context)) continue;
    const fit = themeFit(i.theme, check.theme);
    if (fit === 'full') matches.push(asMatch(i, null));
    else if (fit === 'weak') weak.push(asMatch(i, 'indirect'));
  }
  return outcome(check, name, matches, weak);
}
