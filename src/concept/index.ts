import type { ConceptDocument } from '../document/document.js';
import { type Clauses, clausesOf } from '../language/clauses.js';
import type { Hit, Lexicon } from '../language/lexicon.js';
import { modalities, modalityOf } from '../language/modality.js';
import { deniedRanges } from '../language/polarity.js';
import type { Token } from '../language/tokens.js';
import type { RoleModel } from '../outline/roles/model.js';
import { readRoleModel } from '../outline/roles/model-file.js';
import { belowTitle } from './below-title.js';
import { codedSections } from './codes.js';
import type { Commitment, Concept, FieldId, MeasureRecord, Passage, Profile, Role, SectionMeaning } from './concept.js';
import { isHeadingEntry } from './entries.js';
import { fieldRoles } from './field-roles.js';
import { ownFields, placeFields } from './fields.js';
import { isForeign, isForeignHeading } from './foreign.js';
import { findFormats } from './formats.js';
import { formOf } from './forms.js';
import { findGoals } from './goals.js';
import { type HeadingSense, NO_SENSE, readHeading } from './heading-sense.js';
import { findIndicators } from './indicators.js';
import { readLabel } from './labels.js';
import { listedMeasures } from './listed.js';
import { themedMeasures } from './measure-theme.js';
import { otherPlans, ownPlans } from './other-plan.js';
import { withOwnText } from './own-text.js';
import { passageRoles, type RoleInput } from './passage-roles.js';
import { firstPassages, placeIn } from './place-in.js';
import { possibleRoles } from './possible-roles.js';
import { profileOf } from './profile.js';
import { carriedOn, headRows, leadIns, type RawPassage, rawPassages } from './raw-passages.js';
import { redThread } from './red-thread.js';
import { sectionRoles } from './section-roles.js';
import { isSubstantive, substantiveSections } from './substance.js';
import { takenBack } from './taken-back.js';
import { readThemes, type ThemeReading } from './theme.js';
import { otherVolumes } from './volumes.js';
import { ownYears, whoseClauses } from './whose.js';

export interface UnderstandOptions {
  /** What the caller knows of the commune; goes before front matter and text. */
  readonly profile?: Partial<Profile>;
  /** Measures already found; default: none. */
  readonly measures?: readonly MeasureRecord[];
  /** Titles that open blocks in bold print, by block id; default: none. */
  readonly runIns?: ReadonlyMap<number, string>;
  /** Default: the one that ships with the tool. */
  readonly roleModel?: RoleModel;
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
/** So much of a title tells whose row it is. */
const TELLING_TITLE = 24;

/**
 * Index of the measure each passage belongs to; null for all others. Of a table that holds several measures each row belongs to the one whose title it prints,
 * and a row without a title to the row above.
 */
function measureOfPassage(raw: readonly RawPassage[], measures: readonly MeasureRecord[]): (number | null)[] {
  const claims = new Map<number, number[]>();
  for (const [i, m] of measures.entries()) {
    if (!m.blocks || m.form === 'listed') continue;
    for (let b = m.blocks[0]; b < m.blocks[1]; b++) {
      const list = claims.get(b);
      if (list) list.push(i);
      else claims.set(b, [i]);
    }
  }
  const titles = measures.map((m) => squeezed(m.title).slice(0, TELLING_TITLE));
  let block = -1;
  let above: number | null = null;
  return raw.map((p) => {
    const claimed = claims.get(p.block);
    if (!claimed) return null;
    if (claimed.length === 1 || p.kind !== 'tableRow') return claimed[0]!;
    if (p.block !== block) {
      block = p.block;
      above = null;
    }
    const text = squeezed(p.text);
    const named = claimed.find((i) => titles[i] !== '' && text.includes(titles[i]!));
    if (named !== undefined) above = named;
    return above ?? (p.scaffold ? null : claimed[0]!);
  });
}

/** Whether a block belongs to a measure that was read from it. */
function inBlocksOf(measures: readonly MeasureRecord[]): (block: number) => boolean {
  const ranges = measures.flatMap((m) => (m.blocks && m.form !== 'listed' ? [m.blocks] : []));
  const blocks = new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
  return (block) => blocks.has(block);
}

/** Whether the first heading is the document's title, with no chapter below it, as where each chapter is a file. */
function opensWithTitle({ sections, title, files }: ConceptDocument): boolean {
  const first = sections[1];
  return files !== undefined && first?.children.length === 0 && first.title === title;
}

function headingSenses(document: ConceptDocument, raw: readonly RawPassage[]): HeadingSense[] {
  const senses: HeadingSense[] = document.sections.map(() => NO_SENSE);
  for (const p of raw) if (p.kind === 'heading') senses[p.section] = readHeading(p.text, p.tokens, p.hits);
  return senses;
}

const COMMITMENT_OF_ITEM: Commitment = 'stated';

/** Everything about passages that needs no other passage's theme. */
interface Reading {
  readonly raw: readonly RawPassage[];
  readonly roles: readonly (readonly Role[])[];
  readonly possible: readonly (readonly Role[])[];
  readonly leads: readonly (number | null)[];
  readonly measureOf: readonly (number | null)[];
  readonly themes: readonly ThemeReading[];
  readonly ownPlans: ReadonlySet<string>;
  readonly ownYears: ReadonlySet<string>;
  readonly heads: readonly (number | null)[];
  readonly carried: readonly (number | null)[];
  readonly lists: ReadonlyMap<number, readonly Hit[]>;
  readonly takenBack: readonly boolean[];
}

/** Longest list that is read with its lead-in as one statement, in items. */
const LIST = 12;

/** What a list says together with the passage that introduces it: hits beyond its own, by its id. */
function listHits(raw: readonly RawPassage[], leads: readonly (number | null)[], lexicon: Lexicon): Map<number, Hit[]> {
  const items = new Map<number, RawPassage[]>();
  for (const p of raw) {
    const lead = leads[p.id];
    if (lead === null || lead === undefined) continue;
    const list = items.get(lead);
    if (list) list.push(p);
    else items.set(lead, [p]);
  }
  const found = new Map<number, Hit[]>();
  for (const [id, list] of items) {
    const lead = raw[id]!;
    const tokens: Token[] = [...lead.tokens, ...list.slice(0, LIST).flatMap((p) => p.tokens)];
    const known = lead.tokens.length;
    found.set(
      id,
      lexicon.match(tokens).filter((h) => h.end > known),
    );
  }
  return found;
}

function negation(p: RawPassage, clauses: Clauses, lead: Passage | undefined): Passage['negated'] {
  const own = deniedRanges(p.text, p.tokens, clauses);
  // "Nicht beteiligt wurden:" negates its whole list
  const last = lead ? lead.tokens.length - 1 : -1;
  const ledOff = lead?.negated.some(([from, to]) => from <= last && to > last) === true;
  return ledOff ? [[0, p.tokens.length]] : own;
}

function commitment(p: RawPassage, clauses: Clauses, lead: Passage | undefined): Commitment {
  const own = modalityOf(p.text, p.tokens, clauses);
  return own === COMMITMENT_OF_ITEM && lead ? lead.commitment : own;
}

function assemble(reading: Reading, sections: readonly SectionMeaning[], substantive: readonly boolean[]): Passage[] {
  const passages: Passage[] = [];
  for (const p of reading.raw) {
    const leadId = reading.leads[p.id] ?? null;
    const lead = leadId === null ? undefined : passages[leadId];
    const own = ownFields(p.hits);
    const theme = reading.themes[p.id]!;
    const clauses = clausesOf(p.text, p.tokens);
    const said = commitment(p, clauses, lead);
    const own0 = modalities(p.tokens, clauses);
    const hits: readonly Hit[] = p.kind === 'heading' ? p.hits : p.hits.filter((h) => !isHeadingEntry(h.entry));
    passages.push({
      id: p.id,
      block: p.block,
      from: p.from,
      to: p.to,
      text: p.text,
      place: p.place,
      section: p.section,
      kind: p.kind,
      leadIn: leadId,
      head: reading.heads[p.id] ?? null,
      carriesOn: reading.carried[p.id] ?? null,
      clauses,
      modality: own0.map((m) => (m === COMMITMENT_OF_ITEM && lead ? said : m)),
      whose: whoseClauses(p, clauses, reading.ownYears),
      roles: reading.roles[p.id]!,
      possibleRoles: reading.possible[p.id]!,
      fields: fieldsOf(own, sections[p.section]!.fields),
      ownFields: own,
      tokens: p.tokens,
      hits,
      listed: reading.lists.get(p.id) ?? [],
      theme: theme.level,
      themeTerms: theme.terms,
      homonyms: theme.homonyms,
      commitment: said,
      negated: negation(p, clauses, lead),
      foreign: sections[p.section]!.foreign || isForeign(p),
      takenBack: reading.takenBack[p.id]!,
      otherPlans: otherPlans(p, reading.ownPlans),
      measure: reading.measureOf[p.id] ?? null,
      substantive: isSubstantive(p, substantive),
    });
  }
  return passages;
}

/** The five fields in which the guide treats the theme in depth (2.1). */
const MAIN_FIELDS: readonly FieldId[] = ['F-01', 'F-02', 'F-03', 'F-04', 'F-05'];

/**
 * A chapter on several fields ("Soziales und Gesundheit") does not give all of them to each of its sentences: only the one a sentence names by itself,
 * and to a sentence that names none the main fields among them.
 */
function fieldsOf(own: readonly FieldId[], above: readonly FieldId[]): FieldId[] {
  if (above.length > 1 && own.some((f) => above.includes(f))) return [...own];
  const main = above.filter((f) => MAIN_FIELDS.includes(f));
  return [...new Set([...own, ...(main.length > 0 ? main : above)])].sort();
}

/**
 * Reads a document as a concept: what each section is for, which fields of action it treats, what each sentence says of the theme,
 * and the lists of goals, measures, formats and indicators. Pure; linear in the document.
 * @param lexicon compiled word lists; the entries this room builds on are those of rules/lexicon/{theme,roles,fields,formats,indicators,goals,bodies}.yaml
 */
export function understand(original: ConceptDocument, lexicon: Lexicon, options: UnderstandOptions = {}): Concept {
  const found = options.measures ?? [];
  const raw = rawPassages(original, lexicon, inBlocksOf(found));
  const senses = headingSenses(original, raw);
  const document = { ...original, sections: belowTitle(original.sections, senses[1]?.strength === 2) };
  const coded = codedSections(document.sections, senses);
  const roleModel = options.roleModel ?? readRoleModel();
  const measureOf = measureOfPassage(raw, found);
  const input: RoleInput = {
    passages: raw,
    forms: raw.map(formOf),
    leadIns: leadIns(raw),
    measureOf,
    labels: raw.map(readLabel),
    fieldRoles: fieldRoles(raw, found, measureOf),
  };
  const placed = sectionRoles(
    { sections: document.sections, passages: raw, senses, coded, measureOf: input.measureOf },
    roleModel,
    document.sections !== original.sections || opensWithTitle(document),
  );
  const fields: readonly FieldId[][] = placeFields(document.sections, senses, coded);
  const headings: (RawPassage | undefined)[] = [];
  for (const p of raw) if (p.kind === 'heading') headings[p.section] = p;
  const themes = readThemes(raw, document.sections, headings, fields);
  const sections: SectionMeaning[] = document.sections.map((s) => {
    const heading = headings[s.id];
    return {
      ...placed[s.id]!,
      fields: fields[s.id]!,
      theme: themes.sections[s.id]!,
      foreign: heading !== undefined && isForeignHeading(heading, senses[s.id]!),
    };
  });
  const inherited = inheritForeign(document, sections);
  const roles = passageRoles(input, placed);
  const reading: Reading = {
    raw,
    roles,
    possible: possibleRoles(raw, roles, placed, roleModel),
    leads: input.leadIns,
    measureOf: input.measureOf,
    themes: themes.passages,
    ownPlans: ownPlans(document, raw),
    ownYears: ownYears(document),
    heads: headRows(raw),
    carried: carriedOn(raw),
    lists: listHits(raw, input.leadIns, lexicon),
    takenBack: takenBack(raw),
  };
  const passages = assemble(reading, inherited, substantiveSections(document, senses));
  const parents = document.sections.map((s) => s.parent);
  const goals = findGoals({ passages, forms: input.forms, senses, parents });
  const first = firstPassages(passages);
  const structured = themedMeasures(found, lexicon, inherited).map((m, i) =>
    withOwnText(m, lexicon, (text) => placeIn(passages, first.get(i), text)),
  );
  const measures =
    structured.length > 0
      ? structured
      : themedMeasures(
          listedMeasures({
            passages,
            sections: document.sections,
            senses,
            runIns: options.runIns ?? new Map(),
            lexicon,
          }),
          lexicon,
          inherited,
        );
  const headingPassages: (Passage | undefined)[] = [];
  for (const p of passages) if (p.kind === 'heading') headingPassages[p.section] = p;
  return {
    document,
    sections: inherited,
    passages,
    goals,
    measures,
    formats: findFormats(passages, input.forms),
    indicators: findIndicators({ passages, senses, parents, headings: headingPassages }),
    redThread: redThread(passages, goals, structured),
    profile: profileOf(document, raw, options.profile ?? {}),
    volumes: otherVolumes(raw, placed),
  };
}

/** What a chapter on another body's plan holds is about that plan. */
function inheritForeign(document: ConceptDocument, own: readonly SectionMeaning[]): SectionMeaning[] {
  const found: SectionMeaning[] = [];
  for (const s of document.sections) {
    const above = s.parent !== null && s.level > 1 && found[s.parent]?.foreign === true;
    found[s.id] = above ? { ...own[s.id]!, foreign: true } : own[s.id]!;
  }
  return found;
}
