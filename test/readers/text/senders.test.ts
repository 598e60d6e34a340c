import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';

/** Texts as programs write them: pdftotext, editors of Windows and of Macs, terminals, mail. */
const TEXT = 'Die Stadt wächst und plant für „alle“ neue Wohnungen – größer, für 5 €.';
const textsOf = async (bytes: Uint8Array) =>
  (await readBytes('k.txt', bytes)).blocks.filter((b) => b.kind !== 'furniture').map((b) => b.text);
/** Windows-1252 of the letters above. */
const windows = (text: string) =>
  Uint8Array.from(
    [...text].map((c) => ({ '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80, '…': 0x85 })[c] ?? c.charCodeAt(0)),
  );
const swapped = (text: string) => {
  const bytes = Buffer.from(text, 'utf16le');
  return bytes.swap16();
};

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['letters in two, as Macs write them', Buffer.from(TEXT.normalize('NFD'))],
  ['Windows-1252', windows(TEXT)],
  ['Windows-1252 with line ends of Windows', windows(`${TEXT}\r\n`)],
  ['line ends of old Macs', Buffer.from(`${TEXT}\r`)],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 the other way round', swapped(`\ufeff${TEXT}`)],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16 the other way round, without a mark', swapped(TEXT)],
  ['UTF-8 with one byte that is broken', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])])],
  ['UTF-8 that ends in a zero', Buffer.from(`${TEXT}\0`)],
])('%s', async (_, bytes) => {
  expect((await textsOf(bytes)).map((t) => t.replace(/\ufffd/g, ''))).toEqual([TEXT]);
});

const PROSE = [
  'Die Stadt wächst seit Jahren und plant daher neue Wohnungen am Rand.',
  'Der Rat hat dazu im Mai einen Beschluss gefasst und Mittel bereitgestellt.',
];
const RUN = PROSE.join(' ');

test.each<[string, string, string[]]>([
  ['a form feed between paragraphs', `${PROSE.join('\n')}\n\n\f${PROSE.join('\n')}\n`, [RUN, RUN]],
  [
    'a form feed within a sentence',
    `Die Stadt wächst seit Jahren und plant daher\n\fneue Wohnungen am Rand.\n${PROSE[1]}\n`,
    [RUN],
  ],
  ['a form feed at the end', `${PROSE.join('\n')}\n\f`, [RUN]],
  ['form feeds and line ends of Windows', `${PROSE.join('\r\n')}\r\n\r\n\f${PROSE.join('\r\n')}\r\n`, [RUN, RUN]],
  ['hyphens at line ends', 'Die Stadt wächst seit Jahren und plant daher neue Woh-\nnungen am Rand.\n', [PROSE[0]!]],
  ['soft hyphens', 'Die Stadt wächst seit Jahren und plant daher neue Woh\u00ad\nnungen am Rand.\n', [PROSE[0]!]],
  [
    'ligatures',
    'Die Geﬂüchteten ﬁnden oﬀene Türen in allen Häusern der Stadt.\n',
    ['Die Geflüchteten finden offene Türen in allen Häusern der Stadt.'],
  ],
  ['a line for each paragraph, as editors without line breaks write', `${RUN}\n${RUN}\n`, [RUN, RUN]],
  [
    'blanks at the beginning of lines, as pdftotext -layout sets margins',
    `      ${PROSE[0]}\n      ${PROSE[1]}\n`,
    [RUN],
  ],
])('%s', async (_, text, wanted) => {
  expect(await textsOf(Buffer.from(text))).toEqual(wanted);
});

test('"text only" of a word processor: a line is a paragraph, a short one may be a heading', async () => {
  const long = `${RUN} Die Verwaltung hat den Auftrag, bis zum Herbst einen Vorschlag zu machen, der mit allen abgestimmt ist.`;
  const text = ['INSEK Falkenbruch', '1 Einleitung', long, PROSE[1], long, '2 Ziele', long, long].join('\r\n');
  const document = await readBytes('k.txt', Buffer.from(text));
  expect(document.blocks.map((b) => `${b.kind} ${b.text}`)).toEqual([
    'paragraph INSEK Falkenbruch',
    'heading 1 Einleitung',
    `paragraph ${long}`,
    `paragraph ${PROSE[1]}`,
    `paragraph ${long}`,
    'heading 2 Ziele',
    `paragraph ${long}`,
    `paragraph ${long}`,
  ]);
  expect(document.blocks.map((b) => b.anchors[0]!.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a table of pdftotext -layout', async () => {
  const text = [
    'Nr.   Maßnahme            Federführung     Beginn',
    '1     Treff am Markt      Sozialamt        2027',
    '2     Kurse für alle      Volkshochschule  2028',
    '3     Haus der Vereine    Jugendamt        2029',
  ].join('\n');
  const document = await readBytes('k.txt', Buffer.from(`${RUN}\n\n${text}\n\n${RUN}\n`));
  const rows = document.layout[0]!.segments.filter((s) => /Sozialamt|Volkshochschule|Jugendamt/.test(s.text));
  expect(rows.map((s) => s.text)).toEqual(['Sozialamt', 'Volkshochschule', 'Jugendamt']);
});
