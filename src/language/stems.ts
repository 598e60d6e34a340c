import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';

/** Words that the stemmer would merge with a word of another meaning; they are their own stem. */
const KEPT = new Set([
  'zuständigkeit',
  'zuständigkeiten',
  'zuständig',
  'gefördert',
  'geförderte',
  'geförderten',
  'gefördertes',
  'träger',
  'trägern',
  'mittel',
  'mitteln',
]);
const GROUP: Record<string, string> = {
  zuständigkeiten: 'zuständigkeit',
  geförderte: 'gefördert',
  geförderten: 'gefördert',
  gefördertes: 'gefördert',
  trägern: 'träger',
  mitteln: 'mittel',
};

/** Stem of a folded word: Snowball German (natural), with a stop list for its false merges. */
export function stem(form: string): string {
  if (KEPT.has(form)) return GROUP[form] ?? form;
  const s = german.stem(form);
  // "migrantinn" and "migrantin" are one word
  return s.endsWith('inn') && s.length > 5 ? s.slice(0, -1) : s;
}
