import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/user-error.js';
import type { ConceptDocument } from '../document/document.js';
import { chaptersOf } from './chapters/index.js';
import { joinDocuments, type Part } from './join.js';

/** The files of a concept in their order, before they are read. */
export interface ConceptPlan {
  /** What the concept is named by: the folder asked for, or the one that the files share. */
  readonly path: string;
  readonly title: string | null;
  readonly files: readonly (Omit<Part, 'document'> & { readonly path: string })[];
  readonly warnings: readonly Diagnostic[];
}

const slashes = (path: string): string => path.replaceAll('\\', '/');
const below = (folder: string, path: string): string => slashes(join(folder, path));
const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isFile(),
    () => false,
  );

/**
 * Plans a concept that lies in a folder as chapters in Markdown.
 * @throws UserError reader.no-chapters
 */
export async function planFolder(folder: string): Promise<ConceptPlan> {
  const { chapters, root, source, title } = await chaptersOf(folder);
  const files: { path: string; depth: number; titles: Part['titles'][number][] }[] = [];
  const warnings: Diagnostic[] = [];
  let titles: Part['titles'][number][] = [];
  const seen = new Set<string>();
  for (const chapter of chapters) {
    if (chapter.file === null) {
      // Parts without a chapter in them are not printed.
      titles = titles.filter((t) => t.depth < chapter.depth);
      titles.push({ text: chapter.title!, depth: chapter.depth, file: below(folder, source!) });
      continue;
    }
    const path = below(folder, join(root, chapter.file));
    if (seen.has(path)) continue;
    seen.add(path);
    if (source !== null && !(await isFile(path))) {
      warnings.push({ code: 'reader.chapter-missing', args: { path, source: below(folder, source) } });
      continue;
    }
    files.push({ path, depth: chapter.depth, titles: titles.filter((t) => t.depth < chapter.depth) });
    titles = [];
  }
  if (files.length === 0) throw new UserError('reader.no-chapters', { path: folder.replace(/(?<=.)[/\\]+$/, '') });
  return { path: folder.replace(/(?<=.)[\\/]+$/, ''), title, files, warnings };
}

/**
 * Plans several files and folders as one concept, in the order given.
 * @throws UserError reader.no-chapters
 */
export async function planAsOne(paths: readonly string[]): Promise<ConceptPlan> {
  const plans: ConceptPlan[] = [];
  for (const path of paths) {
    const folder = (await stat(path).catch(() => null))?.isDirectory() === true;
    const alone = { path: slashes(path), depth: 0, titles: [] };
    plans.push(folder ? await planFolder(path) : { path, title: null, files: [alone], warnings: [] });
  }
  if (plans.length === 1) return plans[0]!;
  const files = plans.flatMap((p) => p.files);
  return {
    path: sharedFolder(files.map((f) => f.path)),
    title: plans[0]?.title ?? null,
    files,
    warnings: plans.flatMap((p) => p.warnings),
  };
}

/** Reads the files of a plan as one document. A concept of one file is that file. */
export async function readPlan(
  plan: ConceptPlan,
  read: (path: string) => Promise<ConceptDocument>,
): Promise<ConceptDocument> {
  const parts: Part[] = [];
  for (const { path, depth, titles } of plan.files) parts.push({ document: await read(path), depth, titles });
  const [only, ...others] = parts;
  if (only && others.length === 0 && only.document.path === plan.path) return only.document;
  return joinDocuments(plan.path, parts, plan);
}

/** The deepest folder that all paths lie in; "." when that is where the tool runs. */
function sharedFolder(paths: readonly string[]): string {
  const folders = paths.map((p) => dirname(p).split('/'));
  const shared = folders[0]!.slice();
  for (const folder of folders) while (shared.some((part, i) => folder[i] !== part)) shared.pop();
  return shared.join('/') || (paths[0]!.startsWith('/') ? '/' : '.');
}
