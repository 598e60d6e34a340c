import { joinLines } from '../../../language/repair/hyphenation.js';
import { NO_WORDS } from '../../../language/repair/vocabulary.js';
import type { Line } from './style.js';

/** The lines' text in a row, hyphenation joined without knowledge of the document; for comparing and testing, not for the document. */
export function joinText(lines: readonly Line[]): string {
  return lines.length === 1
    ? lines[0]!.text
    : joinLines(
        lines.map((line) => line.text),
        NO_WORDS,
      ).text;
}
