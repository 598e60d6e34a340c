import { expect, test } from 'vitest';
import { areaNames, withAreas } from '../../src/language/areas.js';
import { compileLexicon } from '../../src/language/lexicon.js';
import { tokenize } from '../../src/language/tokens.js';

test('a name that follows the kind of a part of the commune is the name of an area', () => {
  const names = areaNames([
    'Im Stadtteil Nordheim und in der Siedlung „Waldblick“ wird gebaut.',
    'Das Quartier Management tagt.',
  ]);
  expect([...names].sort()).toEqual(['nordheim', 'waldblick']);
});

test('words of planning after the kind name nothing', () => {
  expect([...areaNames(['Die Stadtteile Entwicklung und das Quartier Konzept'])]).toEqual([]);
});

test('a known name is an area wherever it stands, in the genitive too', () => {
  const lexicon = withAreas(compileLexicon([{ id: 'area', terms: ['Altstadt'] }]), new Set(['nordheim']));
  const text = 'In Nordheim und der Altstadt, dem Rand Nordheims';
  const found = lexicon.match(tokenize(text)).map((h) => `${h.entry}:${text.slice(h.from, h.to)}`);
  expect(found).toEqual(['area:Nordheim', 'area:Altstadt', 'area:Nordheims']);
});
