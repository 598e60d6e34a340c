import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/language/clauses.js';
import { modalities } from '../../src/language/modality.js';
import { tokenize } from '../../src/language/tokens.js';

const of = (text: string) => {
  const tokens = tokenize(text);
  return modalities(tokens, clausesOf(text, tokens))[0];
};

describe('what ends like a past and is none', () => {
  test.each([
    ['Einmal im Jahr berichten Arbeitsgruppe und Bürgermeisterin im Gemeinderat.', 'stated'],
    ['Die Ämter berichteten dem Rat.', 'done'],
    ['Wir beobachten die Entwicklung jährlich.', 'stated'],
    ['Verwaltung und Politik erarbeiteten das Konzept.', 'done'],
    ['Der Arbeitskreis wird auch künftig die Umsetzung begleiten.', 'decided'],
    ['Das Amt wird die Umsetzung im Blick behalten.', 'decided'],
    ['Künftig wird es einen Bericht mit umgesetzten Maßnahmen geben.', 'decided'],
    ['Alle fünf Jahre tritt der Beirat mit neu ausgelosten Mitgliedern zusammen.', 'stated'],
    ['Die Stelle wird den Aufbau eines permanenten und transparenten Systems unterstützen.', 'decided'],
    ['Alle Beteiligten bewerteten die Ideen.', 'done'],
    ['Gezählt werden bewohnte Häuser und besetzte Läden.', 'decided'],
  ])('%s', (text, modality) => {
    expect(of(text)).toBe(modality);
  });
});
