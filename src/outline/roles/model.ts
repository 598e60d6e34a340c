import { ROLES, type RoleScores } from './role.js';

/** A feature the model knows: its weight a role (hundredths), and how rare it is (hundredths; 100 for features that only occur or do not). */
export type Weights = Readonly<Record<string, readonly number[]>>;

/** A multinomial logistic regression over features of text. */
export interface LogLinear {
  /** A number a role. */
  readonly bias: readonly number[];
  /** Feature → its rarity, then a weight a role; all in hundredths, so that the file is small and reads the same everywhere. */
  readonly weights: Weights;
  /** How often a feature occurs counts by its logarithm; otherwise only that it occurs. */
  readonly counts: boolean;
}

/** What `scripts/train-roles.mjs` learns: two models, and which role follows which. */
export interface RoleModel {
  /** How it was made, for readers of the file. */
  readonly made: string;
  readonly heading: LogLinear;
  readonly content: LogLinear;
  /** Logarithms of P(role of a child | role of its parent): a row a parent. */
  readonly below: readonly (readonly number[])[];
  /** Logarithms of P(role of a section | role of the one before it under the same parent): a row an earlier section. */
  readonly after: readonly (readonly number[])[];
}

const HUNDREDTH = 0.01;

/** Values of the features a model knows, scaled to length one, so that long chapters shout no louder than short ones. */
export function vector(
  features: readonly string[],
  rarity: (feature: string) => number | undefined,
  counts: boolean,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const f of features) if (rarity(f) !== undefined) found.set(f, (found.get(f) ?? 0) + 1);
  let square = 0;
  for (const [f, n] of found) {
    const value = counts ? (1 + Math.log(n)) * rarity(f)! : 1;
    found.set(f, value);
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (const [f, value] of found) found.set(f, value / length);
  return found;
}

/** Logarithms of the probabilities of the roles by their scores. */
export function logProbabilities(scores: RoleScores): RoleScores {
  const most = Math.max(...scores);
  let sum = 0;
  for (const s of scores) sum += Math.exp(s - most);
  const log = most + Math.log(sum);
  return scores.map((s) => s - log);
}

/** What a model says of features: the logarithm of each role's probability, in the order of `ROLES`. */
export function judge(model: LogLinear, features: readonly string[]): RoleScores {
  const scores = Float64Array.from(model.bias);
  const rarity = (f: string): number | undefined => {
    const row = Object.hasOwn(model.weights, f) ? model.weights[f] : undefined;
    return row === undefined ? undefined : row[0]! * HUNDREDTH;
  };
  for (const [feature, value] of vector(features, rarity, model.counts)) {
    const row = model.weights[feature]!;
    for (let r = 0; r < ROLES.length; r++) scores[r]! += row[r + 1]! * HUNDREDTH * value;
  }
  return logProbabilities(scores);
}
