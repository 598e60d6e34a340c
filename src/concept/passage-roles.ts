import type { ChapterRoles } from '../outline/roles/index.js';
import type { Role } from '../outline/roles/role.js';
import type { Form } from './forms.js';
import type { Label } from './labels.js';
import type { RawPassage } from './raw-passages.js';

/** Everything the roles of passages are judged by. Arrays are by passage id; `measureOf` gives the measure a passage belongs to, or null. */
export interface RoleInput {
  readonly passages: readonly RawPassage[];
  readonly forms: readonly Form[];
  readonly leadIns: readonly (number | null)[];
  readonly measureOf: readonly (number | null)[];
  /** Short lines that act as headings inside a section ("Ziele:"), else null. */
  readonly labels: readonly (Label | null)[];
  /** Stages that a measure's field speaks for where the passage prints it. */
  readonly fieldRoles: readonly (readonly Role[])[];
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
export function passageRoles(input: RoleInput, placed: readonly ChapterRoles[]): (readonly Role[])[] {
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
      const main: readonly Role[] =
        base[0] === 'measures' ? base : ['measures', ...base.filter((r) => r !== 'measures' && r !== 'analysis')];
      found.push([...new Set([...main, ...input.fieldRoles[p.id]!])]);
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
