import type { Language } from '../diagnostics/diagnostic.js';
import type { Io } from './io.js';

/** What a command runs with. `exitCode` is what the process will end with. */
export interface Context {
  readonly io: Io;
  /** Language of reports and errors; a configuration may change it where the command line does not say. */
  language: Language;
  /** Language of `--help`. */
  readonly helpLanguage: Language;
  exitCode: number;
}

/** A text of the command line in both languages. */
export interface Text {
  readonly de: string;
  readonly en: string;
}
