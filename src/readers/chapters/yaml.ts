import { parse } from 'yaml';
import { type Chapter, chapterPath, fileChapter, partTitle } from './chapter.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** A YAML file as a record; empty where it is none. Tags of other programs (`!ENV`, `!!python/name`) are passed over. */
function record(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { logLevel: 'silent', maxAliasCount: 10 });
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

const fileOf = (value: unknown, depth: number): Chapter[] => {
  const file = typeof value === 'string' ? chapterPath(value) : null;
  return file === null ? [] : [fileChapter(file, depth)];
};

export interface YamlBook {
  readonly title: string | null;
  /** Null where the file lists none. */
  readonly chapters: readonly Chapter[] | null;
}

/** mkdocs.yml: `nav` is a list of paths, of `title: path`, and of `title: [more]`. */
export function mkdocsBook(yaml: string): YamlBook & { readonly folder: string } {
  const { nav, site_name: name, docs_dir: folder } = record(yaml);
  const walk = (entry: unknown, depth: number): Chapter[] => {
    if (!isRecord(entry)) return fileOf(entry, depth);
    return Object.entries(entry).flatMap(([title, below]) =>
      Array.isArray(below)
        ? [partTitle(title, depth), ...below.flatMap((e) => walk(e, depth + 1))]
        : fileOf(below, depth),
    );
  };
  const chapters = Array.isArray(nav) ? nav.flatMap((e) => walk(e, 0)) : null;
  return { title: text(name), chapters, folder: text(folder) ?? 'docs' };
}

/** _quarto.yml: `book.chapters` and `book.appendices` are lists of paths, of `{ part, chapters }` and of `{ file }`. */
export function quartoBook(yaml: string): YamlBook {
  const { book } = record(yaml);
  if (!isRecord(book)) return { title: null, chapters: null };
  const walk = (entry: unknown, depth: number): Chapter[] => {
    if (!isRecord(entry)) return fileOf(entry, depth);
    if (entry.part === undefined) return fileOf(entry.file ?? entry.href, depth);
    const file = fileOf(entry.part, depth);
    const head = file.length > 0 ? file : text(entry.part) === null ? [] : [partTitle(text(entry.part)!, depth)];
    return [...head, ...list(entry.chapters).flatMap((e) => walk(e, depth + 1))];
  };
  const chapters = [...list(book.chapters), ...list(book.appendices)].flatMap((e) => walk(e, 0));
  return { title: text(book.title), chapters: Array.isArray(book.chapters) ? chapters : null };
}
