import type { Section } from '../document/document.js';
import { namesConcept } from '../readers/facts.js';

/**
 * The sections as the concept is meant: the title of the whole is no chapter. Where one heading of level 1 stands first, has all others below it and
 * names a concept, as is usual in Markdown, what stands below it moves up a level. A heading that names a part ("# Maßnahmen") stays above its parts.
 * Ids stay as they are.
 */
export function belowTitle(sections: readonly Section[]): readonly Section[] {
  const [root, title] = sections;
  const whole =
    root?.children.length === 1 &&
    title?.level === 1 &&
    title.number === null &&
    title.children.length >= 2 &&
    namesConcept(title.title);
  if (!whole) return sections;
  return sections.map((section) => {
    if (section === root) return { ...root, children: [title.id, ...title.children] };
    if (section === title) return { ...title, children: [], end: sections[title.children[0]!]!.first };
    const parent = section.parent === title.id ? root.id : section.parent;
    return { ...section, level: section.level - 1, parent };
  });
}
