import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AuditResult } from '../audit/result.js';
import type { DiagnosticArgs } from '../diagnostics/diagnostic.js';
import { UserError } from '../diagnostics/user-error.js';
import type { Metadata } from './metadata.js';

/** Why a document has no result. `code` is that of a user error, or `study.timeout`, `study.memory`, `study.crashed`. */
export interface Failure {
  readonly code: string;
  readonly args: DiagnosticArgs;
}
/** A document of the study's list. */
export interface StudyDocument {
  /** Stable name of its files: readable, unique by a hash of the path. */
  readonly id: string;
  /** As listed: relative to the list or the folder. */
  readonly path: string;
  readonly metadata: Metadata;
}
/** What a study was made with. */
export interface Stamp {
  readonly tool: { readonly name: 'insek-audit'; readonly version: string };
  readonly reading: number;
  readonly pack: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly language: 'de' | 'en';
}
export interface StudyIndex {
  readonly schemaVersion: '1';
  readonly stamp: Stamp;
  readonly documents: readonly StudyDocument[];
}
/** `key` names all that the result depends on; null for a failure that another run may not have. */
export type StoredOutcome = { readonly key: string | null; readonly path: string } & (
  | { readonly result: AuditResult }
  | { readonly failure: Failure }
);

/** "Konzepte/Köln 2030.pdf" → "koln-2030-1a2b3c4d" */
export function documentId(path: string): string {
  const name = basename(path)
    .replace(/\.[^.]+$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const mark = createHash('sha256').update(path.normalize('NFC')).digest('hex').slice(0, 8);
  return name === '' ? mark : `${name}-${mark}`;
}

/**
 * Writes a whole file or nothing, also when the process is killed.
 * @throws UserError study.cannot-write
 */
export function writeAtomically(path: string, data: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, data);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const why = (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    throw new UserError('study.cannot-write', { path, why });
  }
}

export const resultPath = (folder: string, id: string): string => join(folder, 'results', `${id}.json`);

/** Makes the folder of a study. @throws UserError study.cannot-write */
export function makeStudy(folder: string): void {
  try {
    mkdirSync(join(folder, 'results'), { recursive: true });
  } catch (error) {
    throw new UserError('study.cannot-write', { path: folder, why: (error as NodeJS.ErrnoException).code ?? '?' });
  }
}

export function writeIndex(folder: string, index: StudyIndex): void {
  writeAtomically(join(folder, 'study.json'), `${JSON.stringify(index, null, 1)}\n`);
}
export function writeOutcome(folder: string, id: string, outcome: StoredOutcome): void {
  writeAtomically(resultPath(folder, id), `${JSON.stringify(outcome)}\n`);
}

/**
 * The list and stamp of a finished or broken-off study.
 * @throws UserError study.no-study
 */
export function readIndex(folder: string): StudyIndex {
  const path = join(folder, 'study.json');
  if (!existsSync(path)) throw new UserError('study.no-study', { folder });
  try {
    const index = JSON.parse(readFileSync(path, 'utf8')) as StudyIndex;
    if (index.schemaVersion !== '1' || !Array.isArray(index.documents)) throw new Error('schema');
    return index;
  } catch {
    throw new UserError('study.no-study', { folder });
  }
}

/** What is stored of a document; null when nothing is, or a file that is none of ours. */
export function readOutcome(folder: string, id: string): StoredOutcome | null {
  const path = resultPath(folder, id);
  if (!existsSync(path)) return null;
  try {
    const outcome = JSON.parse(readFileSync(path, 'utf8')) as StoredOutcome;
    return 'result' in outcome || 'failure' in outcome ? outcome : null;
  } catch {
    return null;
  }
}

/** Removes what an earlier list left behind, so that the folder holds just the documents of this one. */
export function removeOthers(folder: string, documents: readonly StudyDocument[]): void {
  const ours = new Set(documents.map(({ id }) => `${id}.json`));
  for (const name of readdirSync(join(folder, 'results')))
    if (name.endsWith('.json') && !ours.has(name)) rmSync(join(folder, 'results', name), { force: true });
}
