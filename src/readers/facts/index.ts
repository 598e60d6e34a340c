import type { DraftBlock } from '../../document/sections.js';
import { type HeadLine, headLines } from './head.js';
import { municipalityOf } from './municipality.js';
import { titleOf } from './title.js';
import { yearOf } from './year.js';

export { namesConcept } from './kind.js';

export interface DocumentFacts {
  readonly title: string | null;
  readonly municipality: string | null;
  readonly year: number | null;
  readonly words: number;
}

export interface FactSource {
  readonly blocks: readonly DraftBlock[];
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** Title the reader found by print (largest text of the first page, document information). */
  readonly title?: string | null;
  /** Year in which the file was made, where its format tells. */
  readonly made?: number | null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** What the first blocks name counts twice. */
const HEAD_TWICE = 40;

/** Title, municipality, year and number of words: front matter first, then what is printed. Nulls where nothing is found. */
export function documentFacts(source: FactSource): DocumentFacts {
  const { blocks, meta = {}, path } = source;
  const words = blocks.reduce(
    (n, b) => n + (b.kind === 'furniture' || b.kind === 'comment' ? 0 : (b.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0)),
    0,
  );
  const lines = headLines(blocks);
  const named = text(meta.municipality) ?? text(meta.kommune) ?? text(meta.gemeinde) ?? text(meta.stadt);
  const texts = [...blocks.slice(0, HEAD_TWICE), ...blocks].map((b) => b.text);
  const declared = text(meta.title) ?? text(meta.titel);
  const printed = source.title ?? null;
  const title = declared ?? titleOf({ lines, printed, municipality: named ?? municipalityOf(texts, printed) });
  const year = Number(meta.year ?? meta.jahr);
  const name = path.split(/[\\/]/).pop() ?? '';
  return {
    title: title === null ? null : title.replace(/\s+/g, ' ').slice(0, 160),
    municipality: named ?? municipalityOf(texts, title),
    year:
      Number.isInteger(year) && year > 1900
        ? year
        : yearOf({ lines: dated(meta, lines), blocks, title, name, made: source.made ?? null }),
    words,
  };
}

/** The date that the front matter gives, as a line of the cover. */
function dated(meta: Readonly<Record<string, unknown>>, lines: readonly HeadLine[]): HeadLine[] {
  const date = [meta.date, meta.datum, meta.stand].map(text).find((d) => d !== null);
  return date
    ? [{ text: `Stand: ${date}`, kind: 'paragraph', block: -1, cover: true, within: false, prose: false }, ...lines]
    : [...lines];
}
