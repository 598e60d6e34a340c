import type { Concept, Measure, RedThreadRow } from '../concept/concept.js';
import { STAGES } from '../concept/concept.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { renderDiagnostic } from '../diagnostics/render.js';
import type { ConceptDocument, Place } from '../document/document.js';
import type { Match, RuleOutcome } from '../rules/outcome.js';
import type { RulePack } from '../rules/pack.js';
import { ranges } from './pages.js';
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

const place = (p: Place): ResultPlace => ({
  page: p.page,
  line: p.line,
  ...(p.file === undefined ? {} : { file: p.file }),
});

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
    const pages = at.flatMap((p) => p.page ?? []);
    return {
      role,
      sections: ids.size,
      pages: ranges(
        pages.length > 0 ? pages : [...ids].flatMap((id) => concept.document.sections[id]?.place.line ?? []),
      ),
    };
  });
}

const SEVERITY = { core: 'error', should: 'warning', can: 'note' } as const;

function criterion(outcome: RuleOutcome, concept: Concept, language: Language): CriterionResult {
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
    reason: reasonText(outcome.reason, language),
    evidence: outcome.evidence.map((m) => evidence(m, concept.document)),
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

function measure(m: Measure, concept: Concept): MeasureResult {
  const fields: MeasureResult['fields'] = {};
  for (const [key, v] of Object.entries(m.fields))
    if (v) fields[key] = { value: v.value, label: v.label, ...place(v.place), state: v.state };
  return {
    code: m.code,
    title: m.title,
    ...place(m.place),
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
      row.passages[s].slice(0, 3).flatMap((id) => (concept.passages[id] ? [place(concept.passages[id]!.place)] : [])),
    ]),
  ) as RedThreadResultRow['places'];
  const broken = counts.analysis > 0 ? (['goals', 'measures'] as const).filter((s) => counts[s] === 0) : [];
  return { id: row.field, name: row.name[language], ...counts, places, broken };
}

/** Puts the result together; pure. Texts are rendered in `language`. */
export function assemble(
  concept: Concept,
  outcomes: readonly RuleOutcome[],
  pack: RulePack,
  version: string,
  language: Language,
): AuditResult {
  const { document } = concept;
  const criteria = outcomes.map((o) => criterion(o, concept, language));
  return {
    schemaVersion: '1',
    tool: { name: 'insek-audit', version },
    pack: { id: pack.id, version: pack.version, sha256: pack.sha256 },
    language,
    document: {
      path: document.path,
      sha256: document.sha256,
      format: document.format,
      title: document.title,
      municipality: document.municipality,
      year: document.year,
      pages: document.pages,
      words: document.words,
      textLayer: document.textLayer,
      warnings: document.warnings.map((w) => ({
        code: w.code,
        message: renderDiagnostic(w, language).what,
        page: w.page ?? null,
        ...(w.line === undefined ? {} : { line: w.line }),
      })),
    },
    summary: summarise(criteria, pack, language),
    criteria,
    measures: concept.measures.map((m) => measure(m, concept)),
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
    redThread: { fields: concept.redThread.map((r) => redThread(r, concept, language)) },
  };
}
