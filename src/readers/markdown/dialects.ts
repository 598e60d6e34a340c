/**
 * Marks that editors and publishing systems add to Markdown, rewritten as CommonMark line by line, so that lines keep their numbers: admonitions of MkDocs,
 * callouts and divisions of Quarto, comments, fields and embeds of Obsidian, attributes of pandoc.
 */
export interface Plainer {
  readonly text: string;
  /** Files that the text includes and that are not read. */
  readonly includes: readonly string[];
}

/** An underline is so much longer or shorter than its title. */
const UNDERLINE_OFF = 2;
const FENCE = /^\s*(`{3,}|~{3,})/;
const ADMONITION = /^(\s*)(?:!!!|\?\?\?\+?)\s+[\w-]+(?:\s+inline(?:\s+end)?)?(?:\s+"([^"]*)")?\s*$/;
const TAB = /^(\s*)===\+?\s+"([^"]*)"\s*$/;
const DIVISION = /^\s*:{3,}(?:\s*(\{.*\}|[\w-]+)?\s*:*)?\s*$/;
const INCLUDES: readonly RegExp[] = [
  /^\s*\{\{<\s*(?:include|embed)\s+(\S+)\s*>\}\}\s*$/,
  /^\s*(?:-{1,}8<-{1,})\s+"?([^"\s]+)"?\s*$/,
  /^\s*\{%-?\s*(?:include|include-markdown)\s+"?([^"\s%]+)"?.*%\}\s*$/,
  /^\s*!!?include\s*[<({]?\s*"?([^">)}\s]+)"?.*$/i,
  /^\s*@(?:include|import)\s+"?([^"\s]+)"?\s*$/,
  /^\s*\[!INCLUDE\s*\[[^\]]*\]\(([^)]+)\)\]\s*$/i,
];
const EMBED = /!\[\[([^\]|#]+)[^\]]*\]\]/g;
/** Raised and lowered text of pandoc ("m^2^", "CO~2~"). */
const RAISED = /(?<=[\p{L}\d])(?:\^([^\s^]{1,12})\^|~([^\s~]{1,6})~(?!~))/gu;
const IMAGE_FILE = /\.(?:png|jpe?g|gif|svg|webp|pdf|bmp|tiff?)$/i;
/** A field of Obsidian's Dataview on a line of its own, or as a list item. */
const FIELD = /^(\s*(?:[-*+]\s+)?(?:\*\*)?[\p{L}][\p{L}\p{N} /().-]{0,60}?(?:\*\*)?)::(?=\s|$)/u;

/**
 * A numbered title that is underlined ("1. Grundlagen" over "============="): CommonMark takes it for a list item and the line of signs for text of it. Hyphens
 * below an item may be a rule; where they are as long as the title they underline it.
 */
function isNumberedTitle(lines: readonly string[], at: number): boolean {
  const line = lines[at]!.trimEnd();
  if (!/^ {0,3}\d{1,3}[.)]\s+\S/.test(line) || (lines[at - 1] ?? '').trim() !== '') return false;
  const below = (lines[at + 1] ?? '').trim();
  return (
    /^={2,}$/.test(below) || (/^-{3,}$/.test(below) && Math.abs(below.length - line.trim().length) <= UNDERLINE_OFF)
  );
}

/** @param source text without its front matter */
export function plainMarkdown(source: string): Plainer {
  const includes: string[] = [];
  const lines = withoutComments(source).split('\n');
  const out: string[] = [];
  let fence: string | null = null;
  /** Indentation of the admonitions that are open: what is deeper belongs to them. */
  let open: { indent: number; by: number }[] = [];
  /** Depth of divisions, and from which on they are hidden. */
  let divisions = 0;
  let hiddenFrom = 0;
  let field = false;
  /** The line that closes a formula, while one is open. */
  let formula = -1;
  for (const [at, raw] of lines.entries()) {
    let line = raw;
    if (fence === null && at > formula && raw.trim().startsWith('$$')) formula = endOfFormula(lines, at);
    if (at <= formula) {
      out.push('');
      continue;
    }
    if (isNumberedTitle(lines, at)) line = line.replace(/^(\s*\d{1,3})([.)])/, '$1\\$2');
    if (isCaption(lines, at)) line = line.replace(CAPTION, '').replace(/\s*\{[#.][^}]*\}\s*$/, '');
    if (line.trim() !== '') {
      const indent = /^\s*/.exec(line)![0].replaceAll('\t', '    ').length;
      open = open.filter((o) => indent >= o.indent + 4);
      const by = open.reduce((sum, o) => sum + o.by, 0);
      if (by > 0) line = line.replaceAll('\t', '    ').slice(by);
    }
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark && mark[0] === fence[0] && mark.length >= fence.length && /^\s*[`~]+\s*$/.test(line)) fence = null;
      out.push(hiddenFrom > 0 ? '' : line);
      continue;
    }
    if (mark) {
      fence = mark;
      out.push(hiddenFrom > 0 ? '' : line);
      continue;
    }
    const division = DIVISION.exec(line);
    if (division && (division[1] !== undefined || divisions > 0)) {
      if (division[1] !== undefined) {
        divisions++;
        if (hiddenFrom === 0 && /\.(?:content-hidden|hidden|notes)\b/.test(division[1])) hiddenFrom = divisions;
        const title = /\btitle="([^"]*)"/.exec(division[1])?.[1];
        out.push(title && hiddenFrom === 0 ? `**${title}**  ` : '');
      } else {
        if (hiddenFrom === divisions) hiddenFrom = 0;
        divisions--;
        out.push('');
      }
      continue;
    }
    if (hiddenFrom > 0) {
      out.push('');
      continue;
    }
    const box = ADMONITION.exec(line) ?? TAB.exec(line);
    if (box) {
      open.push({ indent: /^\s*/.exec(raw)![0].replaceAll('\t', '    ').length, by: 4 });
      out.push(box[2] ? `${box[1]}**${box[2]}**  ` : '');
      continue;
    }
    const included = INCLUDES.map((pattern) => pattern.exec(line)?.[1]).find((name) => name !== undefined);
    if (included !== undefined) {
      includes.push(included);
      out.push('');
      continue;
    }
    // Macros of publishing systems that stand alone print what nobody knows here.
    if (
      /^\s*(?:\[\[_?TOC_?\]\]|\[TOC\]|\{:.*\}|\\(?:newpage|pagebreak|clearpage|tableofcontents)|\{\{<.*>\}\})\s*$/i.test(
        line,
      )
    ) {
      out.push('');
      continue;
    }
    const named = FIELD.exec(line);
    // Fields one below the other are lines of their own.
    if (named && field && out.length > 0 && out[out.length - 1]!.trim() !== '') out[out.length - 1] += '  ';
    field = named !== null;
    out.push(inlineMarks(named ? line.replace(FIELD, '$1:') : line, includes));
  }
  return { text: out.join('\n'), includes };
}

const LONGEST_FORMULA = 60;

/** The line on which a formula between "$$" closes; -1 where none does soon. */
function endOfFormula(lines: readonly string[], from: number): number {
  if (/^\$\$.*\$\$$/.test(lines[from]!.trim()) && lines[from]!.trim().length > 4) return from;
  const length = lines.slice(from + 1, from + LONGEST_FORMULA).findIndex((line) => line.trim().endsWith('$$'));
  return length < 0 ? -1 : from + 1 + length;
}

const CAPTION = /^(?:Table|Tabelle)?:\s+(?=\S)/;
const TABLE = /^\s*(?:\||\+-|-{2,})/;

/** The caption of a table of pandoc, above or below it. */
function isCaption(lines: readonly string[], at: number): boolean {
  if (!CAPTION.test(lines[at]!) || (lines[at - 1] ?? '').trim() !== '') return false;
  return TABLE.test(lines[at - 2] ?? '') || ((lines[at + 1] ?? '').trim() === '' && TABLE.test(lines[at + 2] ?? ''));
}

/** Comments of Obsidian ("%% … %%") with their lines kept. */
const withoutComments = (text: string): string =>
  text.includes('%%') ? text.replace(/%%[\s\S]{0,20000}?%%/g, (comment) => comment.replace(/[^\n]/g, '')) : text;

function inlineMarks(line: string, includes: string[]): string {
  if (!/[[{:=^~]/.test(line)) return line;
  return line
    .replace(EMBED, (_, name: string) => {
      if (!IMAGE_FILE.test(name.trim())) includes.push(name.trim());
      return '';
    })
    .replace(/\[\[([^\]|]+)\|([^\]]+)\]\]/g, '$2')
    .replace(/\[\[([^\]]+)\]\]/g, '$1')
    .replace(/[[(]([\p{L}][\p{L}\p{N} /-]{0,60})::\s+([^\])]+)[\])]/gu, '$1: $2')
    .replace(/^(\s*(?:>\s*)+)\[![\w-]+\][+-]?\s*(.*)$/, (_, quote: string, title: string) =>
      title ? `${quote}**${title}**  ` : quote.trimEnd(),
    )
    .replace(/^(#{1,6}\s.*?)\s*\{[#.:=-][^}]*\}\s*#*\s*$/, '$1')
    .replace(/\s\^[\w-]+\s*$/, '')
    .replace(RAISED, '$1$2')
    .replace(/\[([^\][]+)\]\{[^}]*\}/g, '$1')
    .replace(/(\]\([^)]*\))\{[^}]*\}/g, '$1')
    .replace(/==(?=\S)([^=]+)(?<=\S)==/g, '$1');
}
