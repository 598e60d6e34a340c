import type { PdfPage } from '../positioned.js';
import { linesOf } from './lines.js';
import { comparable } from './style.js';
import { joinText } from './text.js';

const JUNK =
  /^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint-präsentation|unbenannt|untitled|dokument\d*$|document\d*$|folie \d|slide \d|titel$|deckblatt)|\.(?:docx?|xlsx?|pptx?|indd|pdf|rtf|odt|qxd|cdr|pmd)\b/i;

/** The title that the metadata give, unless it is the name of a file or a program's default. */
export function metadataTitle(title: string | null): string | null {
  if (!title || JUNK.test(title) || title.length < 6 || !/\p{L}{3}.*\s/u.test(title)) return null;
  return /^[\w.-]*_[\w.-]*$/.test(title) ? null : title;
}

/** The title printed on the first pages: their largest text, with the lines of like size beside it. */
export function printedTitle(pages: readonly PdfPage[], bodySize: number): string | null {
  for (const page of pages.slice(0, 3)) {
    const lines = linesOf(
      page.page,
      page.segments.filter((segment) => segment.rotation === 0 && !segment.furniture && /\p{L}{2}/u.test(segment.text)),
      [],
    ).filter((line) => line.text.length >= 3);
    if (lines.length === 0) continue;
    const largest = Math.max(...lines.map((line) => line.size));
    if (largest < 1.25 * bodySize) continue;
    const first = lines.findIndex((line) => line.size >= largest - 0.5);
    const title = [lines[first]!];
    for (let i = first + 1; i < lines.length && title.length < 4; i++) {
      const gap = lines[i]!.baseline - lines[i - 1]!.baseline;
      if (lines[i]!.size < 0.72 * largest || gap > 2.4 * largest) break;
      title.push(lines[i]!);
    }
    const text = joinText(title).trim();
    if (/^(?:inhalt|inhaltsverzeichnis|impressum|vorwort)$/.test(comparable(text)) || text.length > 200) continue;
    if (text.replace(/[^\p{L}]/gu, '').length >= 6) return text;
  }
  return null;
}
