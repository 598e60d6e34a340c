import { createHash } from 'node:crypto';
import type { CriterionResult } from './result.js';

/** What tells a finding from others over edits of the document. */
export interface FindingKey {
  readonly rule: string;
  /** Headings above the first evidence, without numbers: "ziele/leitziele"; empty for what is missing. */
  readonly section: string;
  /** Words of the first evidence, normalised; empty for what is missing. */
  readonly text: string;
}

/**
 * Rule, section and words of the first evidence; of what is missing, the rule alone.
 * Chapter numbers, case, spacing, punctuation and page numbers do not count, so that neither a new chapter before it nor a new layout makes it new.
 * The path does not count either: a consumer compares within a file.
 */
export function findingKey(criterion: CriterionResult): FindingKey {
  const first = criterion.evidence[0];
  return {
    rule: criterion.id,
    section: (first?.section ?? []).map(unnumbered).join('/'),
    text: normalised(first?.quote ?? ''),
  };
}

/** The key as a short hash, for formats that want one. */
export function fingerprint(criterion: CriterionResult): string {
  const { rule, section, text } = findingKey(criterion);
  return createHash('sha256').update([rule, section, text].join('\u0000')).digest('hex').slice(0, 32);
}

/** "6.1 Ziele" and "Kapitel 7: Ziele" as "ziele". */
const unnumbered = (heading: string): string =>
  normalised(
    heading.replace(/^\s*(?:(?:kapitel|teil|abschnitt|chapter|part)\s+)?(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)[.):]?\s+/i, ''),
  );

const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
