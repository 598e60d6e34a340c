import type { Section } from '../document/document.js';
import type { Token } from '../language/tokens.js';
import { type ChapterText, MOST_STEMS, modelWord } from '../outline/roles/features.js';
import type { Chapter, NamedRoles } from '../outline/roles/index.js';
import { ROLE_ENTRY } from './entries.js';
import type { HeadingSense } from './heading-sense.js';
import type { RawPassage } from './raw-passages.js';

export interface ChapterInput {
  readonly sections: readonly Section[];
  readonly passages: readonly RawPassage[];
  /** By section id. */
  readonly senses: readonly HeadingSense[];
  /** Sections whose heading carries the code of a measure; by section id. */
  readonly coded: readonly boolean[];
  /** Measure a passage belongs to, or null; by passage id. */
  readonly measureOf: readonly (number | null)[];
}

/** A section most of whose passages belong to measures is of measures, whatever its heading says: labels of sheets are taken for headings now and then. */
const OF_MEASURES = 0.5;
/** After this share of the document "Einleitung" and "Vorgehen" of a part introduce a subject, and do not tell how the concept was made. */
const BEGINNING = 0.2;

interface Text {
  readonly stems: readonly string[];
  readonly passages: number;
  readonly inMeasures: number;
}

function ownTexts({ sections, passages, measureOf }: ChapterInput): Text[] {
  const own = sections.map(() => ({ stems: [] as string[], passages: 0, inMeasures: 0 }));
  for (const p of passages) {
    const contentsEntry = p.scaffold && p.kind === 'listItem';
    if (p.kind === 'heading' || contentsEntry) continue;
    const text = own[p.section]!;
    text.passages++;
    if (measureOf[p.id] !== null) text.inMeasures++;
    for (const t of p.tokens) {
      if (text.stems.length >= MOST_STEMS) break;
      text.stems.push(modelWord(t));
    }
  }
  return own;
}

/** Text of a section with everything below it. Parents stand before their children, so that one pass from the end gathers all. */
function gathered(sections: readonly Section[], own: readonly Text[]): Text[] {
  const whole = [...own];
  for (let id = sections.length - 1; id >= 0; id--) {
    const parts = [own[id]!, ...sections[id]!.children.map((c) => whole[c]!)];
    const stems: string[] = [];
    for (const part of parts) for (const s of part.stems) if (stems.length < MOST_STEMS) stems.push(s);
    const sum = (key: 'passages' | 'inMeasures') => parts.reduce((n, part) => n + part[key], 0);
    whole[id] = { stems, passages: sum('passages'), inMeasures: sum('inMeasures') };
  }
  return whole;
}

const NOT_NAMED: NamedRoles = { roles: [], strength: 0, bare: false };

function namedBy(sense: HeadingSense, section: Section, total: number): NamedRoles {
  const introduces = sense.roles[0] === 'process' && section.level > 1 && section.first > total * BEGINNING;
  // "Räumliches Leitbild" among the foundations is the name of another plan
  return introduces || (sense.plan && !sense.bare)
    ? NOT_NAMED
    : { roles: sense.roles, strength: sense.strength, bare: sense.bare };
}

/** Words of a heading without those that only look like a role's ("Zielgruppen", "Beteiligungsbericht"). */
function titleOf(heading: RawPassage | undefined): readonly Token[] {
  if (!heading) return [];
  const homonyms = heading.dropped.filter((h) => h.entry in ROLE_ENTRY);
  return heading.tokens.filter((_, i) => !homonyms.some((h) => h.start <= i && i < h.end));
}

/** The sections of a document as their roles are judged; index = section id. */
export function chaptersOf(input: ChapterInput): Chapter[] {
  const { sections, passages, senses, coded } = input;
  const whole = gathered(sections, ownTexts(input));
  const headings: (RawPassage | undefined)[] = [];
  for (const p of passages) if (p.kind === 'heading') headings[p.section] = p;
  return sections.map((section): Chapter => {
    const text = whole[section.id]!;
    const printed: ChapterText = {
      title: titleOf(headings[section.id]),
      question: /\?\s*$/.test(section.title),
      parent: section.parent,
      children: section.children,
      stems: text.stems,
    };
    const sense = senses[section.id]!;
    const inForms = text.passages > 0 && text.inMeasures / text.passages > OF_MEASURES;
    const ofMeasure = inForms ? 'form' : coded[section.id] === true && !sense.bare ? 'code' : null;
    return { ...printed, named: namedBy(sense, section, sections[0]!.end), ofMeasure };
  });
}
