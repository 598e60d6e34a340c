import { fails, type Gate, isSpared, OPEN_GATE } from '../audit/gate.js';
import type { AuditResult, CriterionResult } from '../audit/result.js';
import { isUnsure } from '../audit/trust.js';
import type { ReportOptions } from './format.js';
import { percent } from './numbers.js';

/** The one value that all have, null where they differ. */
const common = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? values[0]! : null);

/** What an audit ends with, and why. */
export interface GateSum {
  readonly code: 0 | 1 | 2;
  /** Gaps that make it fail, those of them that are unsure, and those that would, were they surer. */
  readonly failing: number;
  readonly unsure: number;
  readonly spared: number;
  /** "Rückgabe 1: 3 Lücken ab error, davon 2 unsicher." */
  readonly text: string;
}

/** What the results of a run come to at the gate of each. */
export function gateSum(
  results: readonly Pick<AuditResult, 'document' | 'criteria'>[],
  { language, gate = () => OPEN_GATE, failures = [] }: Pick<ReportOptions, 'language' | 'gate' | 'failures'>,
): GateSum {
  const gates = results.map((r) => gate(r.document.path));
  const those = (which: (c: CriterionResult, gate: Gate) => boolean) =>
    results.flatMap((r, i) => r.criteria.filter((c) => which(c, gates[i]!)));
  const failing = those(fails);
  const unsure = failing.filter(isUnsure).length;
  const spared = those(isSpared).length;
  const code = failures.length > 0 ? 2 : failing.length > 0 ? 1 : 0;
  const severity = common(gates.map((g) => g.failOn));
  const least = common(gates.map((g) => g.minConfidence));
  const counts = { failing: failing.length, unsure, spared };
  const text = (language === 'de' ? inGerman : inEnglish)({
    ...counts,
    code,
    severity,
    least,
    failed: failures.length,
  });
  return { ...counts, code, text };
}

interface Said {
  readonly code: number;
  readonly failing: number;
  readonly unsure: number;
  readonly spared: number;
  /** Concepts that could not be audited. */
  readonly failed: number;
  readonly severity: string | null;
  readonly least: number | null;
}

function inGerman({ code, failing, unsure, spared, failed, severity, least }: Said): string {
  const from = severity === 'never' ? '' : severity === null ? ' ab der Schwelle ihres Konzepts' : ` ab ${severity}`;
  const gaps = failing === 0 ? `keine Lücke${from}` : `${failing} ${failing === 1 ? 'Lücke' : 'Lücken'}${from}`;
  const doubt = unsure > 0 ? `, davon ${unsure} unsicher` : '';
  const below = least === null || least === 0 ? '' : ` (Sicherheit unter ${percent(least, 'de')})`;
  const rest = spared > 0 ? `; ${spared} zu unsicher${below}, ${spared === 1 ? 'zählt' : 'zählen'} nicht` : '';
  const unread = failed > 0 ? `${failed} ${failed === 1 ? 'Konzept' : 'Konzepte'} nicht geprüft, ` : '';
  if (severity === 'never') return `Rückgabe ${code}: ${unread}Lücken zählen nicht (Schwelle: never).`;
  return `Rückgabe ${code}: ${unread}${gaps}${doubt}${rest}.`;
}

function inEnglish({ code, failing, unsure, spared, failed, severity, least }: Said): string {
  const from = severity === null ? ' at or above the threshold of their concept' : ` from ${severity} on`;
  const gaps = failing === 0 ? `no gap${from}` : `${failing} ${failing === 1 ? 'gap' : 'gaps'}${from}`;
  const doubt = unsure > 0 ? `, ${unsure} of them unsure` : '';
  const below = least === null || least === 0 ? '' : ` (confidence below ${percent(least, 'en')})`;
  const rest = spared > 0 ? `; ${spared} too unsure${below} to count` : '';
  const unread = failed > 0 ? `${failed} ${failed === 1 ? 'concept' : 'concepts'} not audited, ` : '';
  if (severity === 'never') return `Exit code ${code}: ${unread}gaps do not count (threshold: never).`;
  return `Exit code ${code}: ${unread}${gaps}${doubt}${rest}.`;
}
