import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/language/clauses.js';
import { nameRanges } from '../../src/language/names.js';
import { tokenize } from '../../src/language/tokens.js';

const parts = (text: string): [string, string][] => {
  const tokens = tokenize(text);
  const { list, of } = clausesOf(text, tokens);
  return list.flatMap((c, id): [string, string][] => {
    const own = tokens.filter((_, i) => of[i] === id).map((t) => text.slice(t.from, t.to));
    return own.length > 0 ? [[c.kind, own.join(' ')]] : [];
  });
};

describe('clauses', () => {
  it('takes up the clause around a relative clause', () => {
    expect(parts('Der Workshop, der im Haus geplant war, fand nicht statt.')).toEqual([
      ['main', 'Der Workshop fand nicht statt'],
      ['relative', 'der im Haus geplant war'],
    ]);
  });
  it('cuts no list', () => {
    expect(parts('Beteiligt waren Vereine, Schulen und die Kirchen.')).toEqual([
      ['main', 'Beteiligt waren Vereine Schulen und die Kirchen'],
    ]);
  });
  it('parts main clauses with subjects of their own, and keeps verbs that share one', () => {
    expect(parts('Die Stadt vermittelt Wohnungen, die Vereine bieten Kurse.')).toHaveLength(2);
    expect(parts('Der Rat hat die Arbeit begleitet und das Konzept beschlossen.')).toHaveLength(1);
    expect(parts('Eine Gruppe war erwogen worden, wurde aber nicht gebildet.')).toHaveLength(1);
  });
  it('opens a clause after "ob" and "sondern"', () => {
    expect(parts('Offen ist, ob Mittel bewilligt werden.').map(([kind]) => kind)).toEqual(['main', 'open']);
    expect(parts('Es kamen keine Schulen, sondern Vereine.').map(([kind]) => kind)).toEqual(['main', 'contrast']);
  });
});

describe('separable verbs', () => {
  it('are found in one piece', () => {
    const also = (text: string) => tokenize(text).flatMap((t) => t.also ?? []);
    expect(also('Das Team suchte die Leute in Läden und auf Plätzen auf und sprach mit ihnen.')).toEqual([
      'aufsuchte',
      'aufsuchen',
    ]);
    expect(also('Die Beauftragte nahm an allen Sitzungen teil.')).toEqual(['teilnahm', 'teilnehmen']);
    expect(also('Die Bänke stehen auf dem Platz.')).toEqual([]);
  });
});

describe('names', () => {
  const names = (text: string) => {
    const tokens = tokenize(text);
    return nameRanges(text, tokens).map(([a, b]) => text.slice(tokens[a]!.from, tokens[b - 1]!.to));
  };
  it('holds what a body names as its tasks', () => {
    expect(names('Das Ministerium für Soziales, Gesundheit und Integration fördert die Sanierung.')).toEqual([
      'Ministerium für Soziales, Gesundheit und Integration',
    ]);
    expect(names('Der Fachbereich Jugend und Bildung berät Familien.')).toEqual(['Fachbereich Jugend und Bildung']);
    expect(names('Das „Forum für interkulturelle Entwicklung und Bildung“ lagert Stühle.')).toEqual([
      'Forum für interkulturelle Entwicklung und Bildung',
    ]);
    expect(names('Das Projekt „Sprache verbindet“ wird verlängert.')).toEqual([]);
  });
});
