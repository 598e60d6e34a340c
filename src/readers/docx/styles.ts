/** What a paragraph style says of the paragraphs that carry it. */
export interface StyleFacts {
  /** Lower-case name as Word stores it: English for built-in styles, whatever language Word speaks. */
  readonly name: string;
  /** Level of headings, 1 = chapter; null for text. */
  readonly level: number | null;
  readonly bold: boolean;
  /** Font size in points. */
  readonly size: number;
}

/** Points of text where neither style nor document says. */
const DEFAULT_SIZE = 10;

interface Raw {
  readonly name: string;
  readonly parent: string | null;
  readonly outline: number | null;
  readonly bold: boolean | null;
  readonly size: number | null;
  readonly byDefault: boolean;
}

/** Names of headings, of built-in styles and of those that converters and German templates make. */
const HEADING = /^(?:heading|überschrift|titre|rubrik)\s*([1-9])\b/;
/** Deepest chain of styles that is followed; a style that is based on itself has none. */
const DEPTH = 20;

const attribute = (xml: string, element: string): string | null =>
  new RegExp(`<w:${element}\\b[^>]*?\\sw:val="([^"]*)"`).exec(xml)?.[1] ?? null;

function flag(xml: string, element: string): boolean | null {
  const found = new RegExp(`<w:${element}(?:\\s[^>]*)?/>`).exec(xml)?.[0];
  return found === undefined ? null : !/w:val="(?:0|false|off)"/.test(found);
}

function halfPoints(xml: string): number | null {
  const size = Number(attribute(xml, 'sz') ?? Number.NaN);
  return size > 0 ? size / 2 : null;
}

/** Paragraph styles of a Word file by their id ("" is the style of paragraphs that name none), each with what it takes over from the style it is based on. */
export function readStyles(xml: string): ReadonlyMap<string, StyleFacts> {
  const raw = new Map<string, Raw>();
  for (const [all, head] of xml.matchAll(/<w:style\b([^>]*)>[\s\S]*?<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(head!)?.[1];
    if (id === undefined || raw.has(id) || !/w:type="paragraph"/.test(head!)) continue;
    const outline = attribute(all, 'outlineLvl');
    raw.set(id, {
      name: (attribute(all, 'name') ?? '').toLowerCase(),
      parent: attribute(all, 'basedOn'),
      outline: outline === null ? null : Number(outline),
      bold: flag(all, 'b'),
      size: halfPoints(all),
      byDefault: /w:default="(?:1|true|on)"/.test(head!),
    });
  }
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(xml)?.[0] ?? '';
  const size = halfPoints(defaults) ?? DEFAULT_SIZE;
  const styles = new Map<string, StyleFacts>([['', { name: '', level: null, bold: false, size }]]);
  for (const [id, own] of raw) {
    const facts = inherited(own, raw, size);
    styles.set(id, facts);
    if (own.byDefault) styles.set('', facts);
  }
  return styles;
}

function inherited(own: Raw, raw: ReadonlyMap<string, Raw>, size: number): StyleFacts {
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
  return {
    name: own.name,
    level: level !== null && level <= 9 ? level : null,
    bold: first((s) => s.bold) ?? false,
    size: first((s) => s.size) ?? size,
  };
}
