import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';

/** Word files as programs write them that are not Word: names, parts and marks that the format allows and Word itself does not use. */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = [
  `xmlns:w="${W}" xmlns:r="${OFFICE}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const zipped = (parts: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([n, t]) => [n, typeof t === 'string' ? strToU8(t) : t])), {
    level: 0,
  });
const body = (inner: string) => `<w:document ${NAMES}><w:body>${inner}</w:body></w:document>`;
const read = (inner: string, parts: Record<string, string | Uint8Array> = {}, name = 'k.docx') =>
  readBytes(name, zipped({ 'word/document.xml': body(inner), ...parts }));
type Read = Awaited<ReturnType<typeof read>>;
const shownOf = ({ blocks }: Read) =>
  blocks.map((b) => {
    if (b.kind === 'table') return `table ${b.cells.map((c) => JSON.stringify(c.text)).join(' ')}`;
    const more = b.kind === 'heading' ? `${b.level} ${b.number} ` : b.kind === 'listItem' ? `${b.marker} ` : '';
    return `${b.kind} ${more}${b.text}`;
  });
const shown = async (inner: string, parts?: Record<string, string | Uint8Array>) => shownOf(await read(inner, parts));
const r = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, look = '') => `<w:p><w:pPr>${look}</w:pPr>${inner}</w:p>`;
const styled = (id: string, text: string) => p(r(text), `<w:pStyle w:val="${id}"/>`);
const styles = (inner: string) => ({ 'word/styles.xml': `<w:styles ${NAMES}>${inner}</w:styles>` });
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const relations = (...kinds: [string, string, string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const TWO = ['heading 1 null Ziele', `paragraph ${PROSE}`];

describe('parts and names', () => {
  const headed = (document: string, sheet: string, more: Record<string, string | Uint8Array> = {}) =>
    zipped({ 'word/document.xml': document, 'word/styles.xml': sheet, ...more });
  const bare = (uri: string) =>
    `<document xmlns='${uri}'><body><p><pPr><pStyle xmlns:q='${uri}' q:val='H'/></pPr><r><t>Ziele</t></r></p><p><r><t>${PROSE}</t></r></p></body></document>`;
  const sheet = (uri: string) =>
    `<k:styles xmlns:k='${uri}'><k:style k:type='paragraph' k:styleId='H'><k:name k:val='heading 1'/></k:style></k:styles>`;
  const usual = `${styled('H', 'Ziele')}${p(r(PROSE))}`;
  const wide = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  const BOM = '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

  test.each<[string, Uint8Array]>([
    ['no prefix at all', headed(bare(W), sheet(W))],
    [
      'the strict form of the standard',
      headed(
        bare('http://purl.oclc.org/ooxml/wordprocessingml/main'),
        sheet('http://purl.oclc.org/ooxml/wordprocessingml/main'),
      ),
    ],
    [
      'a mark of the encoding before the XML',
      headed(BOM + body(usual), BOM + styles(style('H', 'heading 1'))['word/styles.xml']),
    ],
    [
      'parts in UTF-16',
      zipped({
        'word/document.xml': wide(body(usual)),
        'word/styles.xml': wide(styles(style('H', 'heading 1'))['word/styles.xml']),
      }),
    ],
    [
      'folders with a backslash, as a library of .NET packs them',
      zipped({
        '_rels\\.rels': relations(['a', 'officeDocument', 'word/document.xml']),
        'word\\document.xml': body(usual),
        'word\\styles.xml': styles(style('H', 'heading 1'))['word/styles.xml'],
      }),
    ],
    [
      'names in other letters',
      zipped({
        '_rels/.rels': relations(['a', 'officeDocument', 'word/document.xml']),
        'Word/Document.xml': body(usual),
        'Word/Styles.xml': styles(style('H', 'heading 1'))['word/styles.xml'],
      }),
    ],
    [
      'styles by an absolute target',
      zipped({
        '_rels/.rels': relations(['a', 'officeDocument', 'word/document2.xml']),
        'word/document2.xml': body(usual),
        'word/_rels/document2.xml.rels': relations(['b', 'styles', '/styles/s.xml']),
        'styles/s.xml': styles(style('H', 'heading 1'))['word/styles.xml'],
      }),
    ],
  ])('%s', async (_, bytes) => {
    expect(shownOf(await readBytes('k.docx', bytes))).toEqual(TWO);
  });

  test.each<[string, string]>([
    ['LibreOffice in German', style('H', 'Heading 1')],
    ['a style of Word in German', style('H', 'heading 1', '<w:basedOn w:val="Standard"/>')],
    ['a German name', style('H', 'Überschrift 1')],
    ['Google Docs, that says the level too', style('H', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')],
    ['an own style on a heading', `${style('H', 'Kapitel Stadt', '<w:basedOn w:val="G"/>')}${style('G', 'heading 1')}`],
  ])('headings of %s', async (_, sheets) => {
    expect(await shown(usual, styles(sheets))).toEqual(TWO);
  });

  test.each(['.docx', '.docm', '.dotx', '.dotm'])('the ending %s', async (ending) => {
    expect(shownOf(await read(usual, styles(style('H', 'heading 1')), `k${ending}`))).toEqual(TWO);
  });
});

describe('headings that no style declares', () => {
  const bold = (text: string) => p(r(text, '<w:b/>'));
  test('bold ones beside one that is declared, and an outline level that says text', async () => {
    const text = p(r('Alle Ämter tragen dazu bei, dass die Ziele erreicht werden.'), '<w:outlineLvl w:val="9"/>');
    const file = `${styled('H', 'Ziele')}${p(r(PROSE))}${bold('Wohnen')}${p(r(PROSE))}${bold('Verkehr')}${text}`;
    const large = styles(style('H', 'heading 1', '<w:rPr><w:sz w:val="32"/></w:rPr>'));
    expect((await shown(file, large)).filter((b) => b.startsWith('heading'))).toEqual([
      'heading 1 null Ziele',
      'heading 2 null Wohnen',
      'heading 2 null Verkehr',
    ]);
  });
  test('levels on paragraphs, with numbers that fit them', async () => {
    const level = (n: number, text: string) => p(r(text), `<w:outlineLvl w:val="${n}"/>`);
    expect(
      (
        await shown(
          `${level(0, '3 Ziele')}${p(r(PROSE))}${level(1, '3.1 Wohnen')}${p(r(PROSE))}${level(2, '3.1.1 Mieten')}${p(r(PROSE))}`,
        )
      ).filter((b) => b.startsWith('heading')),
    ).toEqual(['heading 1 3 3 Ziele', 'heading 2 3.1 3.1 Wohnen', 'heading 3 3.1.1 3.1.1 Mieten']);
  });
});

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const form = (data: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (properties: string, inner: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

test.each<[string, string, string[]]>([
  ['a link that is a field', p(field('HYPERLINK "https://example.org"', r('zur Satzung'))), ['paragraph zur Satzung']],
  ['a field in a field', p(field('IF 1 = 1', field('REF x', r('Kapitel 4')))), ['paragraph Kapitel 4']],
  [
    'a field over two paragraphs',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('eins')}</w:p><w:p>${r('zwei')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ['paragraph eins', 'paragraph zwei'],
  ],
  [
    'a link with runs',
    p(`<w:hyperlink w:anchor="x">${r('zum ')}${r('Leitbild')}</w:hyperlink>`),
    ['paragraph zum Leitbild'],
  ],
  [
    'an old list with its choice',
    p(
      r('Zeit: ') +
        form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="kurz"/><w:listEntry w:val="lang"/></w:ddList>'),
    ),
    ['paragraph Zeit: lang'],
  ],
  [
    'an old box, ticked by default',
    p(form('<w:checkBox><w:default w:val="1"/></w:checkBox>') + r(' ja')),
    ['paragraph ☒ ja'],
  ],
  [
    'an old box, set off',
    p(form('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>') + r(' ja')),
    ['paragraph ☐ ja'],
  ],
  [
    'a box of Wingdings',
    p(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
        r(' ja ') +
        '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>' +
        r(' nein'),
    ),
    ['paragraph ☒ ja ☐ nein'],
  ],
  [
    'a box on a line of its own',
    control('<w14:checkbox><w14:checked w14:val="true"/></w14:checkbox>', p(r('☒'))) + p(r('ja')),
    ['paragraph ☒', 'paragraph ja'],
  ],
  [
    'a list of Word',
    control('<w:comboBox><w:listItem w:value="1"/></w:comboBox>', p(r('Sozialamt'))),
    ['paragraph Sozialamt'],
  ],
  [
    'a date',
    p(r('Frist: ') + control('<w:date w:fullDate="2027-03-01"/>', r('1. März 2027'))),
    ['paragraph Frist: 1. März 2027'],
  ],
  [
    'parts that repeat',
    control('<w15:repeatingSection xmlns:w15="x"/>', control('', p(r('eins'))) + control('', p(r('zwei')))),
    ['paragraph eins', 'paragraph zwei'],
  ],
  [
    'a placeholder in a cell',
    `<w:tbl><w:tr><w:tc>${p(r('Kosten'))}</w:tc><w:tc>${p(control('<w:showingPlcHdr/>', r('Betrag eingeben')))}</w:tc></w:tr></w:tbl>`,
    ['table "Kosten" ""'],
  ],
  [
    'a placeholder that is the cell',
    `<w:tbl><w:tr><w:tc>${p(r('Kosten'))}</w:tc>${control('<w:showingPlcHdr/>', `<w:tc>${p(r('Betrag eingeben'))}</w:tc>`)}</w:tr></w:tbl>`,
    ['table "Kosten" ""'],
  ],
  ['a placeholder by its style', p(r('Kosten: ') + r('Hier klicken', '<w:rStyle w:val="P"/>')), ['paragraph Kosten:']],
])('fields and controls: %s', async (_, inner, wanted) => {
  const parts = styles('<w:style w:type="character" w:styleId="P"><w:name w:val="Placeholder Text"/></w:style>');
  expect((await shown(inner + p(r(PROSE)), parts)).slice(0, -1)).toEqual(wanted);
});

const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
const inline = (inner: string, attributes = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" ${attributes}/><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
test.each<[string, string, string[]]>([
  [
    'of VML',
    p(`<w:r><w:pict><v:shape><v:textbox>${box(p(r('Im Kasten')))}</v:textbox></v:shape></w:pict></w:r>`),
    ['paragraph Im Kasten'],
  ],
  [
    'of a shape',
    p(inline(`<wps:wsp><wps:txbx>${box(p(r('Im Kasten')))}</wps:txbx></wps:wsp>`)),
    ['paragraph Im Kasten'],
  ],
  [
    'of a group',
    p(
      inline(
        `<wpg:wgp><wps:wsp><wps:txbx>${box(p(r('links')))}</wps:txbx></wps:wsp><wpg:grpSp><wps:wsp><wps:txbx>${box(p(r('rechts')))}</wps:txbx></wps:wsp></wpg:grpSp></wpg:wgp>`,
      ),
    ),
    ['paragraph links', 'paragraph rechts'],
  ],
  [
    'written twice, for old and new programs',
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>${box(p(r('einmal')))}</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(p(r('einmal')))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    ['paragraph einmal'],
  ],
  [
    'that only the old form has',
    p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wpc"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(p(r('alt')))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    ['paragraph alt'],
  ],
  [
    'with a table',
    p(
      `${r('Text')}<w:r><w:pict><v:textbox>${box(`<w:tbl><w:tr><w:tc>${p(r('Kosten'))}</w:tc><w:tc>${p(r('5 Euro'))}</w:tc></w:tr></w:tbl>`)}</v:textbox></w:pict></w:r>`,
    ),
    ['paragraph Text', 'table "Kosten" "5 Euro"'],
  ],
  ['that is a frame', p(r('Im Rahmen'), '<w:framePr w:w="2000" w:wrap="around"/>'), ['paragraph Im Rahmen']],
  [
    'in a cell',
    `<w:tbl><w:tr><w:tc>${p(r('Ziel'))}</w:tc><w:tc>${p(`<w:r><w:pict><v:textbox>${box(p(r('Im Kasten')))}</v:textbox></w:pict></w:r>`)}</w:tc></w:tr></w:tbl>`,
    ['table "Ziel" ""', 'paragraph Im Kasten'],
  ],
  [
    'of letters drawn as an image (WordArt)',
    p('<w:r><w:pict><v:shape><v:textpath string="Leitbild 2035"/></v:shape></w:pict></w:r>'),
    ['paragraph Leitbild 2035'],
  ],
])('text boxes %s', async (_, inner, wanted) => {
  expect((await shown(inner + p(r(PROSE)))).slice(0, -1)).toEqual(wanted);
});

describe('what cannot be read is told', () => {
  const related = (kind: string, target: string) => ({
    'word/_rels/document.xml.rels': relations(['x', kind, target]),
  });
  test.each<[string, string, Record<string, string>, object[]]>([
    [
      'a workbook',
      '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="x"/></w:object></w:r>',
      {},
      [{ code: 'docx.embedded', args: { count: 1, kinds: 'Excel.Sheet.12' } }],
    ],
    [
      'two documents',
      '<w:r><w:object><o:OLEObject ProgID="Word.Document.12"/></w:object></w:r><w:r><w:object><o:OLEObject ProgID="AcroExch.Document.DC"/></w:object></w:r>',
      {},
      [{ code: 'docx.embedded', args: { count: 2, kinds: 'AcroExch.Document.DC, Word.Document.12' } }],
    ],
  ])('%s', async (_, inner, parts, wanted) => {
    const document = await read(p(inner) + p(r(PROSE)), parts);
    expect(document.warnings).toEqual(wanted);
  });
  test.each(['teil.rtf', 'teil.mht', 'teil.docx'])('a part as %s', async (name) => {
    const document = await read(`<w:altChunk r:id="x"/>${p(r(PROSE))}`, {
      ...related('aFChunk', name),
      [`word/${name}`]: 'x',
    });
    expect(document.warnings).toEqual([{ code: 'docx.chunk', args: { name: `word/${name}` } }]);
  });
  test('a diagram whose text is there is read, and one whose part is lost is told', async () => {
    const diagram = p(inline('<dgm:relIds r:dm="x"/>'));
    const data = `<dgm:dataModel ${NAMES}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Bestand</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Ziele</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;
    expect(
      await shown(diagram + p(r(PROSE)), { ...related('diagramData', 'diagrams/d.xml'), 'word/diagrams/d.xml': data }),
    ).toEqual(['paragraph Bestand', 'paragraph Ziele', `paragraph ${PROSE}`]);
    expect((await read(diagram + p(r(PROSE)))).warnings).toEqual([
      { code: 'docx.embedded', args: { count: 1, kinds: 'SmartArt' } },
    ]);
  });
});

test('two diagrams of which one is lost: the other is read, and the loss told once', async () => {
  const diagram = (id: string) => p(inline(`<dgm:relIds r:dm="${id}"/>`));
  const data = `<dgm:dataModel ${NAMES}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Umsetzung</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`;
  const parts = {
    'word/_rels/document.xml.rels': relations(['x', 'diagramData', 'diagrams/d.xml']),
    'word/diagrams/d.xml': data,
  };
  const document = await read(diagram('x') + diagram('y') + p(r(PROSE)), parts);
  expect(document.blocks.map((b) => b.text)).toContain('Umsetzung');
  expect(document.warnings).toEqual([{ code: 'docx.embedded', args: { count: 1, kinds: 'SmartArt' } }]);
});

test.each<[string, string, string[]]>([
  ['a paragraph that moved is read where it went', `<w:moveFrom>${r('weg')}</w:moveFrom>`, []],
  ['a paragraph that moved here', `<w:moveTo>${r('hierher')}</w:moveTo>`, ['paragraph hierher']],
  [
    'a comment',
    `${r('Ziel')}<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    ['paragraph Ziel'],
  ],
  [
    'deleted within inserted',
    `<w:ins>${r('da')}<w:del><w:r><w:delText>nie</w:delText></w:r></w:del></w:ins>`,
    ['paragraph da'],
  ],
  [
    'struck out twice, and not struck out after all',
    `${r('weg', '<w:dstrike/>')}${r('da', '<w:strike w:val="0"/>')}`,
    ['paragraph da'],
  ],
  ['hidden by a style of runs', r('weg', '<w:rStyle w:val="V"/>') + r('da'), ['paragraph da']],
  ['shown though its style hides it', r('da', '<w:rStyle w:val="V"/><w:vanish w:val="false"/>'), ['paragraph da']],
  ['hidden on the web only', r('da', '<w:webHidden/>'), ['paragraph da']],
])('changes and hidden text: %s', async (_, inner, wanted) => {
  const parts = styles(
    '<w:style w:type="character" w:styleId="V"><w:name w:val="Intern"/><w:rPr><w:vanish/></w:rPr></w:style>',
  );
  expect((await shown(p(inner) + p(r(PROSE)), parts)).slice(0, -1)).toEqual(wanted);
});

test('rows that were deleted or inserted, and hidden paragraphs', async () => {
  const row = (text: string, look = '') =>
    `<w:tr><w:trPr>${look}</w:trPr><w:tc>${p(r(text))}</w:tc><w:tc>${p(r('x'))}</w:tc></w:tr>`;
  expect(
    await shown(
      `<w:tbl>${row('alt', '<w:del/>')}${row('neu', '<w:ins/>')}${row('bleibt')}</w:tbl>${p(r('weg', '<w:vanish/>'))}`,
    ),
  ).toEqual(['table "neu" "x" "bleibt" "x"']);
});

const ENTRIES = ['1 Einleitung', '2 Bestandsaufnahme', '3 Ziele der Integration', '4 Maßnahmen', '5 Umsetzung'];
const lines = (line: (title: string, n: number) => string) => ENTRIES.map((title, i) => line(title, i + 3)).join('');
test.each<[string, string]>([
  ['tabs', lines((title, n) => p(`${r(title)}<w:r><w:tab/></w:r>${r(String(n))}`))],
  ['dots', lines((title, n) => p(r(`${title} .................... ${n}`)))],
  ['an ellipsis', lines((title, n) => p(r(`${title} ………… ${n}`)))],
  ['a style of contents', lines((title, n) => p(r(`${title} ${n}`), '<w:pStyle w:val="V"/>'))],
  ['dots with blanks', lines((title, n) => p(r(`${title} . . . . . . . . ${n}`)))],
  [
    'a table',
    `<w:tbl>${lines((title, n) => `<w:tr><w:tc>${p(r(title))}</w:tc><w:tc>${p(r(String(n)))}</w:tc></w:tr>`)}</w:tbl>`,
  ],
])('typed lines of contents with %s are no body', async (_, inner) => {
  const document = await read(p(r('Inhaltsverzeichnis')) + inner + p(r(PROSE)), styles(style('V', 'toc 1')));
  const left = document.blocks.filter((b) => b.kind !== 'contentsEntry').map((b) => b.text);
  expect(left.filter((t) => ENTRIES.some((title) => t.includes(title)))).toEqual([]);
  expect(left).toContain(PROSE);
});

describe('numbering', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbered = (levels: string, num = '') => ({
    'word/numbering.xml': `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>${num}</w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    ...styles(style('H', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')),
  });
  const item = (text: string, at = 0, id = 1) =>
    p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const two = item('eins') + item('zwei');
  test.each<[string, string, ReturnType<typeof numbered>, string[]]>([
    [
      'a start that the list overrides',
      two,
      numbered(level(0, 'decimal', '%1.'), '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
      ['listItem 7. eins', 'listItem 8. zwei'],
    ],
    [
      'two lists that share their count',
      item('eins') + item('zwei', 0, 2),
      numbered(level(0, 'decimal', '%1.')),
      ['listItem 1. eins', 'listItem 2. zwei'],
    ],
    [
      'small Roman numbers in brackets',
      two,
      numbered(level(0, 'lowerRoman', '(%1)')),
      ['listItem (i) eins', 'listItem (ii) zwei'],
    ],
    ['capital letters', two, numbered(level(0, 'upperLetter', '%1.')), ['listItem A. eins', 'listItem B. zwei']],
    ['two digits', two, numbered(level(0, 'decimalZero', '%1')), ['listItem 01 eins', 'listItem 02 zwei']],
    [
      'a letter before the number',
      two,
      numbered(level(0, 'decimal', 'M%1')),
      ['listItem - M1 eins', 'listItem - M2 zwei'],
    ],
    [
      'words around the number',
      two,
      numbered(level(0, 'decimal', 'Handlungsfeld %1 –')),
      ['listItem - Handlungsfeld 1 – eins', 'listItem - Handlungsfeld 2 – zwei'],
    ],
    [
      'numbers of the level above',
      item('eins') + item('innen', 1),
      numbered(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2')),
      ['listItem I. eins', 'listItem I.1 innen'],
    ],
    [
      'legal numbers, whatever the level above has',
      item('eins') + item('innen', 1),
      numbered(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')),
      ['listItem I. eins', 'listItem 1.1 innen'],
    ],
    ['no number', two, numbered(level(0, 'none', '')), ['paragraph eins', 'paragraph zwei']],
    [
      'numbers of headings switched off',
      p(r('Ziele'), '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      numbered(level(0, 'decimal', '%1')),
      ['heading 1 null Ziele'],
    ],
    [
      'numbers of headings by their style',
      styled('H', 'Ziele'),
      numbered(level(0, 'decimal', '%1')),
      ['heading 1 1 Ziele'],
    ],
  ])('%s', async (_, inner, parts, wanted) => {
    expect((await shown(inner + p(r(PROSE)), parts)).slice(0, -1)).toEqual(wanted);
  });
});

const cell = (inner: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${inner}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
test.each<[string, string, string[]]>([
  [
    'line breaks',
    table([cell(p(r('Kosten'))), cell(p(`${r('5 Euro')}<w:r><w:br/></w:r>${r('jährlich')}`))]),
    ['table "Kosten" "5 Euro\\njährlich"'],
  ],
  [
    'tabs',
    table([cell(p(r('Zeit'))), cell(p(`${r('Beginn:')}<w:r><w:tab/></w:r>${r('2027')}`))]),
    ['table "Zeit" "Beginn: 2027"'],
  ],
  [
    'several paragraphs, some of them empty',
    table([cell(p(r('Partner'))), cell(p(r('Caritas')) + p('') + p(r('Diakonie')))]),
    ['table "Partner" "Caritas\\nDiakonie"'],
  ],
  [
    'a list',
    table([
      cell(p(r('Schritte'))),
      cell(
        p(r('planen'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
          p(r('bauen'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      ),
    ]),
    ['table "Schritte" "1. planen\\n2. bauen"'],
  ],
  [
    'cells over several rows',
    table(
      [cell(p(r('Amt')), '<w:vMerge w:val="restart"/>'), cell(p(r('a')))],
      [cell(p(''), '<w:vMerge/>'), cell(p(r('b')))],
    ),
    ['table "Amt" "a" "b"'],
  ],
  [
    'cells over several columns',
    table([cell(p(r('M 1 Treff')), '<w:gridSpan w:val="2"/>')], [cell(p(r('Amt'))), cell(p(r('Sozialamt')))]),
    ['table "M 1 Treff" "Amt" "Sozialamt"'],
  ],
  [
    'a row in a control',
    `<w:tbl>${control('', `<w:tr>${cell(p(r('Amt')))}${cell(p(r('Sozialamt')))}</w:tr>`)}<w:tr>${cell(p(r('Zeit')))}${cell(p(r('2027')))}</w:tr></w:tbl>`,
    ['table "Amt" "Sozialamt" "Zeit" "2027"'],
  ],
  [
    'a table in a cell of two rows',
    table([
      cell(
        p(r('M 1 Treff')) +
          table([cell(p(r('Amt'))), cell(p(r('Sozialamt')))], [cell(p(r('Zeit'))), cell(p(r('2027')))]) +
          p(''),
      ),
    ]),
    ['paragraph M 1 Treff', 'table "Amt" "Sozialamt" "Zeit" "2027"'],
  ],
  [
    'two tables side by side in one',
    table([
      cell(table([cell(p(r('a'))), cell(p(r('b')))]) + p('')),
      cell(table([cell(p(r('c'))), cell(p(r('d')))]) + p('')),
    ]),
    ['table "a" "b"', 'table "c" "d"'],
  ],
])('cells with %s', async (_, inner, wanted) => {
  const parts = {
    'word/numbering.xml': `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  };
  expect((await shown(inner + p(r(PROSE)), parts)).slice(0, -1)).toEqual(wanted);
});

test.each<[string, string, number]>([
  ['white', p(r('Unsichtbare Integration und Teilhabe', '<w:color w:val="FFFFFF"/>')), 36],
  ['almost white', p(r('Unsichtbare Integration und Teilhabe', '<w:color w:val="FFFFFE"/>')), 36],
  [
    'of a colour of the theme that is white',
    p(r('Unsichtbare Integration und Teilhabe', '<w:color w:val="FFFFFF" w:themeColor="background1"/>')),
    36,
  ],
  ['of half a point', p(r('Unsichtbare Integration und Teilhabe', '<w:sz w:val="1"/>')), 36],
])('text that is %s is told, and no text', async (_, inner, letters) => {
  const document = await read(inner + p(r(PROSE)));
  expect(shownOf(document)).toEqual([`paragraph ${PROSE}`]);
  expect(document.warnings).toEqual([{ code: 'reader.unseen-text', args: { letters } }]);
});
