import type { AuditResult } from '../audit/result.js';

/** Name of the concept as a heading: its title, else its municipality, else its file. */
export const conceptName = ({ document }: AuditResult): string =>
  document.title ?? document.municipality ?? fileName(document.path);

/** The last part of a path, written either way. */
export const fileName = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
