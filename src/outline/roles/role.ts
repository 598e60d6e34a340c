/** What a section is for. The order is that of the model's columns. */
export const ROLES = [
  'analysis',
  'participation',
  'goals',
  'measures',
  'monitoring',
  'implementation',
  'process',
  'front',
  'back',
] as const;
export type Role = (typeof ROLES)[number];

/** One number a role, in the order of `ROLES`. */
export type RoleScores = Float64Array;
