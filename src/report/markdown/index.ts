import type { Renderer } from '../format.js';

/** The report as a Markdown document. */
export const renderMarkdown: Renderer = (results) => `${results.map((r) => r.document.path).join('\n')}\n`;
