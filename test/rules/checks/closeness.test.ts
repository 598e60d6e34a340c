import { describe, expect, test } from 'vitest';
import { isOneOfGroups, standTogether } from '../../../src/rules/checks/closeness.js';
import { conceptOf } from '../../concept/support.js';

const passageOf = (sentence: string) =>
  conceptOf(`# Ausgangslage\n\n${sentence}\n`).passages.find((p) => p.kind !== 'heading')!;

describe('standTogether', () => {
  const filler = Array.from({ length: 30 }, (_, i) => `Wort${i}`).join(' ');
  test.each([
    ['Für Geflüchtete werden Kitas geöffnet.', true],
    [`Geflüchtete werden begleitet, ${filler} und Kitas gebaut.`, false],
    ['Geflüchtete werden begleitet.', false],
    ['Der Integrationsplan nennt Kitas.', false],
    ['Migrantinnen, Kitas, Wohnungen, Verkehr, Umwelt, Sport und Gesundheit.', false],
  ])('%s', (sentence, together) => expect(standTogether(passageOf(sentence), 12, true, ['F-02'], [])).toBe(together));
});

describe('isOneOfGroups', () => {
  test.each([
    ['Beraten werden Seniorinnen und Senioren, Migrantinnen und Migranten, Langzeitarbeitslose.', true],
    ['Kinder und Jugendliche mit Migrationshintergrund werden gefördert.', false],
    ['Migrantinnen und Migranten werden beraten.', false],
  ])('%s', (sentence, one) => expect(isOneOfGroups(passageOf(sentence))).toBe(one));
});
