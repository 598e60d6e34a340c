import { letters, type Marker, roman } from '../counting.js';
import { childrenOf, elementsOf, type XmlElement } from '../xml.js';

interface Level {
  readonly kind: 'number' | 'bullet' | 'none';
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels it shows, itself included. */
  readonly shows: number;
  readonly start: number;
  /** "Maßnahme %1%.%2%:" of newer versions, which says all of it. */
  readonly pattern: string | null;
}
type Levels = ReadonlyMap<number, Level>;
export const OUTLINE = 'outline';
const MOST_LEVELS = 10;

/** The counts of one list, or of the headings. */
export class Count {
  private readonly counts: (number | undefined)[] = [];
  constructor(readonly levels: Levels) {}

  /** Counts a paragraph. @param depth 0 = outermost @param start where it begins anew */
  next(depth: number, start: number | null): Marker | null {
    const level = this.levels.get(depth);
    if (!level || depth >= MOST_LEVELS) return null;
    this.counts[depth] = start ?? (this.counts[depth] ?? level.start - 1) + 1;
    this.counts.length = depth + 1;
    if (level.kind !== 'number') return { text: level.kind === 'bullet' ? '•' : '', kind: level.kind, depth };
    const shown = (at: number): string => {
      const own = this.levels.get(at);
      return own?.kind === 'number' ? formatted(this.counts[at] ?? own.start, own.format) : '';
    };
    const joined = Array.from({ length: Math.min(level.shows, depth + 1) }, (_, i) =>
      shown(depth - level.shows + 1 + i),
    );
    const own = level.prefix + joined.filter((part) => part !== '').join('.') + level.suffix;
    const text = level.pattern?.replace(/%(\d+)%/g, (_, n: string) => shown(Number(n) - 1)) ?? own;
    return { text: text.trim(), kind: 'number', depth };
  }
}

/** Ways of counting by the name of their style; that of headings is `OUTLINE`. */
export function readLists(roots: readonly XmlElement[]): ReadonlyMap<string, Levels> {
  const lists = new Map<string, Levels>();
  for (const root of roots)
    for (const group of ['office:styles', 'office:automatic-styles'].flatMap((name) => childrenOf(root, name)))
      for (const node of elementsOf(group)) {
        if (node.name === 'text:outline-style') lists.set(OUTLINE, levelsOf(node));
        else if (node.name === 'text:list-style') lists.set(node.attributes['style:name'] ?? '', levelsOf(node));
      }
  return lists;
}

function levelsOf(node: XmlElement): Levels {
  const levels = new Map<number, Level>();
  for (const { name, attributes } of elementsOf(node)) {
    const at = Number(attributes['text:level']);
    if (!(at >= 1)) continue;
    const format = attributes['style:num-format'] ?? '';
    const numbered = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
    const kind = numbered ? (format === '' ? 'none' : 'number') : 'bullet';
    levels.set(at - 1, {
      kind,
      format,
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      shows: Math.max(1, Number(attributes['text:display-levels'] ?? 1) || 1),
      start: Number(attributes['text:start-value'] ?? 1) || 0,
      pattern: attributes['loext:num-list-format'] ?? null,
    });
  }
  return levels;
}

function formatted(value: number, format: string): string {
  switch (format) {
    case 'a':
      return letters(value);
    case 'A':
      return letters(value).toUpperCase();
    case 'i':
      return roman(value).toLowerCase();
    case 'I':
      return roman(value);
    default:
      return String(value);
  }
}
