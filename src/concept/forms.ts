import type { RawPassage } from './raw-passages.js';

/** What a passage is by its own wording, whatever chapter it stands in. */
export interface Form {
  /** Says of itself that it is a goal ("Ziel ist …", "Wir wollen …"). */
  readonly goalWords: boolean;
  /** Worded like a goal: "Stärkung der …", "… stärken", "… soll gestärkt werden". */
  readonly goalShape: boolean;
  /** Speaks about goals (how they were found, what they are for). */
  readonly aboutGoals: boolean;
  /** Names a challenge, a lack, a need. */
  readonly challenge: boolean;
  /** Reports a figure: a share, a count with a unit of people, a development in years. */
  readonly figure: boolean;
  /** Reports that a format of participation took place. */
  readonly held: boolean;
}

const FIGURE =
  /\d(?:[.,]\d+)?\s*(?:%|prozent)|(?<![\d.,])\d[\d.,]*\s+(?:einwohner|personen|menschen|haushalte|wohnungen|kinder|schüler|studierende|beschäftigte|arbeitslose|migrant|ausländer|flüchtlinge|geflüchtete)|(?:beträgt|betrug|lag bei|liegt bei|stieg|sank|gestiegen|gesunken)/i;
const INFINITIVE_END = /\p{Ll}(?:en|ern|eln)[.;,)]*\s*$/u;
const MODAL = new Set('soll sollen sollte sollten muss müssen will wollen möchte möchten'.split(' '));
const ARTICLES = new Set('die der das den dem eine ein einen'.split(' '));

const has = (p: RawPassage, entry: string): boolean => p.hits.some((h) => h.entry === entry);

/** "Stärkung der Nachbarschaften", "Nachhaltige Sicherung …": a goal's noun opens the phrase, after at most two words. */
function opensWithGoalNoun(p: RawPassage): boolean {
  return p.hits.some((h) => h.entry === 'goal.noun' && h.start <= 2 && p.tokens.slice(0, h.start).every(isLead));
  function isLead(t: { folded: string; capital: boolean; kind: string }): boolean {
    return t.kind === 'number' || ARTICLES.has(t.folded) || /(?:e|er|en|es|em)$/.test(t.folded) || t.folded.length <= 2;
  }
}

/** "Nachbarschaften stärken": an item that ends in the infinitive of a goal's verb. */
function endsWithGoalVerb(p: RawPassage): boolean {
  if (!INFINITIVE_END.test(p.text.toLowerCase())) return false;
  const last = p.tokens.length - 1;
  return p.hits.some((h) => h.entry === 'goal.aim' && h.end - 1 === last);
}

function intendsAim(p: RawPassage): boolean {
  return has(p, 'goal.aim') && p.tokens.some((t) => MODAL.has(t.folded));
}

/** Reads the form of a passage from its own words. */
export function formOf(p: RawPassage): Form {
  const aboutGoals = has(p, 'goal.meta');
  const item = p.kind !== 'sentence';
  const short = p.tokens.length <= 40;
  return {
    goalWords: has(p, 'goal.words') && !aboutGoals,
    goalShape: !aboutGoals && ((item && short && (opensWithGoalNoun(p) || endsWithGoalVerb(p))) || intendsAim(p)),
    aboutGoals,
    challenge: has(p, 'goal.challenge'),
    figure: FIGURE.test(p.text),
    held: p.hits.some((h) => h.entry.startsWith('format.') && h.entry !== 'format.held') && has(p, 'format.held'),
  };
}
