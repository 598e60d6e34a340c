import type { Section } from '../document/document.js';
import type { Role } from './concept.js';
import type { HeadingSense } from './heading-sense.js';

/** How sub-headings act inside a chapter of a given role. `replace`: the sub-section takes its own role; `add`: it keeps the chapter's and
 * has its own besides; anything else is the subject of a title ("Bürgerbeteiligung" among the measures is a measure). */
const INSIDE: Readonly<Record<Role, { readonly replace: readonly Role[]; readonly add: readonly Role[] }>> = {
  measures: { replace: ['analysis', 'goals', 'back'], add: ['monitoring', 'implementation'] },
  goals: { replace: ['analysis', 'measures', 'monitoring', 'implementation', 'process', 'back'], add: [] },
  analysis: { replace: ['goals', 'measures', 'participation', 'back'], add: ['process', 'monitoring'] },
  participation: { replace: ['back'], add: ['analysis', 'process'] },
  monitoring: { replace: ['implementation', 'back'], add: ['process'] },
  implementation: { replace: ['monitoring', 'measures', 'back'], add: ['participation'] },
  process: {
    replace: ['analysis', 'participation', 'goals', 'measures', 'monitoring', 'implementation', 'front', 'back'],
    add: [],
  },
  front: {
    replace: ['analysis', 'participation', 'goals', 'measures', 'monitoring', 'implementation', 'process', 'back'],
    add: [],
  },
  back: {
    replace: ['analysis', 'participation', 'goals', 'measures', 'monitoring', 'implementation', 'process'],
    add: [],
  },
};

/** Roles a section has by its heading and its place in the tree. */
export interface PlacedRoles {
  readonly roles: readonly Role[];
  /** Whether the section's own heading gave them, or they come from above; none: nothing tells. */
  readonly by: 'heading' | 'parent' | 'none';
}

function inside(parent: readonly Role[], sense: HeadingSense): readonly Role[] {
  const main = parent[0]!;
  const own = sense.roles;
  // a part of what the chapter announces: "Ziele" under "Ziele und Maßnahmen"
  const part = own.filter((r) => parent.includes(r));
  if (part.length > 0 && sense.strength === 2) return part;
  if (sense.strength < 2) return parent;
  const { replace, add } = INSIDE[main];
  const first = own[0]!;
  if (replace.includes(first)) {
    const kept = own.filter((r) => replace.includes(r));
    // a survey among the findings reports both what was asked and what was found
    return main === 'analysis' && first === 'participation' ? [...kept, 'analysis'] : kept;
  }
  const added = own.filter((r) => add.includes(r));
  return added.length > 0 ? [...parent, ...added] : parent;
}

/** Where a chapter on other plans and studies stands at the latest, as a share of the document. */
const EARLY = 0.3;

/** A chapter early on whose sub-headings name plans and studies goes through what exists; a "Planungswerkstatt" among them is no part of this concept. */
function surveysPlans(parent: Section, sections: readonly Section[], senses: readonly HeadingSense[]): boolean {
  if (parent.level === 0 || parent.children.length < 3) return false;
  const total = sections[0]!.end;
  if (parent.end > total * (EARLY + 0.1) || parent.first > total * EARLY) return false;
  const plans = parent.children.filter((c) => senses[c]!.plan).length;
  return plans >= 2 && plans * 3 >= parent.children.length;
}

/** "Einleitung" of a field of action, well inside the concept, does not tell how the concept was made. */
function introduces(section: Section, sections: readonly Section[], sense: HeadingSense): boolean {
  return sense.roles[0] === 'process' && section.level > 1 && section.first > sections[0]!.end * 0.2;
}

/** A title that mentions an annex or a preface is none. */
const isWeak = (sense: HeadingSense): boolean =>
  sense.strength < 2 && (sense.roles[0] === 'back' || sense.roles[0] === 'front');

/**
 * Roles of all sections by headings and tree; index = section id. Sections stand in document order, so parents come first.
 * A heading with the code of a measure is a title, whatever its words.
 * The root (text before the first heading) is front matter when headings follow, otherwise nothing is known of it.
 */
export function placeRoles(
  sections: readonly Section[],
  senses: readonly HeadingSense[],
  coded: readonly boolean[],
): PlacedRoles[] {
  const placed: PlacedRoles[] = [];
  const surveys = sections.map((s) => surveysPlans(s, sections, senses));
  let analysed = false;
  for (const section of sections) {
    analysed ||= section.parent !== null && placed[section.id - 1]?.roles[0] === 'analysis';
    if (section.level === 0) {
      placed[section.id] =
        section.children.length > 0 ? { roles: ['front'], by: 'heading' } : { roles: [], by: 'none' };
      continue;
    }
    const above = section.parent === null ? undefined : placed[section.parent];
    // what stands under a preface without a role of its own is no preface
    const parent =
      sections[section.parent ?? 0]!.level === 0 || above?.roles[0] === 'front' ? [] : (above?.roles ?? []);
    const sense = senses[section.id]!;
    const title =
      (coded[section.id] && !sense.bare) ||
      isWeak(sense) ||
      (parent.length === 0 && introduces(section, sections, sense));
    if (sense.strength === 0 || sense.roles.length === 0 || title) {
      placed[section.id] =
        parent.length > 0
          ? { roles: parent, by: 'parent' }
          : section.level === 1 && analysed && sense.concept
            ? { roles: ['goals', 'measures'], by: 'heading' }
            : { roles: [], by: 'none' };
    } else if (parent.length === 0 && surveys[section.parent ?? 0] && (sense.plan || !sense.bare)) {
      placed[section.id] = { roles: ['analysis'], by: 'heading' };
    } else if (parent.length === 0) {
      placed[section.id] = { roles: sense.roles, by: 'heading' };
    } else {
      const roles = inside(parent, sense);
      placed[section.id] = { roles, by: roles === parent ? 'parent' : 'heading' };
    }
  }
  return placed;
}
