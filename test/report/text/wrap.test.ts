import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, displayWidth, pad, shellPath, shorten, wrap } from '../../../src/report/text/wrap.js';

describe('wrap', () => {
  test('breaks at blanks and nowhere else', () => {
    expect(wrap('Die Koordinierungs- und Beratungsstelle für Neuzugewanderte', 24)).toEqual([
      'Die Koordinierungs- und',
      'Beratungsstelle für',
      'Neuzugewanderte',
    ]);
    expect(wrap('insek-audit measures konzept-2035.pdf', 20)).toEqual(['insek-audit measures', 'konzept-2035.pdf']);
  });

  test('keeps a figure with what it counts', () => {
    expect(wrap('Der Anteil liegt bei 23,4 % im Stadtgebiet', 26)).toEqual([
      'Der Anteil liegt bei',
      '23,4\u00a0% im Stadtgebiet',
    ]);
    expect(wrap('Das steht im Konzept auf S. 12 unten', 26)).toEqual(['Das steht im Konzept auf', 'S.\u00a012 unten']);
  });

  test('splits a word that fits no line, after a hyphen or slash where it can', () => {
    expect(wrap('Kinder-/Jugendhilfeplanungsverfahren', 20)).toEqual(['Kinder-/', 'Jugendhilfeplanungsv', 'erfahren']);
  });

  test('counts columns, not code units', () => {
    expect(displayWidth('Straße')).toBe(6);
    expect(displayWidth('Stra\u0308nde')).toBe(7);
    expect(displayWidth('城市')).toBe(4);
    expect(wrap('城市城市 城市城市', 10)).toEqual(['城市城市', '城市城市']);
  });

  test('no line is wider than asked for, and no word is lost', () => {
    const word = fc.stringMatching(/^[a-zäöüß城%-]{1,30}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), fc.integer({ min: 8, max: 120 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/[ \u00a0]/g, '')).toBe(words.join(''));
      }),
    );
  });
});

describe('shorten', () => {
  test('cuts at a word and says so', () => {
    expect(shorten('Die Migrationsberatung wird verlegt, und zwar bald.', 40)).toBe(
      'Die Migrationsberatung wird verlegt …',
    );
    expect(shorten('kurz', 40)).toBe('kurz');
  });
});

test('clean takes what would steer a terminal', () => {
  expect(clean('\u001b[31mRot\u001b[0m\u0007 und \u202eumgekehrt\tund  weit')).toBe(
    '[31mRot [0m und umgekehrt und weit',
  );
});

test('pad fills to a display width', () => {
  expect(pad('城', 4)).toBe('城  ');
  expect(pad('zu lang', 3)).toBe('zu lang');
  expect(pad('7', 3, 'start')).toBe('  7');
});

test('a path can be copied to a shell', () => {
  expect(shellPath('konzepte/größe-2035.pdf')).toBe('konzepte/größe-2035.pdf');
  expect(shellPath("Mein Konzept's $(x).pdf")).toBe("'Mein Konzept'\\''s $(x).pdf'");
  expect(shellPath('-rf')).toBe("'-rf'");
});
