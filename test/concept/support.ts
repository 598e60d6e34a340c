import { existsSync, readFileSync } from 'node:fs';
import type { Concept, Passage } from '../../src/concept/concept.js';
import { type UnderstandOptions, understand } from '../../src/concept/index.js';
import { compileLexicon, type Lexicon } from '../../src/language/lexicon.js';
import { parseLexiconFile } from '../../src/language/lexicon-file.js';
import { readMarkdown } from '../../src/readers/markdown/index.js';

const FILES = ['theme', 'theme-context', 'roles', 'fields', 'formats', 'indicators', 'goals', 'bodies'];

/** The word lists the concept room builds on, as published. */
export function lexicon(): Lexicon {
  return compileLexicon(
    FILES.flatMap((name) => {
      const path = `rules/lexicon/${name}.yaml`;
      return existsSync(path) ? parseLexiconFile(readFileSync(path, 'utf8'), path) : [];
    }),
  );
}

const shared = lexicon();

/** A concept from Markdown, with the published word lists. */
export function conceptOf(markdown: string, options: UnderstandOptions = {}): Concept {
  return understand(readMarkdown('concept.md', new TextEncoder().encode(markdown)), shared, options);
}

/** The passage that starts with a text. */
export function passage(concept: Concept, start: string): Passage {
  const found = concept.passages.find((p) => p.text.startsWith(start));
  if (!found) throw new Error(`no passage starts with "${start}"`);
  return found;
}

/** Roles of the section with a title. */
export function rolesOf(concept: Concept, title: string): readonly string[] {
  const section = concept.document.sections.find((s) => s.level > 0 && s.title.includes(title));
  if (!section) throw new Error(`no section "${title}"`);
  return concept.sections[section.id]!.roles;
}
