import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';
import { withAnnotations } from '../../../src/readers/pdf/engine/annotations.js';
import { type Raw, raw, type Sheet, typeset } from './typeset.js';

/** What PDF files hold beside the text on their pages. */
const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const SHIPPED = new URL('../../../dist/readers/index.js', import.meta.url).href;
const made = (write: (sheet: Sheet, kit: Raw) => void) =>
  typeset((sheet) => {
    sheet.page();
    write(sheet, raw(sheet));
  });
const textsOf = async (bytes: Uint8Array) => (await readBytes('k.pdf', bytes)).blocks.map((b) => b.text);
const refused = (bytes: Uint8Array) => readBytes('k.pdf', bytes).catch((e: unknown) => e);

test.each<[string, string, string]>([['two fields on a line', 'Kosten: Zeit:', 'Kosten: 5 Euro Zeit: 2027']])(
  'values of %s',
  async (_, __, wanted) => {
    const bytes = await made((sheet, kit) => {
      sheet.text(60, 60, PROSE);
      sheet.kit.font('Helvetica');
      kit.initForm();
      sheet.text(60, 112, 'Kosten:');
      kit.formText('k', 110, 100, 80, 16, { value: '5 Euro' });
      sheet.text(250, 112, 'Zeit:');
      kit.formText('z', 290, 100, 80, 16, { value: '2027' });
      kit.formText('leer', 400, 100, 80, 16, {});
    });
    expect((await textsOf(bytes)).join(' ')).toBe(`${PROSE} ${wanted}`);
  },
);

const EMPTY = {
  page: 1,
  width: 595,
  height: 842,
  items: [],
  rulings: [],
  fills: [],
  fillEdges: [],
  ticks: [],
  truncated: false,
  unseen: 0,
};
const VIEWPORT = { width: 595, height: 842, transform: [1, 0, 0, -1, 0, 842] };
test.each<[string, object, string]>([
  [
    'a list of which several are chosen',
    {
      subtype: 'Widget',
      fieldType: 'Ch',
      fieldValue: ['a', 'b'],
      options: [
        { exportValue: 'a', displayValue: 'Amt' },
        { exportValue: 'b', displayValue: 'Verein' },
      ],
    },
    'Amt, Verein',
  ],
  [
    'a list in which nothing is chosen',
    { subtype: 'Widget', fieldType: 'Ch', fieldValue: [], options: [{ exportValue: 'a', displayValue: 'Amt' }] },
    '',
  ],
  [
    'a radio button that is chosen',
    { subtype: 'Widget', fieldType: 'Btn', radioButton: true, fieldValue: 'b', buttonValue: 'b' },
    'true',
  ],
  [
    'a box that is off',
    { subtype: 'Widget', fieldType: 'Btn', checkBox: true, fieldValue: 'Off', exportValue: 'Ja' },
    'false',
  ],
  ['a note of several lines', { subtype: 'FreeText', contentsObj: { str: 'Frist:\n2027' } }, 'Frist: 2027'],
  ['a note that is hidden', { subtype: 'FreeText', contentsObj: { str: 'Frist' }, annotationFlags: 2 }, ''],
  ['an empty note', { subtype: 'FreeText', contentsObj: { str: '' } }, ''],
  ['text marked with a comment', { subtype: 'Highlight', contentsObj: { str: 'warum?' } }, ''],
  ['a window of a comment', { subtype: 'Popup', contentsObj: { str: 'warum?' } }, ''],
])('annotations: %s', (_, annotation, wanted) => {
  const page = withAnnotations(EMPTY, [{ rect: [100, 700, 300, 720], ...annotation }], VIEWPORT);
  expect([...page.items.map((i) => i.text), ...page.ticks.map((t) => t.ticked)].join(' ')).toBe(wanted);
});

test.each<[string, string, string, string]>([
  ['a ligature', 'Ge', 'xx', 'Geflüchtete'],
  ['a word that is drawn in letters of its own', '', '???', 'flüchtete'],
  ['nothing: then what is printed is read', 'Stadt ', '***', 'Stadt ***chtete'],
])('ActualText stands for %s', async (_, before, glyphs, wanted) => {
  const text = wanted.includes('*') ? '' : 'flü';
  const hex = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
  const bytes = await made((sheet, kit) => {
    sheet.text(60, 60, PROSE);
    sheet.kit.font('Helvetica').fontSize(10);
    const width = (t: string) => sheet.kit.widthOfString(t);
    if (before) sheet.text(60, 100, before);
    kit.addContent(`/Span <</ActualText <${hex}>>> BDC`);
    sheet.text(60 + width(before), 100, glyphs);
    kit.addContent('EMC');
    sheet.text(60 + width(before + glyphs), 100, 'chtete');
  });
  // The engine as it ships: what it passes on of marked content is put right when it is packed.
  const { readBytes: shipped } = (await import(SHIPPED)) as { readBytes: typeof readBytes };
  const { blocks } = await shipped('k.pdf', bytes);
  expect(
    blocks
      .map((b) => b.text)
      .join(' ')
      .replace(/\s+/g, ' '),
  ).toBe(`${PROSE} ${wanted}`);
});

const portfolio = (kit: Raw, names: readonly string[]) => {
  for (const name of names) kit.file(Buffer.from('x'), { name });
  kit._root.data.Collection = { Type: 'Collection' };
};
test.each([
  ['one file', ['konzept.pdf'], 'konzept.pdf'],
  ['several', ['a.pdf', 'b.docx'], 'a.pdf, b.docx'],
  ['many', ['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d, e'],
])('a portfolio of %s is refused with their names', async (_, names, told) => {
  const bytes = await made((sheet, kit) => {
    sheet.text(60, 60, PROSE);
    portfolio(kit, names);
  });
  expect(await refused(bytes)).toMatchObject({ diagnostic: { code: 'pdf.portfolio', args: { files: told } } });
});

test('a concept that only carries files is read, and they are told', async () => {
  const bytes = await made((sheet, kit) => {
    for (let i = 0; i < 40; i++) sheet.text(60, 60 + 14 * i, PROSE);
    portfolio(kit, ['karte.pdf']);
  });
  const { warnings } = await readBytes('k.pdf', bytes);
  expect(warnings).toContainEqual({ code: 'pdf.attached', args: { count: 1, files: 'karte.pdf' } });
});

test('a form that only Acrobat fills in is refused', async () => {
  const bytes = await made((sheet, kit) => {
    sheet.text(60, 60, 'Bitte warten. Dieses Dokument wird geladen.');
    const form = kit.ref({});
    form.end(Buffer.from('<xdp:xdp/>'));
    kit.initForm();
    (kit._root.data.AcroForm as { data: Record<string, unknown> }).data.XFA = form;
  });
  expect(await refused(bytes)).toMatchObject({ diagnostic: { code: 'pdf.xfa' } });
});

test('a form of several packets is refused as well, one beside a whole text is read', async () => {
  const packets = (kit: Raw) => {
    const packet = kit.ref({});
    packet.end(Buffer.from('<template/>'));
    kit.initForm();
    (kit._root.data.AcroForm as { data: Record<string, unknown> }).data.XFA = [new String('template'), packet];
  };
  const shell = await made((sheet, kit) => {
    sheet.text(60, 60, 'Please wait... If this message is not eventually replaced, upgrade your viewer.');
    packets(kit);
  });
  expect(await refused(shell)).toMatchObject({ diagnostic: { code: 'pdf.xfa' } });
  const whole = await made((sheet, kit) => {
    for (let i = 0; i < 40; i++) sheet.text(60, 60 + 14 * i, PROSE);
    packets(kit);
  });
  expect((await textsOf(whole)).join(' ')).toContain(PROSE);
});

test.each<[string, 'ON' | 'OFF', boolean]>([
  ['shown', 'ON', true],
  ['not shown', 'OFF', false],
])('a layer that is %s', async (_, state, read) => {
  const bytes = await made((sheet, kit) => {
    sheet.text(60, 60, PROSE);
    const layer = kit.ref({ Type: 'OCG', Name: new String('Entwurf') });
    layer.end();
    kit._root.data.OCProperties = {
      OCGs: [layer],
      D: { ON: state === 'ON' ? [layer] : [], OFF: state === 'OFF' ? [layer] : [] },
    };
    const resources = kit.page.dictionary.data.Resources as unknown as { data: Record<string, unknown> };
    resources.data.Properties = { L1: layer };
    kit.addContent('/OC /L1 BDC');
    sheet.text(60, 100, 'Nur im Entwurf');
    kit.addContent('EMC');
  });
  expect((await textsOf(bytes)).includes('Nur im Entwurf')).toBe(read);
});

test.each<[string, Buffer]>([
  ['heads of a mail', Buffer.from('Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\n')],
  ['a line end', Buffer.from('\r\n')],
  ['a mark of an encoding', Buffer.from([0xef, 0xbb, 0xbf])],
  ['zeros', Buffer.alloc(600)],
])('before the header stand %s', async (_, junk) => {
  const bytes = await made((sheet) => sheet.text(60, 60, PROSE));
  expect(await textsOf(Buffer.concat([junk, bytes]))).toEqual([PROSE]);
  expect((await readBytes('konzept', Buffer.concat([junk, bytes]))).blocks).toHaveLength(1);
});

test.each<[string, (sheet: Sheet, kit: Raw) => void]>([
  ['white', (sheet) => sheet.text(60, 100, 'Unsichtbare Teilhabe aller Zugewanderten', { colour: '#ffffff' })],
  ['almost white', (sheet) => sheet.text(60, 100, 'Unsichtbare Teilhabe aller Zugewanderten', { colour: '#fefefe' })],
  [
    'drawn without ink',
    (sheet, kit) => {
      kit.addContent('3 Tr');
      sheet.text(60, 100, 'Unsichtbare Teilhabe aller Zugewanderten');
      kit.addContent('0 Tr');
    },
  ],
])('text that is %s is told, and no text', async (_, write) => {
  const document = await readBytes(
    'k.pdf',
    await made((sheet, kit) => {
      sheet.text(60, 60, PROSE);
      write(sheet, kit);
    }),
  );
  expect(document.blocks.map((b) => b.text)).toEqual([PROSE]);
  expect(document.warnings).toEqual([{ code: 'reader.unseen-text', args: { letters: 37 }, page: 1 }]);
});

test('a layer that is off as all are, unless said otherwise', async () => {
  const bytes = await made((sheet, kit) => {
    sheet.text(60, 60, PROSE);
    const layers = ['Entwurf', 'Bestand'].map((name) => kit.ref({ Type: 'OCG', Name: new String(name) }));
    for (const layer of layers) layer.end();
    kit._root.data.OCProperties = { OCGs: layers, D: { BaseState: 'OFF', ON: [layers[1]] } };
    const resources = kit.page.dictionary.data.Resources as unknown as { data: Record<string, unknown> };
    resources.data.Properties = { L1: layers[0], L2: layers[1] };
    for (const [i, text] of ['Nur im Entwurf', 'Im Bestand'].entries()) {
      kit.addContent(`/OC /L${i + 1} BDC`);
      sheet.text(60, 100 + 40 * i, text);
      kit.addContent('EMC');
    }
  });
  expect(await textsOf(bytes)).toEqual([PROSE, 'Im Bestand']);
});
