/** Deepest nesting a parser is asked to follow, and the longest line and run of markers; real concepts stay far below. */
const DEPTH = 60;
const MARKERS = 3000;
const LINE = 50_000;
/** Rows that part heads from bodies of tables, in one paragraph: a parser edits its list of events for each. */
const DELIMITERS = 500;

/**
 * Whether a Markdown text is nested or marked up so heavily that parsing it would take unbounded time or stack: block quotes and lists hundreds deep,
 * thousands of brackets, emphasis marks or backticks in one paragraph, hundreds of heads of tables without a blank line between. Linear in the text.
 */
export function tooDeep(text: string): boolean {
  let inParagraph = 0;
  let delimiters = 0;
  for (const line of text.split('\n')) {
    if (line.length > LINE) return true;
    const lead = /^[\s>*+-]*/.exec(line)![0];
    if (lead.split('>').length > DEPTH || /^\s{200,}/.test(line) || (lead.match(/[*+-](?=\s)/g)?.length ?? 0) > DEPTH)
      return true;
    if (line.trim() === '') {
      inParagraph = 0;
      delimiters = 0;
    } else if (/^[\s|:-]{1,2000}$/.test(line)) delimiters++;
    inParagraph += line.match(/[[\]*_`<!]/g)?.length ?? 0;
    if (inParagraph > MARKERS || delimiters > DELIMITERS) return true;
  }
  return false;
}
