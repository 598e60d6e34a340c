import type { AuditResult, CriterionResult } from '../audit/result.js';
import { type Standing, standingOf } from '../audit/standing.js';
import type { Language } from '../diagnostics/diagnostic.js';

/** Standings that take a gap out of those that count, in the order reports show them. */
export const NOTED: readonly Exclude<Standing, 'open'>[] = ['known'];

interface Words {
  readonly heading: Readonly<Record<Exclude<Standing, 'open'>, string>>;
  readonly tag: Readonly<Record<Exclude<Standing, 'open'>, string>>;
  readonly baseline: (b: NonNullable<AuditResult['baseline']>) => string;
}
const DE: Words = {
  heading: { known: 'Bekannt: Lücken, die schon in der Baseline stehen' },
  tag: { known: 'bekannt laut Baseline' },
  baseline: (b) =>
    `Baseline: ${b.new} ${b.new === 1 ? 'neue Lücke' : 'neue Lücken'}, ${b.known} bekannt` +
    (b.closed.length > 0 ? `, ${b.closed.length} geschlossen (${b.closed.join(', ')})` : ''),
};
const EN: Words = {
  heading: { known: 'Known: gaps that the baseline has' },
  tag: { known: 'known by the baseline' },
  baseline: (b) =>
    `Baseline: ${b.new} new ${b.new === 1 ? 'gap' : 'gaps'}, ${b.known} known` +
    (b.closed.length > 0 ? `, ${b.closed.length} closed (${b.closed.join(', ')})` : ''),
};
const words = (language: Language): Words => (language === 'de' ? DE : EN);

/** Heading of the gaps of a standing. */
export const standingHeading = (standing: Exclude<Standing, 'open'>, language: Language): string =>
  words(language).heading[standing];

/** Why a gap does not count, in a few words; null when it does, or is none. */
export function standingText(c: CriterionResult, language: Language): string | null {
  const standing = standingOf(c);
  return standing === null || standing === 'open' ? null : words(language).tag[standing];
}

/** "Baseline: 2 neue Lücken, 12 bekannt, 1 geschlossen (M-03)"; null without a baseline. */
export const baselineText = ({ baseline }: AuditResult, language: Language): string | null =>
  baseline ? words(language).baseline(baseline) : null;
