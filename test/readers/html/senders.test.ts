import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';

/** HTML as programs write it: Word, LibreOffice, Google Docs, publishing systems of town halls, browsers that save a page. */
const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const MORE = 'Der Rat hat im Mai beschlossen, die Beratung für Zugewanderte auszubauen.';
const read = (text: string, name = 'k.html') => readBytes(name, new TextEncoder().encode(text));
const shown = async (text: string, name?: string) =>
  (await read(text, name)).blocks
    .filter((b) => b.kind !== 'furniture')
    .map((b) => {
      if (b.kind === 'table') return `table ${b.cells.map((c) => JSON.stringify(c.text)).join(' ')}`;
      return `${b.kind} ${b.kind === 'heading' ? `${b.level} ` : ''}${b.text}`;
    });

test.each<[string, string, string[]]>([
  [
    'Word, filtered: lists are paragraphs whose number stands in marks of its own',
    `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body lang=DE><div class=WordSection1><h1>3&nbsp;&nbsp;&nbsp; Ziele</h1><p class=MsoNormal>${PROSE}</p><p class=MsoListParagraph style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>Sprache</p></div></body></html>`,
    ['heading 1 3 Ziele', `paragraph ${PROSE}`, 'listItem Sprache'],
  ],
  [
    'Word, as a web page: marks for lists only Word shows, and names of its own',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal>${PROSE}<o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Sprache</p><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--></body></html>`,
    [`paragraph ${PROSE}`, 'listItem Sprache'],
  ],
  [
    'LibreOffice: fonts, line breaks in the source, a table of one cell',
    `<!DOCTYPE html><html><body lang="de-DE"><h1 class="western">Ziele</h1>\n<p class="western" style="margin-bottom: 0cm">Die Stadt wächst\nund plant <font color="#000000"><b>neue</b></font> Wohnungen.</p><table width="665"><tr><td><p>${PROSE}</p></td></tr></table></body></html>`,
    ['heading 1 Ziele', 'paragraph Die Stadt wächst und plant neue Wohnungen.', `paragraph ${PROSE}`],
  ],
  [
    'Google Docs: spans with styles, bold by weight',
    `<html><body class="c4 doc-content"><p class="c1 title"><span class="c3">INSEK Falkenbruch</span></p><h1 id="h.1"><span>Ziele</span></h1><p class="c1"><span style="font-weight:700">Sprache:</span><span> ${PROSE}</span></p><ul class="lst-kix_1-0 start"><li><span>Kurse</span></li></ul></body></html>`,
    ['paragraph INSEK Falkenbruch', 'heading 1 Ziele', `paragraph Sprache: ${PROSE}`, 'listItem Kurse'],
  ],
  [
    'pandoc: a title block, a contents list, sections',
    `<html><body><header id="title-block-header"><h1 class="title">INSEK</h1></header><nav id="TOC" role="doc-toc"><ul><li><a href="#z">Ziele</a></li></ul></nav><section id="z"><h1>Ziele</h1><p>${PROSE}</p></section></body></html>`,
    ['heading 1 INSEK', 'contentsEntry Ziele', 'heading 1 Ziele', `paragraph ${PROSE}`],
  ],
])('from %s', async (_, html, wanted) => {
  expect(await shown(html)).toEqual(wanted);
});

const page = (inner: string) =>
  `<!doctype html><html lang=de><head><title>Konzept | Stadt Falkenbruch</title><style>p{}</style></head><body>${inner}</body></html>`;
const MAIN = `<h1>Ziele</h1><p>${PROSE}</p>`;
const ALONE = ['heading 1 Ziele', `paragraph ${PROSE}`];

test.each<[string, string]>([
  ['its menu', `<nav><ul><li>Rathaus</li><li>Integration und Teilhabe</li></ul></nav>${MAIN}`],
  ['its menu by role', `<div role="navigation"><a>Rathaus</a></div>${MAIN}`],
  [
    'its head and foot',
    `<header><a>Stadt Falkenbruch</a><p>Leichte Sprache</p></header><main>${MAIN}</main><footer>Impressum</footer>`,
  ],
  [
    'a banner about cookies',
    `${MAIN}<div id="cookie-banner" class="consent"><p>Wir verwenden Cookies für Menschen aus aller Welt.</p><button>Ablehnen</button></div>`,
  ],
  [
    'a banner by its role',
    `${MAIN}<div role="dialog" aria-modal="true" aria-label="Datenschutz"><p>Wir verwenden Cookies.</p></div>`,
  ],
  [
    'what stands beside the text',
    `<main>${MAIN}</main><aside><h2>Aktuelles</h2><p>Fest der Kulturen am Samstag</p></aside>`,
  ],
  [
    'a trail of links',
    `<nav aria-label="Breadcrumb"><ol class="breadcrumb"><li>Start</li><li>Konzepte</li></ol></nav>${MAIN}`,
  ],
  [
    'a search',
    `<form role="search"><label>Suche</label><input type=search value=""><button>los</button></form>${MAIN}`,
  ],
  ['links to jump', `<a class="skip-link visually-hidden" href="#main">Zum Inhalt springen</a>${MAIN}`],
  [
    'scripts and what they leave',
    `${MAIN}<noscript>Bitte Javascript einschalten.</noscript><script>var a="<p>nein</p>"</script><template><p>nie</p></template>`,
  ],
  [
    'what it hides',
    `${MAIN}<div aria-hidden="true" style="display: none">weg</div><p style="visibility:hidden">weg</p><p hidden>weg</p>`,
  ],
])('a page of a town hall without %s', async (_, inner) => {
  expect((await shown(page(inner))).filter((b) => !b.startsWith('contentsEntry'))).toEqual(ALONE);
});

describe('tables', () => {
  const tr = (...cells: string[]) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`;
  test.each<[string, string, string[]]>([
    [
      'a menu beside the text',
      `<table>${tr('<a>Start</a><br><a>Rathaus</a>', `<h1>Ziele</h1><p>${PROSE}</p><p>${MORE} ${MORE}</p><p>${MORE} ${PROSE}</p>`)}</table>`,
      [...ALONE, `paragraph ${MORE} ${MORE}`, `paragraph ${MORE} ${PROSE}`],
    ],
    [
      'by its role',
      `<table role="presentation">${tr(`<p>${PROSE}</p>`)}${tr(`<p>${MORE}</p>`)}</table>`,
      [`paragraph ${PROSE}`, `paragraph ${MORE}`],
    ],
    [
      'in another',
      `<table>${tr(`<table>${tr('Kosten', '5 Euro')}</table>`, PROSE)}</table>`,
      ['table "Kosten" "5 Euro"', `paragraph ${PROSE}`],
    ],
    [
      'columns of running text',
      `<table>${tr(`<p>${PROSE} ${MORE}</p><p>${MORE} ${PROSE}</p>`, `<p>${MORE} ${PROSE}</p><p>${PROSE} ${MORE}</p>`)}</table>`,
      [
        `paragraph ${PROSE} ${MORE}`,
        `paragraph ${MORE} ${PROSE}`,
        `paragraph ${MORE} ${PROSE}`,
        `paragraph ${PROSE} ${MORE}`,
      ],
    ],
    [
      'of data',
      `<table><thead><tr><th>Nr.<th>Maßnahme<th>Kosten</thead><tbody>${tr('1', 'Treff', '5 Euro')}</tbody></table>`,
      ['table "Nr." "Maßnahme" "Kosten" "1" "Treff" "5 Euro"'],
    ],
    [
      'a form',
      `<table>${tr('<b>Federführung</b>', 'Sozialamt')}${tr('<b>Beschreibung</b>', `${PROSE} ${MORE}`)}${tr('<b>Kosten</b>', '5 Euro')}</table>`,
      [`table "Federführung" "Sozialamt" "Beschreibung" "${PROSE} ${MORE}" "Kosten" "5 Euro"`],
    ],
    [
      'with cells over rows and columns',
      `<table><tr><td rowspan=2>Amt<td colspan=2>a</tr>${tr('b', 'c')}</table>`,
      ['table "Amt" "a" "b" "c"'],
    ],
  ])('%s', async (_, html, wanted) => {
    const alone = wanted.every((block) => block.startsWith('table'));
    const after = alone ? [`paragraph ${PROSE}`] : [];
    expect(await shown(page(html + (alone ? `<p>${PROSE}</p>` : '')))).toEqual([...wanted, ...after]);
  });
});

test.each<[string, string, string[]]>([
  [
    'boxes with labels',
    `<p><label><input type=radio checked> kurz</label> <label><input type=radio> lang</label></p>`,
    ['paragraph ☒ kurz ☐ lang'],
  ],
  ['a chosen entry', '<p>Zeit: <select><option>kurz<option selected>lang</select></p>', ['paragraph Zeit: lang']],
  [
    'a field with a value and one with a placeholder',
    '<p>Kosten: <input value="5 Euro"> Amt: <input placeholder="Amt eingeben"></p>',
    ['paragraph Kosten: 5 Euro Amt:'],
  ],
  [
    'terms and what they mean',
    '<dl><dt>Kosten<dd>5 Euro<dt>Zeit<dd>2027</dl>',
    ['table "Kosten" "5 Euro" "Zeit" "2027"'],
  ],
  [
    'a part that opens',
    '<details><summary>Ziele</summary><p>Wohnen für alle</p></details>',
    ['paragraph Ziele', 'paragraph Wohnen für alle'],
  ],
  [
    'a figure',
    '<figure><img alt="Karte der Stadt"><figcaption>Abb. 1: Lage</figcaption></figure>',
    ['caption Karte der Stadt', 'caption Abb. 1: Lage'],
  ],
  [
    'nested lists',
    '<ol start=3><li>eins<ul><li>innen</ul><li>zwei</ol>',
    ['listItem eins', 'listItem innen', 'listItem zwei'],
  ],
  ['struck out, and put in', '<p>Kosten <s>4</s><del>3</del><ins>5</ins> Euro</p>', ['paragraph Kosten 5 Euro']],
  ['text without paragraphs', 'Erstens<br><br>Zweitens', ['paragraph Erstens Zweitens']],
])('what stands in text: %s', async (_, html, wanted) => {
  expect((await shown(page(`${html}<p>${PROSE}</p>`))).slice(0, -1)).toEqual(wanted);
});

test.each<[string, (text: string) => Uint8Array]>([
  [
    'Windows-1252 that says so',
    (t) =>
      Buffer.from(
        t.replace('<head>', '<head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'),
        'latin1',
      ),
  ],
  ['Latin-1 that says nothing', (t) => Buffer.from(t, 'latin1')],
  ['UTF-8 that says Latin-1', (t) => Buffer.from(t.replace('<head>', '<head><meta charset="iso-8859-1">'))],
  ['UTF-16', (t) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(t, 'utf16le')])],
  [
    'XHTML with entities',
    (t) => Buffer.from(`<?xml version="1.0"?>${t.replaceAll('ä', '&auml;').replaceAll('ü', '&#252;')}`),
  ],
])('%s', async (_, bytes) => {
  expect((await readBytes('k.htm', bytes(page(MAIN)))).blocks.map((b) => b.text)).toEqual(['Ziele', PROSE]);
});

test.each([
  ['k.mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'],
  ['k.mhtml', 'MIME-Version: 1.0\r\n'],
  ['k.webarchive', 'bplist00'],
  ['k.doc', '\u00d0\u00cf\u0011\u00e0'],
  ['k.rtf', '{\\rtf1'],
  ['k.pages', 'PK'],
  ['k.pptx', 'PK'],
  ['k.epub', 'PK'],
  ['k.tex', '\\documentclass{article}'],
  ['k.adoc', '= Konzept'],
  ['k.rst', 'Konzept\n======='],
  ['k.xlsx', 'PK'],
])('%s is refused with the command that converts it', async (name, text) => {
  const error = await read(text, name).catch((e: unknown) => e);
  expect(error).toMatchObject({ diagnostic: { code: 'reader.to-convert' } });
  const { command } = (error as { diagnostic: { args: { command: string } } }).diagnostic.args;
  expect(command).toContain(name);
});

test.each([
  ['white by name', 'color: white'],
  ['white by numbers', 'color:rgb(255, 255, 255)'],
  ['of no size', 'font-size:0'],
  ['clear', 'opacity:0'],
])('text that is %s is told, and no text', async (_, style) => {
  const document = await read(page(`<p>${PROSE}</p><p style="${style}">Unsichtbare Integration und Teilhabe</p>`));
  expect(document.blocks.map((b) => b.text)).toEqual([PROSE]);
  expect(document.warnings).toEqual([{ code: 'reader.unseen-text', args: { letters: 36 } }]);
});
