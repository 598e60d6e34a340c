import { describe, expect, it } from 'vitest';
import { buildSections, type DraftBlock } from '../../src/document/sections.js';

const at = (page: number) => [{ offset: 0, page, line: null, box: null }];
const heading = (level: number, text: string, page = 1): DraftBlock => ({
  kind: 'heading',
  level,
  text,
  number: null,
  anchors: at(page),
});
const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text, anchors: at(1) });

describe('buildSections', () => {
  it('builds the tree from heading levels', () => {
    const { blocks, sections } = buildSections(
      [
        paragraph('Vorwort'),
        heading(1, '1 Analyse', 2),
        paragraph('Text'),
        heading(2, '1.1 Lage', 3),
        heading(2, '1.2 Leute', 4),
        paragraph('Text'),
        heading(1, '2 Ziele', 5),
      ],
      'Konzept',
    );
    expect(blocks.map((block) => block.section)).toEqual([0, 1, 1, 2, 3, 3, 4]);
    expect(
      sections.map(({ title, level, parent, children, first, end, place }) => [
        title,
        level,
        parent,
        children,
        first,
        end,
        place.page,
      ]),
    ).toEqual([
      ['Konzept', 0, null, [1, 4], 0, 7, 1],
      ['1 Analyse', 1, 0, [2, 3], 1, 6, 2],
      ['1.1 Lage', 2, 1, [], 3, 4, 3],
      ['1.2 Leute', 2, 1, [], 4, 6, 4],
      ['2 Ziele', 1, 0, [], 6, 7, 5],
    ]);
  });

  it('closes gaps in the levels, and keeps siblings of the same printed level together', () => {
    const { sections, blocks } = buildSections(
      [heading(2, 'A'), heading(4, 'B'), heading(4, 'C'), heading(1, 'D')],
      null,
    );
    expect(sections.map((section) => [section.title, section.level, section.parent])).toEqual([
      ['', 0, null],
      ['A', 1, 0],
      ['B', 2, 1],
      ['C', 2, 1],
      ['D', 1, 0],
    ]);
    expect(blocks.map((block) => block.kind === 'heading' && block.level)).toEqual([1, 2, 2, 1]);
  });

  it('gives an empty document its root', () => {
    expect(buildSections([], 'Leer')).toEqual({
      blocks: [],
      sections: [
        {
          id: 0,
          title: 'Leer',
          number: null,
          level: 0,
          parent: null,
          children: [],
          first: 0,
          end: 0,
          place: { page: null, line: null },
        },
      ],
    });
  });
});
