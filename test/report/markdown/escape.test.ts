import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { codeSpan, escapeMarkdown, table } from '../../../src/report/markdown/escape.js';

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);
/** Kinds of nodes in a document, and all its text. */
function seen(node: Nodes): { kinds: string[]; text: string } {
  const below = 'children' in node ? node.children.map(seen) : [];
  const own = node.type === 'text' || node.type === 'inlineCode' || node.type === 'html' ? node.value : '';
  return { kinds: [node.type, ...below.flatMap((b) => b.kinds)], text: own + below.map((b) => b.text).join('') };
}
/** What a reader of the Markdown sees in the place of a text. */
const shown = (text: string) => {
  const { kinds, text: own } = seen(parse(`x ${escapeMarkdown(text)}`));
  return { plain: kinds.every((k) => ['root', 'paragraph', 'text'].includes(k)), text: own.slice(2) };
};

describe('escapeMarkdown', () => {
  test.each([
    '*fett* und _kursiv_ und `Code`',
    '[Link](/pfad) und ![Bild](x.png)',
    '<script>alert(1)</script> und <b>',
    'Bürger*innen und Migrant_innen',
    'a | b | c',
    '1~2~3 und ~~gestrichen~~',
    'name@example',
    '&amp; und &lt; und & allein',
    'Fußnote[^1] und \\*',
    '$x_1$',
  ])('shows %s as it is', (text) => {
    expect(shown(text)).toEqual({ plain: true, text });
  });

  test.each(['# Titel', '- Punkt', '+ Punkt', '1. Punkt', '2) Punkt', '> Zitat', '---', '===', '| a |', '```'])(
    'at the start of a line, %s stays a paragraph',
    (text) => {
      const { kinds, text: own } = seen(parse(escapeMarkdown(text)));
      expect({ kinds, text: own }).toEqual({ kinds: ['root', 'paragraph', 'text'], text });
    },
  );

  test('an address keeps its words', () => {
    const text =
      'siehe https://www.example.org/a_b*c, www.a_b.example.org, a_b@example.org und [x](https://example.org)';
    expect(shown(text).text).toBe(text);
  });

  test('any text is shown as it is, in a paragraph and in a cell', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'ab1 *_`[]()<>|~#+-=.!\\&;:/@$^"äß'), maxLength: 40 });
    fc.assert(
      fc.property(hostile, (text) => {
        const wanted = text.replace(/ +/g, ' ').trim();
        if (wanted === '') return;
        expect(shown(text)).toEqual({ plain: true, text: wanted });
        const cell = parse(table(['a', 'b'], [[escapeMarkdown(`x ${text}`), 'b']], ['left', 'left']).join('\n'));
        expect(seen(cell).text).toBe(`abx ${wanted}b`);
      }),
      { numRuns: 500 },
    );
  });
});

test('codeSpan finds a fence that the text does not have', () => {
  for (const text of ['a.pdf', 'a`b.pdf', '`a``b`', ' a ']) {
    const { kinds, text: own } = seen(parse(`x ${codeSpan(text)}`));
    expect(kinds).toContain('inlineCode');
    expect(own).toBe(`x ${text.trim()}`);
  }
});
