import type { Token } from './tokens.js';

/** How firmly something is said: done > decided > stated > intended > possible. */
export type CommitmentLevel = 'done' | 'decided' | 'stated' | 'intended' | 'possible';

const POSSIBLE = new Set([
  'könnte',
  'könnten',
  'denkbar',
  'vorstellbar',
  'erwägen',
  'erwogen',
  'prüfen',
  'eventuell',
  'möglicherweise',
  'ggf',
  'gegebenenfalls',
  'wäre',
  'wären',
  'würde',
  'würden',
  'optional',
  'evtl',
  'perspektivisch',
  'wünschenswert',
]);
const INTENDED = new Set([
  'soll',
  'sollen',
  'sollte',
  'sollten',
  'geplant',
  'beabsichtigt',
  'angestrebt',
  'anstreben',
  'strebt',
  'möchte',
  'möchten',
  'will',
  'wollen',
  'ziel',
  'angedacht',
  'empfohlen',
  'empfiehlt',
  'vorgeschlagen',
  'müssen',
  'muss',
]);
const DECIDED = new Set([
  'wird',
  'werden',
  'vorgesehen',
  'beschlossen',
  'festgelegt',
  'vereinbart',
  'verankert',
  'beauftragt',
]);
const PAST = new Set([
  'wurde',
  'wurden',
  'war',
  'waren',
  'hat',
  'haben',
  'hatte',
  'hatten',
  'fand',
  'fanden',
  'erfolgte',
  'erfolgten',
  'nahmen',
  'nahm',
  'konnte',
  'konnten',
  'gab',
  'lud',
  'luden',
  'diente',
  'dienten',
  'bildete',
  'bildeten',
  'begleitete',
  'begleiteten',
  'brachte',
  'brachten',
  'wirkten',
  'wirkte',
  'arbeiteten',
  'tagte',
  'tagten',
  'führte',
  'führten',
  'startete',
  'beteiligten',
  'ging',
  'stand',
  'standen',
  'traf',
  'trafen',
  'flossen',
  'floss',
  'erhielten',
  'beschloss',
  'beschlossen',
  'ist',
  'sind',
  'worden',
]);
const PARTICIPLE = /^(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|er|ver|ent|zer|über|unter)\p{Ll}{3,}(?:t|en)|\p{Ll}+iert)$/u;

/** The degree of commitment of a sentence; the weakest modal decides, then the tense. */
export function commitmentOf(tokens: readonly Token[]): CommitmentLevel {
  const has = (set: ReadonlySet<string>) => tokens.some((t) => set.has(t.folded));
  if (has(POSSIBLE) || tokens.some((t, i) => t.folded === 'bietet' && tokens[i + 1]?.folded === 'sich'))
    return 'possible';
  // "der Stand", "der Gang" are nouns
  const verb = (t: Token, i: number) => !t.capital || i === 0;
  const past = tokens.some((t, i) => PAST.has(t.folded) && verb(t, i));
  const hardPast = tokens.some(
    (t, i) => verb(t, i) && PAST.has(t.folded) && !['ist', 'sind', 'beschlossen', 'beteiligten'].includes(t.folded),
  );
  if (hardPast && !has(new Set(['sollen', 'soll']))) return 'done';
  // "muss die Stadt nicht bei null anfangen" says what there is
  const spared = (i: number) =>
    /^müss|^muss/.test(tokens[i]!.folded) && tokens.slice(i + 1).some((t) => t.folded === 'nicht');
  if (tokens.some((t, i) => INTENDED.has(t.folded) && !spared(i))) return 'intended';
  if (has(DECIDED)) return 'decided';
  if (
    past &&
    tokens.some((t) => t.kind === 'word' && !t.capital && PARTICIPLE.test(t.folded) && t.folded.startsWith('ge'))
  )
    return 'done';
  return 'stated';
}
