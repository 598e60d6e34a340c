import type { ExampleGap, ExampleResult } from '../../audit/examples.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { shorten } from '../text/wrap.js';
import { ruleWords } from './explain.js';

/** What `rules test` found, for a person: failing examples with their text, rules without an example of a kind, and the count. Ends with a line feed. */
export function renderTestReport(
  results: readonly ExampleResult[],
  gaps: readonly ExampleGap[],
  language: Language,
): string {
  const { example: verdicts, trap } = ruleWords(language);
  const say = (de: string, en: string) => (language === 'de' ? de : en);
  const failed = results.filter((r) => !r.passed);
  const lines = failed.flatMap((r) => [
    `✗ ${r.rule} ${say('Beispiel', 'example')} ${r.index + 1}${r.example.trap ? ` (${trap}: ${r.example.trap})` : ''}: ${say('erwartet', 'expected')} ${verdicts[r.example.verdict]}, ${say('erhalten', 'got')} ${verdicts[r.verdict]}`,
    `    ${shorten(r.example.text.trim().replace(/\s+/g, ' '), 160)}`,
  ]);
  for (const gap of gaps) {
    const kind = gap.lacks === 'trap' ? trap : verdicts[gap.lacks];
    lines.push(`– ${gap.rule}: ${say('kein Beispiel für', 'no example for')} ${kind}`);
  }
  if (lines.length > 0) lines.push('');
  const rules = new Set(results.map((r) => r.rule)).size;
  lines.push(
    say(
      `${results.length} Beispiele von ${rules} Regeln: ${results.length - failed.length} wie erwartet, ${failed.length} anders; ${gaps.length} fehlen`,
      `${results.length} examples of ${rules} rules: ${results.length - failed.length} as expected, ${failed.length} not; ${gaps.length} lacking`,
    ),
  );
  return `${lines.join('\n')}\n`;
}
