import { letters, type Marker, roman } from '../counting.js';
import { childOf, childrenOf, type XmlElement } from '../xml.js';
import { flagOf, numberOf, valOf } from './properties.js';

/** One level of a list as the file defines it. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2", "Handlungsfeld %1:"; a bullet's sign. */
  readonly text: string;
  /** Paragraph style that this level belongs to. */
  readonly style: string | null;
  /** After which level it starts anew; null: after each that is above. */
  readonly restart: number | null;
  /** Draws all numbers in figures, also those of levels above that count otherwise. */
  readonly legal: boolean;
}
interface List {
  /** Lists that share their count are one: Word counts on through all that name the same definition. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const MOST_LEVELS = 9;

/** Numbers that Word draws and keeps out of the text, counted as the file defines them. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  /** Where a style's paragraphs are counted. */
  private readonly byStyle = new Map<string, { id: string; level: number }>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  /** @param part root of the part with the numbering; a file may have none */
  constructor(part: XmlElement | undefined) {
    const abstracts = new Map<string, XmlElement>();
    const styled = new Map<string, string>();
    for (const node of childrenOf(part, 'w:abstractNum')) {
      const id = node.attributes['w:abstractNumId'] ?? '';
      abstracts.set(id, node);
      const style = valOf(node, 'w:styleLink');
      if (style !== null) styled.set(style, id);
    }
    for (const node of childrenOf(part, 'w:num')) {
      const id = node.attributes['w:numId'] ?? '';
      let abstract = valOf(node, 'w:abstractNumId') ?? '';
      // A list may point to the style of lists that defines it.
      const link = valOf(abstracts.get(abstract), 'w:numStyleLink');
      if (link !== null) abstract = styled.get(link) ?? abstract;
      const levels = new Map<number, Level>();
      for (const level of childrenOf(abstracts.get(abstract), 'w:lvl')) addLevel(levels, level);
      const starts = new Map<number, number>();
      for (const own of childrenOf(node, 'w:lvlOverride')) {
        const at = Number(own.attributes['w:ilvl'] ?? 0);
        const start = numberOf(own, 'w:startOverride');
        if (start !== null) starts.set(at, start);
        const level = childOf(own, 'w:lvl');
        if (level) addLevel(levels, level);
      }
      this.lists.set(id, { counter: abstract, levels, starts });
      for (const [level, { style }] of levels)
        if (style !== null && !this.byStyle.has(style)) this.byStyle.set(style, { id, level });
    }
  }

  /** The level that a list names this style for. */
  levelOfStyle(style: string | null, id: string | null): { id: string; level: number } | null {
    if (style === null) return null;
    const list = id === null ? undefined : this.lists.get(id);
    if (list) for (const [level, own] of list.levels) if (own.style === style) return { id: id!, level };
    const known = this.byStyle.get(style);
    return known && (id === null || id === known.id) ? known : null;
  }

  /** Counts a paragraph. @returns null when the list is unknown or switched off (id 0) */
  next(id: string, depth: number): Marker | null {
    const list = this.lists.get(id);
    if (!list || id === '0' || depth < 0 || depth >= MOST_LEVELS) return null;
    const level = list.levels.get(depth);
    if (!level) return null;
    const counts = this.counts.get(list.counter) ?? [];
    this.counts.set(list.counter, counts);
    for (const [at, start] of list.starts) {
      const key = `${id} ${at}`;
      if (this.started.has(key)) continue;
      this.started.add(key);
      counts[at] = start - 1;
      for (let below = at + 1; below < MOST_LEVELS; below++) counts[below] = undefined;
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    for (let below = depth + 1; below < MOST_LEVELS; below++) {
      const restart = list.levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && depth < restart)) counts[below] = undefined;
    }
    if (level.format === 'bullet') return { text: level.text, kind: 'bullet', depth };
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const own = list.levels.get(at);
      return own ? formatted(counts[at] ?? own.start, level.legal ? 'decimal' : own.format) : '';
    });
    // A level that only draws what was above it and nothing of its own draws nothing.
    const empty = level.format === 'none' || text.trim() === '';
    return { text: empty ? text.replace(/^[\s.)]+$/, '').trim() : text.trim(), kind: empty ? 'none' : 'number', depth };
  }
}

function addLevel(levels: Map<number, Level>, node: XmlElement): void {
  levels.set(Number(node.attributes['w:ilvl'] ?? 0), {
    start: numberOf(node, 'w:start') ?? 1,
    format: valOf(node, 'w:numFmt') ?? 'decimal',
    text: valOf(node, 'w:lvlText') ?? '',
    style: valOf(node, 'w:pStyle'),
    restart: numberOf(node, 'w:lvlRestart'),
    legal: flagOf(node, 'w:isLgl') === true,
  });
}

function formatted(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}.`;
    default:
      return String(value);
  }
}
