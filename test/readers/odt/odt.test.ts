import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';
import { XMLNS } from './names.js';

const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const STYLES = `
  <style:style style:name="Kapitel" style:family="paragraph" style:default-outline-level="1"/>
  <style:style style:name="Fett" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="Weg" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="Durch" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
  <style:style style:name="Weiss" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
  <style:style style:name="Gross" style:family="paragraph"><style:text-properties fo:font-size="200%" fo:font-weight="bold"/></style:style>
  <text:list-style style:name="Zahl"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
  <text:list-style style:name="Punkt"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
  <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" text:start-value="3"/>
    <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;

const xml = (body: string, styles = STYLES) =>
  `<?xml version="1.0"?><office:document-content ${XMLNS}><office:automatic-styles>${styles}</office:automatic-styles>
   <office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const packed = (content: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...more }).map(
        ([name, text]) => [name, strToU8(text)],
      ),
    ),
    { level: 0 },
  );
const read = (body: string, styles?: string) => readBytes('k.odt', packed(xml(body, styles)));
const shown = async (body: string, styles?: string) =>
  (await read(body, styles)).blocks.map((b) =>
    b.kind === 'table'
      ? `table ${b.headRows} ${b.cells.map((c) => `${c.row}${c.column} ${JSON.stringify(c.text)}`).join(' ')}`
      : [b.kind, b.kind === 'heading' ? `${b.level} ${b.number}` : '', b.kind === 'listItem' ? b.marker : '', b.text]
          .filter((part) => part !== '')
          .join(' '),
  );
const p = (text: string) => `<text:p>${text}</text:p>`;

test.each([
  [
    'outline levels with their numbers',
    `<text:h text:outline-level="1">Analyse</text:h>${p(PROSE)}<text:h text:outline-level="2">Lage</text:h>${p(PROSE)}<text:h text:outline-level="1" text:is-list-header="true">Anhang</text:h>${p(PROSE)}`,
    [
      'heading 1 III Analyse',
      `paragraph ${PROSE}`,
      'heading 2 III.1 Lage',
      `paragraph ${PROSE}`,
      'heading 1 null Anhang',
      `paragraph ${PROSE}`,
    ],
  ],
  [
    'an outline level of a style',
    `<text:p text:style-name="Kapitel">Ziele</text:p>${p(PROSE)}`,
    ['heading 1 null Ziele', `paragraph ${PROSE}`],
  ],
  [
    'print alone',
    `<text:p text:style-name="Gross">Ziele</text:p>${p(PROSE)}`,
    ['heading 1 null Ziele', `paragraph ${PROSE}`],
  ],
  [
    'lists that count on',
    `<text:list text:style-name="Zahl"><text:list-item>${p('eins')}<text:list><text:list-item>${p('innen')}</text:list-item></text:list></text:list-item></text:list>${p(PROSE)}<text:list text:style-name="Zahl" text:continue-numbering="true"><text:list-item>${p('zwei')}${p('dazu')}</text:list-item><text:list-item text:start-value="7">${p('sieben')}</text:list-item></text:list>`,
    [
      'listItem 1. eins',
      'listItem a) innen',
      `paragraph ${PROSE}`,
      'listItem 2. zwei',
      'listItem - dazu',
      'listItem 7. sieben',
    ],
  ],
  [
    'tables with spans, paragraphs and lists in cells',
    `<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2">${p('M 1')}</table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell>${p('Kosten')}</table:table-cell><table:table-cell>${p('5 Euro')}<text:list text:style-name="Punkt"><text:list-item>${p('jährlich')}</text:list-item></text:list></table:table-cell></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="2">${p('x<text:line-break/>y')}</table:table-cell></table:table-row></table:table>`,
    ['table 1 00 "M 1" 10 "Kosten" 11 "5 Euro\\n• jährlich" 20 "x\\ny" 21 "x\\ny"'],
  ],
  [
    'nested tables in order',
    `<table:table><table:table-row><table:table-cell>${p('außen')}<table:table><table:table-row><table:table-cell>${p('a')}</table:table-cell><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table></table:table-cell><table:table-cell>${p('rechts')}</table:table-cell></table:table-row></table:table>`,
    ['paragraph außen', 'table 0 00 "a" 01 "b"', 'paragraph rechts'],
  ],
  [
    'what is deleted, hidden, struck out, a comment or a placeholder is not read; insertions are',
    `<text:tracked-changes><text:changed-region><text:deletion>${p('gelöscht')}</text:deletion></text:changed-region></text:tracked-changes>${p('Kosten <text:change-start/>5<text:change-end/><text:span text:style-name="Durch">4</text:span><text:span text:style-name="Weg">3</text:span><office:annotation><text:p>wirklich?</text:p></office:annotation><text:placeholder>&lt;Betrag&gt;</text:placeholder> Euro')}<text:section text:display="none">${p('weg')}</text:section><text:section>${p('da')}</text:section>`,
    ['paragraph Kosten 5 Euro', 'paragraph da'],
  ],
  [
    'notes and boxes follow, an image says what it shows',
    `${p('Text<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Quelle: Amt</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p>Im Kasten</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>In der Form</text:p></draw:custom-shape><draw:frame><draw:image/><svg:desc>Karte der Stadt</svg:desc></draw:frame>')}`,
    [
      'paragraph Text',
      'paragraph Im Kasten',
      'paragraph In der Form',
      'caption Karte der Stadt',
      'footnote Quelle: Amt',
    ],
  ],
  [
    'a table of contents is no body',
    `<text:table-of-content><text:index-body><text:index-title><text:p>Inhalt</text:p></text:index-title><text:p>1 Ziele<text:tab/>3</text:p></text:index-body></text:table-of-content>${p(PROSE)}`,
    ['contentsEntry Inhalt', 'contentsEntry 1 Ziele 3', `paragraph ${PROSE}`],
  ],
  [
    'controls with their state',
    `<office:forms><form:form><form:checkbox form:id="c1" form:current-state="checked"/><form:listbox form:id="c2"><form:option form:label="kurz"/><form:option form:label="lang" form:current-selected="true"/></form:listbox></form:form></office:forms>${p('<draw:control draw:control="c1"/> ja, <draw:control draw:control="c2"/>')}${p('<loext:content-control loext:checkbox="true" loext:checked="false">x</loext:content-control> nein <loext:content-control loext:showing-place-holder="true">Text eingeben</loext:content-control>')}`,
    ['paragraph ☒ ja, lang', 'paragraph ☐ nein'],
  ],
  [
    'typed lines of contents',
    `${p('Inhalt')}${['1 Einleitung', '2 Ziele', '3 Lage', '4 Ende'].map((t, i) => p(`${t}<text:tab/>${i + 3}`)).join('')}${p(PROSE)}`,
    [
      'contentsEntry Inhalt',
      'contentsEntry 1 Einleitung 3',
      'contentsEntry 2 Ziele 4',
      'contentsEntry 3 Lage 5',
      'contentsEntry 4 Ende 6',
      `paragraph ${PROSE}`,
    ],
  ],
])('%s', async (_, body, wanted) => {
  expect(await shown(body)).toEqual(wanted);
});

test('white text and embedded tables are told', async () => {
  const document = await readBytes(
    'k.odt',
    packed(
      xml(
        `${p(PROSE)}${p('<text:span text:style-name="Weiss">Unsichtbare Integration und Teilhabe</text:span>')}${p('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>')}`,
      ),
      {
        'Object 1/content.xml': `<office:document-content ${XMLNS}><office:body><office:spreadsheet/></office:body></office:document-content>`,
      },
    ),
  );
  expect(document.blocks.map((b) => b.text)).toEqual([PROSE]);
  expect(document.warnings).toEqual([
    { code: 'odt.embedded', args: { count: 1, kinds: 'spreadsheet' } },
    { code: 'reader.unseen-text', args: { letters: 36 } },
  ]);
});

test('the title of the style or of the properties, and the format', async () => {
  const meta = `<office:document-meta ${XMLNS}><office:meta><dc:title>INSEK Falkenbruch 2035</dc:title></office:meta></office:document-meta>`;
  const document = await readBytes('k.odt', packed(xml(p(PROSE)), { 'meta.xml': meta }));
  expect(document).toMatchObject({ title: 'INSEK Falkenbruch 2035', format: 'odt', pages: 0 });
});

test('one flat file, and an archive with another name', async () => {
  const flat = `<office:document ${XMLNS}><office:body><office:text>${p(PROSE)}</office:text></office:body></office:document>`;
  expect((await readBytes('k.fodt', strToU8(flat))).blocks.map((b) => b.text)).toEqual([PROSE]);
  expect((await readBytes('konzept', packed(xml(p(PROSE))))).blocks.map((b) => b.text)).toEqual([PROSE]);
});

test.each([
  ['not an archive', strToU8('x'), 'odt.not-an-odt'],
  ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'odt.not-an-odt'],
  [
    'a spreadsheet',
    packed(
      `<office:document-content ${XMLNS}><office:body><office:spreadsheet/></office:body></office:document-content>`,
    ),
    'odt.not-an-odt',
  ],
  ['a password', packed(xml(p(PROSE)), { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), 'odt.encrypted'],
  ['broken XML', packed('<office:document-content'), 'odt.damaged'],
  ['an archive that breaks off', packed(xml(p(PROSE))).subarray(0, 200), 'odt.damaged'],
  ['no text', packed(xml(p(''))), 'odt.no-text'],
])('refused: %s', async (_, bytes, code) => {
  await expect(readBytes('k.odt', bytes)).rejects.toMatchObject({ diagnostic: { code } });
});
