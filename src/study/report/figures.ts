import type { Language } from '../../diagnostics/diagnostic.js';

/** ".873" as German readers write it "0,873"; a dash where there is none. */
export function figure(x: number | null, language: Language, digits = 3): string {
  if (x === null) return '–';
  const text = x.toFixed(digits);
  return language === 'de' ? text.replace('.', ',') : text;
}
/** "83,7 %" */
export const percent = (x: number | null, language: Language, digits = 1): string =>
  x === null ? '–' : `${figure(x * 100, language, digits)}${language === 'de' ? ' %' : '%'}`;

/** Columns of text, the first left, the others right. */
export function columnsOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
