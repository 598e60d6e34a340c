/** The result contract (`--format json`, rules/schema/audit-result.schema.json, schemaVersion 1). Plain data; reports render it and never recompute. */

import type { DocumentKind } from './document-kind.js';

export const VERDICTS = ['fulfilled', 'partial', 'missing', 'review', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Severity = 'error' | 'warning' | 'note';
export type Bindingness = 'core' | 'should' | 'can';
export type VerdictCounts = Record<Verdict, number>;

export interface ResultPlace {
  /** 1-based page of the PDF file, null for Markdown. */
  page: number | null;
  /** 1-based line, null for PDF. */
  line: number | null;
  /** Relative path, only for concepts of several files. */
  file?: string;
  /** The number printed on that page, only where it is another. */
  printed?: number;
}
export interface Evidence extends ResultPlace {
  /** Literal text of the document. */
  quote: string;
  /** Headings from chapter down. */
  section: string[];
  role: string;
  /** The words that counted. */
  terms: string[];
}
export interface NearMiss extends ResultPlace {
  quote: string;
  why: string;
}
export interface SearchedPlace {
  role: string;
  sections: number;
  /** "44-51, 60" (pages or lines; "ziele.md 44-51; massnahmen.md 3" in several files), "" when the document has no such section, or neither pages nor lines. */
  pages: string;
  /** The first of several files; only for concepts of several. */
  file?: string;
}
export interface CriterionResult {
  id: string;
  slug: string;
  title: string;
  guide: string;
  binding: Bindingness;
  severity: Severity;
  verdict: Verdict;
  /** 0..1 */
  confidence: number;
  /** Whether a person should look before relying on it: confidence below 0.5, and neither review nor not applicable. Results of older versions do not say. */
  unsure?: boolean;
  reason: string;
  evidence: Evidence[];
  searched: SearchedPlace[];
  nearMisses: NearMiss[];
  remedy: string;
  ideas: string[];
  /** Only with a baseline, and only of gaps: whether the baseline knows it. */
  baseline?: 'new' | 'known';
  /** Only of gaps that someone accepted. The verdict stays. */
  suppressed?: SuppressionNote;
  /** What a reader found instead. The verdict stays. */
  annotation?: AnnotationNote;
}
export interface SuppressionNote {
  reason: string;
  author?: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  expires?: string;
  /** Where it is written: in the concept itself or in a configuration. */
  kind: 'comment' | 'config';
  /** "insek-audit.yaml:12" */
  from: string;
}
export interface AnnotationNote {
  verdict: Verdict;
  reason: string;
  author?: string;
  page?: number;
  line?: number;
}
/** What a baseline says of a result. */
export interface BaselineSummary {
  new: number;
  known: number;
  /** Ids of criteria that the baseline has as gaps and that are none any more. */
  closed: string[];
}
export interface MeasureFieldResult extends ResultPlace {
  value: string | null;
  label: string;
  state: string;
}
export interface JudgedField {
  state: 'given' | 'unreadable' | 'open';
  /** The field that carries the information, where it is another: several offices named as lead are departments taking part. */
  field?: string;
}
export interface MeasureResult extends ResultPlace {
  code: string | null;
  title: string;
  section: string[];
  form: 'sheet' | 'row' | 'listed';
  theme: boolean;
  fields: Record<string, MeasureFieldResult>;
  otherFields: Record<string, string | null>;
  /** Only of fields that the rules count otherwise than the field alone tells: how they count it. */
  judged?: Record<string, JudgedField>;
  amounts: { min: number; max: number; period: string | null }[];
  timeframe: { from: number | null; to: number | null; class: string | null; definition: string | null } | null;
}
export interface GoalResult extends ResultPlace {
  text: string;
  level: 'leitbild' | 'leitziel' | 'ziel';
  theme: boolean;
}
export interface FormatResult extends ResultPlace {
  name: string;
  targetGroup: string | null;
}
export interface IndicatorResult extends ResultPlace {
  name: string;
  theme: boolean;
  context: 'analysis' | 'monitoring' | 'measures';
}
export interface RedThreadResultRow {
  id: string;
  name: string;
  analysis: number;
  goals: number;
  measures: number;
  monitoring: number;
  /** First places per stage, for reports that open them. */
  places: Record<'analysis' | 'goals' | 'measures' | 'monitoring', ResultPlace[]>;
  /** Stages that are missing although an earlier stage names the theme. */
  broken: string[];
}
export interface ChapterSummary {
  /** F, P, A, T, Z, M, O, U */
  id: string;
  title: string;
  score: number | null;
  verdicts: VerdictCounts;
}
export interface ResultWarning {
  code: string;
  message: string;
  page: number | null;
  /** The number printed on that page, only where it is another. */
  printed?: number;
  line?: number | null;
  /** Only for concepts of several files. */
  file?: string;
}
export interface AuditResult {
  schemaVersion: '1';
  tool: { name: 'insek-audit'; version: string };
  pack: {
    id: string;
    version: string;
    sha256: string;
    /** Only of rules that extend the guide's: ids of the criteria that are not as the guide has them. */
    own?: string[];
  };
  language: 'de' | 'en';
  document: {
    path: string;
    /** In their order; only for concepts of several files. */
    files?: string[];
    sha256: string;
    format: 'pdf' | 'markdown' | 'text' | 'docx' | 'odt' | 'html';
    title: string | null;
    municipality: string | null;
    year: number | null;
    pages: number;
    /** Pages of the PDF before printed page 1, only where there are some. */
    pageOffset?: number;
    words: number;
    textLayer: 'full' | 'partial' | 'none';
    /** How many pages hold no readable text and are not blank, only where there are some. */
    pagesWithoutText?: number;
    /** What it calls itself; `none`: probably no concept at all. Results of older versions do not tell. */
    kind?: DocumentKind;
    warnings: ResultWarning[];
  };
  summary: {
    /** (fulfilled + ½ partial) / assessed, null when nothing could be assessed. */
    score: number | null;
    /** Where the score lies once wrong verdicts and what is to review are counted in; holds the score. Null when nothing could be scored; results of older versions do not say. */
    range?: { low: number; high: number } | null;
    /** fulfilled + partial + missing */
    assessed: number;
    review: number;
    verdicts: VerdictCounts;
    chapters: ChapterSummary[];
    /** Only with annotations: what the score would be with the readers' verdicts. The raw score is the one above. */
    annotated?: { score: number | null; verdicts: VerdictCounts };
  };
  criteria: CriterionResult[];
  measures: MeasureResult[];
  goals: GoalResult[];
  formats: FormatResult[];
  indicators: IndicatorResult[];
  redThread: { fields: RedThreadResultRow[] };
  /** Only when the audit was given a baseline. */
  baseline?: BaselineSummary;
}

/** What stands for a concept that could not be audited, in lists of results and formats for programs. */
export interface FailedAudit {
  schemaVersion: '1';
  tool: { name: 'insek-audit'; version: string };
  language: 'de' | 'en';
  document: { path: string };
  failure: { code: string; what: string; why: string; todo: string };
}
