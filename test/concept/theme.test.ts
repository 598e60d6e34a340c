import { describe, expect, it } from 'vitest';
import { conceptOf, passage } from './support.js';

/** Theme of a single sentence in a chapter of its own, as "level term why:term". */
function themeOf(sentence: string, heading = 'Ausgangslage'): string {
  const concept = conceptOf(`# ${heading}\n\n${sentence}\n`);
  const p = concept.passages.find((q) => q.kind !== 'heading')!;
  const why = p.homonyms.map((h) => `${h.why}:${h.term}`);
  return [p.theme, ...p.themeTerms, ...why].join(' ');
}

describe('words that name the theme', () => {
  it.each([
    'Menschen mit Migrationshintergrund werden beraten.',
    'Migrant*innen und Migrant:innen treffen sich.',
    'Geflüchtete leben am Stadtrand.',
    'Die nichtdeutsche Bevölkerung wächst.',
    'In der Stadt leben 400 Menschen ohne deutschen Pass.',
    'Die Stadt fördert Sprach- und Integrationskurse.',
    'Die interkulturelle Öffnung der Verwaltung schreitet voran.',
    'Die Integration von Zugewanderten gelingt.',
    'Die Zuwanderung aus dem Ausland hält an.',
    'Ausländische Fachkräfte werden gebraucht.',
  ])('%s', (sentence) => expect(themeOf(sentence)).toMatch(/^explicit/));
});

describe('wide words are indirect', () => {
  it.each([
    'Die Stadt ist weltoffen.',
    'Die kulturelle Vielfalt der Gesellschaft ist ein Gewinn.',
    'Neubürgerinnen und Neubürger werden begrüßt.',
    'Die Integration von Neuzugezogenen gelingt.',
    'Die gesellschaftliche Teilhabe wird gestärkt.',
    'Die Stadt der Vielfalt lädt ein.',
  ])('%s', (sentence) => expect(themeOf(sentence)).toMatch(/^indirect/));
});

describe('words that only look like the theme', () => {
  it.each([
    ['Das integrierte Konzept liegt vor.', 'none'],
    ['Die Integration erneuerbarer Energien ist ein Ziel.', 'none things:Integration'],
    ['Die städtebauliche Integration des Bahnhofs gelingt.', 'none things:Integration'],
    ['Die Integration in den Radverkehr steht an.', 'none things:Integration'],
    ['Die Integration von Kunst am Platz ist gelungen.', 'none things:Integration'],
    ['Die Inklusion und Integration von Menschen mit Behinderung bleibt Aufgabe.', 'none other-group:Integration'],
    ['Die Integration Langzeitarbeitsloser wird gefördert.', 'none other-group:Integration'],
    ['Die Teilhabe älterer Menschen wird gestärkt.', 'none other-group:Teilhabe'],
    ['Die Teilhabe an Planungsprozessen ist wichtig.', 'none planning:Teilhabe'],
    ['Die Zuwanderung junger Familien aus dem Umland hält an.', 'none demography:Zuwanderung'],
    ['Die Zuwanderung von Betrieben ist erwünscht.', 'none business:Zuwanderung'],
    ['Das Wanderungssaldo ist positiv.', 'none demography:Wanderungssaldo'],
    ['Der Zuzug von Studierenden prägt die Stadt.', 'none demography:Zuzug'],
    ['Die Migration von Daten in die Cloud ist fertig.', 'none species:Migration'],
    ['Nach 1945 nahm die Stadt viele Flüchtlinge auf.', 'none history:Flüchtlinge'],
    ['Die Zahl ausländischer Gäste stieg.', 'none tourism:ausländischer'],
    ['Ausländische Direktinvestitionen nehmen zu.', 'none business:Ausländische'],
    ['Die Artenvielfalt im Park ist groß.', 'none variety:Artenvielfalt'],
    ['Die Vielfalt der Geschäfte prägt den Ort.', 'none variety:Vielfalt'],
    ['Der Fluchtweg ist frei.', 'none'],
    ['Es gibt vielfältige Angebote.', 'none'],
  ])('%s → %s', (sentence, expected) => expect(themeOf(sentence)).toBe(expected));
});

describe('"Integration" without an object', () => {
  it('is the theme where the section speaks of migrants', () => {
    const concept = conceptOf(`
# Soziales

Die Integration ist eine Aufgabe aller. In der Stadt leben 900 Geflüchtete.

# Mobilität

Busse fahren im Takt. Die Integration ist eine Aufgabe.
`);
    expect(passage(concept, 'Die Integration ist eine Aufgabe aller').theme).toBe('explicit');
    expect(passage(concept, 'Die Integration ist eine Aufgabe.')).toMatchObject({
      theme: 'none',
      homonyms: [{ term: 'Integration', why: 'no-object' }],
    });
  });
  it('is the theme where the chapter on its field does', () => {
    const concept = conceptOf(`
# Soziales

## Angebote

Ein Sprachcafé lädt Geflüchtete ein.

## Nachbarschaft

Integration gelingt im Quartier.
`);
    expect(passage(concept, 'Integration gelingt').theme).toBe('explicit');
  });
  it('is indirect among social matters where migrants are not named', () => {
    expect(themeOf('Schwerpunkte sind Bildung, Integration und Armutsbekämpfung.')).toBe('indirect Integration');
  });
  it('is not the theme beside the disabled', () => {
    const concept = conceptOf(`
# Soziales

Menschen mit Behinderung nutzen den Treff. Er dient der Integration.

Viel später heißt es etwas anderes. Und noch ein Satz. In der Stadt leben Geflüchtete.
`);
    expect(passage(concept, 'Er dient').homonyms).toEqual([{ term: 'Integration', why: 'other-group' }]);
  });
});

describe('sections about the theme', () => {
  it('by their heading, with what is below', () => {
    const concept = conceptOf(`
# Migration und Integration

## Wohnen

Die Teilhabe wird gestärkt.

# Verkehr

Busse fahren.
`);
    const theme = (title: string) =>
      concept.sections[concept.document.sections.find((s) => s.level > 0 && s.title === title)!.id]!.theme;
    expect([theme('Migration und Integration'), theme('Wohnen'), theme('Verkehr')]).toEqual([true, true, false]);
    expect(passage(concept, 'Die Teilhabe').theme).toBe('explicit');
  });
  it('"Integration" alone is a heading of the theme only over text on migrants', () => {
    const titled = (text: string) => {
      const concept = conceptOf(`# Integration\n\n${text}\n`);
      return concept.sections[1]!.theme;
    };
    expect(titled('Geflüchtete lernen Deutsch.')).toBe(true);
    expect(titled('Das neue Netz wird eingebunden.')).toBe(false);
  });
  it('history tells of other refugees', () => {
    expect(themeOf('Viele Flüchtlinge siedelten sich an.', 'Stadtgeschichte')).toBe('none history:Flüchtlinge');
    expect(themeOf('2015 kamen viele Flüchtlinge.', 'Stadtgeschichte')).toBe('explicit Flüchtlinge');
  });
});
