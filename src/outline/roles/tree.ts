import { ROLES, type RoleScores } from './role.js';

/** Scores of following roles, in logarithms, already weighted. */
export interface Transitions {
  /** Row: role of the parent. */
  readonly below: readonly (readonly number[])[];
  /** Row: role of the section before it under the same parent. */
  readonly after: readonly (readonly number[])[];
}

interface Node {
  readonly children: readonly number[];
}

const K = ROLES.length;
const scores = (): RoleScores => new Float64Array(K);

function logSum(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i]! - most);
  return most + Math.log(sum);
}

/** One step along siblings: sums over the role of the section before (`forward`) or after it. */
function step(from: RoleScores, after: Transitions['after'], forward: boolean): RoleScores {
  const to = scores();
  const terms = scores();
  for (let k = 0; k < K; k++) {
    for (let j = 0; j < K; j++) terms[j] = from[j]! + (forward ? after[j]![k]! : after[k]![j]!);
    to[k] = logSum(terms);
  }
  return to;
}

const plus = (a: RoleScores, b: RoleScores): RoleScores => a.map((x, i) => x + b[i]!);

/**
 * Probabilities of all sections' roles together: each section has scores of its own, a child's role depends on its parent's, and on that of the sibling before it.
 * Sum-product (belief propagation) on the tree, exact, in time linear in the sections. Section 0 is the root and has no role.
 * @param nodes sections; parents stand before their children
 * @param own scores of each section's roles by its own text, in logarithms
 * @returns a probability for each section and role; the root's row is zero
 */
export function roleProbabilities(
  nodes: readonly Node[],
  own: readonly RoleScores[],
  transitions: Transitions,
): RoleScores[] {
  const zero = new Array<number>(K).fill(0);
  const downTo = (parent: number, role: number): readonly number[] => (parent === 0 ? zero : transitions.below[role]!);
  const roleCount = (id: number): number => (id === 0 ? 1 : K);
  const up: RoleScores[] = [];
  /** Scores of a child as seen by its parent in a role: its own, and those of everything below it. */
  const child = (id: number, down: readonly number[]): RoleScores => up[id]!.map((x, k) => x + down[k]!);
  const forward = (children: readonly number[], down: readonly number[]): RoleScores[] => {
    const found: RoleScores[] = [];
    for (const [i, id] of children.entries()) {
      const mine = child(id, down);
      found.push(i === 0 ? mine : plus(step(found[i - 1]!, transitions.after, true), mine));
    }
    return found;
  };
  for (let id = nodes.length - 1; id >= 0; id--) {
    const { children } = nodes[id]!;
    up[id] = id === 0 ? scores() : own[id]!.slice();
    if (children.length === 0) continue;
    for (let r = 0; r < roleCount(id); r++) up[id]![r]! += logSum(forward(children, downTo(id, r)).at(-1)!);
  }
  /** What the rest of the tree says of a section's role. */
  const outside: RoleScores[] = nodes.map(scores);
  for (const [id, { children }] of nodes.entries()) {
    if (children.length === 0) continue;
    const sums: RoleScores[][] = [];
    for (let r = 0; r < roleCount(id); r++) {
      const down = downTo(id, r);
      const ahead = forward(children, down);
      const above = id === 0 ? 0 : outside[id]![r]! + up[id]![r]! - logSum(ahead.at(-1)!);
      let back = scores();
      for (let i = children.length - 1; i >= 0; i--) {
        const before = i === 0 ? scores() : step(ahead[i - 1]!, transitions.after, true);
        sums[i] ??= [];
        sums[i]!.push(before.map((x, k) => x + back[k]! + down[k]! + above));
        if (i > 0) back = step(plus(child(children[i]!, down), back), transitions.after, false);
      }
    }
    for (const [i, c] of children.entries())
      outside[c] = scores().map((_, k) => logSum(sums[i]!.map((row) => row[k]!)));
  }
  return nodes.map((_, id) => {
    if (id === 0) return scores();
    const both = plus(up[id]!, outside[id]!);
    const all = logSum(both);
    return both.map((x) => Math.exp(x - all));
  });
}
