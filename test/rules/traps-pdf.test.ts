import { expect, test, vi } from 'vitest';
import { judge, preparePack } from '../../src/audit/audit-document.js';
import type { ConceptDocument } from '../../src/document/document.js';
import { readPdf } from '../../src/readers/pdf/index.js';
import { loadPack } from '../../src/rules/load.js';
import { typeset } from '../readers/pdf/typeset.js';
import { type InventedReading, typesetSheets } from '../records/invented-sheets.js';

/** Repair of broken words is switched off; see traps.test.ts for what needs no print. */
const off = vi.hoisted(() => ({ repair: false }));
vi.mock('../../src/language/repair/words.js', async (original) => {
  const real = await original<typeof import('../../src/language/repair/words.js')>();
  const wordRepair: typeof real.wordRepair = (lines) =>
    off.repair ? { ...real.wordRepair(lines), needed: false, repair: (line) => line } : real.wordRepair(lines);
  return { ...real, wordRepair };
});

const prepared = preparePack(loadPack());

function verdictOf(document: ConceptDocument, id: string): string {
  const rules = prepared.pack.rules.filter((r) => r.id === id);
  return judge(document, { ...prepared, pack: { ...prepared.pack, rules } }).outcomes[0]!.verdict;
}

/** A page on social affairs with these lines. */
const page = (lines: readonly string[]) =>
  typeset((sheet) => {
    sheet.page();
    sheet.text(60, 80, '4 Soziales', { size: 18, bold: true });
    sheet.lines(60, 110, lines);
  });

/** Verdicts of a printed page with broken words repaired, and as printed. */
async function repairedAndNot(lines: readonly string[], id: string): Promise<[string, string]> {
  const bytes = await page(lines);
  const repaired = verdictOf(await readPdf('trap.pdf', bytes), id);
  off.repair = true;
  try {
    return [repaired, verdictOf(await readPdf('trap.pdf', bytes), id)];
  } finally {
    off.repair = false;
  }
}

// facts.md, What German PDFs contain: ligatures that lost their letters ("fl exiblen", "fi nden")
test('ligatures that lost their letters', async () => {
  const broken = Array.from(
    { length: 6 },
    (_, i) => `Die fl exiblen Stunden fi nden im Haus Nummer ${i + 2} statt, das alle kennen.`,
  );
  const lines = [...broken, 'Eine Beratung für Gefl üchtete wird ausgebaut und im Haus gesichert.'];
  expect(await repairedAndNot(lines, 'F-01')).toEqual(['fulfilled', 'missing']);
});

// facts.md: "Ent - wicklung" with spaced hyphens all through a document
test('spaced hyphens all through', async () => {
  const lines = [
    'Die Beratung der Zugewanderten liegt im Haus der Familie, und die Beratung geht weiter.',
    ...Array.from(
      { length: 6 },
      (_, i) => `Die Bera - tung im Haus Nummer ${i + 2} wird in der Woche aus - gebaut und bleibt.`,
    ),
    'Die Stadt hat die Stunden ausgebaut, und die Lotsen sind da.',
    'Ein Kurs für Asyl - bewerber wird gefördert. Die Asylbewerber sind neu.',
  ];
  const [repaired] = await repairedAndNot(lines, 'F-01');
  expect(repaired).toBe('fulfilled');
});

const SHEETS = ['Treff im Nordquartier', 'Umbau des Marktplatzes', 'Radweg zum Bahnhof', 'Haus der Vereine'].map(
  (title, i) => ({
    code: `M ${i + 1}`,
    title,
    fields: [
      ['Beschreibung', 'Das Vorhaben wird vorbereitet und danach gebaut.'],
      ['Federführung', ['Sozialamt', 'Tiefbauamt', 'Bauhof', 'Kulturamt'][i]!],
      ['Kosten', `${(i + 2) * 10}.000 €`],
      ['Zeitraum', `203${i} bis 203${i + 2}`],
    ] as const,
  }),
);

// criteria.md, What fools a checker: sheets whose label stands beside, above or below its value, in a grid, across a page break;
// facts.md: read sheets from positions, a plain text dump loses (of these layouts, those where a value does not follow its label)
test.each<[InventedReading, string]>([
  ['left', 'fulfilled'],
  ['leftBox', 'fulfilled'],
  ['above', 'fulfilled'],
  ['aboveBox', 'missing'],
  ['grid', 'missing'],
  ['pairs', 'fulfilled'],
  ['headRow', 'fulfilled'],
  ['sidebar', 'fulfilled'],
])('labels of sheets by their position: %s', async (reading, dumped) => {
  const bytes = await typesetSheets(SHEETS, {
    ...{ reading, head: 'bar', size: 10, boldLabels: true, packed: true, framed: true, footer: true, chapters: false },
  });
  const document = await readPdf('trap.pdf', bytes);
  expect([verdictOf(document, 'M-02'), verdictOf({ ...document, layout: [] }, 'M-02')]).toEqual(['fulfilled', dumped]);
});

// facts.md: running heads and feet on every page, with changing page numbers
test('a running head in print is no evidence', async () => {
  const bytes = await typeset((sheet) => {
    for (let n = 1; n <= 8; n++) {
      sheet.page();
      sheet.text(60, 40, `Integrationskurse und Migrationsberatung | Seite ${n}`, { size: 8 });
      if (n === 1) sheet.text(60, 80, '2 Bestandsaufnahme', { size: 18, bold: true });
      for (let i = 0; i < 10; i++)
        sheet.text(
          60,
          110 + i * 14,
          `Die Straße ${n * 10 + i} am Ortsrand wird saniert, und an ihrem Ende steht eine alte Mühle.`,
        );
    }
  });
  const document = await readPdf('trap.pdf', bytes);
  const asText = {
    ...document,
    blocks: document.blocks.map((b) => (b.kind === 'furniture' ? { ...b, kind: 'paragraph' } : b)),
  };
  expect([verdictOf(document, 'A-05'), verdictOf(asText as ConceptDocument, 'A-05')]).toEqual(['missing', 'fulfilled']);
});
