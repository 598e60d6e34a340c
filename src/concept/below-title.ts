import type { Section } from '../document/document.js';
import { namesConcept } from '../readers/facts/index.js';

/** A heading that names no concept is its title where so many chapters stand below it: "Mitten im Leben" above all of them. */
const CHAPTERS = 3;

/**
 * The sections as the concept is meant: the title of the whole is no chapter. Where one heading of level 1 stands first and has all others below it, as is
 * usual in Markdown, what stands below it moves up a level. A heading that names a part ("# Maßnahmen") stays above its parts. Ids stay as they are.
 * @param namesPart whether the first heading names what a part of a concept is for
 */
export function belowTitle(sections: readonly Section[], namesPart: boolean): readonly Section[] {
  const [root, title] = sections;
  const whole =
    root?.children.length === 1 &&
    title?.level === 1 &&
    title.number === null &&
    (namesConcept(title.title) ? title.children.length >= 2 : !namesPart && title.children.length >= CHAPTERS);
  if (!whole) return sections;
  return sections.map((section) => {
    if (section === root) return { ...root, children: [title.id, ...title.children] };
    if (section === title) return { ...title, children: [], end: sections[title.children[0]!]!.first };
    const parent = section.parent === title.id ? root.id : section.parent;
    return { ...section, level: section.level - 1, parent };
  });
}
