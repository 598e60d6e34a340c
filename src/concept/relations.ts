import { figureRelations } from '../language/figures.js';
import type { Hit } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';

/** What stands between "für" and the people: articles and adjectives. */
const WITHIN = 4;

/** Numbers of the tokens [start, end) that a range of the text covers. */
function covering(tokens: readonly Token[], from: number, to: number): [number, number] | null {
  const start = tokens.findIndex((t) => t.to > from);
  if (start < 0) return null;
  let end = start;
  while (end < tokens.length && tokens[end]!.from < to) end++;
  return end > start ? [start, end] : null;
}

/** "für Geflüchtete", "für junge zugewanderte Frauen": whom something is for. */
function forPeople(tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  return hits.flatMap((h): Hit[] => {
    if (h.entry !== 'theme.people') return [];
    for (let i = h.start - 1; i >= Math.max(0, h.start - WITHIN); i--) {
      if (tokens[i]!.folded === 'für')
        return [{ entry: 'relation.forMigrants', start: i, end: h.end, from: tokens[i]!.from, to: h.to }];
      if (
        tokens[i]!.kind !== 'word' ||
        !/(?:e|en|er|es|und|oder|menschen|familien|personen|frauen|kinder)$/.test(tokens[i]!.folded)
      )
        return [];
    }
    return [];
  });
}

/**
 * Hits that no list of words can find: what figures say together ("figure.comparison", "figure.above", "figure.below", "figure.change"), and for whom
 * something is ("relation.forMigrants"). Rules name them as they name lists.
 */
export function relationHits(text: string, tokens: readonly Token[], hits: readonly Hit[]): Hit[] {
  const found = forPeople(tokens, hits);
  if (/\d[^\d]+\d/.test(text)) {
    for (const { kind, from, to } of figureRelations(text)) {
      const range = covering(tokens, from, to);
      if (range)
        found.push({
          entry: `figure.${kind}`,
          start: range[0],
          end: range[1],
          from: tokens[range[0]]!.from,
          to: tokens[range[1] - 1]!.to,
        });
    }
  }
  return found;
}
