import { childOf, childrenOf, type XmlElement } from '../xml.js';
import { numberOf, type RunProperties, runProperties, shadeOf, valOf } from './properties.js';

/** What a style says of the paragraphs or runs that carry it, with what it takes over from those it is based on. */
export interface Style {
  /** Lower-case name as Word stores it: English for built-in styles, whatever language Word speaks. */
  readonly name: string;
  /** Level of headings, 1 = chapter; null for text. */
  readonly level: number | null;
  readonly run: RunProperties;
  readonly shaded: boolean;
  readonly numbering: { readonly id: string | null; readonly level: number | null } | null;
}
export interface Styles {
  /** Of a paragraph; the default style where it names none, or one that is not there. */
  paragraph(id: string | null): Style;
  /** Of a run. */
  character(id: string | null): Style | null;
}

/** Points of text where neither style nor document says. */
const DEFAULT_SIZE = 10;
/** Names of headings, of built-in styles and of those that converters and German templates make. */
const HEADING = /^(?:heading|überschrift|titre|rubrik)\s*([1-9])\b/;
/** Deepest chain of styles that is followed; a style that is based on itself has none. */
const DEPTH = 20;
const DEEPEST_HEADING = 9;

interface Raw {
  readonly name: string;
  readonly parent: string | null;
  readonly outline: number | null;
  readonly run: RunProperties;
  readonly shaded: boolean | null;
  readonly numbering: { id: string | null; level: number | null } | null;
}

/** @param part root of the part with the styles; a file may have none */
export function readStyles(part: XmlElement | undefined): Styles {
  const raw = { paragraph: new Map<string, Raw>(), character: new Map<string, Raw>() };
  let standard: string | null = null;
  for (const node of childrenOf(part, 'w:style')) {
    const { 'w:styleId': id, 'w:type': type } = node.attributes;
    if (id === undefined || (type !== 'paragraph' && type !== 'character') || raw[type].has(id)) continue;
    raw[type].set(id, rawStyle(node));
    if (type === 'paragraph' && /^(?:1|true|on)$/.test(node.attributes['w:default'] ?? '')) standard ??= id;
  }
  const defaults = runProperties(childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const base = { ...defaults, size: defaults.size ?? DEFAULT_SIZE };
  const plain: Style = { name: '', level: null, run: base, shaded: false, numbering: null };
  const resolved = new Map<string, Style>();
  for (const [id, own] of raw.paragraph) resolved.set(id, inherited(own, raw.paragraph, base));
  const characters = new Map<string, Style>();
  for (const [id, own] of raw.character) characters.set(id, inherited(own, raw.character, NOTHING));
  const usual = resolved.get(standard ?? '') ?? plain;
  return {
    paragraph: (id) => (id === null ? undefined : resolved.get(id)) ?? usual,
    character: (id) => (id === null ? null : (characters.get(id) ?? null)),
  };
}

const NOTHING = runProperties(undefined);

function rawStyle(node: XmlElement): Raw {
  const paragraph = childOf(node, 'w:pPr');
  const numbers = childOf(paragraph, 'w:numPr');
  return {
    name: (valOf(node, 'w:name') ?? '').toLowerCase(),
    parent: valOf(node, 'w:basedOn'),
    outline: numberOf(paragraph, 'w:outlineLvl'),
    run: runProperties(childOf(node, 'w:rPr')),
    shaded: shadeOf(paragraph),
    numbering: numbers ? { id: valOf(numbers, 'w:numId'), level: numberOf(numbers, 'w:ilvl') } : null,
  };
}

function inherited(own: Raw, raw: ReadonlyMap<string, Raw>, base: RunProperties): Style {
  const chain: Raw[] = [];
  for (let at: Raw | undefined = own; at && chain.length < DEPTH; at = raw.get(at.parent ?? '')) chain.push(at);
  const first = <T>(take: (style: Raw) => T | null): T | null => {
    for (const style of chain) {
      const value = take(style);
      if (value !== null) return value;
    }
    return null;
  };
  // The nearest word on it counts: a style may be based on a heading and say that it is text (outline 9, as the head of a table of contents).
  const level = first(({ outline, name }) => {
    if (outline !== null) return outline + 1;
    const named = HEADING.exec(name)?.[1];
    return named === undefined ? null : Number(named);
  });
  const run = <K extends keyof RunProperties>(key: K): RunProperties[K] =>
    (first((s) => s.run[key]) ?? base[key]) as RunProperties[K];
  const id = first((s) => s.numbering?.id ?? null);
  const depth = first((s) => s.numbering?.level ?? null);
  return {
    name: own.name,
    level: level !== null && level <= DEEPEST_HEADING ? level : null,
    run: {
      bold: run('bold'),
      size: run('size'),
      gone: run('gone'),
      colour: run('colour'),
      shaded: run('shaded'),
      font: run('font'),
      style: null,
    },
    shaded: first((s) => s.shaded) ?? false,
    numbering: id === null && depth === null ? null : { id, level: depth },
  };
}
