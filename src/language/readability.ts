/** Frequent German and English function words: running text of either language is full of them. */
const FUNCTION_WORDS = new Set(
  'der die das und in zu den mit von für auf ist im des dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei the of and to a is for on with as by are this that from be or an at it'.split(
    ' ',
  ),
);

export interface Readability {
  readonly verdict: 'readable' | 'garbage';
  /** Share of tokens that look like words, 0..1. */
  readonly words: number;
  /** Share of function words among the word-like tokens, 0..1. */
  readonly functionWords: number;
  /** Share of control, replacement and private-use characters, 0..1. */
  readonly broken: number;
}

interface Look {
  /** No mere figures and signs. */
  readonly counts: boolean;
  readonly word: boolean;
  readonly functionWord: boolean;
}

function lookAt(token: string): Look {
  if (token === '' || /^[\d.,:;%€|/()\-–•]+$/.test(token)) return { counts: false, word: false, functionWord: false };
  const bare = token.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const word =
    /^\p{Lu}?[\p{Ll}\u00ad*:_/-]+$/u.test(bare) && /[aeiouyäöü]/i.test(bare) && !/[^aeiouyäöü\-/]{8}/i.test(bare);
  return { counts: true, word, functionWord: FUNCTION_WORDS.has(bare.toLowerCase()) };
}

/**
 * Judges whether a text is readable language or the debris of a broken font encoding. Texts under 30 tokens are taken as readable,
 * unless most of their characters are broken. Reads at most the first 400,000 characters.
 */
export function readability(texts: readonly string[]): Readability {
  let tokens = 0;
  let words = 0;
  let functions = 0;
  let characters = 0;
  let broken = 0;
  // words recur, and are looked at once
  const looks = new Map<string, Look>();
  for (const text of texts) {
    if (characters > 400_000) break;
    characters += text.length;
    broken += text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
    for (const token of text.split(/\s+/)) {
      let look = looks.get(token);
      if (!look) {
        look = lookAt(token);
        looks.set(token, look);
      }
      if (!look.counts) continue;
      tokens++;
      if (look.word) words++;
      if (look.functionWord) functions++;
    }
  }
  const share = {
    words: tokens === 0 ? 0 : words / tokens,
    functionWords: words === 0 ? 0 : functions / words,
    broken: characters === 0 ? 0 : broken / characters,
  };
  const garbage =
    (tokens >= 30 && (share.words < 0.35 || (share.functionWords < 0.04 && share.words < 0.6))) || share.broken > 0.3;
  return { verdict: garbage ? 'garbage' : 'readable', ...share };
}
