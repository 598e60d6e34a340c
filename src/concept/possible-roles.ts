import { modelWord } from '../outline/roles/features.js';
import type { ChapterRoles } from '../outline/roles/index.js';
import { judge, type RoleModel } from '../outline/roles/model.js';
import { ROLES } from '../outline/roles/role.js';
import type { Role } from './concept.js';
import type { RawPassage } from './raw-passages.js';

/**
 * What a paragraph may be for beside its chapter: how the concept was made, who took part, how it is carried out and followed. Concepts tell it in passing, in a foreword, a field
 * chapter, an annex; analysis, goals and measures are told by the wording of each sentence instead.
 */
const BESIDE: readonly Role[] = ['process', 'participation', 'monitoring', 'implementation'];
/** So probable by the paragraph's own words a role is one of its roles. A paragraph is little text: the vote has to be clear. */
const CLEAR = 0.5;
/** Words that the model knows below which a paragraph tells nothing. */
const ENOUGH = 10;

/** Roles that paragraphs, list items and table rows have by their own words; index = passage id. */
function byParagraph(passages: readonly RawPassage[], model: RoleModel): (readonly Role[])[] {
  const units = new Map<string, RawPassage[]>();
  for (const p of passages) {
    if (p.kind === 'heading' || p.scaffold) continue;
    const key = `${p.block} ${p.row}`;
    const unit = units.get(key);
    if (unit) unit.push(p);
    else units.set(key, [p]);
  }
  const found: (readonly Role[])[] = passages.map(() => []);
  for (const unit of units.values()) {
    const stems = unit.flatMap((p) => p.tokens.map(modelWord)).filter((s) => Object.hasOwn(model.content.weights, s));
    if (stems.length < ENOUGH) continue;
    const scores = judge(model.content, stems);
    const roles = BESIDE.filter((role) => Math.exp(scores[ROLES.indexOf(role)]!) >= CLEAR);
    if (roles.length > 0) for (const p of unit) found[p.id] = roles;
  }
  return found;
}

/**
 * Roles beside those of `passageRoles`: what the chapter may be for, and what the paragraph is for by its own words; index = passage id. A foreword has none, and what
 * stands in an annex only those that its chapter may have. Linear in the text.
 */
export function possibleRoles(
  passages: readonly RawPassage[],
  roles: readonly (readonly Role[])[],
  placed: readonly ChapterRoles[],
  model: RoleModel,
): (readonly Role[])[] {
  const own = byParagraph(passages, model);
  return passages.map((p) => {
    const known = roles[p.id]!;
    if (p.kind === 'heading' || known[0] === 'front') return [];
    // what measures tell of workshops and reports is still to come
    const paragraph = known[0] === 'back' || known[0] === 'measures' ? [] : own[p.id]!;
    return [...new Set([...placed[p.section]!.possible, ...paragraph])].filter((r) => !known.includes(r));
  });
}
