import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';

const read = (name: string, text: string) => readBytes(name, new TextEncoder().encode(text));
const shown = async (name: string, text: string) =>
  (await read(name, text)).blocks.map((b) =>
    b.kind === 'table'
      ? `table ${b.headRows} ${b.cells.map((c) => JSON.stringify(c.text)).join(' ')}`
      : `${b.kind} ${b.text}`,
  );
const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';

test('HTML gives headings, lists, tables and the state of boxes; what is not shown is not read', async () => {
  const html = `<!doctype html><title>x</title><nav id=TOC><a>1 Ziele</a></nav><h1>Ziele</h1><p>${PROSE}<del>alt</del><p hidden>weg
    <ul><li>eins<li><input type=checkbox checked>zwei</ul>
    <table><tr><th>Kosten<th>Zeit<tr><td>5<br>Euro<td>2026</table><script>x</script>`;
  expect(await shown('konzept.html', html)).toEqual([
    'contentsEntry 1 Ziele',
    'heading Ziele',
    `paragraph ${PROSE}`,
    'listItem eins',
    'listItem ☒ zwei',
    'table 1 "Kosten" "Zeit" "5\\nEuro" "2026"',
  ]);
});

test('white text is told and no evidence', async () => {
  const document = await read(
    'k.html',
    `<p>${PROSE}</p><p style="color:#fff">Unsichtbare Integration und Teilhabe</p>`,
  );
  expect(document.warnings.map((w) => w.code)).toEqual(['reader.unseen-text']);
  expect(document.blocks.map((b) => b.text)).toEqual([PROSE]);
});

test.each([
  ['grid table', '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n', ['table 1 "a" "b" "1" "2"']],
  ['simple table', '  Links   Rechts\n-------  -------\n   a b       12\n', ['table 1 "Links" "Rechts" "a b" "12"']],
  ['definition list', 'Kosten\n:   240.000 Euro\n', ['table 0 "Kosten" "240.000 Euro"']],
  ['admonition', '!!! note "Hinweis"\n    Die Stadt hilft.\n', ['paragraph Hinweis Die Stadt hilft.']],
  ['callout', '::: {.callout-tip}\nDie Stadt hilft.\n:::\n', ['paragraph Die Stadt hilft.']],
  ['comment of Obsidian', 'Die Stadt %%nicht%% hilft.\n', ['paragraph Die Stadt hilft.']],
  ['field of Obsidian', 'Kosten:: 5 Euro\n', ['paragraph Kosten: 5 Euro']],
  ['diagram', '```mermaid\ngraph TD\n```\n\nText.\n', ['paragraph Text.']],
  ['HTML table', '<table><tr><td>Kosten</td><td>5 Euro</td></tr></table>\n', ['table 0 "Kosten" "5 Euro"']],
  ['TOML head', '+++\ntitle = "Konzept"\n+++\n\nText.\n', ['paragraph Text.']],
])('Markdown: %s', async (_, text, wanted) => {
  expect((await shown('k.md', `${text}\n${PROSE}\n`)).slice(0, -1)).toEqual(wanted);
});

test('an include is told', async () => {
  const document = await read('k.md', `{{< include _ziele.qmd >}}\n\n${PROSE}\n`);
  expect(document.warnings).toEqual([{ code: 'markdown.include', args: { name: '_ziele.qmd' } }]);
});

test('other formats are refused with a command', async () => {
  await expect(read('k.rtf', '{\\rtf1 x}')).rejects.toMatchObject({
    diagnostic: { code: 'reader.to-convert', args: { command: 'soffice --headless --convert-to docx "k.rtf"' } },
  });
});

test('Windows-1252 keeps its quotes and dashes', async () => {
  const bytes = Buffer.from(
    `${PROSE} \x84Ziel\x93 \x96 f\xfcr 5 \x80.`.replace(/ä/g, '\xe4').replace(/ü/g, '\xfc'),
    'latin1',
  );
  expect((await readBytes('k.txt', bytes)).blocks[0]!.text).toContain('„Ziel“ – für 5 €.');
});
