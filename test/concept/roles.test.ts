import { describe, expect, it } from 'vitest';
import { conceptOf, passage, rolesOf } from './support.js';

describe('roles of sections', () => {
  const concept = conceptOf(`
# 1 Anlass und Vorgehen

Das Konzept entstand in drei Schritten.

# 2 Bestandsanalyse

## 2.1 Wohnen

Die Mieten stiegen.

## 2.2 Befragung der Haushalte

Es antworteten 800 Haushalte.

# 3 Leitbild und Ziele

## 3.1 Bürgerbeteiligung stärken

Wir binden alle ein.

# 4 Handlungsfelder

## 4.1 Handlungsfeld Bildung

### Ausgangslage

Die Schulen sind voll.

### Ziele

- Gute Schulen

### Maßnahmen

- Neubau einer Schule

# 5 Maßnahmen

## Monitoring der Luftqualität

Zwei Messstellen werden eingerichtet.

## Bürgerbeteiligung

Ein Beirat wird eingerichtet.

# 6 Umsetzung

## 6.1 Erfolgskontrolle

Alle zwei Jahre wird berichtet.

# Anhang

## Teilnehmende

Eine Liste.

## Maßnahmenblätter

Blatt 1.

# Glossar

Ein Wort.
`);
  it.each([
    ['Anlass', ['process']],
    ['Bestandsanalyse', ['analysis']],
    ['Wohnen', ['analysis']],
    ['Befragung', ['analysis']],
    ['Leitbild und Ziele', ['goals']],
    ['Bürgerbeteiligung stärken', ['goals']],
    ['Ausgangslage', ['analysis']],
    ['Monitoring der Luftqualität', ['measures']],
    ['Umsetzung', ['implementation']],
    ['Erfolgskontrolle', ['monitoring']],
    ['Teilnehmende', ['back']],
    ['Maßnahmenblätter', ['measures', 'back']],
    ['Glossar', ['back']],
  ])('%s', (title, roles) => expect(rolesOf(concept, title)).toEqual(roles));

  it('a title among the measures is a measure', () => {
    const ids = concept.document.sections.filter((s) => s.title === 'Bürgerbeteiligung');
    expect(ids.map((s) => concept.sections[s.id]!.roles)).toEqual([['measures']]);
  });
  it('only glossary and the like have no substance', () => {
    expect(passage(concept, 'Ein Wort.').substantive).toBe(false);
    expect(passage(concept, 'Eine Liste.').substantive).toBe(true);
  });
});

describe('roles where headings are silent', () => {
  it('content decides', () => {
    const concept = conceptOf(`
# Die Stadt am Fluss

In der Stadt leben 20.000 Menschen. Der Anteil der Kinder beträgt 15 %. Es fehlen 300 Wohnungen. Die Arbeitslosigkeit stieg um 2 %.

# Unsere Stadt von morgen

- Wir wollen die Ortsmitte stärken und lebendige Quartiere schaffen.
- Ziel ist der Ausbau der Radwege; der Umweltverbund soll gestärkt werden.
- Die Nahversorgung ist langfristig zu sichern und weiterzuentwickeln.
`);
    expect(rolesOf(concept, 'Fluss')).toEqual(['analysis']);
    expect(rolesOf(concept, 'morgen')).toEqual(['goals']);
  });

  it('codes number measures, unless they number the chapters', () => {
    const measures = conceptOf(
      ['Wohnen', 'A.1 Haus am Park', 'A.2 Treff am Markt', 'A.3 Halle', 'A.4 Brücke', 'A.5 Beteiligung']
        .map((t) => `## ${t}\n\nDie Stadt baut um.\n`)
        .join('\n'),
    );
    expect(rolesOf(measures, 'Treff')).toEqual(['measures']);
    const chapters = conceptOf(
      ['A.1 Anlass', 'A.2 Vorgehen', 'B.1 Analyse', 'B.2 Ziele', 'B.3 Maßnahmen', 'B.4 Wohnen']
        .map((t) => `## ${t}\n\nDie Stadt baut um.\n`)
        .join('\n'),
    );
    expect(rolesOf(chapters, 'Vorgehen')).toEqual(['process']);
    expect(rolesOf(chapters, 'Ziele')).toEqual(['goals']);
  });
});

describe('roles of passages', () => {
  it('label lines and run-in headings open parts of a section', () => {
    const concept = conceptOf(`
# Handlungsfeld Wohnen

Ausgangslage Die Mieten stiegen stark.

Die Bauplätze sind knapp.

Ziele:

- Günstige Mieten sichern
- Mehr Bauplätze Maßnahmen und Projekte

Ein Baulückenkataster entsteht.
`);
    expect(passage(concept, 'Ausgangslage Die').roles).toEqual(['analysis']);
    expect(passage(concept, 'Die Bauplätze').roles).toEqual(['analysis']);
    expect(passage(concept, 'Günstige Mieten').roles).toEqual(['goals']);
    expect(passage(concept, 'Mehr Bauplätze').roles).toEqual(['goals']);
    expect(passage(concept, 'Ein Baulückenkataster').roles).toEqual(['measures']);
  });

  it('a chapter of several roles: every passage is one of them', () => {
    const concept = conceptOf(`
# Ziele und Maßnahmen

Ziel ist es, die Ortsmitte zu stärken.

- Pflasterung des Markts
`);
    expect(passage(concept, 'Ziel ist').roles).toEqual(['goals']);
    expect(passage(concept, 'Pflasterung').roles).toEqual(['measures']);
  });

  it('a lead-in gives its list a role and its commitment', () => {
    const concept = conceptOf(`
# Wohnen

Folgende Ziele werden verfolgt:

- Barrierefreie Wohnungen
- Nicht beteiligt wurden:
  - Vermieter
`);
    const item = passage(concept, 'Barrierefreie');
    expect(item).toMatchObject({ roles: ['goals'], commitment: 'decided' });
    expect(item.leadIn).toBe(passage(concept, 'Folgende').id);
    expect(passage(concept, 'Vermieter').negated).toEqual([[0, 1]]);
  });

  it('a goal sentence in an analysis is a goal as well, a challenge is not', () => {
    const concept = conceptOf(`
# Analyse

Ziel der Stadt ist es, den Leerstand zu senken.

Eine Herausforderung bleibt, das Ziel zu erreichen: es fehlen Mittel.
`);
    expect(passage(concept, 'Ziel der Stadt').roles).toEqual(['analysis', 'goals']);
    expect(passage(concept, 'Eine Herausforderung').roles).toEqual(['analysis']);
  });
});
