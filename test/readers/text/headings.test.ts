import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/readers/text/index.js';

const outline = (text: string) =>
  readText('konzept.txt', new TextEncoder().encode(text))
    .sections.slice(1)
    .map((s) => `${s.level} ${s.title}`);

const PROSE =
  'Die Stadt wächst seit Jahren und plant daher neue Wohnungen am Rand der Innenstadt.\nDer Rat hat dazu im Mai einen Beschluss gefasst.';

describe('the contents page as witness', () => {
  test('page numbers may stand before the titles, and a title may run over two lines', () => {
    const text = `Zukunftskonzept Birkenau

Inhaltsverzeichnis
3  Einleitung
4  Ausgangslage der Stadt
4  Bevölkerung und Wohnen
6  Ziele: Was wir
erreichen wollen
8  Umsetzung

Einleitung
${PROSE}
Ausgangslage der Stadt
Bevölkerung und Wohnen
${PROSE}
Ziele: Was wir
erreichen wollen
${PROSE}
Umsetzung
${PROSE}
`;
    expect(outline(text)).toEqual([
      '1 Inhaltsverzeichnis',
      '1 Einleitung',
      '1 Ausgangslage der Stadt',
      '2 Bevölkerung und Wohnen',
      '2 Ziele: Was wir erreichen wollen',
      '2 Umsetzung',
    ]);
  });

  test('a numbered heading that is broken over lines is one, and numbered items are none', () => {
    const text = `Inhalt
1. Grundlagen ........................ 3
1.1. Abgrenzung des Gebietes ......... 3
1.2. Ablauf .......................... 4
2. Beteiligung der Betroffenen und der
Öffentlichkeit ....................... 5
2.1. Befragung ....................... 5
3. Umsetzung ......................... 9

1. Grundlagen
1.1. Abgrenzung des
Gebietes
${PROSE}
1.2. Ablauf
${PROSE}

2. Beteiligung der
Betroffenen und der Öffentlichkeit
2.1. Befragung
Drei Punkte wurden genannt.

1. Mehr Bänke auf dem Platz
und breitere Wege in alle Richtungen sind vielen ein Anliegen.

2. Die Schule braucht einen Anbau

3. Umsetzung
${PROSE}
`;
    expect(outline(text)).toEqual([
      '1 Inhalt',
      '1 1. Grundlagen',
      '2 1.1. Abgrenzung des Gebietes',
      '2 1.2. Ablauf',
      '1 2. Beteiligung der Betroffenen und der Öffentlichkeit',
      '2 2.1. Befragung',
      '1 3. Umsetzung',
    ]);
  });
});

test('a list with leaders ends with its last entry: what recurs below it is no further entry', () => {
  const form = (title: string) => `${title}\nFederführung Gartenamt\nKosten 30.000 Euro\nPriorität hoch\n`;
  const titles = ['G-1: Bäume am Wall', 'G-2: Brunnen am Markt', 'G-3: Hof der Schule', 'G-4: Moor am See'];
  const text = `Inhalt\n${titles.map((t, i) => `${t} ........ ${i + 4}`).join('\n')}\n\n${titles.map(form).join('\n')}`;
  expect(outline(text)).toEqual(['1 Inhalt', ...titles.map((t) => `1 ${t}`)]);
});

test('short lines alone above text are headings of one level; sentences, names of offices and half brackets are none', () => {
  const text = `5 Handlungsfeld Grün

Bäume an Straßen

${PROSE}

Gärten der Vereine

${PROSE}

An dieser Stelle wird die

${PROSE}

UA, GBA, SJB

${PROSE}

Verein für Natur (seit 1990

${PROSE}
`;
  expect(outline(text)).toEqual(['1 5 Handlungsfeld Grün', '2 Bäume an Straßen', '2 Gärten der Vereine']);
});

test('capitals over several lines end where the next title of the contents page begins', () => {
  const text = `INHALT
1. STRATEGIEN 3
 Klima und Energie 4
 Wohnen 6
2. AUSBLICK 9

STRATEGIEN
KLIMA UND
ENERGIE
AUSGANGSLAGE
${PROSE}
WOHNEN
AUSGANGSLAGE
${PROSE}
AUSBLICK
${PROSE}
`;
  expect(outline(text).slice(1)).toEqual([
    '1 STRATEGIEN',
    '2 KLIMA UND ENERGIE',
    '3 AUSGANGSLAGE',
    '2 WOHNEN',
    '3 AUSGANGSLAGE',
    '1 AUSBLICK',
  ]);
});
