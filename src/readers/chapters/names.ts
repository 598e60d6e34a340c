import { type Chapter, fileChapter, MARKDOWN } from './chapter.js';

/** Files of a repository that are about it and no part of the concept. */
const HOUSEKEEPING = /^(?:changelog|licen[cs]e|contributing|code_of_conduct|security|summary)\./i;
const INDEX = /^(?:index|readme|_index)\./i;

/** Compares names as people sort them: "2 Ziele" before "10 Anhang"; independent of the machine's language. */
export const byName = new Intl.Collator('de', { numeric: true, sensitivity: 'variant' }).compare;

interface Folder {
  readonly files: string[];
  readonly folders: Map<string, Folder>;
}

/**
 * Markdown files in the order of their names, each folder where its name falls. The index of a folder stands first; in a folder below, the others are its
 * subchapters.
 * @param paths below the folder, with forward slashes
 */
export function namedChapters(paths: readonly string[]): Chapter[] {
  const root: Folder = { files: [], folders: new Map() };
  for (const path of paths) {
    const parts = path.split('/');
    const name = parts.pop()!;
    if (!MARKDOWN.test(name) || HOUSEKEEPING.test(name)) continue;
    let at = root;
    for (const part of parts) {
      const next = at.folders.get(part) ?? { files: [], folders: new Map() };
      at.folders.set(part, next);
      at = next;
    }
    at.files.push(name);
  }
  return chaptersIn(root, '', 0);
}

function chaptersIn(folder: Folder, prefix: string, depth: number): Chapter[] {
  const index = folder.files.filter((f) => INDEX.test(f)).sort(byName)[0];
  const below = depth + (index !== undefined && prefix !== '' ? 1 : 0);
  const names = [...folder.files.filter((f) => f !== index), ...folder.folders.keys()].sort(byName);
  return [
    ...(index === undefined ? [] : [fileChapter(prefix + index, depth)]),
    ...names.flatMap((name) => {
      const inner = folder.folders.get(name);
      return [
        ...(folder.files.includes(name) ? [fileChapter(prefix + name, below)] : []),
        ...(inner ? chaptersIn(inner, `${prefix}${name}/`, below) : []),
      ];
    }),
  ];
}
