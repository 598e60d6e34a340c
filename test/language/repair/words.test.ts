import { describe, expect, it } from 'vitest';
import { plainCharacters, privateSign } from '../../../src/language/repair/characters.js';
import { wordRepair } from '../../../src/language/repair/words.js';

const repaired = (lines: string[], line: string): string => wordRepair(lines).repair(line);

describe('wordRepair', () => {
  it('leaves undamaged text as it is, down to the word that looks broken once', () => {
    const lines = [
      'Die Stadt will im Haus halten, was sie im Haushalten gelernt hat.',
      'Das Schiff fährt auf der Schifffahrtslinie.',
    ];
    const { needed, repair } = wordRepair(lines);
    expect(needed).toBe(false);
    expect(repair(lines[0]!)).toBe(lines[0]);
  });

  it('closes the gap after ligatures where it is systematic', () => {
    const lines = [
      'Die fl exible Planung und die fl exiblen Angebote fi nden',
      'statt. Die demografi sche Entwicklung betri ff t alle. fi nden',
      'Wir fi nden die fl ache Stadt, die demografische Lage,',
    ];
    expect(repaired(lines, 'Die fl exiblen Angebote der demografi schen Entwicklung fi nden statt.')).toBe(
      'Die flexiblen Angebote der demografischen Entwicklung finden statt.',
    );
  });

  it('does not join a word that ends in a ligature with a word of its own', () => {
    const lines = Array(6).fill(
      'fl exible Wege fi nden, das Schiff fahren, ein Schiff und fahren, mit dem Schiff fahren',
    );
    expect(repaired(lines, 'mit dem Schiff fahren')).toBe('mit dem Schiff fahren');
  });

  it('keeps the gaps between columns of a text file', () => {
    const lines = Array(6).fill('fl exible Wege fi nden     rechte Spalte');
    expect(repaired(lines, 'fl exible Wege fi nden     rechte Spalte')).toBe('flexible Wege finden     rechte Spalte');
  });

  it('takes out spaced hyphens of hyphenation, and leaves dashes', () => {
    const lines = [...Array(5).fill('Ent - wicklung der Stadt'), 'Entwicklung der Stadt', 'Kinder - und Jugendhilfe'];
    expect(repaired(lines, 'Die Ent - wicklung der Kinder - und Jugendhilfe')).toBe(
      'Die Entwicklung der Kinder - und Jugendhilfe',
    );
    expect(repaired(['Ziele - was wir wollen'], 'Ziele - was wir wollen')).toBe('Ziele - was wir wollen');
  });

  it('joins words in pieces that stand whole elsewhere in the document', () => {
    const lines = [
      'Migrationsfragen und Integration stehen im Konzept der Verwaltung',
      ...Array(6).fill('Migra ti ons fra gen und Inte gra ti on in der Ver wal tung'),
    ];
    expect(repaired(lines, 'Migra ti ons fra gen und Inte gra ti on in der Ver wal tung.')).toBe(
      'Migrationsfragen und Integration in der Verwaltung.',
    );
  });

  it('takes off capital letters that mark words of a glossary', () => {
    const words = ['Inklusion', 'Teilhabe', 'Quartier', 'Segregation', 'Monitoring'];
    const lines = [words.join(' '), words.map((word) => `${word}G`).join(' ')];
    expect(repaired(lines, 'Die InklusionG im QuartierG')).toBe('Die Inklusion im Quartier');
    expect(repaired(lines, 'Die BürgerInnen')).toBe('Die BürgerInnen');
  });
});

describe('plainCharacters', () => {
  it('makes one character of what means the same', () => {
    expect(plainCharacters('Mu\u0308nster')).toBe('Münster');
    expect(plainCharacters('ﬂexibel, ﬁnden')).toBe('flexibel, finden');
    expect(plainCharacters('10\u00a0000\u202f€')).toBe('10 000 €');
    expect(plainCharacters('Kosten\u2011Nutzen')).toBe('Kosten-Nutzen');
    expect(plainCharacters('Inte\u00adgration, Betei\u00ad')).toBe('Integration, Betei\u00ad');
  });

  it('shows the signs of symbol fonts, and keeps those that nobody knows', () => {
    expect(plainCharacters('\uf0b7 Ziel \uf0fe ja \uf0a8 nein')).toBe('• Ziel ☑ ja ☐ nein');
    expect(plainCharacters('\uf021')).toBe('\uf021');
    expect(privateSign('A')).toBeNull();
    expect(plainCharacters('\u0001')).toBe('•');
  });
});
