/** Text as a Markdown document shows it literally: markup characters escaped, white space single (no-break spaces stay), no line of it read as a
 * block. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
      .replace(/[^\S\u00a0\u202f]+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      // addresses, or GFM would show the escapes inside them
      .replace(/\b(https?|ftp):(?=\/\/)/gi, '$1\\:')
      .replace(/\bwww\.(?=\w)/gi, (w) => `${w.slice(0, -1)}\\.`)
      .replace(/(?<=[\w.+-])@/g, '\\@')
      .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
      .replace(/^([-+=])(?=\s|$|[-=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}

/** As code, with a fence long enough for the back-ticks inside. */
export function codeSpan(text: string): string {
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${clean}${padding}${fence}`;
}

export type Align = 'left' | 'right' | 'center';
const RULE: Readonly<Record<Align, string>> = { left: ':---', right: '---:', center: ':---:' };

/** A table of cells that are already Markdown. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Align[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(align.map((a) => RULE[a])), ...rows.map(line)];
}
