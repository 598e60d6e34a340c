import type { Concept } from '../concept/concept.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Block } from '../document/document.js';

/** Shorter ones - an imprint, a list of abbreviations - hold nothing that anybody would miss, in words. */
const LEAST_WORDS = 150;
/** So many of them are named. */
const MOST_NAMED = 6;

/** Tells which longer chapters were read as annex, list or imprint, where no evidence is looked for: whoever wrote what is missed there has to know. */
export function setAsideNote({ document, sections }: Concept): Diagnostic[] {
  const isBack = (id: number): boolean => sections[id]!.roles[0] === 'back' && sections[id]!.roles.length === 1;
  const outermost = document.sections.filter(({ id, parent }) => isBack(id) && (parent === null || !isBack(parent)));
  const long = outermost.filter(
    ({ first, end }) =>
      document.blocks.slice(first, end).reduce((sum, own) => sum + (isBack(own.section) ? wordsOf(own) : 0), 0) >=
      LEAST_WORDS,
  );
  if (long.length === 0) return [];
  const names = long.slice(0, MOST_NAMED).map(({ number, title }) => {
    const name = number === null || title.startsWith(number) ? title : `${number} ${title}`;
    return `„${name}“`;
  });
  const chapters = names.join(', ') + (long.length > MOST_NAMED ? ' …' : '');
  const { page, line } = long[0]!.place;
  const place = page !== null ? { page } : line !== null ? { line } : {};
  return [{ code: 'audit.set-aside', args: { count: long.length, chapters }, ...place }];
}

const wordsOf = ({ kind, text }: Block): number =>
  kind === 'furniture' || kind === 'comment' ? 0 : (text.match(/\p{L}{2,}/gu)?.length ?? 0);
