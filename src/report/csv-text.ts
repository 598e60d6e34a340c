import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null | undefined;
export interface CsvOptions {
  /** As Excel with German settings opens it by a double click: byte order mark, semicolons between cells, decimal commas. */
  readonly excel?: boolean;
}

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as CSV: RFC 4180, CRLF, quotes doubled, UTF-8. A text cell that *begins* as formulas do gets an apostrophe before it, for quotes come from documents
 * nobody vetted; all other text is as in the tables of other formats. True and false are 1 and 0: the one spelling that R, Stata, Excel and Python
 * all read as numbers.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], { excel = false }: CsvOptions = {}): string {
  const cell = (value: CsvCell): string | number | null | undefined => {
    if (typeof value === 'boolean') return Number(value);
    if (typeof value === 'number') return excel ? String(value).replace('.', ',') : value;
    if (typeof value !== 'string') return value;
    const text = printable(value);
    return FORMULA.test(text) ? `'${text}` : text;
  };
  return stringify(
    rows.map((row) => row.map(cell)),
    {
      bom: excel,
      delimiter: excel ? ';' : ',',
      record_delimiter: 'windows',
      // A spreadsheet that splits at another separator must not find a formula behind it.
      quoted_match: /[;,\t] ?[=+\-@]/,
    },
  );
}

/** Text as all tables hold it: without control characters, which some programs refuse, and without blanks at the start, which would hide a formula. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trimStart();
