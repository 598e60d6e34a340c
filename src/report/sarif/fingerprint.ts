import { createHash } from 'node:crypto';
import type { CriterionResult } from '../../audit/result.js';

/**
 * What tells a finding from others over edits of the document: rule, section and words of the first evidence; of what is missing, the rule alone.
 * Chapter numbers, case, spacing, punctuation and page numbers do not count, so that neither a new chapter before it nor a new layout makes it new.
 * The path does not count either: a consumer compares within a file.
 */
export function fingerprint(criterion: CriterionResult): string {
  const first = criterion.evidence[0];
  const parts = [criterion.id, (first?.section ?? []).map(unnumbered).join('/'), normalised(first?.quote ?? '')];
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32);
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
