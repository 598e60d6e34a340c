import type { MeasureField } from '../concept/concept.js';
import type { Place } from '../document/document.js';
import type { Bilingual, Rule } from './schema.js';

/** Why a statement counts only weakly, or not at all: a code that reports render. */
export type Reservation =
  | 'indirect'
  | 'commitment'
  | 'elsewhere'
  | 'foreign'
  | 'other-plan'
  | 'taken-back'
  | 'past'
  | 'one-of-groups'
  | 'negated'
  | 'not-theme'
  | 'homonym'
  | 'disqualified'
  | 'no-substance'
  | 'no-figure'
  | 'too-far';

/** A passage, goal, measure or other thing that meets a check. */
export interface Match {
  /** Id of the passage that is quoted; null for measures and other things without one. */
  readonly passage: number | null;
  /** Literal text of the document. */
  readonly quote: string;
  readonly place: Place;
  readonly section: number;
  readonly role: string;
  readonly terms: readonly string[];
  readonly fields: readonly string[];
  readonly score: number;
  /** Null for a full match. */
  readonly reservation: Reservation | null;
}

/** How measures are counted by a field of their sheets. */
export interface CountedField {
  readonly field: MeasureField;
  readonly measures: readonly {
    /** Place in the concept's list of measures, from 0. */
    readonly measure: number;
    readonly state: 'filled' | 'unreadable' | 'open';
    /** The field that carries the information, which may be another; null where none does. */
    readonly in: MeasureField | null;
  }[];
}

/** What a check found. */
export interface CheckOutcome {
  readonly name: string;
  readonly label: Bilingual;
  /** Number of matches, or the share or count the check computes. */
  readonly figure: number;
  /** The figure if everything that could not be read as text counted; equals `figure` when all was readable. */
  readonly figureAtMost: number;
  /** What `figure` was counted from (measures in a share, bundles in the pool), else null. */
  readonly total: number | null;
  readonly holds: boolean;
  readonly weak: boolean;
  readonly matches: readonly Match[];
  readonly weakMatches: readonly Match[];
  readonly nearMisses: readonly Match[];
  /** Further values for reason texts. */
  readonly args: Readonly<Record<string, string | number>>;
  /** Only of checks that count the fields of sheets: how each measure was counted, so that lists of measures tell the same. */
  readonly counted?: CountedField;
}

export type RuleVerdict = 'fulfilled' | 'partial' | 'missing' | 'review' | 'not-applicable';

/** A reason as data; `parts` is rendered late, in either language. */
export type Reason =
  | { readonly kind: 'own'; readonly text: Bilingual; readonly args: Readonly<Record<string, string | number>> }
  | {
      readonly kind: 'found' | 'partly' | 'absent';
      readonly found: readonly Bilingual[];
      readonly absent: readonly Bilingual[];
      readonly reservations: readonly Reservation[];
      readonly places: readonly Place[];
    }
  | {
      readonly kind: 'undecided';
      readonly why: 'silent' | 'unreadable';
      readonly about: readonly Bilingual[];
      readonly condition: Bilingual | null;
    }
  | { readonly kind: 'other-volume'; readonly quote: string }
  /** What is not found may stand in a part that could not be read. `read`: the reason by the rest of the document. */
  | { readonly kind: 'unreadable-part'; readonly places: readonly Place[]; readonly read: Reason };

/** What a rule says of a concept. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly verdict: RuleVerdict;
  readonly reason: Reason;
  readonly evidence: readonly Match[];
  readonly nearMisses: readonly Match[];
  /** Roles that were searched, in the order the rule names them. */
  readonly roles: readonly string[];
  readonly checks: readonly CheckOutcome[];
}

/** With how sure it is, 0 to 1, which all outcomes of a concept tell together. */
export interface SureOutcome extends RuleOutcome {
  readonly confidence: number;
}
