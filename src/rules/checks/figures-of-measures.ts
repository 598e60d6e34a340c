import type { FieldId, Measure, MeasureField, MeasureValue, Passage, Stage } from '../../concept/concept.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import type { ConceptIndex } from '../concept-index.js';
import { MEASURE_FIELD_NAMES } from '../field-names.js';
import type { CheckOutcome, CountedField, Match } from '../outcome.js';
import type { CoverageCheck, FieldsInUseCheck, RedThreadCheck, ShareCheck } from '../schema.js';
import { entryId } from '../terms.js';
import { isColumn, measureQuote, quoteOfField } from './measure-quote.js';
import { countedOutcome } from './outcome-of.js';
import { quoteOf } from './quote.js';

/** Structured measures where there are any, else the listed ones (reading notes of M-01 to M-06). */
export function judgedMeasures(index: ConceptIndex): readonly Measure[] {
  const structured = index.concept.measures.filter((m) => m.form !== 'listed');
  return structured.length > 0 ? structured : index.concept.measures;
}

/** A measure as evidence. */
export const asMatch = (m: Measure, quote: string, place = m.place): Match => ({
  passage: null,
  quote,
  place,
  section: m.section,
  role: 'measures',
  terms: [],
  fields: m.fieldsOfAction,
  score: 2.2,
  reservation: null,
});

/** A passage as evidence, by default for measures. */
export const asPassageMatch = (p: Passage, fields: readonly FieldId[], role: Match['role'] = 'measures'): Match => ({
  passage: p.id,
  quote: quoteOf(p.text),
  place: p.place,
  section: p.section,
  role,
  terms: p.themeTerms,
  fields,
  score: 2.2,
  reservation: null,
});

/** A field's value as evidence; null where the field carries no information. */
function valueMatch(m: Measure, field: MeasureField): Match | null {
  const found = m.fields[field];
  if (!found?.value || isColumn(found.value)) return null;
  return asMatch(m, quoteOfField(m, { ...found, value: found.value }), found.place);
}

type Counts = (value: MeasureValue, field: MeasureField) => boolean;

type Counted = Omit<CountedField['measures'][number], 'measure'>;

/** Whether one of the fields carries information, and which. */
function stateOf(m: Measure, fields: readonly MeasureField[], counts: Counts): Counted {
  const told = fields.filter((f) => m.fields[f] !== undefined && counts(m.fields[f], f));
  const filled = told.find((f) => m.fields[f]!.state === 'filled' || m.fields[f]!.state === 'none');
  if (filled) return { state: 'filled', in: filled };
  const unreadable = told.find((f) => m.fields[f]!.state === 'unreadable');
  return unreadable ? { state: 'unreadable', in: unreadable } : { state: 'open', in: null };
}

const idsOf = (terms: readonly string[] | undefined): ReadonlySet<string> | null =>
  terms ? new Set(terms.map(entryId)) : null;

/** Parts of a value that names several: "Jugendamt, Sportverein / VHS", "FB 63 mit Feuerwehr". */
const partsOf = (value: string): string[] =>
  value.split(/[,;/()\n•·]|\s(?:und|sowie|mit|u\.|&|\+)\s/).filter((p) => /\p{L}{2}/u.test(p));

/**
 * Share of the measures in which a field carries information; what is drawn and not text may or may not count.
 * `match` finds lexicon hits in a plain text (values are no passages).
 */
export function checkShare(name: string, check: ShareCheck, index: ConceptIndex): CheckOutcome {
  const wanted = idsOf(check.values);
  const unwanted = idsOf(check.notOnly);
  const several = new Set<MeasureField>(check.severalIn ?? []);
  const beside = new Set<MeasureField>(check.othersIn ?? []);
  const others = idsOf(check.others);
  const hitsOf = (text: string, ids: ReadonlySet<string>) => index.match(text).filter((h) => ids.has(h.entry));
  // a name beside the first one is another body unless it is an office; the first is the one that leads
  const namesOthers = (value: string) =>
    partsOf(value).some(
      (part, i) =>
        (others !== null && hitsOf(part, others).length > 0) ||
        (i > 0 && /\p{Lu}/u.test(part) && !(unwanted && hitsOf(part, unwanted).length > 0)),
    );
  const counts: Counts = (v, f) => {
    if (check.ownText !== true && v.inferred === true) return false;
    if (v.value === null) return true;
    if (several.has(f)) return wanted !== null && new Set(hitsOf(v.value, wanted).map((h) => h.start)).size >= 2;
    if (beside.has(f)) return namesOthers(v.value);
    if (f !== check.field) return wanted === null || hitsOf(v.value, wanted).length > 0;
    return (
      unwanted === null || v.inferred === true || partsOf(v.value).some((part) => hitsOf(part, unwanted).length === 0)
    );
  };
  const measures = judgedMeasures(index);
  const fields = [check.field, ...(check.or ?? []), ...several, ...beside];
  const counted = measures.map((m) => stateOf(m, fields, counts));
  const states = counted.map((c) => c.state);
  const at = new Map(index.concept.measures.map((m, i) => [m, i]));
  const count = (s: string) => states.filter((x) => x === s).length;
  const total = measures.length;
  const share = total === 0 ? 0 : count('filled') / total;
  const matches: Match[] = [];
  const nearMisses: Match[] = [];
  for (const [i, m] of measures.entries()) {
    const field = fields.find((f) => m.fields[f]?.value);
    const match = field ? valueMatch(m, field) : null;
    if (states[i] === 'filled' && match) matches.push(match);
    else if (states[i] !== 'filled') {
      const shown = measureQuote(m);
      if (shown) nearMisses.push({ ...asMatch(m, shown.quote, shown.place), reservation: 'no-figure' });
    }
  }
  const open = measures.filter((_, i) => states[i] !== 'filled').map((m) => m.code ?? m.title);
  return {
    name,
    label: check.label,
    figure: share,
    figureAtMost: total === 0 ? 0 : (count('filled') + count('unreadable')) / total,
    total,
    holds: share > 0,
    weak: share > 0,
    matches,
    weakMatches: [],
    nearMisses,
    args: {
      filled: count('filled'),
      total,
      percent: Math.round(share * 100),
      unreadable: count('unreadable'),
      open: open.slice(0, 3).join(', '),
      more: Math.max(0, open.length - 3),
    },
    ...(check.ownText === true
      ? {}
      : {
          counted: { field: check.field, measures: counted.map((c, i) => ({ measure: at.get(measures[i]!)!, ...c })) },
        }),
  };
}

/** Letters of a code that name its group: "SG" of "SG-8", "A-W" of "A-W-3". */
const groupOf = (m: Measure): string | null => /^(\p{L}[\p{L}-]*?)[\s.-]*\d/u.exec(m.code ?? '')?.[1] ?? null;

/**
 * Whether the measures are sorted by fields of action: the letters of their codes name several groups, or the chapters in which they stand treat different
 * fields. Group headings belong to the measures below them, in a table as in a chapter of sheets.
 */
function areGrouped(measures: readonly Measure[], index: ConceptIndex): boolean {
  const groups = measures.map(groupOf).filter((g) => g !== null);
  if (groups.length >= measures.length / 2 && new Set(groups).size > 1) return true;
  const chapters = measures
    .map((m) => index.concept.sections[m.section]?.fields.join(' ') ?? '')
    .filter((f) => f !== '');
  return chapters.length >= measures.length / 2 && new Set(chapters).size > 1;
}

/** Fewer measures of a form than this are no form of their own. */
const FORM = 3;

/**
 * How many of the fields at least a quarter of the measures carry (M-07). An overview table and the sheets that follow it tell of the same measures with
 * fields of their own, so the quarter is one of each form.
 */
export function checkFieldsInUse(name: string, check: FieldsInUseCheck, index: ConceptIndex): CheckOutcome {
  const measures = judgedMeasures(index).filter((m) => m.form !== 'listed');
  const forms = [
    measures,
    ...(['sheet', 'row'] as const).map((form) => measures.filter((m) => m.form === form)),
  ].filter((of, i) => (i === 0 ? of.length > 0 : of.length >= FORM));
  const used = check.fields.filter((f) =>
    forms.some((of) => {
      const filled = of.filter(
        (m) => m.fields[f] && !m.fields[f]!.inferred && stateOf(m, [f], () => true).state === 'filled',
      );
      return filled.length / of.length >= 0.25 || (f === 'fieldOfAction' && of.length >= FORM && areGrouped(of, index));
    }),
  );
  const matches = used.slice(0, 3).flatMap((f) => {
    const m = measures.find((x) => x.fields[f]?.value);
    return (m && valueMatch(m, f)) ?? [];
  });
  const names = (language: Language) => used.map((f) => MEASURE_FIELD_NAMES[f][language]).join(', ');
  const args = { count: used.length, fields: used.join(', '), namesDe: names('de'), namesEn: names('en') };
  return countedOutcome({ name, label: check.label, figure: used.length, total: check.fields.length, matches, args });
}

/** The most stages through which one field carries the theme (F-11). */
export function checkRedThread(name: string, check: RedThreadCheck, index: ConceptIndex): CheckOutcome {
  let best: { field: string; stages: Stage[]; passages: number[] } | null = null;
  for (const row of index.concept.redThread) {
    const stages = check.stages.filter((s) => row.passages[s].length > 0);
    if (!best || stages.length > best.stages.length)
      best = { field: row.name.de, stages, passages: stages.map((s) => row.passages[s][0]!) };
  }
  const matches = (best?.passages ?? []).map((id, i) => {
    const p = index.concept.passages[id]!;
    return asPassageMatch(p, p.fields, best!.stages[i]!);
  });
  const figure = best?.stages.length ?? 0;
  return countedOutcome({
    name,
    label: check.label,
    figure,
    total: check.stages.length,
    matches,
    args: { field: best?.field ?? '', stages: figure },
  });
}

/** Parts of a concept that tell of no needs: what a measure says to justify itself is covered by it. */
const NO_NEED: ReadonlySet<string> = new Set(['front', 'back', 'measures']);

/** Fields of action with a statement on the theme that has one of the terms, wherever it stands: needs are told in goals and in the account of the process too. */
function fieldsWith(terms: readonly string[], index: ConceptIndex): ReadonlySet<FieldId> {
  const ids = terms.map(entryId);
  const found = new Set<FieldId>();
  for (const p of index.concept.passages) {
    if (p.theme !== 'explicit' || !p.substantive || p.foreign || p.kind === 'heading' || p.measure !== null) continue;
    if (NO_NEED.has(p.roles[0] ?? 'analysis') || !ids.some((e) => index.entries[p.id]?.has(e))) continue;
    for (const f of p.fields) found.add(f);
  }
  // a sheet that starts from a situation on the theme tells a need of its fields
  for (const m of index.concept.measures)
    if (m.themeStages?.includes('analysis')) for (const f of m.fieldsOfAction) found.add(f);
  return found;
}

/** Share of the fields with a need on the theme for which there is a measure on the theme (M-09). */
export function checkCoverage(name: string, check: CoverageCheck, index: ConceptIndex): CheckOutcome {
  const needed = check.need ? fieldsWith(check.need, index) : null;
  const needs = index.concept.redThread.filter((r) => needed?.has(r.field) ?? r.passages.analysis.length > 0);
  const covered = needs.filter((r) => r.passages.measures.length > 0);
  const share = needs.length === 0 ? 0 : covered.length / needs.length;
  const matches = covered.slice(0, 3).flatMap((r): Match[] => {
    const p = index.concept.passages[r.passages.measures[0]!];
    return p ? [asPassageMatch(p, [r.field as FieldId])] : [];
  });
  const args = {
    covered: covered.length,
    total: needs.length,
    open: needs
      .filter((r) => !covered.includes(r))
      .map((r) => r.name.de)
      .join(', '),
  };
  return countedOutcome({ name, label: check.label, figure: share, total: needs.length, matches, args });
}
