import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { glob } from 'tinyglobby';
import { parse as parseYaml } from 'yaml';
import { fileProblem } from '../diagnostics/problems.js';
import { UserError } from '../diagnostics/user-error.js';
import { decodeText } from '../readers/decode.js';
import { readCsvSource } from './delimiter.js';
import { type Metadata, NO_METADATA } from './metadata.js';
import { documentId, type StudyDocument } from './store.js';

/** Where documents are and which. */
export interface StudyList {
  /** Folder that the paths are relative to. */
  readonly base: string;
  readonly documents: readonly StudyDocument[];
}

const CONCEPT_FILES = '**/*.{pdf,md,markdown,qmd,txt,docx,docm,odt,html,htm}';
const LISTS = new Set(['.csv', '.tsv', '.yaml', '.yml']);
/** Heads of the list, in German and English. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  path: ['path', 'file', 'pfad', 'datei', 'document', 'dokument'],
  municipality: ['municipality', 'gemeinde', 'kommune', 'stadt', 'city', 'ort'],
  ags: ['ags', 'gemeindeschluessel', 'gemeindeschlüssel'],
  state: ['state', 'land', 'bundesland'],
  population: ['population', 'einwohner', 'inhabitants', 'einwohnerzahl'],
  type: ['type', 'typ', 'art', 'kind'],
  year: ['year', 'jahr'],
};

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
const slashed = (path: string) => path.split(sep).join('/');

/** "123.456" and "123 456" are how German lists write thousands. */
function whole(text: string | null, column: string, row: number, file: string): number | null {
  if (text === null) return null;
  const value = Number(text.replace(/[.\s\u00a0'](?=\d{3}(?!\d))/g, ''));
  if (Number.isInteger(value) && value >= 0) return value;
  throw new UserError('study.bad-number', { file, row, column, value: text });
}

function toDocument(row: Readonly<Record<string, unknown>>, n: number, file: string): StudyDocument {
  const cells = new Map<string, string>();
  // heads as the list writes them, for messages
  const heads = new Map<string, string>();
  const further: Record<string, string> = {};
  for (const [head, raw] of Object.entries(row)) {
    const value = raw === null || raw === undefined ? '' : String(raw).trim();
    const known = Object.keys(HEADS).find((k) => HEADS[k]!.includes(head.trim().toLowerCase()));
    if (known === undefined) further[head.trim()] = value;
    else if (value !== '' && !cells.has(known)) {
      cells.set(known, value);
      heads.set(known, head.trim());
    }
  }
  const path = cells.get('path');
  if (path === undefined)
    throw new UserError('study.no-path', { file, row: n, heads: Object.keys(row).join(', ') || '–' });
  const text = (key: string) => cells.get(key) ?? null;
  const ags = text('ags');
  const metadata: Metadata = {
    municipality: text('municipality'),
    ags: ags === null ? null : ags.padStart(8, '0'),
    state: text('state'),
    population: whole(text('population'), heads.get('population') ?? '', n, file),
    type: text('type'),
    year: whole(text('year'), heads.get('year') ?? '', n, file),
    further,
  };
  // Lists made on Windows part folders with backslashes.
  const parts = path.replaceAll('\\', '/');
  return { id: documentId(parts), path: parts, metadata };
}

function rowsOf(file: string): Record<string, unknown>[] {
  const ext = extname(file).toLowerCase();
  try {
    if (ext === '.yaml' || ext === '.yml') {
      const data: unknown = parseYaml(decodeText(file, readFileSync(file)).text);
      const rows = Array.isArray(data) ? data : (data as { documents?: unknown } | null)?.documents;
      if (!Array.isArray(rows)) throw new UserError('study.no-entries', { file });
      return rows.map((r) => (typeof r === 'string' ? { path: r } : ((r ?? {}) as Record<string, unknown>)));
    }
    const { source, delimiter } = readCsvSource(file);
    return parseCsv(source, {
      columns: true,
      bom: true,
      delimiter: ext === '.tsv' ? '\t' : delimiter,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count_less: true,
      trim: true,
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('study.bad-list', { file, why: fileProblem(error) });
  }
}

function fromList(file: string): StudyList {
  const rows = rowsOf(file);
  const base = dirname(resolve(file));
  const documents = rows.map((row, i) => toDocument(row, i + 1, file));
  const seen = new Set<string>();
  for (const { path } of documents) {
    const spelled = path.normalize('NFC');
    if (seen.has(spelled)) throw new UserError('study.listed-twice', { file, path });
    seen.add(spelled);
  }
  return { base, documents: documents.map((own) => ({ ...own, path: asOnDisk(base, own.path) })) };
}

/** A path as the disk spells it: file systems and archives of other machines part umlauts into letter and dots (NFD), lists compose them (NFC). */
function asOnDisk(base: string, path: string): string {
  if (existsSync(resolve(base, path)) || isAbsolute(path)) return path;
  let at = base;
  const names = path.split('/').map((name) => {
    const wanted = name.normalize('NFC');
    const found = existsSync(join(at, name)) ? name : namesIn(at).find((own) => own.normalize('NFC') === wanted);
    at = join(at, found ?? name);
    return found ?? name;
  });
  return names.join('/');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * The documents of a study, ordered by path.
 * @param source a folder (all PDF, Word, OpenDocument, HTML, Markdown and text files below it), a glob, or a list as CSV, TSV or YAML with a column `path` relative to the list
 * @throws UserError study.no-documents, study.bad-list, study.no-path, study.bad-number, study.listed-twice
 */
export async function listDocuments(source: string): Promise<StudyList> {
  const isFolder = existsSync(source) && statSync(source).isDirectory();
  let list: StudyList;
  if (!isFolder && LISTS.has(extname(source).toLowerCase()) && existsSync(source)) list = fromList(source);
  else {
    const base = isFolder ? resolve(source) : process.cwd();
    const found = isFolder
      ? await glob(CONCEPT_FILES, { cwd: base, onlyFiles: true, caseSensitiveMatch: false })
      : await glob(slashed(source), { cwd: base, onlyFiles: true });
    const paths = found.map((p) => slashed(relative(base, join(base, p))));
    list = { base, documents: paths.map((path) => ({ id: documentId(path), path, metadata: NO_METADATA })) };
  }
  if (list.documents.length === 0) throw new UserError('study.no-documents', { source });
  return { base: list.base, documents: [...list.documents].sort(byPath) };
}

/** The `i`-th of `n` parts (1-based): every n-th document, so that parts are alike in size. */
export function shardOf<T>(documents: readonly T[], i: number, n: number): T[] {
  return documents.filter((_, at) => at % n === i - 1);
}
