import type { Gate } from '../audit/gate.js';
import type { AuditResult, FailedAudit } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';
import type { CoreField } from './measures/core.js';

/** How a report is to look; a format ignores what does not concern it. */
export interface ReportOptions {
  /** Language of the report's own words. Texts inside a result are already rendered in `result.language`. */
  readonly language: Language;
  /** Also show what is fulfilled and what does not apply, with evidence. */
  readonly all: boolean;
  /** Only the essentials, one page; formats for programs ignore it. */
  readonly brief?: boolean;
  /** More than one concept was asked for: machine formats then give a list, even of one. */
  readonly several: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Only ASCII symbols and rules (texts keep their umlauts). */
  readonly ascii: boolean;
  /** Where the report goes, as written after `--output`: links to the document lead there from. */
  readonly path?: string | null;
  /** CSV as Excel with German settings opens it (semicolons, byte order mark, decimal commas). */
  readonly csvExcel?: boolean;
  /** Which gaps of a concept (named by its path) fail, for formats that fail tests or say why; all of them by default. */
  readonly gate?: (path: string) => Gate;
  /** Concepts that could not be audited, for formats that tell of them (`tellsFailures`). */
  readonly failures?: readonly FailedAudit[];
  /** GitHub: there is a job summary to refer to. */
  readonly jobSummary?: boolean;
  /** Lists of measures: only those that lack all of these core fields. */
  readonly lacking?: readonly CoreField[];
  /** SARIF: failures only, for code scanning, or every criterion (default). */
  readonly sarifProfile?: 'github' | 'full';
}

/** Renders results; pure, never recomputes a verdict. Text ends with a line feed. */
export type Renderer = (
  results: readonly AuditResult[],
  options: ReportOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

/** A report format as the command line knows it; `load` imports the renderer only when it is asked for. */
export interface ReportFormat {
  /** As written after `--format`. */
  readonly name: string;
  /** File endings, with dot, that `--output` without `--format` recognises. */
  readonly extensions: readonly string[];
  /** Shows one concept, and refuses several. */
  readonly oneConcept?: boolean;
  /** Not for a terminal: needs `--output` or a pipe. */
  readonly binary: boolean;
  /** Says also which concepts could not be audited, and is written when none could: always, or where it goes to a file (a terminal has been told). */
  readonly tellsFailures?: 'always' | 'in-files';
  readonly load: () => Promise<Renderer>;
}
