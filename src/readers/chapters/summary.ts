import { type Chapter, chapterPath, fileChapter, partTitle } from './chapter.js';

const ENTRY = /^(\s*)(?:[-*+]\s+)?\[([^\]]*)\]\(<?([^)>]*)>?\)/;

/** Chapters of a SUMMARY.md as mdBook, GitBook and HonKit write it: a nested list of links. A link without a target is a part that has only a title. */
export function summaryChapters(text: string): Chapter[] {
  const open: number[] = [];
  return text.split('\n').flatMap((line): Chapter[] => {
    const found = ENTRY.exec(line);
    if (!found) return [];
    const indent = found[1]!.replaceAll('\t', '    ').length;
    while (open.length > 0 && open.at(-1)! >= indent) open.pop();
    const depth = open.length;
    open.push(indent);
    if (found[3]!.trim() === '') return [partTitle(found[2]!, depth)];
    const file = chapterPath(found[3]!);
    return file === null ? [] : [fileChapter(file, depth)];
  });
}
