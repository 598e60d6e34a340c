import type { ConceptDocument, TableBlock, TableCell } from '../document/document.js';
import { letteredCode } from './codes.js';

/** A box of a table's rows with a code in its corner and a title beside it. */
export interface Card {
  readonly table: TableBlock;
  readonly code: string;
  readonly title: string;
  /** The cell of the code. */
  readonly head: TableCell;
  /** Its first row in the table. */
  readonly first: number;
  /** Cells below the first row. */
  readonly body: readonly TableCell[];
}

const LONGEST_TITLE = 250;

/** All boxes of tables that begin with one; boxes that touch each other are one table, cut at the codes. */
export function printedCards(document: ConceptDocument): Card[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' && block.columns > 1 ? cardsOf(block) : []));
}

function cardsOf(table: TableBlock): Card[] {
  const heads: Omit<Card, 'body'>[] = [];
  for (let row = 0; row < table.rows; row++) {
    const [head, beside] = table.cells.filter((cell) => cell.row === row && cell.text !== '');
    const coded = head && letteredCode(head.text);
    if (coded && coded.rest === '' && beside && isTitle(beside.text))
      heads.push({ table, code: coded.code, title: beside.text, head, first: row });
    // what begins without a code is another kind of table
    if (heads.length === 0) return [];
  }
  return heads.flatMap((head, i) => {
    const end = heads[i + 1]?.first ?? table.rows;
    const body = table.cells.filter((cell) => cell.row > head.first && cell.row < end);
    // a row alone belongs to a list of measures
    return body.some((cell) => cell.text !== '') ? [{ ...head, body }] : [];
  });
}

const isTitle = (text: string): boolean =>
  /\p{L}{3}/u.test(text) && text.length <= LONGEST_TITLE && letteredCode(text)?.rest !== '';
