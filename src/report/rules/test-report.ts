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
  lines.push(...gapLines(gaps, language));
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

function gapLines(gaps: readonly ExampleGap[], language: Language): string[] {
  const { example: verdicts, trap } = ruleWords(language);
  const none = language === 'de' ? 'kein Beispiel für' : 'no example for';
  return gaps.map((gap) => `– ${gap.rule}: ${none} ${gap.lacks === 'trap' ? trap : verdicts[gap.lacks]}`);
}

/** What `rules test` will ask for that is not there yet, for `rules validate`. Ends with a line feed. */
export function renderExampleGaps(gaps: readonly ExampleGap[], language: Language): string {
  const head =
    language === 'de'
      ? `„insek-audit rules test“ verlangt noch ${gaps.length} ${gaps.length === 1 ? 'Beispiel' : 'Beispiele'} (unter „examples“ der Regel; eine Falle trägt dort „trap“ mit dem Grund):`
      : `“insek-audit rules test” still asks for ${gaps.length} ${gaps.length === 1 ? 'example' : 'examples'} (under “examples” of the rule; a trap carries “trap” there, with the reason):`;
  return `${[head, ...gapLines(gaps, language)].join('\n')}\n`;
}
