import { html, type SafeHtml } from './safe.js';

/** A quote with the words that counted marked, where they stand in it literally; of overlapping ones the first and longest. */
export function marked(quote: string, terms: readonly string[]): SafeHtml {
  const spans = terms
    .filter((term) => term.trim() !== '')
    .flatMap((term) => occurrences(quote, term))
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts: (string | SafeHtml)[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    if (from < at) continue;
    parts.push(quote.slice(at, from), html`<mark>${quote.slice(from, to)}</mark>`);
    at = to;
  }
  parts.push(quote.slice(at));
  return html`${parts}`;
}

/** UTF-16 ranges of a term in a text, at most fifty. */
function occurrences(text: string, term: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = text.indexOf(term); at >= 0 && found.length < 50; at = text.indexOf(term, at + term.length))
    found.push([at, at + term.length]);
  return found;
}
