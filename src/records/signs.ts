import type { Box, ConceptDocument } from '../document/document.js';
import type { Atom } from './atoms.js';
import type { Labels } from './labels.js';

/** A sign that a text begins with, or that is drawn right before it. */
interface Signed {
  readonly atom: Atom;
  readonly sign: string;
  readonly box: Box;
  /** UTF-16 offset at which the text behind the sign begins. */
  readonly from: number;
}

/** Pictures of fonts: emoji, dingbats, glyphs of icon fonts. */
const GLYPH = /^(\p{Extended_Pictographic}\ufe0f?|[\u2700-\u27bf\ue000-\uf8ff])\s*(?=[\p{L}\p{N}–-])/u;
/** A drawn sign stands at most so far before its text, in sizes of the letters. */
const GAP = 1.6;
/** So often does a sign stand for a label beside the legend. */
const RECURS = 3;
/** So many signs make a legend; one alone is a bullet before a word. */
const LEAST_SIGNS = 2;

/**
 * Forms whose labels are signs that a legend explains: puts the legend's word as a label before each text that has the sign, so that they read like any others.
 * @returns the same atoms where there is no such legend, else atoms with new ids; the legend becomes furniture
 */
export function withSigns(atoms: readonly Atom[], document: ConceptDocument, labels: Labels): readonly Atom[] {
  const bySign = new Map<string, Signed[]>();
  for (const own of [...drawnSigns(atoms, document), ...printedSigns(atoms)]) {
    const list = bySign.get(own.sign);
    if (list) list.push(own);
    else bySign.set(own.sign, [own]);
  }
  const label = new Map<Signed, string>();
  const legend = new Set<Atom>();
  for (const list of bySign.values()) {
    const explained = list.find(({ atom, from }) => labels.match(atom.text.slice(from)).some(({ second }) => !second));
    if (!explained || list.length <= RECURS) continue;
    const word = explained.atom.text.slice(explained.from).trim();
    for (const own of list) {
      if (own.atom.text.slice(own.from).trim() === word) legend.add(own.atom);
      else label.set(own, word);
    }
  }
  if (new Set(label.values()).size < LEAST_SIGNS) return atoms;
  const signed = new Map([...label.keys()].map((own) => [own.atom, own]));
  const all: Atom[] = [];
  const put = (atom: Atom): void => {
    all.push({ ...atom, id: all.length, source: all.length });
  };
  for (const atom of atoms) {
    const own = signed.get(atom);
    if (!own) {
      put(legend.has(atom) ? { ...atom, furniture: true } : atom);
      continue;
    }
    const { x1 } = own.box;
    const like = { bold: true, look: 'sign', style: 'sign', heading: false, bullet: false, runIn: true, tick: null };
    put({ ...atom, ...like, text: label.get(own)!, box: { ...atom.box, x0: own.box.x0, x1 } });
    put({
      ...atom,
      text: atom.text.slice(own.from),
      box: { ...atom.box, x0: Math.max(x1, atom.box.x0) },
      bullet: false,
    });
  }
  return all;
}

function printedSigns(atoms: readonly Atom[]): Signed[] {
  return atoms.flatMap((atom) => {
    const found = atom.furniture ? null : GLYPH.exec(atom.text);
    const width = (atom.box.x1 - atom.box.x0) / Math.max(1, atom.text.length);
    const box = { ...atom.box, x1: atom.box.x0 + width };
    return found ? [{ atom, sign: found[1]!, box, from: found[0].length }] : [];
  });
}

/** The nearest text right of each drawn mark. */
function drawnSigns(atoms: readonly Atom[], { layout }: ConceptDocument): Signed[] {
  if (!layout.some(({ marks = [] }) => marks.length > 0)) return [];
  const byPage = new Map<number, Atom[]>();
  for (const atom of atoms) byPage.set(atom.page, [...(byPage.get(atom.page) ?? []), atom]);
  return layout.flatMap(({ marks = [] }, page) =>
    marks.flatMap(({ box, sign }) => {
      const middle = (box.y0 + box.y1) / 2;
      const beside = (byPage.get(page) ?? []).filter(
        (atom) =>
          !atom.furniture &&
          atom.box.x0 > box.x1 - 1 &&
          atom.box.x0 - box.x1 < GAP * atom.size &&
          Math.abs((atom.box.y0 + atom.box.y1) / 2 - middle) < atom.size,
      );
      // beside the middle of two lines stands the sign of both: it goes before the upper one
      const atom = beside.toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)[0];
      return atom ? [{ atom, sign, box, from: 0 }] : [];
    }),
  );
}
