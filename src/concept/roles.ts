import type { ConceptDocument } from '../document/document.js';
import type { Role } from './concept.js';
import type { Form } from './forms.js';
import type { HeadingSense } from './heading-sense.js';
import type { Label } from './labels.js';
import type { RawPassage } from './raw-passages.js';
import { type PlacedRoles, placeRoles } from './role-tree.js';

/** Everything roles are judged by. Arrays are by passage id; `measureOf` gives the measure a passage belongs to, or null. */
export interface RoleInput {
  readonly document: ConceptDocument;
  readonly passages: readonly RawPassage[];
  readonly forms: readonly Form[];
  /** By section id. */
  readonly senses: readonly HeadingSense[];
  readonly leadIns: readonly (number | null)[];
  readonly measureOf: readonly (number | null)[];
  /** Short lines that act as headings inside a section ("Ziele:"), else null. */
  readonly labels: readonly (Label | null)[];
  /** Sections whose heading carries the code of a measure; by section id. */
  readonly coded: readonly boolean[];
}

/** Less than this many statements say nothing of a section's role. */
const FEW = 3;
/** Share of a section's statements that makes its role when no heading tells. */
const SHARE = 0.4;

/** Shares of the forms among a section's own statements. */
function contentRole(ids: readonly number[], input: RoleInput): Role | null {
  const own = ids
    .map((id) => input.passages[id]!)
    .filter((p) => p.kind !== 'heading' && !p.scaffold && p.tokens.length > 2);
  if (own.length < FEW) return null;
  const count = (test: (p: RawPassage) => boolean) => own.filter(test).length / own.length;
  const has = (p: RawPassage, entry: string) => p.hits.some((h) => h.entry === entry);
  if (count((p) => input.measureOf[p.id] !== null) > 0.5) return 'measures';
  const scores: [Role, number][] = [
    ['participation', count((p) => input.forms[p.id]!.held) * 1.5],
    ['goals', count((p) => input.forms[p.id]!.goalWords || (input.forms[p.id]!.goalShape && p.kind !== 'sentence'))],
    ['monitoring', count((p) => has(p, 'role.monitoring') || has(p, 'indicator.word')) * 1.2],
    ['process', count((p) => has(p, 'thisConcept')) * 1.5],
    ['analysis', count((p) => input.forms[p.id]!.figure || input.forms[p.id]!.challenge)],
  ];
  const [best] = scores.sort((a, b) => b[1] - a[1]);
  return best && best[1] >= SHARE ? best[0] : null;
}

const PAST = /\b(?:wurden?|fand|fanden|hatten?|konnten?|waren?|nahmen|gab|gaben|stellte|stand|standen)\b/;

/** A chapter that reports what took place is about participation, even where the tree puts it among the measures. */
function reported(section: number, ids: readonly number[], input: RoleInput, placed: PlacedRoles): boolean {
  const sense = input.senses[section]!;
  if (placed.roles[0] !== 'measures' || !sense.roles.includes('participation')) return false;
  const own = ids.filter((id) => input.passages[id]!.kind !== 'heading' && input.measureOf[id] === null);
  const past = own.filter((id) => PAST.test(input.passages[id]!.text)).length;
  return own.length >= FEW && past / own.length >= 0.15 && own.some((id) => input.forms[id]!.held);
}

/** First section after the contents page, where that stands near the beginning; title page and imprint fall before it. */
function firstOfBody(count: number, senses: readonly HeadingSense[]): number {
  for (let i = Math.min(count - 1, Math.max(20, Math.floor(count * 0.15))); i > 0; i--)
    if (senses[i]!.noSubstance && senses[i]!.roles[0] === 'front') return i;
  return 0;
}

const LISTING: readonly Role[] = ['goals', 'measures', 'participation'];

/**
 * Roles of every section: by heading and tree, and where these are silent by what the section says, by the section before it
 * (titles of single goals or projects printed on one level), and last as description. Never empty, except for a root without text.
 */
export function sectionRoles(input: RoleInput): PlacedRoles[] {
  const { sections } = input.document;
  const placed = placeRoles(sections, input.senses, input.coded);
  const own: number[][] = sections.map(() => []);
  for (const p of input.passages) own[p.section]!.push(p.id);
  const previous: (number | undefined)[] = [];
  for (const s of sections) for (const [i, child] of s.children.entries()) previous[child] = s.children[i - 1];
  const body = firstOfBody(sections.length, input.senses);
  for (const section of sections) {
    const ids = own[section.id]!;
    const ofMeasure = ids.filter((id) => input.measureOf[id] !== null).length;
    // labels of a sheet that a reader took for headings
    if (ids.length > 0 && ofMeasure === ids.length && placed[section.id]!.roles[0] !== 'measures') {
      placed[section.id] = { roles: ['measures'], by: 'parent' };
      continue;
    }
    if (reported(section.id, ids, input, placed[section.id]!))
      placed[section.id] = { roles: ['participation'], by: 'heading' };
    if (placed[section.id]!.by !== 'none') continue;
    if (section.id < body) {
      placed[section.id] = { roles: ['front'], by: 'none' };
      continue;
    }
    const above = section.parent === null || section.parent === 0 ? null : placed[section.parent]!;
    const content = input.coded[section.id] ? null : contentRole(ids, input);
    const before = previous[section.id];
    const earlier = before === undefined ? null : placed[before]!;
    const title = section.number === null && section.children.length === 0 && (section.level > 1 || ids.length <= FEW);
    const listed = title && earlier !== null && LISTING.includes(earlier.roles[0] ?? 'analysis');
    const roles: readonly Role[] = content
      ? [content]
      : input.coded[section.id]
        ? ['measures']
        : above && above.roles.length > 0 && ids.length <= FEW
          ? above.roles
          : listed && above?.by !== 'heading'
            ? earlier.roles
            : ['analysis'];
    placed[section.id] = { roles, by: 'none' };
  }
  return placed;
}

const MIXED: readonly Role[] = ['analysis', 'goals', 'measures'];

function byForm(p: RawPassage, form: Form, roles: readonly Role[]): Role | null {
  if (form.goalWords && roles.includes('goals')) return 'goals';
  if ((form.challenge || form.figure) && roles.includes('analysis')) return 'analysis';
  if (form.goalShape && roles.includes('goals')) return 'goals';
  if (p.kind === 'listItem' && roles.includes('measures')) return 'measures';
  return null;
}

function withForm(p: RawPassage, form: Form, roles: readonly Role[], inMeasure: boolean): readonly Role[] {
  const main = roles[0] ?? 'analysis';
  const mixed = MIXED.filter((r) => roles.includes(r));
  // a chapter that holds several things at once: each sentence is one of them
  if (mixed.length > 1 && !inMeasure) {
    const role = byForm(p, form, mixed) ?? main;
    return [role, ...roles.filter((r) => !MIXED.includes(r))];
  }
  if (inMeasure || main === 'measures' || main === 'back') return roles;
  const added: Role[] = [];
  const has = (entry: string) => p.hits.some((h) => h.entry === entry);
  if (form.goalWords && main !== 'goals' && main !== 'participation' && main !== 'monitoring' && !form.challenge)
    added.push('goals');
  if (form.challenge && (main === 'goals' || main === 'implementation' || main === 'process' || main === 'front'))
    added.push('analysis');
  if (has('role.monitoring') && (main === 'implementation' || main === 'process') && !roles.includes('monitoring'))
    added.push('monitoring');
  if (form.figure && main === 'participation') added.push('analysis');
  if (form.held && main !== 'participation' && main !== 'monitoring') added.push('participation');
  return added.length === 0 ? roles : [...roles, ...added.filter((r) => !roles.includes(r))];
}

/**
 * Roles of every passage: its section's, narrowed by the nearest label line or lead-in ("Ziele:", "Folgende Maßnahmen sind vorgesehen:"),
 * and by its own wording. In a chapter that holds analysis, goals and measures at once every passage is one of them.
 */
export function passageRoles(input: RoleInput, placed: readonly PlacedRoles[]): (readonly Role[])[] {
  let section = -1;
  let local: Role | null = null;
  const found: (readonly Role[])[] = [];
  for (const p of input.passages) {
    if (p.section !== section || p.kind === 'heading') {
      section = p.section;
      local = null;
    }
    const base = placed[p.section]!.roles;
    const form = input.forms[p.id]!;
    const inMeasure = input.measureOf[p.id] !== null;
    if (inMeasure) {
      found.push(
        base[0] === 'measures' ? base : ['measures', ...base.filter((r) => r !== 'measures' && r !== 'analysis')],
      );
      continue;
    }
    const label = input.labels[p.id] ?? null;
    const fits = label !== null && labelFits(label.role, base);
    if (fits && label.at !== 'trailing') local = label.role;
    const lead = input.leadIns[p.id];
    const led = lead === null || lead === undefined ? null : leadRole(input, lead, base);
    const narrowed: readonly Role[] = led ? [led] : local ? [local] : base;
    found.push(withForm(p, form, narrowed, inMeasure));
    if (fits && label.at === 'trailing') local = label.role;
  }
  return found;
}

/** A label inside a chapter acts only where a sub-heading would. */
function labelFits(label: Role, base: readonly Role[]): boolean {
  if (label === 'front' || label === 'back' || label === 'process') return false;
  return base[0] !== 'participation' && base[0] !== 'monitoring'
    ? label !== 'participation' || base[0] === 'process'
    : false;
}

/** Role that an introducing sentence gives its list: "Folgende Ziele werden verfolgt:". */
function leadRole(input: RoleInput, lead: number, base: readonly Role[]): Role | null {
  const p = input.passages[lead]!;
  // "die Handlungsfelder und die darin formulierten Ziele:" lists names of chapters
  if (!/:\s*$/.test(p.text) || /(?:handlungs|themen)felder|kapitel/i.test(p.text)) return null;
  for (const role of ['goals', 'measures'] as const) {
    if (!p.hits.some((h) => h.entry === `role.${role}`)) continue;
    if (base.includes(role) || base[0] === 'analysis' || base[0] === 'goals' || base[0] === 'measures') return role;
  }
  return null;
}
