import { readFileSync } from 'node:fs';
import { decodeText } from '../readers/decode.js';

/** A CSV file as text and what stands between its cells. */
export interface CsvSource {
  readonly source: string;
  readonly delimiter: ',' | ';' | '\t';
}

/** Reads a CSV file as Excel and others write it: UTF-8, UTF-16 or Windows-1252, letters composed, with or without Excel's first line "sep=;". */
export function readCsvSource(file: string): CsvSource {
  const { text } = decodeText(file, readFileSync(file));
  const told = /^"?sep=(.)"?[ \t]*\n/.exec(text);
  if (told)
    return { source: text.slice(told[0].length), delimiter: told[1] === ';' || told[1] === '\t' ? told[1] : ',' };
  return { source: text, delimiter: delimiterOf(text) };
}

/** What stands between the cells: what the first line has most of; a semicolon as Excel writes with German settings, a tab in its "Unicode text". */
export function delimiterOf(source: string): CsvSource['delimiter'] {
  const first = source.split('\n', 1)[0]!;
  const count = (sign: string): number => first.split(sign).length;
  if (count('\t') > count(',') && count('\t') > count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}
