import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMES = `xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;
const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const word = (body: string, parts: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
    { level: 0 },
  );
const shown = async (body: string, parts?: Record<string, string>) =>
  (await readBytes('k.docx', word(body, parts))).blocks.map((b) =>
    [b.kind, b.kind === 'heading' ? `${b.level} ${b.number}` : '', b.kind === 'listItem' ? b.marker : '', b.text]
      .filter((part) => part !== '')
      .join(' '),
  );
const r = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inner: string, look = '') => `<w:p><w:pPr>${look}</w:pPr>${inner}</w:p>`;
const control = (properties: string, text: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`;

test.each([
  [
    'insertions are read; deletions, hidden and struck-out text are not',
    p(
      `${r('Kosten ')}<w:ins>${r('5')}</w:ins><w:del><w:r><w:delText>4</w:delText></w:r></w:del>${r('3', '<w:strike/>')}${r('2', '<w:vanish/>')}${r(' Euro')}`,
    ),
    ['paragraph Kosten 5 Euro'],
  ],
  [
    'placeholders are empty, boxes have their state',
    p(
      `${control('<w:showingPlcHdr/>', 'Klicken Sie hier')}${control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', 'x')}${r(' ja ')}${control('<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>', 'x')}${r(' nein')}`,
    ),
    ['paragraph ☒ ja ☐ nein'],
  ],
  [
    'lists and dates of controls',
    p(`${control('<w:dropDownList/>', 'mittelfristig')}${r(', ')}${control('<w:date/>', '1.3.2027')}`),
    ['paragraph mittelfristig, 1.3.2027'],
  ],
  [
    'fields give what they show',
    p(
      `<w:fldSimple w:instr="DOCPROPERTY Stadt">${r('Falkenbruch')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(' 7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    ['paragraph Falkenbruch 7'],
  ],
  [
    'an outline level on the paragraph',
    `${p(r('Ziele'), '<w:outlineLvl w:val="0"/>')}${p(r(PROSE))}`,
    ['heading 1 null Ziele', `paragraph ${PROSE}`],
  ],
  [
    'white text on nothing is not read, on a ground it is',
    `${p(r('Unsichtbar', '<w:color w:val="FFFFFF"/>'))}${p(r('Sichtbar', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="006633"/>'))}`,
    ['paragraph Sichtbar'],
  ],
  [
    'breaks and tabs part what they part',
    p(`${r('a')}<w:r><w:tab/></w:r>${r('b')}<w:r><w:br/></w:r>${r('c')}`),
    ['paragraph a b c'],
  ],
])('%s', async (_, body, wanted) => {
  expect(await shown(body)).toEqual(wanted);
});

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="3"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (levels: string) => ({
  'word/numbering.xml': `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
});
const item = (text: string) => p(r(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

test.each([
  ['a start', level(0, 'decimal', '%1.'), 'listItem 3. eins'],
  ['Roman numbers', level(0, 'upperRoman', '%1'), 'listItem III eins'],
  ['letters', level(0, 'lowerLetter', '%1)'), 'listItem c) eins'],
  ['words', level(0, 'decimal', 'Maßnahme %1:'), 'listItem - Maßnahme 3: eins'],
  ['nothing', level(0, 'none', ''), 'paragraph eins'],
])('numbering with %s', async (_, levels, wanted) => {
  expect(await shown(item('eins'), numbered(levels))).toEqual([wanted]);
});

test('a level that names a style numbers only paragraphs of a list', async () => {
  const styles = `<w:styles ${NAMES}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const levels = level(0, 'decimal', '%1', '<w:pStyle w:val="H1"/>');
  const heading = p(r('Ziele'), '<w:pStyle w:val="H1"/>');
  expect(await shown(`${heading}${p(r(PROSE))}`, { ...numbered(levels), 'word/styles.xml': styles })).toEqual([
    'heading 1 null Ziele',
    `paragraph ${PROSE}`,
  ]);
});

test('parts by their relationships, and another prefix', async () => {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts = {
    '_rels/.rels': relations(relation('a', 'officeDocument', '/inhalt/haupt.xml')),
    'inhalt/_rels/haupt.xml.rels': relations(relation('b', 'styles', 'formate.xml')),
    'inhalt/haupt.xml': `<x:document xmlns:x='${W}'><x:body><x:p><x:pPr><x:pStyle x:val='K'/></x:pPr><x:r><x:t>Ziele</x:t></x:r></x:p><x:p><x:r><x:t>${PROSE}</x:t></x:r></x:p></x:body></x:document>`,
    'inhalt/formate.xml': `<s:styles xmlns:s="${W}"><s:style s:type="paragraph" s:styleId="K"><s:name s:val="Kapitel"/><s:pPr><s:outlineLvl s:val="1"/></s:pPr></s:style></s:styles>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([n, t]) => [n, strToU8(t)])), { level: 0 });
  const document = await readBytes('k.docm', bytes);
  expect(document.blocks.map((b) => `${b.kind} ${b.text}`)).toEqual(['heading Ziele', `paragraph ${PROSE}`]);
});
