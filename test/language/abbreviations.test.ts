import { expect, test } from 'vitest';
import { abbreviationsOf, longFormOf, withAbbreviations } from '../../src/language/abbreviations.js';
import { compileLexicon } from '../../src/language/lexicon.js';
import { tokenize } from '../../src/language/tokens.js';

const all = (texts: string[], lists: string[] = []) => Object.fromEntries(abbreviationsOf(texts, lists));

test('a long form ends before the bracket and begins with the first letter', () => {
  expect(longFormOf('BfI', 'Leitung hat das Büro für Integration')).toBe('Büro für Integration');
  expect(longFormOf('StPlA', 'mit dem Stadtplanungsamt')).toBe('Stadtplanungsamt');
  expect(longFormOf('XY', 'das Büro für Integration')).toBe(null);
});

test('explanations in brackets are read, other brackets are not', () => {
  expect(all(['Federführend ist das Amt für Soziale Dienste (ASD), ab 2027 (siehe Kapitel 4).'])).toEqual({
    ASD: 'Amt für Soziale Dienste',
  });
  expect(all(['Die Hinweise werden in die Karte eingepflegt (IT).', 'Das Amt plant (GmbH) und (ab) 2027.'])).toEqual(
    {},
  );
});

test('lists of abbreviations printed in two columns are read in running text', () => {
  expect(all([], ['Abkürzung Bedeutung BfI Büro für Integration HA Hauptamt SuS – Schul- und Sportamt'])).toEqual({
    BfI: 'Büro für Integration',
    HA: 'Hauptamt',
    SuS: 'Schul- und Sportamt',
  });
});

test('a short form hits what its long form hits, but no theme by the name of an office', () => {
  const lexicon = compileLexicon([
    { id: 'integrationSide', terms: ['büro für integration'] },
    { id: 'theme.bodies', terms: ['büro für integration'] },
    { id: 'theme.people', terms: ['menschen mit migrationshintergrund'] },
  ]);
  const own = withAbbreviations(
    lexicon,
    new Map([
      ['BfI', 'Büro für Integration'],
      ['MmM', 'Menschen mit Migrationshintergrund'],
    ]),
  );
  const hits = (text: string) => own.match(tokenize(text)).map((h) => `${h.entry} ${text.slice(h.from, h.to)}`);
  expect(hits('Leitung: BfI, für MmM')).toEqual(['integrationSide BfI', 'theme.people MmM']);
  expect(hits('bfi')).toEqual([]);
});
