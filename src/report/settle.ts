import type { AuditResult } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';

/** How a reader settles a verdict: what to do, and the lines for the configuration beside the concept. */
export interface Settle {
  readonly text: string;
  readonly lines: readonly string[];
  /** Arguments of `insek-audit settle` behind the file, for those who have the program before them. */
  readonly args: string;
}

/** Names what is likeliest to be wrong: the least sure verdict that nobody has settled. */
export function settleSnippet({ document, criteria }: AuditResult, language: Language): Settle | null {
  const [first] = criteria
    .filter((c) => (c.verdict === 'missing' || c.verdict === 'partial') && !c.annotation)
    .sort((a, b) => a.confidence - b.confidence);
  if (!first) return null;
  const name = document.path.split(/[\\/]/).at(-1) ?? document.path;
  const de = language === 'de';
  const reason = de ? '"steht auf S. 12"' : '"stands on p. 12"';
  return {
    text: de
      ? 'Stimmt ein Urteil nicht, berichtigt es ein Eintrag in insek-audit.yaml (im Ordner des Konzepts oder darüber):'
      : 'A verdict that is wrong is settled by an entry in insek-audit.yaml (in the folder of the concept or above):',
    args: `${first.id} ${de ? 'erfüllt' : 'fulfilled'} --reason ${reason}`,
    lines: [
      'annotations:',
      `  - rule: ${first.id}`,
      `    verdict: ${de ? 'erfüllt' : 'fulfilled'}`,
      `    reason: ${reason}`,
      `    file: ${JSON.stringify(name)}`,
    ],
  };
}
