import type { Atom } from './atoms.js';
import type { Labels } from './labels.js';

/** Where a label may begin in the midst of running text: behind the end of a sentence or a sign that parts fields, or with a sign of its own. */
const OPENING =
  /(?:(?<=[.;!?)…]\s|\s[–—|·•/]\s)|(?<=[^\d\s]\s)(?:\p{Extended_Pictographic}\ufe0f?|[€§\ue000-\uefff])\s+)(\p{L}[^:.;!?()|·•]{1,40}?)\s?:\s+(?=\S)/gu;
/** So many known labels must recur in the midst of text; fewer are chance. */
const LEAST_LABELS = 2;

/** So often does a label recur in such places. */
const RECURS = 3;

/** Cuts atoms before labels - known ones, and what recurs - that stand in the midst of their text ("… für alle. Zuständig: Bauamt; Beginn: 2026"). Null when there are hardly any. */
export function cutAtLabels(atoms: readonly Atom[], labels: Labels): Atom[] | null {
  const places = atoms.map((atom) =>
    atom.furniture || atom.heading || !atom.text.includes(':') ? [] : [...atom.text.matchAll(OPENING)],
  );
  const counts = new Map<string, number>();
  for (const [, label = ''] of places.flat()) counts.set(label, (counts.get(label) ?? 0) + 1);
  const isKnown = (label: string): boolean => labels.match(label).some(({ second }) => !second);
  const isLabel = (label: string): boolean => counts.get(label)! >= RECURS || isKnown(label);
  if ([...counts].filter(([label, n]) => n >= RECURS && isKnown(label)).length < LEAST_LABELS) return null;
  const cut: Atom[] = [];
  for (const [at, atom] of atoms.entries()) {
    const starts = places[at]!.filter((m) => isLabel(m[1]!)).map((m) => m.index);
    const width = (atom.box.x1 - atom.box.x0) / Math.max(1, atom.text.length);
    for (const [i, from] of [0, ...starts].entries()) {
      const to = starts[i] ?? atom.text.length;
      const box = { ...atom.box, x0: atom.box.x0 + from * width, x1: atom.box.x0 + to * width };
      const text = atom.text
        .slice(from, to)
        .trim()
        .replace(/(?<=.)[\s;–—|·•/]+$/u, '');
      cut.push({
        ...atom,
        id: cut.length,
        text,
        box,
        bullet: atom.bullet && from === 0,
        runIn: atom.runIn && to === atom.text.length,
      });
    }
  }
  return cut;
}
