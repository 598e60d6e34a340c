import type { Renderer } from './format.js';

/** The result contract as it is: one object, or a list when several concepts were asked for. Key order is that of the contract. */
export const renderJson: Renderer = (results, options) =>
  `${JSON.stringify(options.several ? results : results[0], null, 2)}\n`;
