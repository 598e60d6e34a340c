import { type ChapterRoles, chapterRoles, roleOfText } from '../outline/roles/index.js';
import type { RoleModel } from '../outline/roles/model.js';
import { type ChapterInput, chaptersOf } from './chapters.js';

/** What stands below the title of the whole with no more words than this is its subtitle, date and authors. */
const COVER = 60;

/**
 * What every section is for; index = section id. The root holds what is printed before the first heading: front matter where headings follow,
 * otherwise the whole document, of which its words tell what it is about.
 * @param titled whether the first section is the title of the whole
 */
export function sectionRoles(input: ChapterInput, model: RoleModel, titled: boolean): ChapterRoles[] {
  const chapters = chaptersOf(input);
  const found = chapterRoles(chapters, model);
  const [root, title] = chapters as [(typeof chapters)[number], (typeof chapters)[number] | undefined];
  const front: ChapterRoles = { roles: ['front'], possible: [], sure: 1, votes: ['tree'] };
  if (titled && title && title.stems.length < COVER) found[1] = front;
  found[0] =
    root.children.length > 0 ? front : { roles: [roleOfText(root, model)], possible: [], sure: 0, votes: ['content'] };
  return found;
}
