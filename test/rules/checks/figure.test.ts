import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/concept/concept.js';
import type { Hit } from '../../../src/language/lexicon.js';
import { tokenize } from '../../../src/language/tokens.js';
import { hasFigure, hasFigureNear } from '../../../src/rules/checks/figure.js';

const passage = (text: string) => ({ text, tokens: tokenize(text) }) as unknown as Passage;
const hit = (text: string, word: string) =>
  [{ from: text.indexOf(word), to: text.indexOf(word) + word.length }] as unknown as Hit[];

describe('a number that may count people', () => {
  test.each([
    'In der Stadt leben 4.120 Geflüchtete.',
    'Der Anteil liegt bei 18,4 %.',
    'Jede dritte Einwohnerin hat eine Migrationsgeschichte.',
    'Das ist die Hälfte der Kinder.',
  ])('%s', (text) => expect(hasFigure(passage(text), 'number')).toBe(true));

  test.each([
    'Das Angebot für Geflüchtete (siehe Seite 38) wurde 2016 ausgebaut.',
    'Der Verein Migranten für die Agenda 21 berät Haushalte.',
    'Am 5. Juni und am 12.11.2019 trafen sich Geflüchtete.',
    'Für Geflüchtete stehen 30.000 Euro bereit.',
    'Seit 10 Jahren berät der Verein Geflüchtete (Maßnahme M12).',
    'Das Haus liegt in einem Viertel mit vielen Geflüchteten.',
  ])('none: %s', (text) => expect(hasFigure(passage(text), 'number')).toBe(false));
});

describe('a year', () => {
  test.each(['Das Forum fand 2023 statt.', 'Es fanden zwei Foren statt (22.03.2023, 29. 3. 2023).', 'Auftakt 11/2023'])(
    '%s',
    (text) => expect(hasFigure(passage(text), 'year')).toBe(true),
  );

  test.each(['Die Fläche misst 12.2023 Quadratmeter.', 'Im Lager stehen 1.2023,5 Kisten.', 'Um 20.15 Uhr'])(
    'none: %s',
    (text) => expect(hasFigure(passage(text), 'year')).toBe(false),
  );
});

test('a figure is near a word when few words stand between', () => {
  const text =
    'Von den 412 Geflüchteten wohnt ein Teil privat, und die Wohnungen kosten im Mittel 8,40 je Quadratmeter.';
  const near = (word: string) => hasFigureNear(passage(text), 'number', hit(text, word), 2);
  expect(near('Geflüchteten')).toBe(true);
  expect(near('Wohnungen')).toBe(false);
});
