import { describe, expect, test } from 'vitest';
import { readComments } from '../../../src/audit/notes/comments.js';

const KNOWN = ['F-03', 'M-02', 'theme-in-goals'];
const read = (text: string) => readComments(text, 'k.md', KNOWN);

describe('a comment', () => {
  test('accepts one or several criteria, with reason, author and last day', () => {
    const { suppressions, problems } = read(
      '# Titel\n\n<!-- insek-audit-disable F-03, theme-in-goals until=2026-12-31 author="A. Beck" -- steht im\n  Teilkonzept -- Band 2 -->\n',
    );
    const rest = {
      reason: 'steht im Teilkonzept -- Band 2',
      author: 'A. Beck',
      expires: '2026-12-31',
      kind: 'comment',
      from: 'k.md:3',
      line: 3,
    };
    expect(suppressions).toEqual([
      { rule: 'F-03', ...rest },
      { rule: 'theme-in-goals', ...rest },
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['<!-- insek-audit-disable F-03 -->', 'notes.no-reason', {}],
    ['<!-- insek-audit-disable F-03 -- -->', 'notes.no-reason', {}],
    ['<!-- insek-audit-disable -- Grund -->', 'notes.no-rule', {}],
    ['<!-- insek-audit-disable F-04 -- Grund -->', 'notes.unknown-rule', { rule: 'F-04', nearest: 'F-03' }],
    ['<!-- insek-audit-disable F-03 until=31.12.2026 -- Grund -->', 'notes.no-date', { date: '31.12.2026' }],
  ])('%s accepts nothing and is told', (text, code, args) => {
    expect(read(`\n${text}`)).toEqual({
      suppressions: [],
      problems: [{ code, args: { from: 'k.md:2', ...args }, line: 2 }],
    });
  });

  test.each([
    '```\n<!-- insek-audit-disable F-03 -- x -->\n```',
    '~~~~ md\n<!-- insek-audit-disable F-03 -- x -->\n~~~\n~~~~\n',
    '```\n<!-- insek-audit-disable F-03 -- x -->',
    'So: `<!-- insek-audit-disable F-03 -- x -->`.',
    '<!-- insek-audit-disabled F-03 -- x -->',
    '<!-- anderes -->',
  ])('is none: %j', (text) => {
    expect(read(text)).toEqual({ suppressions: [], problems: [] });
  });

  test('stands after code as well', () => {
    expect(read('```\na\n```\n<!-- insek-audit-disable F-03 -- `x` gilt -->').suppressions).toMatchObject([
      { rule: 'F-03', line: 4, reason: '`x` gilt' },
    ]);
  });
});
