import type { Renderer } from './format.js';

/**
 * The result contract as it is: one object, or a list when several concepts were asked for; concepts that could not be audited come last, with `failure` in place of a result.
 * Key order is that of the contract.
 */
export const renderJson: Renderer = (results, options) => {
  const all = [...results, ...(options.failures ?? [])];
  return `${JSON.stringify(options.several ? all : all[0], null, 2)}\n`;
};
