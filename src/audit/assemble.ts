import type { Concept, RedThreadRow } from '../concept/concept.js';
import { STAGES } from '../concept/concept.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { renderDiagnostic } from '../diagnostics/render.js';
import type { ConceptDocument } from '../document/document.js';
import { localPlace } from '../document/files.js';
import { untitledWarning } from '../records/untitled.js';
import type { Match, RuleOutcome, SureOutcome } from '../rules/outcome.js';
import { DEFAULT_PACK, type RulePack } from '../rules/pack.js';
import { documentKind, noConceptWarning } from './document-kind.js';
import { measureResults } from './measure-results.js';
import { placeRanges } from './pages.js';
import { pageOffset } from './printed-pages.js';
import { reasonText, reservationText } from './reasons.js';
import type { AuditResult, CriterionResult, Evidence, RedThreadResultRow, SearchedPlace } from './result.js';
import { summarise } from './score.js';
import { type PlaceOf, sectionPath } from './section-path.js';
import { setAsideNote } from './set-aside.js';
import { isUnsure, trustedRange } from './trust.js';
import { unreadableWarning } from './unreadable.js';

function placesOf(document: ConceptDocument, offset: number): PlaceOf {
  return (p) => {
    const local = localPlace(document, p);
    const printed = local.page === null || offset === 0 ? 0 : local.page - offset;
    return printed > 0 ? { ...local, printed } : local;
  };
}

const evidence = (m: Match, document: ConceptDocument, place: PlaceOf): Evidence => ({
  quote: m.quote,
  ...place(m.place),
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

function criterion(outcome: SureOutcome, concept: Concept, language: Language, place: PlaceOf): CriterionResult {
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
    unsure: isUnsure(outcome),
    reason: reasonText(outcome.reason, language, concept.document),
    evidence: outcome.evidence.map((m) => evidence(m, concept.document, place)),
    searched: searched(outcome, concept),
    nearMisses: outcome.nearMisses.map((m) => ({
      quote: m.quote,
      ...place(m.place),
      why: reservationText(m.reservation ?? 'elsewhere', language, m),
    })),
    remedy: rule.remedy[language],
    ideas: (rule.ideas ?? []).map((i) => i[language]),
  };
}

function redThread(row: RedThreadRow, concept: Concept, language: Language, place: PlaceOf): RedThreadResultRow {
  const counts = Object.fromEntries(STAGES.map((s) => [s, row.passages[s].length])) as Record<
    (typeof STAGES)[number],
    number
  >;
  const places = Object.fromEntries(
    STAGES.map((s) => [
      s,
      row.passages[s].slice(0, 3).flatMap((id) => (concept.passages[id] ? [place(concept.passages[id]!.place)] : [])),
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
  const offset = pageOffset(document);
  const place = placesOf(document, offset);
  const criteria = outcomes.map((o) => criterion(o, concept, language, place));
  const { score, ...counts } = summarise(criteria, pack, language);
  const range = trustedRange({ summary: { score, ...counts }, criteria });
  const kind = documentKind(concept);
  return {
    schemaVersion: '1',
    tool: { name: 'insek-audit', version },
    pack: {
      id: pack.id,
      version: pack.version,
      sha256: pack.sha256,
      ...(pack.own === undefined ? {} : { own: [...pack.own] }),
    },
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
      ...(offset === 0 ? {} : { pageOffset: offset }),
      words: document.words,
      textLayer: document.textLayer,
      ...withoutText(document),
      kind,
      warnings: [
        ...noConceptWarning(kind),
        ...unreadableWarning(document, outcomes),
        ...document.warnings,
        ...untitledWarning(concept.measures),
        ...setAsideNote(concept),
      ].map((w) => ({
        code: w.code,
        message: `${w.file === undefined ? '' : `${w.file}: `}${renderDiagnostic(w, language).what}`,
        page: w.page ?? null,
        ...(w.page !== undefined && offset > 0 && w.page > offset ? { printed: w.page - offset } : {}),
        ...(w.line === undefined ? {} : { line: w.line }),
        ...(w.file === undefined ? {} : { file: w.file }),
      })),
    },
    summary: { score, range, ...counts },
    criteria,
    measures: measureResults(concept, outcomes, place),
    goals: concept.goals.map((g) => ({
      text: g.text,
      level: g.level,
      ...place(g.place),
      theme: g.theme === 'explicit',
    })),
    formats: concept.formats
      .filter((f) => f.ofThisConcept)
      .map((f) => ({ name: f.name, ...place(f.place), targetGroup: f.targetGroup })),
    indicators: concept.indicators.map((i) => ({
      name: i.name,
      ...place(i.place),
      theme: i.theme === 'explicit',
      context: i.context,
    })),
    // the guide's fields of action: of other rules only those that they ask for
    redThread: {
      fields: concept.redThread
        .filter((r) => pack.id === DEFAULT_PACK || pack.own !== undefined || criteria.some((c) => c.id === r.field))
        .map((r) => redThread(r, concept, language, place)),
    },
  };
}

/** Pages without text, as the reader counted them: a document of several files has a count for each. */
function withoutText({ warnings }: ConceptDocument): { pagesWithoutText?: number } {
  const counts = warnings.flatMap((w) => (w.code === 'pdf.pages-without-text' ? [Number(w.args.count)] : []));
  return counts.length === 0 ? {} : { pagesWithoutText: counts.reduce((a, b) => a + b, 0) };
}
