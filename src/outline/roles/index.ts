import { type ChapterText, headingFeatures } from './features.js';
import { judge, type RoleModel } from './model.js';
import { ROLES, type Role, type RoleScores } from './role.js';
import { roleProbabilities } from './tree.js';

/** Roles that a heading names by its own words, main role first. */
export interface NamedRoles {
  readonly roles: readonly Role[];
  /** 2: the heading is about its role ("Ziele") · 1: a role word in a title about something else · 0: none. */
  readonly strength: 0 | 1 | 2;
  /** Nothing but role words. */
  readonly bare: boolean;
}

export interface Chapter extends ChapterText {
  readonly named: NamedRoles;
  /** What stands in it is mostly the form of a measure, or its title carries what may be a measure's code. */
  readonly ofMeasure: 'form' | 'code' | null;
}

/** Who votes for a role. `tree`: parent, children and neighbours. */
export type Voter = 'heading-words' | 'heading' | 'content' | 'measure' | 'tree';

/** What a section is for. */
export interface ChapterRoles {
  /** Main role first; then the others it is for as well. Empty for the root. */
  readonly roles: readonly Role[];
  /** What it may be for besides, less probably: opens a door for what its text states, and makes no chapter of it. */
  readonly possible: readonly Role[];
  /** Probability of the main role, 0 to 1. */
  readonly sure: number;
  /** Those for whom the main role is the most probable, by themselves. */
  readonly votes: readonly Voter[];
}

/*
 * The votes are added as logarithms. Each of them may be wrong altogether, so none excludes a role: a vote is mixed with an even one by its doubt.
 * Chosen on hand-coded outlines, each left out of the training in turn (scripts/train-roles.mjs --evaluate), and hardly matter within a third.
 */
/** A heading of a few words is little evidence, and much of it is said by what it names. */
const HEADING = { weight: 0.6, doubt: 0.25 };
const CONTENT = { weight: 0.7, doubt: 0.1 };
/** A chapter with fewer words than this says so much less by its content. */
const ENOUGH_STEMS = 60;
/** … and one with more than this speaks for itself. */
const LONG_STEMS = 300;
/** Logarithms a role gains by the heading: nothing but its name ("Ziele") · its name with what it is about ("Umsetzung des Rahmenplans") · a word in a title about something else. */
const NAMED = { bare: 5, plain: 1, passing: 0.5 };
/** A role that is named beside another ("Ziele und Maßnahmen"). */
const NAMED_BESIDE = 0.7;
/** A heading inside a chapter that names another role. */
const NAMED_INSIDE = 0.5;
/** Forms of measures make a chapter of measures; a code in the title may also number an annex. */
const OF_MEASURE = { form: 3, code: 2 };
const BELOW = 0.8;
const AFTER = 0.3;
/** Below this probability nothing tells the role, and the chapter is taken for a description. */
const TOLD = 0.25;
const DEFAULT: Role = 'analysis';
/** So probable a role is one of the section's roles beside its main one. */
const ALSO = 0.25;
/** So probable a role is possible. */
const POSSIBLE = 0.08;
/** Or so probable by the section's own text alone: a field of action describes, aims and acts in turn, whatever its chapter is for. */
const BY_CONTENT = 0.45;

interface Votes {
  /** What the content says, unweighted; null where there is too little of it. */
  readonly content: RoleScores | null;
  readonly by: Readonly<Record<Exclude<Voter, 'tree'>, RoleScores | null>>;
  readonly sum: RoleScores;
}

/** The chapter above, null for chapters of the top level. */
const aboveOf = (chapter: Chapter, chapters: readonly Chapter[]): Chapter | null =>
  chapter.parent ? chapters[chapter.parent]! : null;

/** "Bürgerbeteiligung" in a chapter that is called "Maßnahmen" is more often its subject. */
function isSubject(named: NamedRoles, { named: above, ofMeasure }: Chapter): boolean {
  if (above.strength < 2 || ofMeasure !== null || named.roles[0] === 'back') return false;
  return !named.roles.some((role) => above.roles.includes(role));
}

/**
 * What a heading names as it counts under the chapter above: of several roles only those that this names too ("Indikatoren der Bevölkerung" in the analysis).
 * The title of a measure is no heading of a chapter.
 */
function namedWithin({ named, ofMeasure }: Chapter, above: Chapter | null): NamedRoles {
  if (ofMeasure !== null) return { ...named, roles: [], strength: 0 };
  const shared = above && above.named.strength === 2 ? named.roles.filter((r) => above.named.roles.includes(r)) : [];
  return shared.length > 0 ? { ...named, roles: shared } : named;
}

function namedScores(chapter: Chapter, above: Chapter | null): RoleScores | null {
  const named = namedWithin(chapter, above);
  if (named.strength === 0) return null;
  const found = new Float64Array(ROLES.length);
  // an annex is a place, whatever stands there: where it is long its text has to tell
  const isPlace = named.roles[0] === 'back' && chapter.stems.length >= LONG_STEMS;
  const strength = named.strength < 2 ? NAMED.passing : named.bare && !isPlace ? NAMED.bare : NAMED.plain;
  const inside = above !== null && isSubject(named, above) ? NAMED_INSIDE : 1;
  for (const [i, role] of named.roles.entries())
    found[ROLES.indexOf(role)] = strength * (i === 0 ? 1 : NAMED_BESIDE) * inside;
  return found;
}

/** A model's vote as it counts, with its doubt. */
function weighted(log: RoleScores, vote: typeof HEADING, share: number): RoleScores {
  const even = vote.doubt / ROLES.length;
  return log.map((x) => Math.log((1 - vote.doubt) * Math.exp(x) + even) * vote.weight * share);
}

function headingVote(id: number, chapters: readonly Chapter[], model: RoleModel): RoleScores | null {
  const features = headingFeatures(id, chapters);
  const known = features.some((f) => Object.hasOwn(model.heading.weights, f));
  return known ? weighted(judge(model.heading, features), HEADING, 1) : null;
}

function votesOf(id: number, chapters: readonly Chapter[], model: RoleModel): Votes {
  const chapter = chapters[id]!;
  const measure = new Float64Array(ROLES.length);
  if (chapter.ofMeasure) measure[ROLES.indexOf('measures')] = OF_MEASURE[chapter.ofMeasure];
  const said = chapter.stems.length === 0 ? null : judge(model.content, chapter.stems);
  const by: Votes['by'] = {
    'heading-words': namedScores(chapter, aboveOf(chapter, chapters)),
    heading: headingVote(id, chapters, model),
    content: said && weighted(said, CONTENT, Math.min(1, chapter.stems.length / ENOUGH_STEMS)),
    measure: chapter.ofMeasure ? measure : null,
  };
  const sum = new Float64Array(ROLES.length);
  for (const scores of Object.values(by)) if (scores) for (let r = 0; r < sum.length; r++) sum[r]! += scores[r]!;
  return { content: chapter.stems.length >= ENOUGH_STEMS ? said : null, by, sum };
}

/** What frames the concept is no possible role of a chapter on something. */
const FRAME: ReadonlySet<Role> = new Set<Role>(['front', 'back']);
/** Roles that chapters on a subject share; the others have chapters of their own. */
const SUBSTANCE: ReadonlySet<Role> = new Set<Role>(['analysis', 'participation', 'goals', 'measures']);

const best = (scores: RoleScores): number => scores.indexOf(Math.max(...scores));

function rolesOf(
  chapter: Chapter,
  above: Chapter | null,
  probabilities: RoleScores,
  content: RoleScores | null,
): Role[] {
  const main = best(probabilities);
  if (probabilities[main]! < TOLD) return [DEFAULT];
  const { roles: named, strength } = namedWithin(chapter, above);
  const also = ROLES.filter((role, r) => {
    if (r === main) return false;
    if (strength === 2 && named.includes(role)) return named.includes(ROLES[main]!);
    return (
      probabilities[r]! >= ALSO || (content !== null && SUBSTANCE.has(role) && Math.exp(content[r]!) >= BY_CONTENT)
    );
  });
  return [ROLES[main]!, ...also];
}

/**
 * What each section is for, by votes over the whole tree: the words its heading names a role with, the heading's and its sub-headings' words, the words of its whole content,
 * forms of measures in it, and its place among the other sections.
 * @param chapters by section id; 0 is the root, parents stand before their children
 */
export function chapterRoles(chapters: readonly Chapter[], model: RoleModel): ChapterRoles[] {
  const none: Votes = {
    content: null,
    by: { 'heading-words': null, heading: null, content: null, measure: null },
    sum: new Float64Array(ROLES.length),
  };
  const votes = chapters.map((_, id) => (id === 0 ? none : votesOf(id, chapters, model)));
  const times = (rows: RoleModel['below'], weight: number) => rows.map((row) => row.map((x) => x * weight));
  const probabilities = roleProbabilities(
    chapters,
    votes.map((v) => v.sum),
    { below: times(model.below, BELOW), after: times(model.after, AFTER) },
  );
  return chapters.map((chapter, id): ChapterRoles => {
    if (id === 0) return { roles: [], possible: [], sure: 0, votes: [] };
    const own = probabilities[id]!;
    const main = best(own);
    const voters = (['heading-words', 'heading', 'content', 'measure'] as const).filter((v) => {
      const scores = votes[id]!.by[v];
      return scores !== null && best(scores) === main;
    });
    const roles = rolesOf(chapter, aboveOf(chapter, chapters), own, votes[id]!.content);
    return {
      roles,
      // a chapter of few words tells nothing, which is not everything
      possible:
        votes[id]!.content === null
          ? []
          : ROLES.filter((role, r) => own[r]! >= POSSIBLE && !FRAME.has(role) && !roles.includes(role)),
      sure: own[main]!,
      votes: voters.length > 0 ? voters : ['tree'],
    };
  });
}

/**
 * What a document without any heading is mostly about.
 * @param text the whole document as one chapter
 */
export function roleOfText(text: Chapter, model: RoleModel): Role {
  return ROLES[best(judge(model.content, text.stems))]!;
}
