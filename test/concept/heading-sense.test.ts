import { describe, expect, it } from 'vitest';
import { readHeading } from '../../src/concept/heading-sense.js';
import { tokenize } from '../../src/language/tokens.js';
import { lexicon } from './support.js';

const words = lexicon();
const read = (text: string) => {
  const tokens = tokenize(text);
  return readHeading(text, tokens, words.match(tokens));
};
const brief = (text: string) => {
  const { roles, strength } = read(text);
  return `${roles.join('+')} ${strength}`.trim();
};

describe('headings that name their role', () => {
  it.each([
    ['Bestandsaufnahme', 'analysis 2'],
    ['3 Ausgangslage und Rahmenbedingungen', 'analysis 2'],
    ['Demografische Entwicklung', 'analysis 2'],
    ['SWOT-Analyse', 'analysis 2'],
    ['Stärken und Schwächen', 'analysis 2'],
    ['Beteiligung der Öffentlichkeit', 'participation 2'],
    ['Bürgerwerkstatt', 'participation 2'],
    ['Leitbild und Leitlinien', 'goals 2'],
    ['Ziele und Maßnahmen', 'goals+measures 2'],
    ['ZIELE UND MASSNAHMEN', 'goals+measures 2'],
    ['Städtebauliche Entwicklungsziele', 'goals 2'],
    ['Wohnen: Ziele', 'goals 2'],
    ['Schlüsselprojekte', 'measures 2'],
    ['Kosten- und Finanzierungsübersicht', 'measures 2'],
    ['Monitoring und Evaluation', 'monitoring 2'],
    ['Erfolgskontrolle', 'monitoring 2'],
    ['Umsetzung und Verstetigung', 'implementation 2'],
    ['Weiteres Vorgehen', 'implementation 2'],
    ['Anlass und Zielsetzung', 'process 2'],
    ['Aufbau des Konzepts', 'process 2'],
    ['Vorwort', 'front 2'],
    ['Literaturverzeichnis', 'back 2'],
  ])('%s → %s', (text, expected) => expect(brief(text)).toBe(expected));
});

describe('the head of a heading decides, its attributes do not', () => {
  it.each([
    ['Umsetzung der Maßnahmen', 'implementation 2'],
    ['Evaluation der Ziele', 'monitoring 2'],
    ['Herausforderungen für die Stadt und Ziele des Konzepts', 'analysis+goals 2'],
    ['Umsetzung der Ziele und Maßnahmen', 'implementation 2'],
    ['Ziele der Beteiligung', 'participation 1'],
    ['Räumliches Leitbild Ausgangslage', 'analysis 2'],
    ['Evaluation des bisherigen Stadtentwicklungskonzepts', 'analysis 2'],
    ['Evaluierung des ersten INSEK', 'analysis 2'],
  ])('%s → %s', (text, expected) => expect(brief(text)).toBe(expected));
});

describe('titles that only mention a role word', () => {
  it.each([
    ['Bürgerbeteiligung verstetigen', 'participation 1'],
    ['Beteiligung und Engagement', 'participation 1'],
    ['Handlungsfeld 3: Bürgerbeteiligung', '0'],
    ['Handlungsfeld 2 – Ziele und Maßnahmen', 'goals+measures 2'],
    ['Leitziel 4: Monitoring ausbauen', 'goals 2'],
    ['Angebote nach Akteuren', '0'],
    ['Anlage B: Maßnahmenkatalog', 'measures 2'],
    ['Zielgruppen', '0'],
    ['Energieträger', '0'],
    ['Kostenbeteiligung', '0'],
    ['Projektorganisation', 'process 2'],
  ])('%s → %s', (text, expected) => expect(brief(text)).toBe(expected));

  it('takes no text for a heading', () => {
    expect(read('Ziel der Stadt ist es, die Beteiligung zu stärken.')).toMatchObject({ noise: true, strength: 0 });
    expect(read('der Maßnahmen')).toMatchObject({ noise: true, strength: 0 });
  });
});

describe('what else a heading tells', () => {
  it('fields of action', () => {
    expect(read('Soziales und Bildung').fields).toEqual(['F-01', 'F-02']);
    expect(read('Wohnen').fields).toEqual(['F-03']);
    expect(read('Arbeit').fields).toEqual(['F-05']);
    expect(read('Arbeitsgruppen').fields).toEqual([]);
  });
  it('the level of goals', () => {
    expect(read('Leitbild').level).toBe('leitbild');
    expect(read('Strategische Ziele').level).toBe('leitziel');
    expect(read('Ziele').level).toBeNull();
    expect(read('Leitbild und Ziele').goalsBeside).toBe(true);
    expect(read('Leitbild').goalsBeside).toBe(false);
  });
  it('sections without substance', () => {
    expect(read('Impressum').noSubstance).toBe(true);
    expect(read('Glossar').noSubstance).toBe(true);
    expect(read('Anhang').noSubstance).toBe(false);
    expect(read('Anlage 1: Abkürzungen').noSubstance).toBe(true);
    expect(read('Anlage 2: Maßnahmenkatalog').noSubstance).toBe(false);
  });
});
