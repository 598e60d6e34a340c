import { joinLines } from '../language/repair/hyphenation.js';
import type { Vocabulary } from '../language/repair/vocabulary.js';
import type { Atom } from './atoms.js';

/** Text of a value and what its tick boxes say. */
export interface ValueText {
  readonly text: string;
  /** Boxes stand before some of its words. */
  readonly boxes: number;
  readonly ticked: number;
}

interface Part {
  readonly text: string;
  readonly tick: 'ticked' | 'open' | null;
  readonly atom: Atom;
}

const OPEN_BOX = '☐❑❒❏❐';
const TICKED_BOX = '☑☒✓✔✗✘⊠⮽🗹🗷';
const BOXES = new RegExp(`(?=[${OPEN_BOX}${TICKED_BOX}])`, 'u');
const MARKER = /^(?:[•▪■►➢●○❖◆◾▸‣·➔✦\ue000-\uf8ff]|[-–—](?=\s|$)|o(?=\s))\s*/u;

/**
 * Puts the atoms of a value into plain text: lines joined, hyphenation repaired, bullets as "; ". Of tick boxes only the ticked wordings are text.
 * @param tasks boxes tell what is done and what is still to do: all wordings are text
 */
export function valueText(
  atoms: readonly { readonly atom: Atom; readonly from: number }[],
  vocabulary: Vocabulary,
  tasks = false,
): ValueText {
  const parts = atoms.flatMap(({ atom, from }) => partsOf(atom, from));
  const options = tasks && !isChoice(parts) ? parts : withOptions(parts);
  const boxes = parts.filter((part) => part.tick !== null).length;
  const ticked = parts.filter((part) => part.tick === 'ticked').length;
  return { text: flow(options, vocabulary), boxes, ticked };
}

/** A atom cut where tick boxes stand in its text. */
function partsOf(atom: Atom, from: number): Part[] {
  const text = atom.text.slice(from).trim();
  if (text === '') return [];
  return text.split(BOXES).map((raw, i): Part => {
    const sign = [...raw][0] ?? '';
    const own = TICKED_BOX.includes(sign) ? 'ticked' : OPEN_BOX.includes(sign) ? 'open' : null;
    const tick = own ?? (i === 0 && from === 0 ? atom.tick : null);
    return { text: own ? raw.slice(sign.length).trim() : raw.trim(), tick, atom };
  });
}

/** Boxes side by side on one line are a choice, not a list of tasks. */
const isChoice = (parts: readonly Part[]): boolean =>
  parts.some(
    (part, i) => part.tick !== null && i > 0 && parts[i - 1]!.tick !== null && sameLine(parts[i - 1]!.atom, part.atom),
  );

/** Leaves out the wordings whose boxes are open, with what follows them on their line. */
function withOptions(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  let open: Part | null = null;
  for (const part of parts) {
    if (part.tick !== null) open = part.tick === 'open' ? part : null;
    else if (open && !sameLine(open.atom, part.atom)) open = null;
    if (!open && part.text !== '') kept.push(part);
  }
  return kept;
}

const sameLine = (a: Atom, b: Atom): boolean =>
  a.page === b.page && Math.abs(a.top - b.top) < 0.5 * Math.max(a.size, b.size);

function flow(parts: readonly Part[], vocabulary: Vocabulary): string {
  const items: string[] = [];
  let lines: string[] = [];
  let last: Part | null = null;
  let marked = false;
  const close = (): void => {
    const text = joinLines(lines, vocabulary).text.replace(/\s+/g, ' ').trim();
    if (text !== '') items.push(text);
    lines = [];
  };
  for (const part of parts) {
    // What goes on with a word that a cell cuts is no bullet ("Temp\u00ad|o 30").
    const marker = lines.at(-1)?.endsWith('\u00ad') ? null : MARKER.exec(part.text);
    const text = marker ? part.text.slice(marker[0].length).trim() : part.text;
    const beside = last !== null && sameLine(last.atom, part.atom);
    const otherCell = last !== null && cellOf(last.atom) !== cellOf(part.atom) && beside;
    const freshOption = part.tick === 'ticked' && items.length + lines.length > 0;
    if ((marker && !(beside && marked)) || otherCell || freshOption) close();
    marked = marker !== null && text === '';
    if (text !== '') {
      if (beside && lines.length > 0 && !marker && !otherCell && !freshOption) lines[lines.length - 1] += ` ${text}`;
      else lines.push(text);
    }
    last = part;
  }
  close();
  // a sign that parts fields in a running line belongs to none of them
  return items.reduce((all, item) => (all === '' ? item : all + seam(all) + item), '').replace(/(?:\s[/|·•])+$/u, '');
}

const seam = (before: string): string => (/[.:!?;]$/.test(before) ? ' ' : /,$/.test(before) ? ' ' : '; ');

function cellOf(atom: Atom): string {
  return atom.cell ? `${atom.cell.table}:${atom.cell.column}` : '';
}
