import type { AuditResult } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { fileName } from '../concept-name.js';
import { type Texts, texts } from '../document-texts/index.js';
import { integer, percent } from '../numbers.js';
import { type Vocabulary, vocabulary } from '../words.js';

export interface HtmlOptions {
  /**
   * Path from the report to the document (for a concept of several files: to the folder that its files are relative to), as written in links;
   * the document's file name by default, for a report that lies beside it. Null: no links.
   */
  readonly documentHref?: string | null;
  /** Only the first page. */
  readonly brief?: boolean;
}

/** What every part of the page needs. */
export interface Context {
  readonly result: AuditResult;
  readonly language: Language;
  readonly t: Texts;
  readonly words: Vocabulary;
  /** Where the document lies as seen from the report, null when it is not to be linked. */
  readonly href: string | null;
  readonly integer: (n: number) => string;
  readonly percent: (share: number | null) => string;
}

export function contextOf(result: AuditResult, options: HtmlOptions): Context {
  const { language } = result;
  const href = options.documentHref === undefined ? fileName(result.document.path) : options.documentHref;
  return {
    result,
    language,
    t: texts(language),
    words: vocabulary(language),
    href,
    integer: (n) => integer(n, language),
    percent: (share) => percent(share, language),
  };
}

/** Keeps a page or measure number with what it belongs to: "S. 88", "M 1.2". */
export const unbroken = (text: string): string => text.replace(/\b(S\.|p\.|pp\.|Z\.|[A-Z]{1,3}) (?=\d)/g, '$1\u00a0');
