import type { Anchor } from '../document/document.js';

/** Characters that show nothing and part words that belong together: soft hyphens, blanks of no width, marks of reading direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text in the form that blocks keep: NFC, without what shows nothing. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u2010\u2011]/g, '-');

/** What a paragraph of a flowing format says. */
export interface FlowText {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/**
 * A paragraph as a block keeps it: single blanks, with an anchor where the author broke the line or set a tab.
 * @param raw text in which "\n" is a line break and "\t" a tab that the author set
 * @param line 1-based source line, null where the format has none
 */
export function flowText(raw: string, line: number | null = null): FlowText {
  const anchors: Anchor[] = [];
  let text = '';
  let after: Anchor['after'];
  for (const part of plain(raw).split(/([\n\t])/)) {
    if (part === '\n') after = 'line';
    else if (part === '\t') after ??= 'tab';
    else {
      const clean = part.replace(/\s+/g, ' ').trim();
      if (clean === '') {
        if (part !== '' && text !== '' && !text.endsWith(' ')) text += ' ';
        continue;
      }
      const parted = after !== undefined || /^\s/.test(part);
      if (text !== '' && parted && !text.endsWith(' ')) text += ' ';
      const mark = after === undefined || anchors.length === 0 ? {} : { after };
      if (anchors.length === 0 || after !== undefined)
        anchors.push({ offset: text.length, page: null, line, box: null, ...mark });
      text += clean;
      after = undefined;
    }
  }
  if (anchors.length === 0) anchors.push({ offset: 0, page: null, line, box: null });
  return { text: text.trimEnd(), anchors };
}

/** Paragraphs of a table cell as its text: one line each, line breaks kept, empty ones left out. */
export const cellText = (raws: readonly string[]): string =>
  raws
    .flatMap((raw) => plain(raw).split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** A cell's text as a row of `TableBlock.text` shows it. */
export const onOneLine = (text: string): string => text.replaceAll('\n', ' ');
