import type { Goal, Passage } from './concept.js';
import type { Form } from './forms.js';
import type { HeadingSense } from './heading-sense.js';

/** Everything goals are read from; `forms` by passage id, the rest by section id. */
export interface GoalInput {
  readonly passages: readonly Passage[];
  readonly forms: readonly Form[];
  readonly senses: readonly HeadingSense[];
  readonly parents: readonly (number | null)[];
}

const MODAL = new Set('soll sollen sollte sollten muss müssen will wollen gilt möchte möchten'.split(' '));
const REPORT = new Set('wurde wurden'.split(' '));
const LEITBILD_WORD = new Set(['heading.leitbild']);

const has = (p: Passage, entry: string): boolean => p.hits.some((h) => h.entry === entry);
const says = (p: Passage, words: ReadonlySet<string>): boolean => p.tokens.some((t) => words.has(t.folded));

/** Level that the nearest heading of goals above a section gives. */
function levelAbove(section: number, input: GoalInput): { level: Goal['level']; both: boolean } {
  for (let at: number | null = section; at !== null; at = input.parents[at] ?? null) {
    const sense = input.senses[at];
    if (!sense?.roles.includes('goals')) continue;
    // goals of a single field below the upper ones are no upper goals
    const below = at !== section && (input.senses[section]?.fields.length ?? 0) > 0;
    return below ? { level: 'ziel', both: false } : { level: sense.level ?? 'ziel', both: sense.goalsBeside };
  }
  return { level: 'ziel', both: false };
}

/** "Leitlinie 2: …", "Leitbild: …": the passage names its own level. */
function ownLevel(p: Passage): Goal['level'] | null {
  const start = p.hits.filter((h) => h.start <= 1);
  if (start.some((h) => LEITBILD_WORD.has(h.entry))) return 'leitbild';
  if (start.some((h) => h.entry === 'heading.leitziel')) return 'leitziel';
  return null;
}

function levelOf(p: Passage, input: GoalInput, inChapter: boolean): Goal['level'] {
  const own = ownLevel(p);
  if (own) return own;
  if (!inChapter) return 'ziel';
  const { level, both } = levelAbove(p.section, input);
  // "Leitbild und Ziele": running text is the Leitbild, its items are the goals under it
  return both && p.kind !== 'sentence' ? 'leitziel' : level;
}

/** A statement of a chapter of goals that is a goal: not the words around the goals, a challenge, or a report. */
function isGoalOfChapter(p: Passage, form: Form, input: GoalInput): boolean {
  if (form.aboutGoals || /:\s*$/.test(p.text)) return false;
  if (form.goalWords) return true;
  if (form.challenge && !form.goalShape && !says(p, MODAL)) return false;
  if (p.kind === 'listItem') return p.tokens.length >= 2;
  if (p.kind === 'tableRow') return p.tokens.length >= 3;
  if (says(p, REPORT) || form.figure || p.tokens.length < 4) return false;
  if (form.goalShape || says(p, MODAL)) return true;
  // a Leitbild is told in the present tense: "Unsere Stadt ist weltoffen"
  const { level } = levelAbove(p.section, input);
  return level !== 'ziel' || p.commitment === 'decided' || p.commitment === 'intended';
}

/** "Leitlinie 2: Bildung für alle": a level, its number or a colon, and a title. */
const NUMBERED =
  /^(?:[\d.]+\s+)?(?:\p{L}+\s+)?(?:leit(?:bild|ziel|linie|satz|motiv|thema)|(?:ober|haupt|kern|teil|handlungs|entwicklungs)?ziel)\p{L}*\s*(?:\d+|[ivx]+|[a-z])?\s*[:.–-]\s*\p{L}/iu;
const SUBJECT = /^(?:[\d.]+\s+)?(?:handlungsfeld|themenfeld|themenbereich|teilraum|stadtteil|querschnitt)/i;

/** Title of a single goal: a heading among the goals that names no part of the chapter. */
function isGoalTitle(p: Passage, form: Form, input: GoalInput): boolean {
  const sense = input.senses[p.section]!;
  const parent = input.parents[p.section];
  const above = parent === null || parent === undefined ? undefined : input.senses[parent];
  if (sense.noise || p.tokens.length < 2 || form.aboutGoals || SUBJECT.test(p.text)) return false;
  if (NUMBERED.test(p.text)) return true;
  // one word names a field, a phrase names an aim
  const under = above?.roles.length === 1 && above.roles[0] === 'goals';
  return under && sense.roles.length === 0 && p.tokens.length >= 3;
}

/** Whether the section or a chapter above it, below the concept's title, treats a field of action by its heading. */
function ofField(section: number, input: GoalInput): boolean {
  for (let at: number | null = section; at !== null && at !== 0; at = input.parents[at] ?? null)
    if ((input.senses[at]?.fields.length ?? 0) > 0) return true;
  return false;
}

/** Where no heading calls anything Leitbild or Leitziel, the goals of the whole concept are its top level; those of a field are not. */
function raised(goals: readonly Goal[], input: GoalInput): Goal[] {
  if (goals.some((g) => g.level !== 'ziel')) return [...goals];
  return goals.map((g) => (ofField(g.section, input) ? g : { ...g, level: 'leitziel' }));
}

/**
 * Goals the concept states: in its chapters of goals, under "Ziele" elsewhere, or put as a goal ("Ziel ist …", "Wir wollen …").
 * Fields of a measure sheet, challenges, and sentences about how goals were found are none.
 */
export function findGoals(input: GoalInput): Goal[] {
  const found: Goal[] = [];
  const seen = new Set<string>();
  for (const p of input.passages) {
    if (!p.substantive || p.measure !== null || p.kind === 'caption' || p.kind === 'footnote') continue;
    const form = input.forms[p.id]!;
    const chapter = p.roles[0] === 'goals';
    const stated = p.roles.includes('goals') && form.goalWords && p.kind !== 'heading';
    const goal = chapter
      ? p.kind === 'heading'
        ? isGoalTitle(p, form, input)
        : isGoalOfChapter(p, form, input)
      : stated && !has(p, 'goal.meta');
    if (!goal) continue;
    const key = p.text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ');
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({
      text: p.text,
      level: levelOf(p, input, chapter),
      place: p.place,
      section: p.section,
      passage: p.id,
      theme: p.theme,
      fields: p.fields,
    });
  }
  return raised(found, input);
}
