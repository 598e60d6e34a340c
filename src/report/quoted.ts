import type { Language } from '../diagnostics/diagnostic.js';

/** A quote in the quotation marks of the report's language. */
export const quoted = (text: string, language: Language): string => (language === 'de' ? `„${text}“` : `“${text}”`);

/** Words that end no sentence. */
const UNFINISHED =
  /(?:[,–-]|\s(?:und|oder|der|die|das|den|dem|des|ein|eine|einen|einem|einer|mit|von|für|zu|zur|zum|in|im|am|an|auf|bei|sowie))$/;
/** Fewer words are a value or a label, whole as it stands. */
const PASSAGE = 4;

/** What is missing around a passage that the reader cut within a sentence, as readers expect it to be shown: "… ". The passage itself stays literal. */
export function omissions(text: string): { readonly before: string; readonly after: string } {
  if (text.split(/\s+/).length < PASSAGE) return { before: '', after: '' };
  return { before: /^\p{Ll}/u.test(text) ? '… ' : '', after: UNFINISHED.test(text) ? ' …' : '' };
}

/** A passage with what marks that it was cut. */
export const passage = (text: string): string => {
  const { before, after } = omissions(text);
  return `${before}${text}${after}`;
};
