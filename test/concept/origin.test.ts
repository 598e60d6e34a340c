import { describe, expect, test } from 'vitest';
import { originHits } from '../../src/concept/origin.js';
import { compileLexicon } from '../../src/language/lexicon.js';
import { tokenize } from '../../src/language/tokens.js';
import { loadPack } from '../../src/rules/load.js';
import { lexiconEntries } from '../../src/rules/terms.js';

const lexicon = compileLexicon(lexiconEntries(loadPack()).filter((e) => e.id.startsWith('origin.')));

/** What a sentence says of people and bodies by their origin, each once. */
function named(text: string): string[] {
  const tokens = tokenize(text);
  const found = originHits(text, tokens, lexicon.match(tokens));
  return found
    .filter((h) => h.entry === 'theme.people' || h.entry === 'theme.bodies')
    .map((h) => `${h.entry === 'theme.people' ? 'people' : 'body'}: ${text.slice(h.from, h.to)}`);
}

describe('people and bodies by their origin', () => {
  test.each([
    ['Junge Leute aus Vietnam lernen hier.', ['people: Leute aus Vietnam']],
    ['Wohnungen gingen an Haushalte aus der Ukraine, Syrien und Venezuela.', ['people: Haushalte aus der Ukraine']],
    ['Zwölf der Pflegekräfte stammen aus Rumänien.', ['people: Pflegekräfte stammen aus Rumänien']],
    ['Hier leben Menschen aus vierundsiebzig Staaten.', ['people: Menschen aus vierundsiebzig Staaten']],
    ['Die Größe: Ukraine (341), Polen (228).', ['people: Ukraine', 'people: Polen']],
    ['Der Deutsch-Türkische Freundschaftsverein lud ein.', ['body: Deutsch-Türkische Freundschaftsverein']],
    // goods, towns across the border, commuters without people, one figure of trade
    ['Die Fliesen kamen aus Italien.', []],
    ['Die polnische Gemeinde jenseits der Neiße plant mit.', []],
    ['Familien und Waren aus Polen', []],
    ['Der Handel mit Polen (12 %) wächst.', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));
});
