import type { Section } from '../document/document.js';
import type { Hit } from '../language/lexicon.js';
import type { FieldId, ThemeLevel } from './concept.js';
import { themeEntry } from './entries.js';
import type { RawPassage } from './raw-passages.js';
import { type Sense, type Surroundings, senseOf, type ThemeGroup } from './theme-senses.js';

/** How a passage speaks of the theme. */
export interface ThemeReading {
  readonly level: ThemeLevel;
  /** The printed words that made the level. */
  readonly terms: readonly string[];
  /** Words that look like the theme and are not, with the reason's code. */
  readonly homonyms: readonly { readonly term: string; readonly why: string }[];
}

/** From this share of passages that name migrants on, the whole document is about them. */
const ABOUT = 0.15;
const MANY = 15;
/** "Teilhabe" is said of so many groups that only the next sentences decide. */
const CLOSE = 1;

const NOWHERE: Surroundings = {
  near: false,
  close: false,
  others: false,
  themeSection: false,
  social: false,
  history: false,
};
/** Fields of action in which "Integration" without more is one of people. */
const SOCIAL: readonly FieldId[] = ['F-01', 'F-02', 'F-04', 'F-05', 'F-09', 'F-10'];

interface Word {
  readonly hit: Hit;
  readonly sense: Sense;
}

const NAMING: readonly ThemeGroup[] = ['people', 'foreign', 'refugees'];

function words(p: RawPassage, around: Surroundings, only?: readonly ThemeGroup[]): Word[] {
  const found: Word[] = [];
  for (const hit of p.hits) {
    const group = themeEntry(hit.entry);
    if (group && (!only || only.includes(group))) found.push({ hit, sense: senseOf(group, hit, p, around) });
  }
  return found;
}

/** Ids of passages that name people of the theme, whatever surrounds them. */
function peoplePassages(passages: readonly RawPassage[], history: readonly boolean[]): boolean[] {
  const alone = (p: RawPassage): Surroundings => ({ ...NOWHERE, history: history[p.section]! });
  return passages.map((p) => !p.scaffold && words(p, alone(p), NAMING).some((w) => w.sense.people));
}

/** For every passage, the distance to the nearest flagged one, counted in passages, both ways. */
function distances(flags: readonly boolean[]): number[] {
  const found = flags.map(() => Number.POSITIVE_INFINITY);
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < flags.length; i++) {
    if (flags[i]) last = i;
    found[i] = i - last;
  }
  last = Number.POSITIVE_INFINITY;
  for (let i = flags.length - 1; i >= 0; i--) {
    if (flags[i]) last = i;
    found[i] = Math.min(found[i]!, last - i);
  }
  return found;
}

/** Whether migrants are named in a section or in the chapter on its field of action; index = section id. */
function peopleNear(
  sections: readonly Section[],
  fields: readonly (readonly FieldId[])[],
  inSection: readonly boolean[],
): boolean[] {
  // the topmost chapter of a field holds all that is said of it
  const chapter: number[] = [];
  for (const s of sections) {
    const above = s.parent !== null && s.level > 1 && fields[s.parent]!.length > 0;
    chapter[s.id] = above ? chapter[s.parent!]! : s.id;
  }
  const named = new Set(sections.filter((s) => inSection[s.id]).map((s) => chapter[s.id]!));
  return sections.map((s) => inSection[s.id]! || (fields[s.id]!.length > 0 && named.has(chapter[s.id]!)));
}

/** Sections about the past of the town, where refugees are those of 1945. */
function historySections(sections: readonly Section[], headings: readonly (RawPassage | undefined)[]): boolean[] {
  const found: boolean[] = [];
  for (const s of sections) {
    const above = s.parent !== null && found[s.parent] === true;
    found[s.id] = above || /geschicht|histori/i.test(headings[s.id]?.text ?? '');
  }
  return found;
}

function reading(p: RawPassage, found: readonly Word[]): ThemeReading {
  const explicit = found.filter((w) => w.sense.level === 'explicit');
  const indirect = found.filter((w) => w.sense.level === 'indirect');
  const made = explicit.length > 0 ? explicit : indirect;
  const level: ThemeLevel = explicit.length > 0 ? 'explicit' : indirect.length > 0 ? 'indirect' : 'none';
  const print = (w: Word) => p.text.slice(w.hit.from, w.hit.to);
  const homonyms = new Map<string, string>();
  for (const w of found) if (w.sense.why !== null) homonyms.set(print(w), homonyms.get(print(w)) ?? w.sense.why);
  return {
    level,
    terms: [...new Set(made.map(print))],
    homonyms: [...homonyms].map(([term, why]) => ({ term, why })),
  };
}

/** Theme of a single text outside the document's passages, a measure's title or field. */
export function readTheme(
  p: RawPassage,
  place: { readonly near: boolean; readonly themeSection: boolean },
): ThemeReading {
  return reading(p, words(p, { ...NOWHERE, near: place.near, close: place.near, themeSection: place.themeSection }));
}

/**
 * Resolves the theme (migration, integration, participation of newcomers) in every passage, and tells which sections are about it by their heading.
 * Words that name migrants are explicit; "Integration", "Teilhabe", "Zuwanderung", "Zuzug" and the like are judged by who or what they are said of,
 * and, where nobody is named, by whether the section speaks of migrants (criteria.md, "Which words are the theme").
 */
export function readThemes(
  passages: readonly RawPassage[],
  sections: readonly Section[],
  headings: readonly (RawPassage | undefined)[],
  fields: readonly (readonly FieldId[])[],
): { passages: ThemeReading[]; sections: boolean[] } {
  const history = historySections(sections, headings);
  const people = peoplePassages(passages, history);
  const inSection = sections.map(() => false);
  for (const p of passages) if (people[p.id]) inSection[p.section] = true;
  const near = peopleNear(sections, fields, inSection);
  const named = people.filter(Boolean).length;
  const about = named >= MANY && named > people.length * ABOUT;
  const distance = distances(people);
  const others = distances(passages.map((p) => !people[p.id] && p.hits.some((h) => h.entry === 'context.disabled')));
  const surroundings = (p: RawPassage, themeSection: boolean): Surroundings => ({
    near: about || near[p.section]!,
    close: distance[p.id]! <= CLOSE,
    others: others[p.id]! <= CLOSE && others[p.id]! < distance[p.id]!,
    themeSection,
    social: fields[p.section]!.some((f) => SOCIAL.includes(f)),
    history: history[p.section]!,
  });
  const themed: boolean[] = [];
  for (const s of sections) {
    const heading = headings[s.id];
    const above = s.parent !== null && s.level > 1 && themed[s.parent] === true;
    const below = s.children.some((c) => inSection[c]) || inSection[s.id]!;
    const own = heading
      ? words(heading, { ...NOWHERE, near: below, close: below, history: history[s.id]! }).some(
          (w) => w.sense.level === 'explicit',
        )
      : false;
    themed[s.id] = above || own;
  }
  const found = passages.map((p) => reading(p, words(p, surroundings(p, themed[p.section]!))));
  return { passages: found, sections: themed };
}
