import { describe, expect, test } from 'vitest';
import { auditDocument, preparePack } from '../../src/audit/audit-document.js';
import { openPack } from '../../src/audit/open-pack.js';
import type { UserError } from '../../src/diagnostics/user-error.js';
import { readBytes } from '../../src/readers/index.js';
import { PROSE, type Sheet, typeset } from './pdf/typeset.js';

const prose = (sheet: Sheet) => sheet.lines(60, 100, PROSE);
const picture = (sheet: Sheet) => sheet.kit.rect(40, 40, 500, 700).fill('#dddddd');
/** A PDF of so many pages. @param scans pages that are pictures; `others` are typeset, `blank` ones have nothing on them */
const pdf = async (pages: number, scans: readonly number[], more: (sheet: Sheet, page: number) => void = () => {}) =>
  readBytes(
    'k.pdf',
    await typeset((sheet) => {
      for (let page = 1; page <= pages; page++) {
        sheet.page();
        if (scans.includes(page)) picture(sheet);
        else prose(sheet);
        more(sheet, page);
      }
    }),
  );
const failure = async (reading: Promise<unknown>) =>
  ((await reading.catch((caught: unknown) => caught)) as UserError).diagnostic;
const hidden = (document: Awaited<ReturnType<typeof readBytes>>) =>
  document.unreadable?.parts.flatMap((p) => p.places.flatMap(({ page }) => page ?? []));

describe('pages without text', () => {
  test('all are told; a run of them hides what may stand there, a single one is a picture', async () => {
    const run = await pdf(20, [5, 6, 7, 12]);
    expect(hidden(run)).toEqual([5, 6, 7]);
    expect(run.textLayer).toBe('partial');
    expect(run.warnings).toEqual([
      { code: 'pdf.pages-without-text', args: { count: 4, all: 20, pages: '5-7, 12' }, page: 5 },
    ]);
    const single = await pdf(20, [14]);
    expect([single.textLayer, single.unreadable]).toEqual(['full', undefined]);
    expect(single.warnings).toEqual([
      { code: 'pdf.pages-without-text', args: { count: 1, all: 20, pages: '14' }, page: 14 },
    ]);
  });

  test('blank pages hide nothing', async () => {
    const bytes = await typeset((sheet) => {
      for (let page = 1; page <= 8; page++) {
        sheet.page();
        if (page < 4 || page > 6) prose(sheet);
      }
    });
    expect((await readBytes('k.pdf', bytes)).warnings).toEqual([]);
  });

  test('a line that all pages carry is no text', async () => {
    const stamp = (sheet: Sheet, page: number) =>
      void sheet.text(60 + 7 * page, 300 + 31 * page, `Stadt Aubach, Scan vom 3.5.2021, Blatt ${page} von 12`);
    expect(hidden(await pdf(12, [3, 4, 5, 6], stamp))).toEqual([3, 4, 5, 6]);
    expect(await failure(pdf(12, [2, 3, 4, 5, 6, 7, 8, 9, 10], stamp))).toEqual({
      code: 'pdf.little-text',
      args: { path: 'k.pdf', count: 9, all: 12, pages: '2-10' },
    });
  });

  test('of a text dump, too', async () => {
    const subjects = 'Wohnen Arbeit Bildung Kultur Sport Verkehr Handel Umwelt Jugend Alter'.split(' ');
    const pages = subjects.map((subject, i) => (i > 2 && i < 7 ? '' : PROSE.map((l) => `${subject}: ${l}`).join('\n')));
    expect(hidden(await readBytes('k.txt', Buffer.from(pages.join('\f'))))).toEqual([4, 5, 6, 7]);
  });
});

const SENTENCE =
  'Die Stadt hat mit den Vereinen und dem Integrationsrat über die Wege in Ausbildung und Arbeit gesprochen und wird das Ergebnis in der Planung für die nächsten Jahre und bei den Vorhaben im Quartier aufnehmen.';
/** Letters moved along the alphabet, as a font without a map shows them. */
const broken = (text: string) => text.replace(/\S/g, (c) => String.fromCharCode(c.charCodeAt(0) - 29));
const CHAPTERS = ['Bestandsaufnahme', 'Beteiligung', 'Ziele', 'Maßnahmen', 'Monitoring'];
/** A concept of five chapters of eight paragraphs. @param garbles whether a paragraph is broken, by its number */
const draft = (garbles: (i: number) => boolean) =>
  CHAPTERS.map((chapter, c) =>
    [
      `## ${c + 1} ${chapter}`,
      ...Array.from({ length: 8 }, (_, i) => (garbles(8 * c + i) ? broken(SENTENCE) : SENTENCE)),
    ].join('\n\n'),
  ).join('\n\n');
const markdown = (garbles: (i: number) => boolean) =>
  readBytes('k.md', Buffer.from(`# Integriertes Stadtentwicklungskonzept Aubach 2035\n\n${draft(garbles)}`));

describe('garbled text', () => {
  test.each([
    ['25 % at the end', (i: number) => i >= 30, 0.25],
    ['25 % here and there', (i: number) => i % 4 === 1, 0.25],
    ['40 % in the middle', (i: number) => i >= 10 && i < 26, 0.4],
  ])('%s is told with its share', async (_, garbles, share) => {
    const document = await markdown(garbles);
    expect(document.unreadable!.share).toBeCloseTo(share, 1);
    expect(document.warnings[0]).toMatchObject({ code: 'reader.garbled-paragraphs', args: { count: 40 * share } });
  });

  test('60 % are refused', async () => {
    expect((await failure(markdown((i) => i >= 16))).code).toBe('reader.garbage');
  });

  test('other languages and scripts are none', async () => {
    const others = [
      'Şehir, göçmenlerle birlikte mahallelerin geleceğini planlıyor ve herkesi toplantılara davet ediyor; görüşleriniz bizim için çok önemlidir, lütfen katılın ve komşularınıza da haber verin.',
      'تدعو المدينة جميع السكان إلى المشاركة في تخطيط الأحياء ومستقبلها وإلى حضور الاجتماعات المقبلة في دار البلدية والتعبير عن آرائهم واقتراحاتهم',
      'Місто запрошує всіх мешканців узяти участь у плануванні районів та їхнього майбутнього і висловити свої думки на зустрічах у ратуші найближчими тижнями',
    ];
    const text = `# ISEK Aubach\n\n${Array.from({ length: 6 }, () => `${SENTENCE}\n\n${others.join('\n\n')}`).join('\n\n')}`;
    expect((await readBytes('k.md', Buffer.from(text))).unreadable).toBeUndefined();
  });
});

test('what may stand in an unreadable part is to review, and the report says so first', async () => {
  const prepared = preparePack(await openPack().then((p) => p.pack));
  const audit = async (garbles: (i: number) => boolean) =>
    auditDocument(await markdown(garbles), prepared, { language: 'de', version: '0' });
  const whole = await audit(() => false);
  const end = await audit((i) => i >= 32);
  const verdict = (result: typeof end, id: string) => result.criteria.find((c) => c.id === id)!;
  expect(verdict(whole, 'O-05').verdict).toBe('missing');
  expect(verdict(end, 'O-05').verdict).toBe('review');
  expect(verdict(end, 'O-05').reason).toMatch(/^Kann in einem Teil stehen, der nicht lesbar ist \(Zeile 77-91\)/);
  // the chapter on the situation is readable: what is missing there is missing
  const others = (result: typeof end) =>
    result.criteria.filter((c) => /^[FATZM]/.test(c.id)).map((c) => `${c.id} ${c.verdict}`);
  expect(others(end)).toEqual(others(whole));
  expect(end.document.warnings[0]).toMatchObject({ code: 'audit.unreadable' });
  expect(end.document.warnings[0]!.message).toMatch(
    /^20 % des Dokuments sind nicht lesbar\. \d+ Kriterien, die dort belegt sein können, sind deshalb zu prüfen und keine Lücken\.$/,
  );
});
