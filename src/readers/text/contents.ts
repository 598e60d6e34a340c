import { titleKey } from './blocks.js';
import { shapeOf } from './classify.js';
import type { TextLine } from './pages.js';

const ENTRY =
  /^\s*(?:(\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z](?:\.\d{1,2})+|[IVX]{1,5})\.?\s+)?(.*?)\s*(?:(?:\.\s?){4,}\s*|\s{2,}|\s)(\d{1,4})?\s*$/;

/**
 * Titles of the contents page with their depth (1 = chapter), as witnesses for headings: lines with dotted leaders, and lines that end in a page number
 * below a heading "Inhalt".
 */
export function contentsTitles(lines: readonly TextLine[]): Map<string, number> {
  const found = new Map<string, number>();
  const start = lines.findIndex((l) => /^\s*(?:inhalt|inhaltsverzeichnis|gliederung)\s*$/i.test(l.text));
  const page = start >= 0 ? lines[start]!.page : -1;
  for (const [i, l] of lines.entries()) {
    const dotted = shapeOf(l.text).kind === 'contents';
    const inContents = start >= 0 && i > start && i < start + 90 && l.page <= page + 1;
    if (!dotted && !(inContents && /\S\s+\d{1,4}\s*$/.test(l.text))) continue;
    const entry = ENTRY.exec(l.text);
    if (!entry?.[2]) continue;
    const key = titleKey(entry[2].replace(/^(?:[n•▪]\s+)+/, ''));
    if (key.length < 4) continue;
    const depth = entry[1] ? entry[1].split('.').length : 2;
    if (!found.has(key)) found.set(key, depth);
  }
  return found;
}
