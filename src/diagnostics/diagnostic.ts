/** The languages reports and messages are rendered in. */
export type Language = 'de' | 'en';

/** Values a message may name; rendered late, so that the same diagnostic reads in either language. */
export type DiagnosticArgs = Readonly<Record<string, string | number | Localised>>;

/** A text in every language. */
export type Localised = Readonly<Record<Language, string>>;

/** A message as data: what happened (code), with what (args), where. Text is rendered by `renderDiagnostic`. */
export interface Diagnostic {
  readonly code: string;
  readonly args: DiagnosticArgs;
  /** 1-based page of the PDF file, when the diagnostic has one. */
  readonly page?: number;
  /** 1-based line of the text file, when the diagnostic has one. */
  readonly line?: number;
  /** The file, when a concept has several. */
  readonly file?: string;
}
