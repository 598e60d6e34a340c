import type { Language } from '../diagnostics/diagnostic.js';

/** A quote in the quotation marks of the report's language. */
export const quoted = (text: string, language: Language): string => (language === 'de' ? `„${text}“` : `“${text}”`);
