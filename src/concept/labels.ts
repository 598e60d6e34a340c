import type { Token } from '../language/tokens.js';
import type { Role } from './concept.js';
import { ROLE_ENTRY } from './entries.js';
import { type HeadingSense, readHeading } from './heading-sense.js';
import type { RawPassage } from './raw-passages.js';

/** A short line, or the edge of a text, that acts as a heading inside a section. */
export interface Label {
  readonly role: Role;
  /** `line`: the whole passage · `leading`: the passage itself is under it · `trailing`: only what follows is. */
  readonly at: 'line' | 'leading' | 'trailing';
}

/** Longest label line, in words. */
const LONGEST = 6;
/** Roles whose words readers are known to run into the text before or after. */
const RUN_IN: readonly Role[] = ['analysis', 'goals', 'measures', 'monitoring', 'implementation'];
const OPENERS = new Set(
  'die der das in im für um mit bei zur zum es auf an nach seit aus durch als ein eine trotz neben aufgrund aktuell derzeit insgesamt'.split(
    ' ',
  ),
);
const JOINS = new Set(['und', 'sowie']);

function line(p: RawPassage): HeadingSense | null {
  if (p.tokens.length > LONGEST) return null;
  const colon = /:\s*$/.test(p.text);
  // a bare "Ziele" in a list is the name of a chapter
  if (p.kind === 'listItem' ? !colon : p.kind !== 'sentence') return null;
  const sense = readHeading(p.text.replace(/:\s*$/, ''), p.tokens, p.hits);
  return sense.strength === 2 ? sense : null;
}

/** Role words by token, and where the run of them that starts (or ends) at a token stops. */
function roleAt(p: RawPassage, token: number): Role | null {
  const hit = p.hits.find((h) => h.entry in ROLE_ENTRY && h.start <= token && h.end > token);
  return hit ? ROLE_ENTRY[hit.entry]! : null;
}

/** "Ausgangslage Die Stadt …": a heading printed on the line of its text. */
function leading(p: RawPassage): Role | null {
  let end = 0;
  while (end < p.tokens.length && (roleAt(p, end) !== null || (end > 0 && JOINS.has(p.tokens[end]!.folded)))) end++;
  const next = p.tokens[end];
  if (end === 0 || end > 3 || !next?.capital || !OPENERS.has(next.folded)) return null;
  return /^\s+$/.test(between(p, p.tokens[end - 1]!, next)) ? roleAt(p, 0) : null;
}

/** "Stärkung des Ortskerns Maßnahmen und Projekte": the next heading at the end of the last item before it. */
function trailing(p: RawPassage): Role | null {
  if (/[.!?:;,]\s*$/.test(p.text)) return null;
  let start = p.tokens.length;
  while (
    start > 0 &&
    (roleAt(p, start - 1) !== null || (start < p.tokens.length && JOINS.has(p.tokens[start - 1]!.folded)))
  )
    start--;
  const first = p.tokens[start];
  const before = p.tokens[start - 1];
  if (!first?.capital || !before || p.tokens.length - start > 3 || start < 2) return null;
  const untied =
    before.capital ||
    before.kind !== 'word' ||
    /^(?:anstreben|\p{L}+(?:ieren|fördern|stärken|sichern))$/u.test(before.folded);
  return untied && /^\s+$/.test(between(p, before, first)) ? roleAt(p, start) : null;
}

const between = (p: RawPassage, a: Token, b: Token): string => p.text.slice(a.to, b.from);

/** Reads a passage as a label; null for ordinary text. */
export function readLabel(p: RawPassage): Label | null {
  if (p.tokens.length === 0 || p.scaffold || p.kind === 'heading' || p.kind === 'tableRow') return null;
  const own = line(p)?.roles[0];
  if (own) return { role: own, at: 'line' };
  const lead = leading(p);
  if (lead && RUN_IN.includes(lead)) return { role: lead, at: 'leading' };
  const trail = trailing(p);
  return trail && RUN_IN.includes(trail) ? { role: trail, at: 'trailing' } : null;
}
