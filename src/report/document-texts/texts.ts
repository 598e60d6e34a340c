import type { Bindingness } from '../../audit/result.js';
import type { FieldState } from '../measures/core.js';

/** The words of the HTML and Word reports beside the shared vocabulary of `words.ts`. */
export interface Texts {
  readonly report: string;
  readonly basis: (pack: string, criteria: number) => string;
  readonly skip: string;
  readonly contents: string;
  readonly facts: Readonly<
    Record<
      'municipality' | 'year' | 'file' | 'pages' | 'words' | 'text' | 'measures' | 'goals' | 'formats' | 'indicators',
      string
    >
  >;
  readonly textLayer: Readonly<Record<'full' | 'partial' | 'none', string>>;
  readonly unknown: string;
  readonly warnings: string;
  readonly score: string;
  readonly fulfilled: string;
  readonly assessed: (assessed: number, all: number) => string;
  readonly left: (review: number, none: number) => string;
  /** The span in which the score lies. */
  readonly range: (span: string) => string;
  readonly noScore: string;
  readonly chapters: string;
  readonly chaptersHint: string;
  readonly coreGaps: string;
  readonly noCoreGaps: string;
  readonly thread: string;
  readonly threadHint: string;
  readonly field: string;
  readonly places: (n: number) => string;
  readonly morePlaces: (n: number) => string;
  readonly noPlace: string;
  readonly broken: string;
  readonly threadLegend: string;
  readonly criteria: string;
  readonly gaps: Readonly<Record<Bindingness, string>>;
  readonly gapsHint: Readonly<Record<Bindingness, string>>;
  readonly review: string;
  readonly reviewHint: string;
  readonly done: string;
  readonly notApplicable: string;
  readonly guide: string;
  readonly confidence: string;
  readonly searched: string;
  readonly sections: (n: number) => string;
  readonly noSection: string;
  readonly near: string;
  readonly evidence: string;
  readonly remedy: string;
  readonly ideas: string;
  readonly measures: string;
  readonly measuresHint: string;
  readonly noMeasures: string;
  readonly measure: string;
  readonly allFields: string;
  readonly filled: string;
  readonly fieldShare: (filled: number, all: number) => string;
  readonly state: Readonly<Record<Exclude<FieldState, 'given'>, string>>;
  readonly theme: string;
  readonly form: Readonly<Record<'sheet' | 'row' | 'listed', string>>;
  readonly inventory: string;
  readonly goalLevel: Readonly<Record<'leitbild' | 'leitziel' | 'ziel', string>>;
  readonly context: Readonly<Record<'analysis' | 'monitoring' | 'measures', string>>;
  readonly target: string;
  readonly none: string;
  readonly method: string;
  /** How to read the report; `pack`: rules of one's own that it was checked against, null for the guide's. */
  readonly methodText: (pack: string | null) => readonly string[];
  readonly newTab: string;
  readonly made: (tool: string, pack: string) => string;
  readonly search: string;
  readonly verdict: string;
  readonly severity: string;
  readonly chapter: string;
  readonly all: string;
  readonly reset: string;
  readonly expand: string;
  readonly collapse: string;
  readonly shown: string;
  readonly nothing: string;
  readonly onlyOpen: string;
  readonly onlyTheme: string;
  readonly sortBy: string;
  readonly order: string;
  readonly print: string;
  readonly printSummary: string;
  readonly colours: string;
  readonly colour: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly cite: string;
  readonly copied: string;
}
