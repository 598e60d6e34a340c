import type { Token } from './tokens.js';
import { isFiniteVerb } from './verbs.js';

/** A clause of a sentence: a main clause, or one that hangs on another. */
export interface Clause {
  /**
   * main: stands by itself, also after "und", "aber" with a subject of its own · contrast: what "sondern" sets against a denial · relative: tells more of a
   * noun before it · subordinate: after "dass", "weil", "wenn" … · open: after "ob", "wenn", "falls" · infinitive: "um … zu" · aside: in brackets or dashes.
   */
  readonly kind: 'main' | 'contrast' | 'relative' | 'subordinate' | 'open' | 'infinitive' | 'aside';
  /** Number of the clause that it hangs on; null for main clauses. */
  readonly parent: number | null;
  /** Word that opens it ("dass", "ohne"), folded; "" for main clauses. */
  readonly opener: string;
}

/** A sentence cut into clauses; a clause that another one interrupts goes on after it. */
export interface Clauses {
  readonly list: readonly Clause[];
  /** Number of the clause each token belongs to. */
  readonly of: readonly number[];
}

const SUBORDINATORS = new Set(
  'dass weil da obwohl obgleich während damit sodass bevor ehe nachdem bis indem wobei wodurch womit wofür woran worin worauf wohingegen seitdem solange sobald soweit warum weshalb wieso wie wo wohin'.split(
    ' ',
  ),
);
const OPEN = new Set('ob wenn falls sofern'.split(' '));
const RELATIVE = /^(?:der|die|das|dem|den|deren|dessen|denen|welche[rsnm]?|was|wer)$/;
const PREPOSITIONS = new Set(
  'in an auf aus mit von zu bei nach vor durch für über unter gegen um zwischen neben anhand'.split(' '),
);
const COORDINATORS = new Set('aber jedoch doch denn und oder sowie bzw'.split(' '));
const ADVERBS =
  /^(?:dort|hier|dabei|dafür|damit|dazu|daher|deshalb|dann|danach|so|auch|zudem|jetzt|heute|künftig|dagegen|hingegen|bisher)$/;

const isBreak = (gap: string): boolean => /[,;:()[\]]|\s[–—-]\s/.test(gap);

/** Whether a finite verb stands among the tokens [from, to). */
function hasFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i)) return true;
  return false;
}

/** Whether the clause that would begin at `from` has its verb at its end, as a clause that hangs on another has: looked for up to the next mark. */
function verbLast(text: string, tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < tokens.length; i++) {
    const next = tokens[i + 1];
    const ends =
      !next || /[,;:.!?()–]/.test(text.slice(tokens[i]!.to, next.from)) || /^(?:und|oder)$/.test(next.folded);
    if (!ends) continue;
    if (tokens[i]!.capital || tokens[i]!.kind !== 'word') continue;
    if (isFiniteVerb(tokens, i) || /(?:t|en|te|ten|ist|sind)$/.test(tokens[i]!.folded)) return true;
  }
  return false;
}

/** Whether what begins at `from` has a subject and a verb of its own: "die Pläne sind …", "dort fehlt …", not "wurde aber …" or "Waschsalons". */
function ownSentence(text: string, tokens: readonly Token[], from: number): boolean {
  if (isFiniteVerb(tokens, from)) return false;
  for (let i = from + 1; i < Math.min(tokens.length, from + 9); i++) {
    if (isBreak(text.slice(tokens[i - 1]!.to, tokens[i]!.from))) return false;
    if (!isFiniteVerb(tokens, i)) continue;
    // "und das Konzept beschlossen hat" goes on in a clause with its verb last
    const after = tokens[i + 1];
    return (
      (after !== undefined && !/[,;:.!?]/.test(text.slice(tokens[i]!.to, after.from))) ||
      ADVERBS.test(tokens[from]!.folded) ||
      i === from + 1
    );
  }
  return false;
}

/** How the clause that begins at token `i`, after a comma or a dash, hangs on the one before. */
function opening(text: string, tokens: readonly Token[], i: number): Omit<Clause, 'parent'> | null {
  const word = tokens[i]!.folded;
  const second = tokens[i + 1]?.folded ?? '';
  if (word === 'sondern') return { kind: 'contrast', opener: word };
  if (OPEN.has(word)) return { kind: 'open', opener: word };
  if (/^(?:um|ohne|anstatt|statt)$/.test(word)) {
    for (let k = i + 1; k < Math.min(tokens.length, i + 16); k++) {
      if (isBreak(text.slice(tokens[k - 1]!.to, tokens[k]!.from))) break;
      if (tokens[k]!.folded === 'zu' || /\p{Ll}zu\p{Ll}{3,}en$/u.test(tokens[k]!.folded))
        return { kind: 'infinitive', opener: word };
    }
    if (second === 'dass') return { kind: 'subordinate', opener: word };
  }
  if (SUBORDINATORS.has(word) && !tokens[i]!.capital) {
    // "wie Vereine und Schulen" gives examples
    if (/^(?:wie|da|während|bis)$/.test(word) && !verbLast(text, tokens, i)) return null;
    return { kind: 'subordinate', opener: word };
  }
  const at = PREPOSITIONS.has(word) ? i + 1 : i;
  if (
    RELATIVE.test(tokens[at]?.folded ?? '') &&
    !tokens[at]!.capital &&
    verbLast(text, tokens, at) &&
    !ownSentence(text, tokens, at)
  )
    return { kind: 'relative', opener: tokens[at]!.folded };
  return null;
}

/**
 * Cuts a sentence into clauses, by marks, joining words, and the place of the verb. German sets a comma before every clause that hangs on another, and its
 * verb last; so a relative clause ends at the comma after its verb, and the clause around it goes on. Commas of lists cut nothing. Linear in the text.
 */
export function clausesOf(text: string, tokens: readonly Token[]): Clauses {
  const list: Clause[] = [{ kind: 'main', parent: null, opener: '' }];
  const of: number[] = [];
  let stack = [0];
  let since = 0;
  const top = () => stack[stack.length - 1]!;
  const push = (clause: Omit<Clause, 'parent'>, parent: number | null): void => {
    list.push({ ...clause, parent });
    stack.push(list.length - 1);
  };
  const isMain = (id: number) => list[id]!.parent === null;
  const restart = (at: number): void => {
    list.push({ kind: 'main', parent: null, opener: '' });
    stack = [list.length - 1];
    since = at;
  };
  if (
    tokens.length > 0 &&
    (OPEN.has(tokens[0]!.folded) ||
      (SUBORDINATORS.has(tokens[0]!.folded) &&
        verbLast(text, tokens, 0) &&
        !/^(?:wie|wo|da|bis|während)$/.test(tokens[0]!.folded)))
  )
    push({ kind: OPEN.has(tokens[0]!.folded) ? 'open' : 'subordinate', opener: tokens[0]!.folded }, 0);
  for (let i = 0; i < tokens.length; i++) {
    const gap = i === 0 ? '' : text.slice(tokens[i - 1]!.to, tokens[i]!.from);
    if (i > 0 && gap !== ' ') {
      if (/\)/.test(gap)) while (stack.length > 1 && list[top()]!.kind === 'aside') stack.pop();
      if (/[;!?:|]|\.\s/.test(gap)) restart(i);
      else if (/\(/.test(gap)) push({ kind: 'aside', opener: '(' }, top());
      else if (/,|\s[–—-]\s/.test(gap)) {
        const opened = opening(text, tokens, i);
        // a clause is over at the comma after its verb
        const closesHere = () =>
          stack.length > 1 &&
          list[top()]!.kind !== 'aside' &&
          (isFiniteVerb(tokens, i - 1) ||
            /(?:t|en)$/.test(tokens[i - 1]!.folded) ||
            list[top()]!.kind === 'infinitive') &&
          !tokens[i - 1]!.capital;
        if (opened) {
          // two relative clauses to one noun, or a clause after one that is over
          if (opened.kind !== 'relative' && closesHere() && list[top()]!.kind !== 'main') stack.pop();
          else if (opened.kind === 'relative' && list[top()]!.kind === 'relative' && closesHere()) stack.pop();
          push(opened, top());
        } else {
          while (closesHere() && !isMain(top())) stack.pop();
          const word = tokens[i]!.folded;
          const from = COORDINATORS.has(word) ? i + 1 : i;
          if (isMain(top()) && from < tokens.length && ownSentence(text, tokens, from) && hasFinite(tokens, since, i))
            restart(i);
        }
      }
    } else if (i > 0 && /^(?:und|oder|aber)$/.test(tokens[i]!.folded) && isMain(top()) && i + 1 < tokens.length) {
      const next = tokens[i + 1]!;
      const starts =
        !next.capital &&
        (/^(?:der|die|das|ein|eine|es|sie|er|wir|diese\p{L}?|dieser|ihre?)$/u.test(next.folded) ||
          ADVERBS.test(next.folded));
      if (starts && ownSentence(text, tokens, i + 1) && hasFinite(tokens, since, i)) restart(i);
    }
    of.push(top());
  }
  return { list, of };
}

/** Whether `inner` is `outer` or hangs on it, directly or through others. */
export function hangsOn(clauses: Clauses, inner: number, outer: number): boolean {
  for (let at: number | null = inner; at !== null; at = clauses.list[at]!.parent) if (at === outer) return true;
  return false;
}
