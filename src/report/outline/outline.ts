import type { Concept, FieldId, Role } from '../../concept/concept.js';
import { localPlace } from '../../document/files.js';
import type { Voter } from '../../outline/roles/index.js';

const HUNDRED = 100;

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
  /** Probability of the first role, 0 to 1. */
  readonly sure: number;
  /** Who votes for the first role: words of the heading, learned headings, content, forms of measures, or only the chapters around it. */
  readonly votes: readonly Voter[];
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
          sure: Math.round(meaning.sure * HUNDRED) / HUNDRED,
          votes: meaning.votes,
          fields: meaning.fields,
          sections: below(s.children),
        },
      ];
    });
  return below(document.sections[0]?.children ?? []);
}
