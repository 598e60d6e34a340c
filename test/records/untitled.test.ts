import { describe, expect, test } from 'vitest';
import { renderDiagnostic } from '../../src/diagnostics/render.js';
import { UNTITLED } from '../../src/records/record.js';
import { untitledWarning } from '../../src/records/untitled.js';

const at = (title: string, page: number) => ({ title, place: { page, line: null } });

describe('measures without a readable title', () => {
  test('are counted, at the place of the first', () => {
    const [warning] = untitledWarning([at('Haus am Anger', 3), at(UNTITLED, 4), at(UNTITLED, 9)]);
    expect(warning).toEqual({ code: 'measures.untitled', args: { count: 2, all: 3 }, page: 4 });
    expect(renderDiagnostic(warning!, 'de').what).toBe('2 von 3 Maßnahmen stehen ohne lesbaren Titel in der Liste.');
  });
  test('no warning where all have one', () => {
    expect(untitledWarning([at('Haus am Anger', 3)])).toEqual([]);
  });
});
