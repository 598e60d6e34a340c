import { expect, test } from 'vitest';
import { readBytes } from '../../../src/readers/index.js';

/** Markdown as programs write it: pandoc, Quarto, Obsidian, Typora, HackMD, MkDocs, Notion, converters of Word and PDF. */
const PROSE = 'Die Stadt wächst und plant neue Wohnungen für alle, die in ihr leben.';
const read = (text: string, name = 'k.md') => readBytes(name, new TextEncoder().encode(text));
const shown = async (text: string) =>
  (await read(`${text}\n\n${PROSE}\n`)).blocks
    .map((b) => {
      if (b.kind === 'table') return `table ${b.headRows} ${b.cells.map((c) => JSON.stringify(c.text)).join(' ')}`;
      return `${b.kind} ${b.kind === 'heading' ? `${b.level} ` : ''}${b.text}`;
    })
    .slice(0, -1);

test.each<[string, string, string[]]>([
  [
    'an HTML table of pandoc, with columns',
    '<table>\n<colgroup>\n<col style="width: 50%" />\n</colgroup>\n<thead>\n<tr class="header">\n<th>Amt</th>\n<th>Zeit</th>\n</tr>\n</thead>\n<tbody>\n<tr class="odd">\n<td><p>Sozialamt</p>\n<p>Jugendamt</p></td>\n<td>2027</td>\n</tr>\n</tbody>\n</table>',
    ['table 1 "Amt" "Zeit" "Sozialamt\\nJugendamt" "2027"'],
  ],
  [
    'Markdown in an HTML table',
    '<table><tr><td>\n\n**Federführung**\n\n</td><td>\n\nSozialamt\n\n</td></tr></table>',
    ['table 0 "Federführung" "Sozialamt"'],
  ],
  ['a heading in HTML', '<h2 align="center">Ziele</h2>', ['heading 1 Ziele']],
  [
    'a centred title with line breaks',
    '<div align="center">\n\n# INSEK<br>Falkenbruch\n\n</div>',
    ['heading 1 INSEK Falkenbruch'],
  ],
  [
    'details',
    '<details>\n<summary>Ziele</summary>\n\nWohnen für alle.\n\n</details>',
    ['paragraph Ziele', 'paragraph Wohnen für alle.'],
  ],
  ['a heading under its line', 'Ziele\n=====\n\nWohnen\n------', ['heading 1 Ziele', 'heading 2 Wohnen']],
  [
    'headings with attributes and closing signs',
    '## Ziele {#ziele .unnumbered} ##\n\n## Wohnen ##',
    ['heading 1 Ziele', 'heading 1 Wohnen'],
  ],
  [
    'a grid table with cells over rows',
    '+-----+-----+\n| Amt | a   |\n|     +-----+\n|     | b   |\n+-----+-----+',
    ['table 0 "Amt" "a" "" "b"'],
  ],
  [
    'a grid table with lists',
    '+---------+-----------+\n| Partner | - Caritas |\n|         | - Schule  |\n+---------+-----------+',
    ['table 0 "Partner" "• Caritas\\n• Schule"'],
  ],
  [
    'a multiline table',
    '-------------------------\nMaßnahme    Beginn\n----------- -------------\nTreff am    2027\nMarkt\n\nKurse       2028\n-------------------------',
    ['table 1 "Maßnahme" "Beginn" "Treff am Markt" "2027" "Kurse" "2028"'],
  ],
  [
    'a table without pipes at its ends',
    'Amt | Zeit\n--- | ---\nSozialamt | 2027',
    ['table 1 "Amt" "Zeit" "Sozialamt" "2027"'],
  ],
  [
    'a table with line breaks in cells',
    '| Partner | Zeit |\n|---|---|\n| Caritas<br>Schule | 2027 |',
    ['table 1 "Partner" "Zeit" "Caritas\\nSchule" "2027"'],
  ],
  ['pipes within cells', '| a | b |\n|---|---|\n| c \\| d | e |', ['table 1 "a" "b" "c | d" "e"']],
  [
    'a caption of a table',
    ': Maßnahmen {#tbl-m}\n\n| a | b |\n|---|---|\n| c | d |',
    ['paragraph Maßnahmen', 'table 1 "a" "b" "c" "d"'],
  ],
  [
    'a list of definitions with several meanings',
    'Kosten\n: 5 Euro\n: jährlich',
    ['table 0 "Kosten" "5 Euro\\njährlich"'],
  ],
  ['two terms', 'Amt\n:   Sozialamt\n\nZeit\n:   2027', ['table 0 "Amt" "Sozialamt" "Zeit" "2027"']],
  ['a definition of several paragraphs', 'Ziel\n\n:   Wohnen.\n\n    Arbeit.', ['table 0 "Ziel" "Wohnen.\\nArbeit."']],
])('tables and headings: %s', async (_, text, wanted) => {
  expect(await shown(text)).toEqual(wanted);
});

test.each<[string, string, string]>([
  ['YAML', '---\ntitle: "INSEK Falkenbruch"\ndate: 2024-01-01\n---\n', 'INSEK Falkenbruch'],
  ['YAML that ends in dots', '---\ntitle: INSEK Falkenbruch\n...\n', 'INSEK Falkenbruch'],
  ['TOML', "+++\ntitle = 'INSEK Falkenbruch'\n[params]\nx = 1\n+++\n", 'INSEK Falkenbruch'],
  ['JSON', '{\n  "title": "INSEK Falkenbruch"\n}\n', 'INSEK Falkenbruch'],
  ['JSON of Hugo between semicolons', ';;;\n{"title": "INSEK Falkenbruch"}\n;;;\n', 'INSEK Falkenbruch'],
  ['the title block of pandoc', '% INSEK Falkenbruch\n% Stadtplanungsamt\n% 2024\n', 'INSEK Falkenbruch'],
  ['YAML with Windows line ends and a mark', '\ufeff---\r\ntitle: INSEK Falkenbruch\r\n---\r\n', 'INSEK Falkenbruch'],
])('a head in %s', async (_, head, title) => {
  const document = await read(`${head}\n# Ziele\n\n${PROSE}\n`);
  expect([document.title, ...document.blocks.map((b) => b.text)]).toEqual([title, 'Ziele', PROSE]);
});

test.each<[string, string, string[]]>([
  [
    'a callout of Quarto',
    '::: {.callout-note title="Hinweis"}\nDie Stadt hilft.\n:::',
    ['paragraph Hinweis Die Stadt hilft.'],
  ],
  [
    'divisions in divisions',
    ':::: {.columns}\n::: {.column width="50%"}\nlinks\n:::\n::: {.column}\nrechts\n:::\n::::',
    ['paragraph links', 'paragraph rechts'],
  ],
  ['what Quarto hides', '::: {.content-hidden}\nweg\n:::\n\nda', ['paragraph da']],
  [
    'cross references and short codes of Quarto',
    'Siehe @fig-lage und {{< var stadt >}}.\n\n{{< pagebreak >}}',
    ['paragraph Siehe @fig-lage und {{< var stadt >}}.'],
  ],
  [
    'an admonition that is folded',
    '??? warning "Achtung"\n    Die Stadt hilft.',
    ['paragraph Achtung Die Stadt hilft.'],
  ],
  [
    'one without a title',
    '!!! info\n    Die Stadt hilft.\n\n    Sehr.',
    ['paragraph Die Stadt hilft.', 'paragraph Sehr.'],
  ],
  ['a callout of Obsidian', '> [!tip]+ Ziele\n> Wohnen für alle.', ['paragraph Ziele Wohnen für alle.']],
  ['an alert of GitHub', '> [!NOTE]\n> Wohnen für alle.', ['paragraph Wohnen für alle.']],
  ['a box of HackMD', ':::info\nWohnen für alle.\n:::', ['paragraph Wohnen für alle.']],
  ['tabs of MkDocs', '=== "Ziele"\n\n    Wohnen für alle.', ['heading 1 Ziele', 'paragraph Wohnen für alle.']],
  ['a contents mark', '[TOC]\n\n[[_TOC_]]\n\nText', ['paragraph Text']],
  ['links of Obsidian', 'Siehe [[Ziele#Wohnen|das Ziel]] und [[Kurse]].', ['paragraph Siehe das Ziel und Kurse.']],
  [
    'fields of Obsidian in brackets',
    'Der Treff [Kosten:: 5 Euro] (Zeit:: 2027) kommt.',
    ['paragraph Der Treff Kosten: 5 Euro Zeit: 2027 kommt.'],
  ],
  ['fields one below the other', 'Kosten:: 5 Euro\nZeit:: 2027', ['paragraph Kosten: 5 Euro Zeit: 2027']],
  ['a comment over lines', 'Die Stadt %%nicht\nso%% hilft.', ['paragraph Die Stadt hilft.']],
  ['marks of a block', 'Die Stadt hilft. ^abc123', ['paragraph Die Stadt hilft.']],
  ['tags in the text', '#integration #teilhabe\n\nText', ['paragraph #integration #teilhabe', 'paragraph Text']],
  ['marked, raised, lowered text', 'Das ==Ziel== bis 2030^a^ mit CO~2~.', ['paragraph Das Ziel bis 2030a mit CO2.']],
  ['struck out', 'Kosten ~~4~~ 5 Euro', ['paragraph Kosten 5 Euro']],
  ['formulas', '$$\nx = 1\n$$\n\nText', ['paragraph Text']],
  ['boxes', '- [x] kurz\n- [ ] lang', ['listItem ☒ kurz', 'listItem ☐ lang']],
])('marks of programs: %s', async (_, text, wanted) => {
  expect(await shown(text)).toEqual(wanted);
});

test.each([
  ['{{< include teile/ziele.qmd >}}', 'teile/ziele.qmd'],
  ['--8<-- "ziele.md"', 'ziele.md'],
  ['{% include-markdown "ziele.md" %}', 'ziele.md'],
  ['!include ziele.md', 'ziele.md'],
  ['![[Ziele der Stadt]]', 'Ziele der Stadt'],
  ['@import "ziele.md"', 'ziele.md'],
  ['[!INCLUDE [ziele](ziele.md)]', 'ziele.md'],
])('what is included and not here is told: %s', async (line, name) => {
  const document = await read(`${PROSE}\n\n${line}\n`);
  expect(document.warnings).toEqual([{ code: 'markdown.include', args: { name } }]);
  expect(document.blocks.map((b) => b.text)).toEqual([PROSE]);
});

test.each([
  ['a program', '```python\nprint("Integration")\n```'],
  ['a chunk of R', '```{r}\n#| echo: false\nplot(x)\n```'],
  ['a chunk of Quarto', '```{mermaid}\ngraph TD; A-->B\n```'],
  ['a diagram of PlantUML', '~~~plantuml\nA -> B\n~~~'],
  ['a query of Obsidian', '```dataview\nTABLE Kosten FROM "Maßnahmen"\n```'],
  ['code in a list', '1. Text\n\n   ```sql\n   SELECT 1\n   ```'],
  ['HTML code', '<pre><code>Integration</code></pre>'],
])('%s is no text', async (_, text) => {
  expect((await shown(text)).filter((b) => !b.endsWith(' Text'))).toEqual([]);
});

test.each([
  ['a blank of no width', 'Feder\u200bführung'],
  ['a joiner of words', 'Feder\u2060führung'],
  ['a soft hyphen', 'Feder\u00adführung'],
  ['a mark of the encoding within', 'Feder\ufeffführung'],
  ['letters in two', 'Federführung'.normalize('NFD')],
  ['marks of direction', '\u200eFederführung\u200f'],
])('%s does not change a word', async (_, word) => {
  expect(await shown(`**${word}:** Sozialamt`)).toEqual(['paragraph Federführung: Sozialamt']);
});

test('white text in Markdown is told, too', async () => {
  const document = await read(`${PROSE}\n\n<p style="color:#ffffff">Unsichtbare Integration und Teilhabe</p>\n`);
  expect(document.blocks.map((b) => b.text)).toEqual([PROSE]);
  expect(document.warnings).toEqual([{ code: 'reader.unseen-text', args: { letters: 36 } }]);
});
