import type { Ruling } from '../../../document/document.js';
import { overlap } from './geometry.js';

/** A ruling line by its place and extent. */
export interface Rule {
  /** y of a horizontal, x of a vertical line. */
  at: number;
  from: number;
  to: number;
}

const TOUCH = 4.5;
/** Cell borders are drawn cell by cell; between them stand the cells' margins. */
const BREAK = 5;

/** The lines of one direction, those that continue each other joined. */
export function rulesOf(rulings: readonly Ruling[], kind: Ruling['kind']): Rule[] {
  const own = rulings.filter((ruling) => ruling.kind === kind);
  return mergeRules(
    own.map(({ box }) =>
      kind === 'horizontal' ? { at: box.y0, from: box.x0, to: box.x1 } : { at: box.x0, from: box.y0, to: box.y1 },
    ),
  );
}

/** Joins lines that continue each other. */
function mergeRules(rules: Rule[]): Rule[] {
  rules.sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  for (const rule of rules) {
    let joined = false;
    for (let i = merged.length - 1; i >= 0 && i >= merged.length - 40; i--) {
      const other = merged[i]!;
      if (rule.at - other.at > 1.6) break;
      if (overlap(rule.from, rule.to, other.from, other.to) > -BREAK) {
        other.from = Math.min(other.from, rule.from);
        other.to = Math.max(other.to, rule.to);
        joined = true;
        break;
      }
    }
    if (!joined) merged.push({ ...rule });
  }
  return merged;
}

/** Groups lines that meet. */
export function connected(
  horizontals: readonly Rule[],
  verticals: readonly Rule[],
): { horizontals: Rule[]; verticals: Rule[] }[] {
  const parent = Array.from({ length: horizontals.length + verticals.length }, (_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (const [i, h] of horizontals.entries()) {
    for (const [j, v] of verticals.entries()) {
      const meets = v.at > h.from - TOUCH && v.at < h.to + TOUCH && h.at > v.from - TOUCH && h.at < v.to + TOUCH;
      if (meets) parent[find(i)] = find(horizontals.length + j);
    }
  }
  const parts = new Map<number, { horizontals: Rule[]; verticals: Rule[] }>();
  const part = (root: number): { horizontals: Rule[]; verticals: Rule[] } => {
    const own = parts.get(root) ?? { horizontals: [], verticals: [] };
    parts.set(root, own);
    return own;
  };
  for (const [i, h] of horizontals.entries()) part(find(i)).horizontals.push(h);
  for (const [j, v] of verticals.entries()) part(find(horizontals.length + j)).verticals.push(v);
  return [...parts.values()].filter((p) => p.horizontals.length >= 2 && p.verticals.length >= 2);
}

/** Length of the stretch from `from` to `to` that lines at `at` cover. */
export function covered(rules: readonly Rule[], at: number, from: number, to: number): number {
  const own = rules.filter((rule) => Math.abs(rule.at - at) <= 5 && rule.to > from && rule.from < to);
  let sum = 0;
  let reached = from;
  for (const rule of own.sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, reached));
    reached = Math.max(reached, rule.to);
  }
  return sum;
}
