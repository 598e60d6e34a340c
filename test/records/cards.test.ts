import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { findMeasures } from '../../src/records/index.js';
import { parseLabels } from '../../src/records/parse-labels.js';

const labels = parseLabels(readFileSync('rules/lexicon/labels.yaml', 'utf8'), 'labels.yaml');
const measuresOf = (markdown: string) =>
  findMeasures(readMarkdown('concept.md', new TextEncoder().encode(markdown)), labels).measures;

const NAMES = ['Quartierstreff', 'Radschnellweg', 'Marktplatz', 'Jugendhaus', 'Uferweg', 'Gewerbehof'];
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
const box = (code: string, title: string, year: string) =>
  `${row([code, title, 'Arbeitskreis', ''])}|---|---|---|---|\n${bodyOf(title, year)}\n`;
const bodyOf = (title: string, year: string) =>
  row([
    `Hinweis zu ${title}`,
    `${title} wird mit den Vereinen des Ortsteils geplant und gebaut.`,
    'sozial',
    'realisieren bis',
  ]) + row(['Kombination mit A 9', 'Stadtplanung', '++', year]);

describe('boxes with a code in the corner', () => {
  test('are sheets by their geometry: words in the same cell of each are labels, the fullest cell describes', () => {
    const boxes = NAMES.map((name, i) => box(`QU ${i + 1}`, name, `${2030 + i}`)).join('\nText dazwischen.\n\n');
    const measures = measuresOf(`# Konzept\n\n## 5 Maßnahmenkatalog\n\n${boxes}`);
    expect(measures.map((m) => [m.code, m.title, m.fields.timeframe?.value, m.otherFields])).toEqual(
      NAMES.map((name, i) => [`QU ${i + 1}`, name, `${2030 + i}`, { sozial: '++' }]),
    );
    expect(measures[1]!.fields.description).toMatchObject({
      value: 'Radschnellweg wird mit den Vereinen des Ortsteils geplant und gebaut.',
      label: '',
    });
    expect(measures[1]!.form).toBe('sheet');
  });

  test('that touch each other are cut at their codes', () => {
    const boxes = [0, 2, 4].map(
      (i) =>
        box(`QU ${i + 1}`, NAMES[i]!, '2030').trimEnd() +
        `\n${row([`QU ${i + 2}`, NAMES[i + 1]!, 'Arbeitskreis', ''])}${bodyOf(NAMES[i + 1]!, '2031')}`,
    );
    const measures = measuresOf(`# Konzept\n\n## 5 Maßnahmenkatalog\n\n${boxes.join('\nText.\n\n')}`);
    expect(measures.map((m) => [m.code, m.title, m.timeframe?.to])).toEqual(
      NAMES.map((name, i) => [`QU ${i + 1}`, name, i % 2 === 0 ? 2030 : 2031]),
    );
  });

  test('few of them, and rows of a list of codes, are none', () => {
    const few = NAMES.slice(0, 3).map((name, i) => box(`QU ${i + 1}`, name, '2030'));
    expect(measuresOf(`# Konzept\n\n## 5 Übersicht\n\n${few.join('\nText.\n\n')}`)).toEqual([]);
    const list = `${row(['QU 1', 'Quartierstreff', '12', ''])}|---|---|---|---|\n${NAMES.map((name, i) => row([`QU ${i + 2}`, name, '13', ''])).join('')}`;
    expect(measuresOf(`# Konzept\n\n## 5 Übersicht\n\n${list}`)).toEqual([]);
  });
});
