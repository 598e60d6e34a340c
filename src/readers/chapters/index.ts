import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ChapterList } from './chapter.js';
import { namedChapters } from './names.js';
import { summaryChapters } from './summary.js';
import { mkdocsBook, quartoBook } from './yaml.js';

export type { Chapter, ChapterList } from './chapter.js';

const read = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);

/** Files below a folder, with forward slashes; hidden folders and those of package managers are left out. */
async function filesBelow(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      if (entry.isDirectory()) return filesBelow(folder, `${prefix}${entry.name}/`);
      return entry.isFile() ? [prefix + entry.name] : [];
    }),
  );
  return found.flat();
}

/**
 * The chapters of a concept that lies in a folder: as mkdocs.yml, _quarto.yml or SUMMARY.md list them, else by their names.
 * The folder may be that of the project or, for mkdocs, the one with the documents.
 */
export async function chaptersOf(folder: string): Promise<ChapterList> {
  return (
    (await fromMkdocs(folder)) ?? (await fromQuarto(folder)) ?? (await fromSummary(folder)) ?? (await fromNames(folder))
  );
}

async function fromNames(folder: string, root = '', title: string | null = null): Promise<ChapterList> {
  const chapters = namedChapters(await filesBelow(join(folder, root)).catch(() => []));
  return { chapters, root, source: null, title };
}

async function fromMkdocs(folder: string): Promise<ChapterList | null> {
  for (const name of ['mkdocs.yml', 'mkdocs.yaml']) {
    const inside = await read(join(folder, name));
    if (inside !== null) {
      const { chapters, title, folder: root } = mkdocsBook(inside);
      return chapters ? { chapters, root, source: name, title } : fromNames(folder, root, title);
    }
    const above = await read(join(folder, '..', name));
    if (above === null) continue;
    const { chapters, title, folder: root } = mkdocsBook(above);
    if (resolve(folder) !== resolve(folder, '..', root)) continue;
    return chapters ? { chapters, root: '', source: `../${name}`, title } : fromNames(folder, '', title);
  }
  return null;
}

async function fromQuarto(folder: string): Promise<ChapterList | null> {
  for (const source of ['_quarto.yml', '_quarto.yaml']) {
    const text = await read(join(folder, source));
    const book = text === null ? null : quartoBook(text);
    if (book?.chapters) return { chapters: book.chapters, root: '', source, title: book.title };
  }
  return null;
}

async function fromSummary(folder: string): Promise<ChapterList | null> {
  for (const path of ['SUMMARY.md', 'src/SUMMARY.md']) {
    const text = await read(join(folder, path));
    const chapters = text === null ? [] : summaryChapters(text);
    const root = dirname(path) === '.' ? '' : dirname(path);
    if (chapters.length > 0) return { chapters, root, source: basename(path), title: null };
  }
  return null;
}
