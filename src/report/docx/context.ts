import type { AuditResult } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { type Texts, texts } from '../document-texts/index.js';
import { type Vocabulary, vocabulary } from '../words.js';

/** What every part of the document needs. */
export interface Context {
  readonly result: AuditResult;
  readonly language: Language;
  readonly t: Texts;
  readonly words: Vocabulary;
}

export const contextOf = (result: AuditResult): Context => ({
  result,
  language: result.language,
  t: texts(result.language),
  words: vocabulary(result.language),
});
