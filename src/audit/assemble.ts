import type { Concept, Measure, RedThreadRow } from '../concept/concept.js';
import { STAGES } from '../concept/concept.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { renderDiagnostic } from '../diagnostics/render.js';
import type { ConceptDocument, Place } from '../document/document.js';
import { localPlace } from '../document/files.js';
import { untitledWarning } from '../records/untitled.js';
import type { Match, RuleOutcome, SureOutcome } from '../rules/outcome.js';
import type { RulePack } from '../rules/pack.js';
import { documentKind, noConceptWarning } from './document-kind.js';
import { placeRanges } from './pages.js';
import { reasonText, reservationText } from './reasons.js';
import type {
  AuditResult,
  CriterionResult,
  Evidence,
  MeasureResult,
  RedThreadResultRow,
  ResultPlace,
  SearchedPlace,
} from './result.js';
import { summarise } from './score.js';
import { unreadableWarning } from './unreadable.js';

const place = (p: Place, document: ConceptDocument): ResultPlace => localPlace(document, p);

/** Headings from chapter down to the section, without the root. */
export function sectionPath(document: ConceptDocument, section: number): string[] {
  const path: string[] = [];
  for (let at: number | null = section; at !== null; at = document.sections[at]?.parent ?? null) {
    const s = document.sections[at];
    if (s && s.level > 0) path.unshift(s.number && !s.title.startsWith(s.number) ? `${s.number} ${s.title}` : s.title);
  }
  return path;
}

const evidence = (m: Match, document: ConceptDocument): Evidence => ({
  quote: m.quote,
  ...place(m.place, document),
  section: sectionPath(document, m.section),
  role: m.role,
  terms: [...m.terms],
});

function searched(outcome: RuleOutcome, concept: Concept): SearchedPlace[] {
  return outcome.roles.map((role) => {
    const ids = new Set(
      concept.sections.flatMap((s, id) => ((s.roles as readonly string[]).includes(role) && id > 0 ? [id] : [])),
    );
    const at = concept.passages.filter((p) => ids.has(p.section)).map((p) => p.place);
    const paged = at.some((p) => p.page !== null);
    const places = paged ? at : [...ids].flatMap((id) => concept.document.sections[id]?.place ?? []);
    return { role, sections: ids.size, ...placeRanges(concept.document, places) };
  });
}

const SEVERITY = { core: 'error', should: 'warning', can: 'note' } as const;

function criterion(outcome: SureOutcome, concept: Concept, language: Language): CriterionResult {
  const { rule } = outcome;
  return {
    id: rule.id,
    slug: rule.slug,
    title: rule.title[language],
    guide: rule.guide,
    binding: rule.binding,
    severity: rule.severity ?? SEVERITY[rule.binding],
    verdict: outcome.verdict,
    confidence: outcome.confidence,
    reason: reasonText(outcome.reason, language, concept.document),
    evidence: outcome.evidence.map((m) => evidence(m, concept.document)),
    searched: searched(outcome, concept),
    nearMisses: outcome.nearMisses.map((m) => ({
      quote: m.quote,
      ...place(m.place, concept.document),
      why: reservationText(m.reservation ?? 'elsewhere', language, m),
    })),
    remedy: rule.remedy[language],
    ideas: (rule.ideas ?? []).map((i) => i[language]),
  };
}

function measure(m: Measure, concept: Concept): MeasureResult {
  const fields: MeasureResult['fields'] = {};
  // what a sheet's running text says of a field is no field of the sheet: its row would hide the gap
  for (const [key, v] of Object.entries(m.fields))
    if (v && (v.inferred !== true || m.form === 'listed'))
      fields[key] = { value: v.value, label: v.label, ...place(v.place, concept.document), state: v.state };
  return {
    code: m.code,
    title: m.title,
    ...place(m.place, concept.document),
    section: sectionPath(concept.document, m.section),
    form: m.form,
    theme: m.theme === 'explicit',
    fields,
    otherFields: { ...m.otherFields },
    amounts: m.amounts.map((a) => ({ ...a })),
    timeframe: m.timeframe ? { ...m.timeframe } : null,
  };
}

function redThread(row: RedThreadRow, concept: Concept, language: Language): RedThreadResultRow {
  const counts = Object.fromEntries(STAGES.map((s) => [s, row.passages[s].length])) as Record<
    (typeof STAGES)[number],
    number
  >;
  const places = Object.fromEntries(
    STAGES.map((s) => [
      s,
      row.passages[s]
        .slice(0, 3)
        .flatMap((id) => (concept.passages[id] ? [place(concept.passages[id]!.place, concept.document)] : [])),
    ]),
  ) as RedThreadResultRow['places'];
  const broken = counts.analysis > 0 ? (['goals', 'measures'] as const).filter((s) => counts[s] === 0) : [];
  return { id: row.field, name: row.name[language], ...counts, places, broken };
}

/** Puts the result together; pure. Texts are rendered in `language`. */
export function assemble(
  concept: Concept,
  outcomes: readonly SureOutcome[],
  pack: RulePack,
  version: string,
  language: Language,
): AuditResult {
  const { document } = concept;
  const criteria = outcomes.map((o) => criterion(o, concept, language));
  const kind = documentKind(concept);
  return {
    schemaVersion: '1',
    tool: { name: 'insek-audit', version },
    pack: { id: pack.id, version: pack.version, sha256: pack.sha256 },
    language,
    document: {
      path: document.path,
      ...(document.files ? { files: document.files.map((f) => f.path) } : {}),
      sha256: document.sha256,
      format: document.format,
      title: document.title,
      municipality: document.municipality,
      year: document.year,
      pages: document.pages,
      words: document.words,
      textLayer: document.textLayer,
      kind,
      warnings: [
        ...noConceptWarning(kind),
        ...unreadableWarning(document, outcomes),
        ...document.warnings,
        ...untitledWarning(concept.measures),
      ].map((w) => ({
        code: w.code,
        message: `${w.file === undefined ? '' : `${w.file}: `}${renderDiagnostic(w, language).what}`,
        page: w.page ?? null,
        ...(w.line === undefined ? {} : { line: w.line }),
        ...(w.file === undefined ? {} : { file: w.file }),
      })),
    },
    summary: summarise(criteria, pack, language),
    criteria,
    measures: concept.measures.map((m) => measure(m, concept)),
    goals: concept.goals.map((g) => ({
      text: g.text,
      level: g.level,
      ...place(g.place, document),
      theme: g.theme === 'explicit',
    })),
    formats: concept.formats
      .filter((f) => f.ofThisConcept)
      .map((f) => ({ name: f.name, ...place(f.place, document), targetGroup: f.targetGroup })),
    indicators: concept.indicators.map((i) => ({
      name: i.name,
      ...place(i.place, document),
      theme: i.theme === 'explicit',
      context: i.context,
    })),
    redThread: { fields: concept.redThread.map((r) => redThread(r, concept, language)) },
  };
}
