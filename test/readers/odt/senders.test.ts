import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';
import { XMLNS } from './names.js';

/** OpenDocument texts as LibreOffice, Word, Google Docs, OnlyOffice and Collabora write them. */
const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const content = (body: string, styles = '', names = XMLNS) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const packed = (parts: Record<string, string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ mimetype: 'application/vnd.oasis.opendocument.text', ...parts }).map(([n, t]) => [
        n,
        strToU8(t),
      ]),
    ),
    { level: 0 },
  );
const shownOf = async (bytes: Uint8Array, name = 'k.odt') =>
  (await readBytes(name, bytes)).blocks.map((b) => {
    if (b.kind === 'table') return `table ${b.headRows} ${b.cells.map((c) => JSON.stringify(c.text)).join(' ')}`;
    const more =
      b.kind === 'heading' ? `${b.level} ${b.number} ` : b.kind === 'listItem' ? `${b.depth} ${b.marker} ` : '';
    return `${b.kind} ${more}${b.text}`;
  });
const shown = async (body: string, styles = '', more: Record<string, string> = {}) =>
  (await shownOf(packed({ 'content.xml': content(body + p(PROSE), styles), ...more }))).slice(0, -1);
const p = (text: string, style = '') => `<text:p${style ? ` text:style-name="${style}"` : ''}>${text}</text:p>`;
const shared = (inner: string) => ({
  'styles.xml': `<office:document-styles ${XMLNS}><office:styles>${inner}</office:styles></office:document-styles>`,
});
const paragraphStyle = (name: string, more = '', inner = '') =>
  `<style:style style:name="${name}" style:family="paragraph" ${more}>${inner}</style:style>`;

test.each<[string, string, string, Record<string, string>, string[]]>([
  [
    'LibreOffice: a paragraph style made for one paragraph',
    '<text:h text:style-name="P1" text:outline-level="2">Ziele</text:h>',
    paragraphStyle('P1', 'style:parent-style-name="Heading_20_2"'),
    shared(paragraphStyle('Heading_20_2', 'style:display-name="Heading 2" style:default-outline-level="2"')),
    ['heading 1 null Ziele'],
  ],
  [
    'Word: headings are paragraphs whose style has a level',
    p('Ziele', 'P1'),
    paragraphStyle('P1', 'style:parent-style-name="Heading1"'),
    shared(paragraphStyle('Heading1', 'style:display-name="heading 1" style:default-outline-level="1"')),
    ['heading 1 null Ziele'],
  ],
  [
    'Google Docs: headings with an empty mark before them',
    '<text:h text:style-name="P3" text:outline-level="1"><text:bookmark text:name="_x"/><text:span text:style-name="T1">Ziele</text:span></text:h>',
    '',
    {},
    ['heading 1 null Ziele'],
  ],
  [
    'a level on the paragraph of a style without one',
    '<text:h text:style-name="Textbody" text:outline-level="1">Ziele</text:h>',
    '',
    {},
    ['heading 1 null Ziele'],
  ],
  [
    'an empty heading',
    '<text:h text:outline-level="1"/><text:h text:outline-level="1">Ziele</text:h>',
    '',
    {},
    ['heading 1 null Ziele'],
  ],
  [
    'a heading in a list, as Word numbers them',
    '<text:list text:style-name="L1"><text:list-item><text:h text:outline-level="1">Ziele</text:h></text:list-item></text:list>',
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
    {},
    ['heading 1 1 Ziele'],
  ],
  [
    'a heading that stands in a list only to be placed',
    '<text:list><text:list-header><text:h text:outline-level="1">Ziele</text:h></text:list-header></text:list>',
    '',
    {},
    ['heading 1 null Ziele'],
  ],
])('headings of %s', async (_, body, styles, more, wanted) => {
  expect(await shown(body, styles, more)).toEqual(wanted);
});

const list = (style: string, ...items: string[]) =>
  `<text:list text:style-name="${style}">${items.map((i) => `<text:list-item>${i}</text:list-item>`).join('')}</text:list>`;
const numbers = (format: string, more = '', inner = '') =>
  `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="${format}" ${more}/>${inner}</text:list-style>`;
test.each<[string, string, string, string[]]>([
  [
    'bullets of a symbol font',
    list('L', p('eins')),
    '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char=""><style:text-properties fo:font-family="Symbol"/></text:list-level-style-bullet></text:list-style>',
    ['listItem 0 - eins'],
  ],
  [
    'letters in brackets',
    list('L', p('eins'), p('zwei')),
    numbers('a', 'style:num-prefix="(" style:num-suffix=")"'),
    ['listItem 0 (a) eins', 'listItem 0 (b) zwei'],
  ],
  [
    'Roman numbers from three',
    list('L', p('eins')),
    numbers('I', 'style:num-suffix="." text:start-value="3"'),
    ['listItem 0 III. eins'],
  ],
  [
    'words before the number',
    list('L', p('Treff')),
    numbers('1', 'style:num-prefix="Maßnahme " style:num-suffix=":"'),
    ['listItem 0 - Maßnahme 1: Treff'],
  ],
  [
    'a list in a list',
    list('L', p('eins') + list('L', p('innen'))),
    numbers(
      '1',
      'style:num-suffix="."',
      '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>',
    ),
    ['listItem 0 1. eins', 'listItem 1 1.1 innen'],
  ],
  [
    'a list without a style',
    `<text:list><text:list-item>${p('eins')}</text:list-item></text:list>`,
    '',
    ['listItem 0 - eins'],
  ],
])('lists: %s', async (_, body, styles, wanted) => {
  expect(await shown(body, styles)).toEqual(wanted);
});

const cell = (inner: string, more = '') => `<table:table-cell ${more}>${inner}</table:table-cell>`;
const rows = (...own: string[]) =>
  `<table:table>${own.map((r) => `<table:table-row>${r}</table:table-row>`).join('')}</table:table>`;
test.each<[string, string, string[]]>([
  [
    'cells over rows',
    rows(cell(p('Amt'), 'table:number-rows-spanned="2"') + cell(p('a')), `<table:covered-table-cell/>${cell(p('b'))}`),
    ['table 0 "Amt" "a" "b"'],
  ],
  [
    'rows of a head',
    `<table:table><table:table-header-rows><table:table-row>${cell(p('Nr.'))}${cell(p('Amt'))}</table:table-row></table:table-header-rows><table:table-row>${cell(p('1'))}${cell(p('Bauamt'))}</table:table-row></table:table>`,
    ['table 1 "Nr." "Amt" "1" "Bauamt"'],
  ],
  [
    'a million empty rows of a spreadsheet',
    `<table:table><table:table-row>${cell(p('a'))}${cell(p('b'))}</table:table-row><table:table-row table:number-rows-repeated="1048575">${cell('', 'table:number-columns-repeated="1024"')}</table:table-row></table:table>`,
    ['table 0 "a" "b"'],
  ],
  [
    'tabs and several blanks',
    rows(cell(p('Beginn:<text:tab/>2027')) + cell(p('a<text:s text:c="5"/>b'))),
    ['table 0 "Beginn: 2027" "a b"'],
  ],
  [
    'a table in a cell',
    rows(cell(p('M 1') + rows(cell(p('Amt')) + cell(p('Bauamt'))))),
    ['paragraph M 1', 'table 0 "Amt" "Bauamt"'],
  ],
])('tables: %s', async (_, body, wanted) => {
  const found = (await shown(body)).map((b) => b.replace(/(?: "")+$/, ''));
  expect(found).toEqual(wanted);
});

test.each<[string, string, string[]]>([
  [
    'a drop-down field',
    p(
      'Zeit: <text:drop-down text:name="z"><text:label text:value="kurz"/><text:label text:value="lang" text:current-selected="true"/>lang</text:drop-down>',
    ),
    ['paragraph Zeit: lang'],
  ],
  [
    'variables and dates',
    p('<text:user-field-get>Falkenbruch</text:user-field-get>, <text:date>1. März 2027</text:date>'),
    ['paragraph Falkenbruch, 1. März 2027'],
  ],
  [
    'hidden text',
    p('da<text:hidden-text text:condition="ooow:1" text:string-value="weg" text:is-hidden="true"/>'),
    ['paragraph da'],
  ],
  [
    'a hidden paragraph',
    `<text:p><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>weg</text:p>${p('da')}`,
    ['paragraph da'],
  ],
  [
    'a note of a reviewer over a stretch',
    p(
      '<office:annotation office:name="1"><dc:creator>Amt</dc:creator><text:p>stimmt das?</text:p></office:annotation>5 Euro<office:annotation-end office:name="1"/>',
    ),
    ['paragraph 5 Euro'],
  ],
  ['links', p('siehe <text:a xlink:href="x"><text:span>Leitbild</text:span></text:a>'), ['paragraph siehe Leitbild']],
  [
    'reading aids of other scripts',
    p('<text:ruby><text:ruby-base>Ziel</text:ruby-base><text:ruby-text>lies</text:ruby-text></text:ruby>'),
    ['paragraph Ziel'],
  ],
  [
    'page breaks and marks',
    p('eins<text:soft-page-break/> zwei<text:bookmark-start text:name="x"/> drei'),
    ['paragraph eins zwei drei'],
  ],
  [
    'boxes in groups',
    p(
      '<draw:g><draw:frame><draw:text-box><text:p>links</text:p></draw:text-box></draw:frame><draw:custom-shape><text:p>rechts</text:p></draw:custom-shape></draw:g>',
    ),
    ['paragraph links', 'paragraph rechts'],
  ],
])('in text: %s', async (_, body, wanted) => {
  expect(await shown(body)).toEqual(wanted);
});

test.each<[string, Uint8Array, string]>([
  ['a template', packed({ 'content.xml': content(p(PROSE)) }), 'k.ott'],
  [
    'other prefixes',
    packed({
      'content.xml': content(p(PROSE))
        .replaceAll('text:p', 'x:p')
        .replace('xmlns:text=', 'xmlns:x=')
        .replaceAll('office:text', 'o:text')
        .replaceAll('office:body', 'o:body')
        .replace(
          '<office:document-content',
          '<office:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
        ),
    }),
    'k.odt',
  ],
  [
    'the type not first in the archive, under another name',
    zipSync(
      { 'content.xml': strToU8(content(p(PROSE))), mimetype: strToU8('application/vnd.oasis.opendocument.text') },
      { level: 0 },
    ),
    'k.odt',
  ],
])('%s', async (_, bytes, name) => {
  expect(await shownOf(bytes, name)).toEqual([`paragraph ${PROSE}`]);
});
