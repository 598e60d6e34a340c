import type { TextLine } from './pages.js';

/** No page is as wide as this many letters, or few; nearly all lines that are longer end as sentences do where nobody broke them. */
const WIDE = 140;
const WHOLE = 0.7;
/** Share of all letters in such lines. */
const SHARE = 0.4;
const ENDS = /[.!?:;…]["“”»)\]]*\s*$/;
const COLUMNS = /\S {3,}\S/;

/**
 * Lines of a text in which each line is a paragraph, as word processors save "text only", with an empty line after each; other texts as they are.
 * What is added has the place of the line before it.
 */
export function withParagraphs(lines: readonly TextLine[]): readonly TextLine[] {
  const wide = lines.filter(({ text }) => text.length > WIDE && !COLUMNS.test(text.trim()));
  const sum = (own: readonly TextLine[]): number => own.reduce((all, { text }) => all + text.trim().length, 0);
  const whole = wide.filter(({ text }) => ENDS.test(text));
  if (wide.length === 0 || whole.length < WHOLE * wide.length || sum(wide) < SHARE * sum(lines)) return lines;
  return lines.flatMap((line) => (line.text.trim() === '' ? [line] : [line, { ...line, text: '' }]));
}
