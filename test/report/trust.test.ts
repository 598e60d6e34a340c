import { describe, expect, it } from 'vitest';
import { essentials } from '../../src/report/essentials/index.js';
import { renderHtml } from '../../src/report/html/index.js';
import { renderMarkdown } from '../../src/report/markdown/index.js';
import { renderText } from '../../src/report/text/index.js';
import { methodSentences, trustMeans } from '../../src/report/trust.js';
import { sampleResult } from './sample-result.js';

const result = sampleResult();
const own = { ...result, pack: { ...result.pack, id: 'own' } };
const OPTIONS = { language: 'de', all: false, several: false, width: 80, colour: false, ascii: false } as const;

describe('how far to trust a report', () => {
  it('stands in one plain sentence, with what confidence has to do with the gaps that were right', () => {
    expect(trustMeans(result, 'de')).toBe(
      'Etwa jedes dritte Einzelurteil ist falsch, meist zu streng; der wahre Wert liegt wahrscheinlich zwischen 2\u00a0% und 87\u00a0%. ' +
        'Gemessen an 20 neuen integrierten Konzepten, die beim Bau niemand ansah: 68\u00a0% von 1\u202f486 Urteilen wie zwei unabhängige Codierungen (Sprachmodelle), die einander zustimmten. ' +
        'Von 100 dort gemeldeten Lücken waren 61 welche; wie oft eine bestimmte stimmt, sagt ihre Sicherheit, und unter 50\u00a0% steht „unsicher“.',
    );
    expect(trustMeans(result, 'en')).toContain(
      'About one verdict in three is wrong, mostly too strict; the true score',
    );
    expect(renderHtml(result, {})).toContain('<p class="hint trust">Etwa jedes dritte');
  });

  it('is not told of a pack of which nothing is measured', async () => {
    expect(trustMeans(own, 'de')).toBeNull();
    expect(methodSentences(own, 'de')).toHaveLength(1);
    for (const text of [renderHtml(own, {}), await renderMarkdown([own], OPTIONS)])
      expect(text).not.toContain('Codierung');
  });
});

describe('what to close first marks its own doubt', () => {
  const first = (criteria: typeof result.criteria) =>
    essentials({ ...result, criteria }, 'de')
      .parts.find((p) => p.kind === 'first')!
      .items.map((i) => i.lead);
  const doubt = (id: string) => result.criteria.map((c) => (c.id === id ? { ...c, confidence: 0.45 } : c));

  it('with the places to look at first', () => {
    expect(first(doubt('Z-01'))).toContainEqual(
      'Z-01 Thema in Leitbild oder Zielen (fehlt, unsicher: erst S.\u00a044 und 49 prüfen)',
    );
    expect(first(result.criteria)).toContainEqual('Z-01 Thema in Leitbild oder Zielen (fehlt)');
  });

  it('by their ids where several gaps are one step', () => {
    const fields = doubt('M-03').map((c) =>
      c.id === 'M-02' ? { ...c, remedy: 'Eintragen; insek-audit measures DATEI' } : c,
    );
    expect(first(fields)[0]).toBe('Angaben der Maßnahmen (2 Kriterien): M-03, M-02 (unsicher, erst prüfen: M-03)');
  });
});

it('what a reader settled is not to be checked by hand any more; how to settle a verdict is shown', async () => {
  const check = (annotated: boolean) => {
    const criteria = doubtful.map((c) =>
      annotated && c.id === 'Z-01' ? { ...c, annotation: { verdict: 'fulfilled' as const, reason: 'S. 3' } } : c,
    );
    const part = essentials({ ...result, criteria }, 'de').parts.find((p) => p.kind === 'check')!;
    return part.items.some((i) => i.lead.startsWith('Z-01'));
  };
  const doubtful = result.criteria.map((c) => (c.id === 'Z-01' ? { ...c, confidence: 0.1 } : c));
  expect([check(false), check(true)]).toEqual([true, false]);
  const snippet = [
    'annotations:',
    '  - rule: Z-01',
    '    verdict: erfüllt',
    '    reason: "steht auf S. 12"',
    '    file: "falkenbruch-insek-2035.pdf"',
  ].join('\n');
  const whole = { ...result, criteria: doubtful };
  // who has the program before them gets its command, others the lines for the configuration
  expect(await renderText([whole], OPTIONS)).toContain(
    `insek-audit settle ${result.document.path} \\\n  ${/rule: (\S+)/.exec(snippet)![1]} erfüllt --reason "steht auf S. 12"`,
  );
  expect(renderHtml(whole, {})).toContain(snippet.replaceAll('"', '&quot;'));
});

it('what is no integrated concept is told so before the gaps, with what that means', async () => {
  const of = (kind: 'sector-concept' | 'report' | 'integrated-concept') => ({
    ...result,
    document: { ...result.document, kind },
  });
  const caution =
    'Achtung: Ein Fachkonzept muss vieles vom Geprüften nicht enthalten; Prozentwert und Lücken sagen hier wenig.';
  expect(essentials(of('sector-concept'), 'de').caution).toBe(caution);
  expect(essentials(of('report'), 'de').caution).toContain('Achtung: Ein Bericht');
  expect(essentials(of('integrated-concept'), 'de').caution).toBeNull();
  const text = ((await renderText([of('sector-concept')], { ...OPTIONS, width: 120 })) as string).replace(/\s+/g, ' ');
  expect(text.indexOf(caution)).toBeGreaterThan(0);
  expect(text.indexOf(caution)).toBeLessThan(text.indexOf('Zuerst schließen'));
  expect(renderHtml(of('sector-concept'), {})).toContain(`<p class="caution" role="note">${caution}</p>`);
});
