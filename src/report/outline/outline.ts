import type { Concept, FieldId, Role } from '../../concept/concept.js';
import { localPlace } from '../../document/files.js';

/** A section as the program understood it: the shape of `outline --format json`. */
export interface OutlineSection {
  readonly title: string;
  readonly level: number;
  /** 1-based page of the PDF file, null for other formats. */
  readonly page: number | null;
  /** 1-based line, null for PDF. */
  readonly line: number | null;
  readonly file?: string;
  readonly roles: readonly Role[];
  readonly fields: readonly FieldId[];
  readonly sections: readonly OutlineSection[];
}

/** The section tree with roles and fields of action, without the root. */
export function outlineOf({ document, sections }: Concept): OutlineSection[] {
  const below = (ids: readonly number[]): OutlineSection[] =>
    ids.flatMap((id): OutlineSection[] => {
      const s = document.sections[id];
      const meaning = sections[id];
      if (!s || !meaning) return [];
      const title = s.number && !s.title.startsWith(s.number) ? `${s.number} ${s.title}` : s.title;
      return [
        {
          title,
          level: s.level,
          ...localPlace(document, s.place),
          roles: meaning.roles,
          fields: meaning.fields,
          sections: below(s.children),
        },
      ];
    });
  return below(document.sections[0]?.children ?? []);
}
