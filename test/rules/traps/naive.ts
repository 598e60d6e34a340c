import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import type { Token } from '../../../src/language/tokens.js';

// biome-ignore lint/suspicious/noExplicitAny: stand-ins for functions of many signatures
type Piece = (...args: any[]) => any;
type Stand = Readonly<Record<string, (original: Piece) => Piece>>;

/**
 * What a checker without the handling would do: for each handling that is code, the exported functions that do it and what stands in for them.
 * A stand-in gets the original, to take away no more than the handling.
 */
export const NAIVE: Readonly<Record<string, Stand>> = {
  // every statement is one, denied or not
  negation: { deniedRanges: () => () => [] },
  // a negator denies the whole sentence, whatever it belongs to
  'scope of negation': {
    deniedRanges: () => (_text: string, tokens: readonly Token[]) =>
      tokens.some((t) => /^(?:nicht|kein\p{L}*|ohne)$/u.test(t.folded)) ? [[0, tokens.length]] : [],
  },
  // what is wished for is done
  modality: {
    modalityOf: () => () => 'done',
    modalities: () => (_tokens: readonly Token[], clauses: { list: readonly unknown[] }) =>
      clauses.list.map(() => 'done'),
  },
  // a word is its letters in small
  folding: { foldWord: () => (word: string) => word.toLowerCase() },
  // capitals are other letters
  'letters as printed': { foldWord: () => (word: string) => word },
  // a trailing hyphen is a mark like others
  'suspended hyphens': {
    tokenize:
      (original) =>
      (...args) =>
        (original(...args) as Token[]).map((t) => ({ ...t, completedBy: null })),
  },
  // the stemmer as it comes
  'false merges': { stem: () => (form: string) => german.stem(form) },
  // a full stop ends a sentence
  sentences: {
    sentences: () => (text: string) =>
      [...text.matchAll(/[^.!?]*[.!?]?/g)]
        .filter((m) => m[0].trim() !== '')
        .map((m) => ({ from: m.index, to: m.index + m[0].length })),
  },
  // whoever's plan it is
  'other bodies': {
    isForeign: () => () => false,
    isForeignHeading: () => () => false,
    whoseClauses: () => (_p: unknown, clauses: { list: readonly unknown[] }) => clauses.list.map(() => 'own'),
  },
  'other plans': { otherPlans: () => () => [], isOnOtherPlan: () => () => false },
  'other volumes': { otherVolumes: () => () => [] },
  past: { isPast: () => () => false },
  // wherever it stands
  substance: {
    substantiveSections: () => (document: { sections: readonly unknown[] }) => document.sections.map(() => true),
    isSubstantive: () => () => true,
  },
  // a word of the theme is the theme
  senses: { senseOf: () => () => ({ level: 'explicit', why: null, people: false }) },
  // letters and a number are a code
  codes: {
    letteredCode: () => (text: string) => {
      const found = /^((?:\p{L}{1,6}2?|§)[\s.-]?\d{1,3})(?!\d)[\s:-]*(.*)$/u.exec(text.trim());
      return found ? { code: found[1], rest: found[2] } : null;
    },
  },
  // a form is a measure
  templates: { isTemplate: () => () => false },
  // what is printed is information
  values: { valueState: () => (text: string) => (text.trim() === '' ? 'empty' : 'filled') },
  // information is in letters
  marks: {
    valueState: (original) => (text: string, labels) =>
      /[\p{L}\p{N}]/u.test(text) ? original(text, labels) : 'placeholder',
  },
  // where there is a label there is a value
  'empty cells': { valueState: () => () => 'filled' },
  // measures have sheets
  tables: { gridsOf: () => () => [] },
  // a list, a table and sheets are so many measures
  'one set': {
    oneSet: () => (sets: readonly { measures: readonly unknown[] }[]) => sets.flatMap((set) => set.measures),
  },
  // what an item says in passing is a field
  'inferred values': {
    listedMeasures:
      (original) =>
      (...args) =>
        (original(...args) as { fields: Record<string, object> }[]).map((m) => ({
          ...m,
          fields: Object.fromEntries(Object.entries(m.fields).map(([k, v]) => [k, { ...v, inferred: false }])),
        })),
  },
  // lines are text
  'running heads': { furnitureLines: () => () => new Set() },
  'contents pages': {
    readContents: () => () => ({ places: new Map(), lines: new Set(), first: Number.POSITIVE_INFINITY }),
    shapeOf: (original) => (text: string) => {
      const shape = original(text) as { kind: string };
      return shape.kind === 'contents' ? { kind: 'text' } : shape;
    },
  },
  captions: {
    shapeOf: (original) => (text: string) => {
      const shape = original(text) as { kind: string };
      return shape.kind === 'caption' ? { kind: 'text' } : shape;
    },
  },
  // lines follow each other with a blank
  hyphenation: {
    joinLines: () => (lines: readonly string[]) => joined(lines, ' ', (line) => line),
  },
  // a hyphen at a line's end is always the typesetter's
  'hyphens that stay': {
    joinLines: () => (lines: readonly string[]) => joined(lines, ' ', (line) => line.replace(/-$/, '\u0000')),
  },
};

function joined(lines: readonly string[], seam: string, edit: (line: string) => string) {
  const offsets: number[] = [];
  let text = '';
  for (const line of lines) {
    if (text.endsWith('\u0000')) text = text.slice(0, -1);
    else if (text !== '') text += seam;
    offsets.push(text.length);
    text += edit(line.trim());
  }
  return { text: text.replaceAll('\u0000', '-'), offsets };
}
