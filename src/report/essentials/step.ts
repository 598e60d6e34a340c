import type { AuditResult } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { type Cause, remedyOf } from '../causes.js';
import { doubt } from '../doubt.js';
import { CORE_FIELDS, filledIn, judged } from '../measures/core.js';
import { vocabulary } from '../words.js';
import { named } from './cut.js';
import type { EssentialItem } from './types.js';
import { WORDS } from './words.js';

/** What titles begin with alike, whole words, and how each goes on: "Thema im Handlungsfeld", "Bildung", "Gesundheit". */
function commonStart(titles: readonly string[]): { shared: string; rest: string[] } {
  const words = titles.map((t) => t.split(' '));
  let n = 0;
  while (words.every((own) => own.length > n + 1 && own[n] === words[0]![n])) n++;
  return { shared: words[0]!.slice(0, n).join(' '), rest: words.map((own) => own.slice(n).join(' ')) };
}

/** A gap to close first, or several of one cause, with what closes it. */
export function step({ kind, gaps }: Cause, result: AuditResult, language: Language): EssentialItem {
  const w = WORDS[language];
  const { field, verdict } = vocabulary(language);
  const [first] = gaps;
  const told = doubt(gaps, result, language);
  const beside = told === '' ? '' : ` (${told})`;
  if (kind === 'fields') {
    const all = judged(result.measures).length;
    const counts = CORE_FIELDS.map((f) => `${field[f]} ${w.of(filledIn(result.measures, f), all)}`);
    return {
      lead: `${w.fields(gaps.length)}: ${gaps.map((c) => c.id).join(', ')}${beside}`,
      text: `${w.fillIn} ${counts.join(', ')}.`,
    };
  }
  if (kind === 'series') {
    const { shared, rest } = commonStart(gaps.map((c) => c.title));
    return {
      lead: `${shared === '' ? w.several(gaps.length) : shared}: ${rest.join(', ')} (${gaps[0]!.id} … ${gaps.at(-1)!.id})${beside}`,
      text: `${w.forExample(first!.id)} ${remedyOf(first!)}`,
    };
  }
  return {
    lead: `${named(first!)} (${[verdict[first!.verdict], told].filter(Boolean).join(', ')})`,
    text: remedyOf(first!) || first!.reason,
  };
}
