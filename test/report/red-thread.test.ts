import { expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/report/index.js';
import { paragraphs, unzip } from './docx/archive.js';
import { sampleMarkdownResult, sampleResult } from './sample-result.js';

type Result = ReturnType<typeof sampleResult>;
type Language = Result['language'];

/** Plain words of a report in a format. */
async function words(format: string, language: Language, result: Result): Promise<string> {
  const render = await REPORT_FORMATS.find((f) => f.name === format)!.load();
  const options = { language, all: false, several: false, width: 200, colour: false, ascii: false };
  const out = await render([{ ...result, language }], options);
  const text =
    typeof out === 'string'
      ? out.replace(/<[^>]*>/g, ' ')
      : paragraphs(unzip(Buffer.from(out)).get('word/document.xml')!)
          .map((p) => p.text)
          .join('\n');
  return text.replace(/\\(?=[().])/g, '').replace(/[ \u00a0]+/g, ' ');
}

/** The same concept in Markdown: its places are lines. */
function inLines(): Result {
  const result = sampleMarkdownResult();
  for (const row of result.redThread.fields)
    for (const place of Object.values(row.places).flat()) Object.assign(place, { page: null, line: 340 });
  return result;
}

test.each(['text', 'markdown', 'html', 'docx'].map((format) => [format]))(
  '%s names the threads that break, with field and place, in both languages',
  async (format) => {
    expect(await words(format, 'de', sampleResult())).toContain(
      'Bauen und Wohnen: Thema in der Analyse (S. 34), aber kein Ziel und keine Maßnahme',
    );
    const english = sampleResult();
    english.redThread.fields[1]!.name = 'Building and housing';
    expect(await words(format, 'en', english)).toContain(
      'Building and housing: theme in the analysis (p. 34), but no goal and no measure',
    );
    expect(await words(format, 'de', inLines())).toContain(
      'Bauen und Wohnen: Thema in der Analyse (Z. 340), aber kein Ziel und keine Maßnahme',
    );
    expect(await words(format, 'de', sampleResult())).not.toContain('Soziales: Thema in der Analyse');
  },
);
