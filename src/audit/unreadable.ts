import type { Concept, Role } from '../concept/concept.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ConceptDocument, Place, UnreadablePart } from '../document/document.js';
import type { RuleOutcome } from '../rules/outcome.js';
import { ranges } from './pages.js';

/** Where more than this share of a document could not be read, anything may stand there. */
const ANYTHING = 0.25;
/** A part of so large a share may hold a chapter of which the rest shows nothing. */
const CHAPTER = 0.03;
/** A rule names first where what it asks for belongs, then where it may stand as well. */
const BELONGS = 2;
/** What is asked for anywhere is told where the concept speaks of its subjects, not of how it goes on. */
const SUBJECTS: readonly Role[] = ['participation', 'analysis', 'goals', 'measures'];
/** The order in which concepts tell: what stands between two chapters is of theirs or of one between them. */
const ORDER: readonly Role[] = [
  'process',
  'participation',
  'analysis',
  'goals',
  'measures',
  'implementation',
  'monitoring',
];

/** What may stand in the unreadable parts of a concept: roles, each with the parts that it may stand in. */
function hiddenRoles({ document, sections }: Concept): Map<Role, UnreadablePart[]> {
  const found = new Map<Role, UnreadablePart[]>();
  const { unreadable, blocks } = document;
  if (!unreadable) return found;
  const own = (section: number): readonly Role[] => [...sections[section]!.roles, ...sections[section]!.possible];
  const told = new Set(sections.slice(1).flatMap((s) => s.roles));
  const wide = unreadable.share > ANYTHING;
  for (const part of unreadable.parts) {
    const before = blocks[part.first - 1];
    const after = blocks[part.end];
    const touched = blocks.slice(Math.max(0, part.first - 1), part.end + 1).map((b) => b.section);
    const roles = new Set(wide ? ORDER : [...new Set(touched)].flatMap(own));
    const from = before ? ORDER.indexOf(sections[before.section]!.roles[0]!) : 0;
    const to = after ? ORDER.indexOf(sections[after.section]!.roles[0]!) : ORDER.length - 1;
    // What follows the last chapter are annexes.
    const annex = before !== undefined && sections[before.section]!.roles[0] === 'back';
    // a chapter whose heading is readable is known
    const unnamed = part.end === part.first || blocks.slice(part.first, part.end).some((b) => b.kind === 'heading');
    if (unnamed && !annex && shareOf(part, document) >= CHAPTER) {
      if (from >= 0 && to >= 0) for (const role of ORDER.slice(from, to + 1)) roles.add(role);
      for (const role of ORDER) if (!told.has(role)) roles.add(role);
    }
    for (const role of roles) found.set(role, [...(found.get(role) ?? []), part]);
  }
  return found;
}

/** Share of the document that a part takes, by its pages or its blocks. */
function shareOf({ first, end, places }: UnreadablePart, { pages, blocks }: ConceptDocument): number {
  const own = new Set(places.flatMap(({ page }) => page ?? []));
  return own.size > 0 && pages > 0 ? own.size / pages : (end - first) / Math.max(1, blocks.length);
}

/**
 * Outcomes in which nothing is a gap that may be closed in a part of the document that could not be read: such criteria are to review. Those that the readable text fulfils
 * stay, those it meets in part too unless much could not be read, and so do those whose chapters are readable.
 */
export function withoutHiddenGaps(outcomes: readonly RuleOutcome[], concept: Concept): readonly RuleOutcome[] {
  const hidden = hiddenRoles(concept);
  if (hidden.size === 0) return outcomes;
  // what the readable text meets in part rests on evidence: only much unreadable text makes it doubtful
  const doubtful = (concept.document.unreadable?.share ?? 0) > ANYTHING ? ['missing', 'partial'] : ['missing'];
  return outcomes.map((o) => {
    if (!doubtful.includes(o.verdict)) return o;
    const asked = o.roles.length === 0 ? SUBJECTS : (o.roles.slice(0, BELONGS) as readonly Role[]);
    const parts = new Set(asked.flatMap((role) => hidden.get(role) ?? []));
    if (parts.size === 0) return o;
    const places: Place[] = [...parts].sort((a, b) => a.first - b.first).flatMap((p) => p.places);
    return { ...o, verdict: 'review', reason: { kind: 'unreadable-part', places, read: o.reason } };
  });
}

/** Tells how many criteria are to review because of parts that could not be read, and where these lie. @returns no warning or one */
export function unreadableWarning(
  { unreadable, files, pages }: ConceptDocument,
  outcomes: readonly Pick<RuleOutcome, 'reason'>[],
): Diagnostic[] {
  if (!unreadable) return [];
  const count = outcomes.filter((o) => o.reason.kind === 'unreadable-part').length;
  const places = unreadable.parts.flatMap((p) => p.places);
  const own = places.flatMap(({ page }) => page ?? []);
  const percent = Math.max(1, Math.round(unreadable.share * 100));
  const page = pages > 0 && !files ? places[0]?.page : null;
  const code = own.length === 0 || files ? 'audit.unreadable' : 'audit.unreadable-pages';
  return [{ code, args: { percent, count, pages: ranges(own) }, ...(page ? { page } : {}) }];
}
