import { type ChapterRoles, chapterRoles, roleOfText } from '../outline/roles/index.js';
import type { RoleModel } from '../outline/roles/model.js';
import { type ChapterInput, chaptersOf } from './chapters.js';

/**
 * What every section is for; index = section id. The root holds what is printed before the first heading: front matter where headings follow,
 * otherwise the whole document, of which its words tell what it is about.
 */
export function sectionRoles(input: ChapterInput, model: RoleModel): ChapterRoles[] {
  const chapters = chaptersOf(input);
  const found = chapterRoles(chapters, model);
  const root = chapters[0]!;
  found[0] =
    root.children.length > 0
      ? { roles: ['front'], possible: [], sure: 1, votes: ['tree'] }
      : { roles: [roleOfText(root, model)], possible: [], sure: 0, votes: ['content'] };
  return found;
}
