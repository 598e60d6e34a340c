import type { Severity } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import type { Threshold } from '../exit.js';
import type { AnnotationEntry, SuppressionEntry } from './schema.js';

/** Where a value comes from: the program, a file and line, an option of the command line. */
export type Origin =
  | { readonly kind: 'default' }
  | { readonly kind: 'file'; readonly file: string; readonly line: number }
  | { readonly kind: 'flag'; readonly flag: string };

export interface Setting<T> {
  readonly value: T;
  readonly from: Origin;
}

/** Everything that holds for one concept, with where it comes from. Paths are ready to use. */
export interface Settings {
  /** Configuration files that were read, what weighs least first. */
  readonly sources: readonly string[];
  readonly files: Setting<readonly string[]>;
  readonly rules: Setting<readonly string[]>;
  readonly language: Setting<Language>;
  readonly failOn: Setting<Threshold>;
  /** Per cent. */
  readonly minConfidence: Setting<number>;
  readonly baseline: Setting<string | null>;
  readonly reports: Setting<readonly { readonly format?: string; readonly output?: string }[]>;
  readonly profile: Readonly<Partial<Record<'population' | 'type', Setting<string | number>>>>;
  readonly severity: Readonly<Record<string, Setting<Severity>>>;
  readonly suppressions: readonly Setting<SuppressionEntry>[];
  readonly annotations: readonly Setting<AnnotationEntry>[];
}
