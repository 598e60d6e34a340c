import type { ConceptDocument, Place } from '../document/document.js';
import type { Clauses } from '../language/clauses.js';
import type { Hit } from '../language/lexicon.js';
import type { Modality } from '../language/modality.js';
import type { Token } from '../language/tokens.js';
import type { ChapterRoles } from '../outline/roles/index.js';
import type { Role } from '../outline/roles/role.js';
import type { MeasureRecord } from '../records/record.js';

export {
  type Amount,
  MEASURE_FIELDS,
  type MeasureField,
  type MeasureRecord,
  type MeasureValue,
  type Timeframe,
  type ValueState,
} from '../records/record.js';

export type { Role };

/** Fields of action of the guide (chapters 2.1 and 2.2), named by the criterion that asks for the theme in them. */
export const FIELDS = ['F-01', 'F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-07', 'F-08', 'F-09', 'F-10'] as const;
export type FieldId = (typeof FIELDS)[number];

/** Stages of the red thread (guide 2.3). */
export const STAGES = ['analysis', 'goals', 'measures', 'monitoring'] as const;
export type Stage = (typeof STAGES)[number];

/** What the reader of a section should know of it; index = section id of the document. */
export interface SectionMeaning {
  /** Main role first. */
  readonly roles: readonly Role[];
  /** What the section may be for besides. */
  readonly possible: readonly Role[];
  /** How probable the main role is, 0 to 1, and who votes for it. */
  readonly sure: number;
  readonly votes: ChapterRoles['votes'];
  /** Fields of action the section treats by its heading or place in the tree. */
  readonly fields: readonly FieldId[];
  /** The section is about the theme by its heading (an integration chapter). */
  readonly theme: boolean;
  /** The section describes another body's plan or another concept (the county's integration concept). */
  readonly foreign: boolean;
}

/** How firmly something is said. */
export type Commitment = Modality;

/** Whose matter a clause tells: this concept's and its commune's, an earlier concept's, or another body's. */
export type Whose = 'own' | 'earlier' | 'other-body';

/** How a passage speaks of the theme. `explicit`: migrants, newcomers, refugees, their integration are named.
 * `indirect`: only wide words (Vielfalt, Weltoffenheit, internationale Bevölkerung). */
export type ThemeLevel = 'explicit' | 'indirect' | 'none';

/** The unit rules look at: a sentence of running text, a list item, a heading, a table row. */
export interface Passage {
  readonly id: number;
  /** Block of the document and UTF-16 range in its text; `text` is that range, literal. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly place: Place;
  readonly section: number;
  readonly kind: 'sentence' | 'listItem' | 'heading' | 'tableRow' | 'caption' | 'footnote';
  /** Id of the passage that introduces a list item ("Folgende Ziele werden verfolgt:"), else null. */
  readonly leadIn: number | null;
  /** Id of the head row of a table row, else null. */
  readonly head: number | null;
  /** Id of the sentence before that a pronoun carries on ("Sie suchen …", "Diese werden …"), else null. */
  readonly carriesOn: number | null;
  /** The passage cut into clauses. */
  readonly clauses: Clauses;
  /** How firmly each clause is said, and whose matter it tells; by number of the clause. */
  readonly modality: readonly Modality[];
  readonly whose: readonly Whose[];
  readonly roles: readonly Role[];
  /** What its chapter or its paragraph may be for besides. Rules find it there too; nothing is ruled out by it. */
  readonly possibleRoles: readonly Role[];
  /** Fields of action by section and by the passage's own words. */
  readonly fields: readonly FieldId[];
  /** Fields of action by the passage's own words only. */
  readonly ownFields: readonly FieldId[];
  readonly tokens: readonly Token[];
  /** All lexicon hits, homonyms already dropped; sorted by start. */
  readonly hits: readonly Hit[];
  /** Of a passage that introduces a list: hits of the list as one statement, numbered on from its own words. */
  readonly listed: readonly Hit[];
  readonly theme: ThemeLevel;
  /** The printed words that made `theme`. */
  readonly themeTerms: readonly string[];
  /** Near misses: words that look like the theme and are not, with the reason's code. */
  readonly homonyms: readonly { readonly term: string; readonly why: string }[];
  readonly commitment: Commitment;
  /** Token ranges [start, end) that are negated. */
  readonly negated: readonly (readonly [number, number])[];
  /** Speaks of another body's plan or another document. */
  readonly foreign: boolean;
  /** The next sentence says that it came to nothing. */
  readonly takenBack: boolean;
  /** Token numbers of other plans of the commune (its traffic plan, its culture concept), where it speaks of those and not of this concept. */
  readonly otherPlans: readonly number[];
  /** Number of the measure (index in `Concept.measures`) whose sheet the passage belongs to, if any. */
  readonly measure: number | null;
  /** May serve as evidence of substance (not contents, furniture, bibliography, imprint, glossary). */
  readonly substantive: boolean;
}

/** A measure with what it means: the record, its theme, the fields it serves. */
export interface Measure extends MeasureRecord {
  readonly theme: ThemeLevel;
  readonly themeTerms: readonly string[];
  /** Stages of the red thread before the measure that its sheet tells with the theme: the situation it starts from, its goal. */
  readonly themeStages?: readonly Stage[];
  /** Fields of action that the measure serves. */
  readonly fieldsOfAction: readonly FieldId[];
}

export interface Goal {
  readonly text: string;
  readonly level: 'leitbild' | 'leitziel' | 'ziel';
  readonly place: Place;
  readonly section: number;
  readonly passage: number;
  readonly theme: ThemeLevel;
  readonly fields: readonly FieldId[];
}
export interface ParticipationFormat {
  /** As printed: "Online-Dialog", "2. Bürgerwerkstatt". */
  readonly name: string;
  /** Lexicon kind: workshop, survey, online, outreach, … */
  readonly kind: string;
  readonly place: Place;
  readonly passage: number;
  readonly targetGroup: string | null;
  /** Number of the hit that names it, in its passage. */
  readonly hit: number;
  /** Used in preparing this concept (not planned, not a measure, not another process). */
  readonly ofThisConcept: boolean;
}
export interface Indicator {
  readonly name: string;
  readonly place: Place;
  readonly passage: number;
  readonly theme: ThemeLevel;
  readonly context: 'analysis' | 'monitoring' | 'measures';
}
export interface RedThreadRow {
  readonly field: FieldId;
  readonly name: { readonly de: string; readonly en: string };
  /** Ids of passages that carry the theme in this field at this stage. */
  readonly passages: Readonly<Record<Stage, readonly number[]>>;
}
/** Facts about the commune that conditions († in the catalogue) depend on. */
export interface Profile {
  readonly type: string | null;
  readonly population: number | null;
}

/** What a concept means: everything rules ask about. Plain data. */
export interface Concept {
  readonly document: ConceptDocument;
  /** By section id. */
  readonly sections: readonly SectionMeaning[];
  readonly passages: readonly Passage[];
  readonly goals: readonly Goal[];
  readonly measures: readonly Measure[];
  readonly formats: readonly ParticipationFormat[];
  readonly indicators: readonly Indicator[];
  readonly redThread: readonly RedThreadRow[];
  readonly profile: Profile;
  /** Parts that the concept says are printed in another volume, with the passage that says so. */
  readonly volumes: readonly { readonly role: Role; readonly passage: number }[];
}
