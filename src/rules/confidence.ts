import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleOutcome, SureOutcome } from './outcome.js';

/** Verdicts of which can be said how often they are right. */
export const JUDGED = ['fulfilled', 'partial', 'missing'] as const;
export type Judged = (typeof JUDGED)[number];

/** Weights of a logistic regression of "the verdict is right": one set a verdict. */
export interface VerdictWeights {
  readonly bias: number;
  /** For the logarithms of the passages cited, and of the near misses. */
  readonly evidence: number;
  readonly near: number;
  /** For the share of all criteria that the concept at least partly meets: where much is said of the theme, what seems missing is more often overlooked. */
  readonly richness: number;
  /** What a rule adds, by id; rules that no coding has seen add nothing. */
  readonly rules: Readonly<Record<string, number>>;
}

/** What `scripts/calibrate.mjs` learns from codings of concepts at the tool's first sight of them. */
export interface ConfidenceModel {
  /** How it was made, for readers of the file. */
  readonly made: string;
  readonly verdicts: Readonly<Record<Judged, VerdictWeights>>;
}

/** What the confidence in a verdict rests on. */
export interface Grounds {
  readonly evidence: number;
  readonly near: number;
  readonly richness: number;
}

/** The text alone does not decide it. */
const REVIEW = 0.5;
/** Rests on a sentence that names the other volume. */
const NOT_APPLICABLE = 0.8;
const LEAST = 0.05;
const MOST = 0.99;

const isJudged = (verdict: string): verdict is Judged => (JUDGED as readonly string[]).includes(verdict);

/** Share of the judged criteria that are at least partly met, 0 to 1. */
export function richness(verdicts: readonly string[]): number {
  const judged = verdicts.filter(isJudged);
  return judged.length === 0 ? 0 : judged.filter((v) => v !== 'missing').length / judged.length;
}

/** Numbers that the weights stand for, in the order bias, evidence, near, richness. */
export const groundValues = (g: Grounds): readonly [number, number, number, number] => [
  1,
  Math.log2(1 + g.evidence),
  Math.log2(1 + g.near),
  g.richness,
];

/** How sure a verdict is, 0 to 1 with two decimals: the rate at which verdicts of its kind were right on concepts that the tool had not seen. */
export function confidenceOf(model: ConfidenceModel, rule: string, verdict: string, grounds: Grounds): number {
  if (!isJudged(verdict)) return verdict === 'review' ? REVIEW : NOT_APPLICABLE;
  const w = model.verdicts[verdict];
  const [one, evidence, near, rich] = groundValues(grounds);
  const own = Object.hasOwn(w.rules, rule) ? w.rules[rule]! : 0;
  const score = w.bias * one + w.evidence * evidence + w.near * near + w.richness * rich + own;
  const value = 1 / (1 + Math.exp(-score));
  return Math.round(Math.min(MOST, Math.max(LEAST, value)) * 100) / 100;
}

/** The outcomes with their confidence, which depends on all of them. */
export function withConfidence(outcomes: readonly RuleOutcome[], model: ConfidenceModel): SureOutcome[] {
  const rich = richness(outcomes.map((o) => o.verdict));
  return outcomes.map((o) => {
    const grounds = { evidence: o.evidence.length, near: o.nearMisses.length, richness: rich };
    return { ...o, confidence: confidenceOf(model, o.rule.id, o.verdict, grounds) };
  });
}

/** Where the weights lie: data like the rules, shipped with them. */
export const confidenceModelPath = (): string =>
  fileURLToPath(new URL('../../rules/model/confidence.json', import.meta.url));

/** The model that ships with the tool. */
export const readConfidenceModel = (): ConfidenceModel =>
  JSON.parse(readFileSync(confidenceModelPath(), 'utf8')) as ConfidenceModel;
