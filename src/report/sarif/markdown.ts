/** Plain text as Markdown that renders as that text; SARIF forbids HTML in Markdown, and text of documents may hold anything. */
export const plainToMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+!|~>-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
