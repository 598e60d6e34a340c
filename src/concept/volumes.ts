import type { ChapterRoles } from '../outline/roles/index.js';
import type { Concept, Role } from './concept.js';
import { ROLE_ENTRY } from './entries.js';
import type { RawPassage } from './raw-passages.js';

const VOLUME_ROLES: readonly Role[] = [
  'analysis',
  'participation',
  'goals',
  'measures',
  'monitoring',
  'implementation',
];

/** So many statements under a heading of the part, and the part is printed here whatever another volume adds. */
const PRINTED_HERE = 15;

/** A section is printed under a part when it is as probably of it. */
const SURE = 0.8;

/** A sentence, not a table that lost its lines; in words. */
const LONGEST = 60;

/** Beginnings of the document's headings, of one to three words: a volume that opens with its own heading is in this document. */
function openings(passages: readonly RawPassage[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const p of passages) {
    if (p.kind !== 'heading') continue;
    for (const t of p.tokens.slice(0, 3)) found.add(p.text.slice(0, t.to).toLowerCase());
  }
  return found;
}

/**
 * Parts that the concept says are printed in another volume ("Die Analyse ist in Band 1 abgedruckt"), with the passage that says so.
 * Wants the part, the volume and a verb of printing in one sentence. A volume that has a heading of its own in this document is no other volume,
 * and a part that this document prints itself is only continued there.
 */
export function otherVolumes(
  passages: readonly RawPassage[],
  placed: readonly ChapterRoles[],
): Concept['volumes'][number][] {
  const here = (role: Role) =>
    passages.filter((p) => placed[p.section]!.sure >= SURE && placed[p.section]!.roles[0] === role).length >=
    PRINTED_HERE;
  const headings = openings(passages);
  const found = new Map<Role, number>();
  for (const p of passages) {
    if (p.kind === 'heading' || p.kind === 'caption' || p.tokens.length > LONGEST) continue;
    const volume = p.hits.find((h) => h.entry === 'volume.word');
    if (!volume || !p.hits.some((h) => h.entry === 'volume.location')) continue;
    if (headings.has(p.text.slice(volume.from, volume.to).toLowerCase())) continue;
    for (const h of p.hits) {
      const role = ROLE_ENTRY[h.entry];
      if (!role || !VOLUME_ROLES.includes(role) || found.has(role)) continue;
      // the part is the subject or stands before its volume, not "Maßnahmen … siehe Analyse"
      if (h.start < volume.start || volume.start <= 2) found.set(role, p.id);
    }
  }
  return [...found].filter(([role]) => !here(role)).map(([role, passage]) => ({ role, passage }));
}
