import type { AuditResult } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { causesOf } from '../causes.js';
import { percent } from '../numbers.js';
import { inBrackets, placeText, warningPlace } from '../places.js';
import { isOther, rangeText, trustMeans } from '../trust.js';
import { type Cut, few, MOST_OTHERS } from './cut.js';
import { check, strong } from './look.js';
import { step } from './step.js';
import type { EssentialPart, Essentials } from './types.js';
import { CAUTIONS, KINDS, WORDS } from './words.js';

export type { EssentialItem, EssentialPart, Essentials } from './types.js';

const MOST_STEPS = 5;

/** The kind of document, where the result tells. */
const kindOf = ({ document }: AuditResult, language: Language): string | null =>
  document.kind === undefined ? null : KINDS[language][document.kind];

/** Rules of one's own may well be for what the guide is not. */
const cautionOf = ({ document, pack }: AuditResult, language: Language): string | null =>
  document.kind === undefined || isOther({ pack }) ? null : (CAUTIONS[language][document.kind] ?? null);

/** How the essentials are told. */
export interface EssentialOptions {
  /** How many gaps to name at most. */
  readonly steps?: number;
  /** How many warnings to tell at most. */
  readonly warned?: number;
  /** Name all that is strong or to check, instead of the first few. */
  readonly all?: boolean;
  /** Where the rest of a list is to be had. */
  readonly hint?: string;
}

export function essentials(
  result: AuditResult,
  language: Language,
  { steps = MOST_STEPS, warned = MOST_OTHERS, all = false, hint }: EssentialOptions = {},
): Essentials {
  const w = WORDS[language];
  const cut: Cut = { w, all, hint };
  const { score } = result.summary;
  const range = rangeText(result, language);
  const warnings = result.document.warnings.map((m) => ({
    lead: '',
    text: `${m.message}${inBrackets(placeText(warningPlace(m), language))}`,
  }));
  const parts: EssentialPart[] = [
    { kind: 'unread', heading: w.unread, items: few(warnings, warned, (m) => m, cut) },
    {
      kind: 'first',
      heading: w.first,
      items: causesOf(result)
        .slice(0, steps)
        .map((c) => step(c, result, language)),
    },
    { kind: 'strong', heading: w.strong, items: strong(result, cut, language) },
    { kind: 'check', heading: w.check, items: check(result, cut, language) },
  ];
  return {
    score: score === null || range === null ? w.none : `${w.score} ${percent(score, language)} (${range})`,
    kind: kindOf(result, language),
    caution: cautionOf(result, language),
    trust: trustMeans(result, language),
    parts: parts.filter((p) => p.items.length > 0),
  };
}
