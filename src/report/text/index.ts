import type { Renderer } from '../format.js';

/** The report for a terminal. */
export const renderText: Renderer = (results) => `${results.map((r) => r.document.path).join('\n')}\n`;
