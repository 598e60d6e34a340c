import { isFrontHeading } from '../../facts/head.js';
import { namesKind } from '../../facts/kind.js';
import type { PdfPage } from '../positioned.js';
import { linesOf } from './lines.js';
import { comparable, type Line } from './style.js';
import { joinText } from './text.js';

const JUNK =
  /^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint-präsentation|unbenannt|untitled|dokument\d*$|document\d*$|folie \d|slide \d|titel$|deckblatt)|\.(?:docx?|xlsx?|pptx?|indd|pdf|rtf|odt|qxd|cdr|pmd)\b/i;

/** The title that the metadata give, unless it is the name of a file or a program's default. */
export function metadataTitle(title: string | null): string | null {
  if (!title || JUNK.test(title) || title.length < 6 || !/\p{L}{3}.*\s/u.test(title)) return null;
  return /^[\w.-]*_[\w.-]*$/.test(title) ? null : title;
}

/** What kind of a report it is says nothing of what. */
const NO_TITLE = /^(?:endbericht|abschlussbericht|entwurf)$/;

/** The title printed on the first pages: the largest text, or large text beside it that names a kind of document. */
export function printedTitle(pages: readonly PdfPage[], bodySize: number): string | null {
  for (const page of pages.slice(0, 3)) {
    const text = page.segments.filter(
      (segment) => segment.rotation === 0 && !segment.furniture && /\p{L}{2}|^\s*20\d\d\s*$/u.test(segment.text),
    );
    const groups = groupsOf(linesOf(page.page, text, []).filter((line) => line.size >= 1.2 * bodySize));
    const largest = Math.max(0, ...groups.map((group) => group[0]!.size));
    let best: string | null = null;
    let bestScore = 0;
    for (const group of groups) {
      const title = joinText(group).trim();
      const letters = title.replace(/[^\p{L}]/gu, '').length;
      if (letters < 5 || title.length > 200 || isFrontHeading(title) || NO_TITLE.test(comparable(title))) continue;
      const score = group[0]!.size / largest + (namesKind(title) ? 0.6 : 0);
      if (score > bestScore) {
        best = title;
        bestScore = score;
      }
    }
    if (best) return best;
  }
  return null;
}

/** Lines of like size that follow each other closely. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const alike = last && Math.abs(last.size - line.size) <= 0.28 * Math.max(last.size, line.size);
    if (
      group &&
      last &&
      alike &&
      line.baseline - last.baseline < 2.4 * Math.max(last.size, line.size) &&
      group.length < 5
    )
      group.push(line);
    else groups.push([line]);
  }
  return groups;
}
