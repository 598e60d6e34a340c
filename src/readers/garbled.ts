import type { Block } from '../document/document.js';
import { readability } from '../language/readability.js';

/** Shorter texts tell by themselves only when hardly anything in them is a word. */
const ENOUGH_TOKENS = 30;
const FEWEST_TOKENS = 8;
/** Share of word-like tokens below which a short text is no language. */
const SHORT_WORDS = 0.25;
/** … and below which one between broken texts is broken, too. */
const BESIDE_WORDS = 0.5;

const ADDRESS = /\S*(?:www\.|:\/\/|@|\.[a-z]{2,4}\/)\S*/g;
/** Words in other scripts are words; what is looked for are letters that stand for others. */
const OTHER_SCRIPT = /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Han}]{2,}/gu;

/** Text in capitals as it would be set otherwise. */
const fromCapitals = (text: string): string => {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small ? text.toLowerCase() : text;
};

/** Tokens that are no mere figures and signs. */
const tokensOf = (text: string): number => text.split(/\s+/).filter((t) => /[^\d.,:;%€|/()\-–•]/.test(t)).length;

interface Look {
  readonly block: Block;
  readonly tokens: number;
  /** Share of words; 1 for a text that nothing can be told of. */
  readonly words: number;
  readonly garbled: boolean;
}

function look(block: Block): Look {
  const text = fromCapitals(block.text.replace(ADDRESS, ' ').replace(OTHER_SCRIPT, ' '));
  const tokens = tokensOf(text);
  const { verdict, words, functionWords } = readability([text]);
  // cells hold names, units and abbreviations
  const prose = block.kind === 'paragraph' || block.kind === 'listItem';
  const short = tokens >= FEWEST_TOKENS && words < SHORT_WORDS && functionWords === 0;
  const garbled = tokens >= FEWEST_TOKENS && prose && (verdict === 'garbage' || (tokens < ENOUGH_TOKENS && short));
  return { block, tokens, words: tokens === 0 ? 1 : words, garbled };
}

/** Blocks whose text is the debris of a broken font, in their order, and their share of the document's words. */
export function garbledBlocks(blocks: readonly Block[]): { blocks: readonly Block[]; share: number } {
  const looks = blocks.filter((b) => b.kind !== 'furniture' && b.kind !== 'comment').map(look);
  if (!looks.some((l) => l.garbled)) return { blocks: [], share: 0 };
  const broken: Block[] = [];
  let [own, all] = [0, 0];
  for (const [i, l] of looks.entries()) {
    all += l.tokens;
    const between = looks[i - 1]?.garbled !== false && looks[i + 1]?.garbled !== false;
    if (!l.garbled && !(between && l.words < BESIDE_WORDS)) continue;
    broken.push(l.block);
    own += l.tokens;
  }
  return { blocks: broken, share: all === 0 ? 0 : own / all };
}
