import { expect, test } from 'vitest';
import { sideBySide } from '../../../../src/readers/pdf/layout/beside.js';
import type { Line } from '../../../../src/readers/pdf/layout/style.js';
import type { PdfSegment } from '../../../../src/readers/pdf/positioned.js';

const line = (text: string, x0: number, x1: number, y0: number, page = 1): Line => {
  const box = { x0, y0, x1, y1: y0 + 12 };
  const segment = { text, box, baseline: y0 + 10, size: 12, bold: true, italic: false, font: 'F', rotation: 0 };
  return { text, page, box, segments: [segment as PdfSegment] } as unknown as Line;
};
const joined = (page: Line, ...more: readonly Line[]): Line => ({
  ...page,
  segments: [page, ...more].flatMap((own) => own.segments),
  text: [page, ...more].map((own) => own.text).join(' '),
});
const texts = (lines: readonly Line[]) => sideBySide(lines).map((own) => own.text);

test('a number of two lines beside a title of three is read before the title, not between its lines', () => {
  const lines = [
    line('Neue Förderung für den', 120, 300, 0),
    joined(line('03', 60, 80, 14), line('Umbau der alten Halle:', 120, 300, 14)),
    joined(line('von 39', 60, 95, 28), line('Programme und Beratung', 120, 300, 28)),
  ];
  expect(texts(lines)).toEqual([
    '03',
    'von 39',
    'Neue Förderung für den',
    'Umbau der alten Halle:',
    'Programme und Beratung',
  ]);
});

test('lines below each other stay, also where one is indented beyond the end of another', () => {
  const below = [line('Teil', 60, 80, 0), line('Umbau der Halle', 120, 300, 14), line('am Markt', 120, 200, 28)];
  expect(texts(below)).toEqual(['Teil', 'Umbau der Halle', 'am Markt']);
  expect(texts([line('Ein Titel', 60, 200, 0), line('mit Folge', 60, 150, 14), line('und Ende', 60, 140, 28)])).toEqual(
    ['Ein Titel', 'mit Folge', 'und Ende'],
  );
});

test('lines of two pages do not stand beside each other', () => {
  const lines = [line('rechts', 120, 300, 0), line('links', 60, 80, 4, 2), line('rechts unten', 120, 300, 14)];
  expect(texts(lines)).toEqual(['rechts', 'links', 'rechts unten']);
});
