import { fileURLToPath } from 'node:url';
import type { LexiconEntry } from '../language/lexicon.js';
import type { Bilingual, Bundle, Rule } from './schema.js';

/** Id of the pack that is used when the user names none. */
export const DEFAULT_PACK = 'leitfaden-2022';

/** Folder of the built-in packs and word lists; ends in a separator. */
export const rulesRoot = (): string => fileURLToPath(new URL('../../rules/', import.meta.url));

export interface Chapter {
  readonly id: string;
  readonly title: Bilingual;
}

/** A loaded pack: rules in catalogue order with overrides applied, its lexicon and idea pool. Plain data. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** SHA-256 over the bytes of all files that make the pack, in load order. */
  readonly sha256: string;
  readonly chapters: readonly Chapter[];
  readonly rules: readonly Rule[];
  readonly bundles: readonly Bundle[];
  readonly lexicon: readonly LexiconEntry[];
  /** What the labels of measure sheets mean. */
  readonly labels: readonly LexiconEntry[];
  /** Only of packs that take up the guide's without being it: ids of the rules that are not as the guide's pack has them, in order. */
  readonly own?: readonly string[];
}
