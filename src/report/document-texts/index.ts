import type { Language } from '../../diagnostics/diagnostic.js';
import { EN } from './english.js';
import { DE } from './german.js';
import type { Texts } from './texts.js';

export type { Texts } from './texts.js';

/** The words of a language. */
export const texts = (language: Language): Texts => (language === 'de' ? DE : EN);
