import { expect, test } from 'vitest';
import { readText } from '../../../src/readers/text/index.js';

const blocksOf = (text: string) =>
  readText('konzept.txt', new TextEncoder().encode(text))
    .blocks.filter((b) => b.kind !== 'furniture')
    .map((b) => `${b.kind}: ${b.text}`);

test('a sentence runs over a page break, a caption or the end of a table does not', () => {
  const text = [
    'Der Park am Nordufer wird bis zum Sommer um zwei Wiesen und\n',
    '\feine breite Allee erweitert, die bis zum alten Hafen führt.\nAbb. 3 Lage des Parks',
    '\fDie Schule erhält einen neuen Hof und eine Halle für den Sport.\nHalle\nNord',
    '\fim Jahr darauf folgen die Wege.',
  ].join('');
  expect(blocksOf(text)).toEqual([
    'paragraph: Der Park am Nordufer wird bis zum Sommer um zwei Wiesen und eine breite Allee erweitert, die bis zum alten Hafen führt.',
    'caption: Abb. 3 Lage des Parks',
    'paragraph: Die Schule erhält einen neuen Hof und eine Halle für den Sport. Halle Nord',
    'paragraph: im Jahr darauf folgen die Wege.',
  ]);
});

test('figures one below the other are cells, a figure in a sentence is not', () => {
  const text = `Der neue Steg kostet die Stadt
400.000 €
und verbindet beide Ufer.
Wege und Plätze
12.000,00
60%
7.200,00
`;
  expect(blocksOf(text)).toEqual([
    'paragraph: Der neue Steg kostet die Stadt 400.000 € und verbindet beide Ufer. Wege und Plätze',
    'paragraph: 12.000,00',
    'paragraph: 60%',
    'paragraph: 7.200,00',
  ]);
});
