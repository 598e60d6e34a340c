import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { UserError } from '../diagnostics/user-error.js';
import type { ConceptDocument } from '../document/document.js';
import { withUnreadable } from './unreadable.js';

export interface ReadOptions {
  /** Called with the pages read so far and the pages in all (PDF only). */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Called with the printed lines of each page while the next ones are read (PDF only): time in which the caller may look up their words. */
  readonly onLines?: (lines: readonly string[]) => void;
}

type Reader = (path: string, bytes: Uint8Array, options: ReadOptions) => Promise<ConceptDocument>;

/** Readers are loaded when a file needs them: a Markdown check must not wait for the PDF engine. */
const readPdf: Reader = async (path, bytes, { onProgress, onLines }) =>
  (await import('./pdf/index.js')).readPdf(path, bytes, {
    ...(onProgress ? { onProgress: (done: number, total: number) => onProgress({ done, total }) } : {}),
    ...(onLines ? { onLines } : {}),
  });
const readMarkdown: Reader = async (path, bytes) => (await import('./markdown/index.js')).readMarkdown(path, bytes);
const readDocx: Reader = async (path, bytes) => (await import('./docx/index.js')).readDocx(path, bytes);
const readOdt: Reader = async (path, bytes) => (await import('./odt/index.js')).readOdt(path, bytes);
const readHtml: Reader = async (path, bytes) => (await import('./html/index.js')).readHtml(path, bytes);
const readText: Reader = async (path, bytes) => (await import('./text/index.js')).readText(path, bytes);

const READERS: Readonly<Record<string, Reader>> = {
  '.pdf': readPdf,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.qmd': readMarkdown,
  '.docx': readDocx,
  '.docm': readDocx,
  '.dotx': readDocx,
  '.dotm': readDocx,
  '.odt': readOdt,
  '.ott': readOdt,
  '.fodt': readOdt,
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
  '.txt': readText,
};

const PANDOC = 'pandoc --standalone --output KONZEPT.docx';
const BROWSER = 'chromium --headless --no-pdf-header-footer --print-to-pdf=KONZEPT.pdf';
/** Formats that are not read, with the command that converts them: of LibreOffice, pandoc, a browser, a Mac. */
const CONVERTERS: Readonly<Record<string, string>> = {
  '.doc': 'soffice --headless --convert-to docx',
  '.dot': 'soffice --headless --convert-to docx',
  '.rtf': 'soffice --headless --convert-to docx',
  '.wpd': 'soffice --headless --convert-to docx',
  '.pages': 'soffice --headless --convert-to docx',
  '.ppt': 'soffice --headless --convert-to pdf',
  '.pptx': 'soffice --headless --convert-to pdf',
  '.odp': 'soffice --headless --convert-to pdf',
  '.sxw': 'soffice --headless --convert-to docx',
  '.wps': 'soffice --headless --convert-to docx',
  '.pub': 'soffice --headless --convert-to pdf',
  '.xls': 'soffice --headless --convert-to pdf',
  '.xlsx': 'soffice --headless --convert-to pdf',
  '.ods': 'soffice --headless --convert-to pdf',
  '.epub': PANDOC,
  '.tex': PANDOC,
  '.rst': PANDOC,
  '.org': PANDOC,
  '.textile': PANDOC,
  '.adoc': 'asciidoctor --out-file KONZEPT.html',
  '.mht': BROWSER,
  '.mhtml': BROWSER,
  '.webarchive': 'textutil -convert docx',
};

/** File endings that can be read, in lower case with their dot. */
export const READABLE_ENDINGS: readonly string[] = Object.keys(READERS);

/** Bytes that begin a PDF whatever the file is called; the mark may stand behind some bytes of rubbish. */
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** A reader for bytes that tell what they are though the name does not: a PDF, a Word file that is called .doc, a page that Word saved under that name. */
function sniffed(bytes: Uint8Array): Reader | undefined {
  if (isPdf(bytes)) return readPdf;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  // The type of an OpenDocument file stands first in its archive, unpacked.
  if (/^PK/.test(head)) {
    if (head.includes('application/vnd.oasis.opendocument.text')) return readOdt;
    return Buffer.from(bytes).includes('word/document') ? readDocx : undefined;
  }
  return /^\s*(?:<!doctype html|<html)/i.test(head) ? readHtml : undefined;
}
const HEAD = 1024;

/**
 * Reads a concept from its bytes by the ending of its name; a PDF is recognised by its first bytes too.
 * @param path as the user gave it; only kept as a name
 * What could not be read of it is told, with its places.
 * @throws UserError reader.unknown-format, reader.empty, reader.binary, reader.garbage, pdf.*, docx.*, odt.*
 */
export async function readBytes(path: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ConceptDocument> {
  const ending = extname(path).toLowerCase();
  const reader = READERS[ending] ?? sniffed(bytes);
  const converter = CONVERTERS[ending];
  if (!reader && converter !== undefined)
    throw new UserError('reader.to-convert', { path, ending, command: `${converter} "${path}"` });
  if (!reader) throw new UserError('reader.unknown-format', { path });
  if (bytes.length === 0) throw new UserError('reader.empty', { path });
  return withUnreadable(await reader(path, bytes, options));
}

/**
 * Reads a concept from a file, or from a folder of chapters in Markdown.
 * @throws UserError reader.not-found, reader.unreadable, reader.no-chapters, and what `readBytes` throws
 */
export async function readConcept(path: string, options: ReadOptions = {}): Promise<ConceptDocument> {
  const bytes = await bytesOf(path);
  return bytes === null ? readAsOne([path], options) : readBytes(path, bytes, options);
}

/**
 * Reads several files and folders as one concept, in the order given.
 * @throws UserError reader.mixed-formats, and what `readConcept` throws
 */
export async function readAsOne(paths: readonly string[], options: ReadOptions = {}): Promise<ConceptDocument> {
  const { planAsOne, readPlan } = await import('./several.js');
  return readPlan(await planAsOne(paths), (path) => readConcept(path, options));
}

/** The bytes of a file, null for a folder. */
async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return (await stat(path)).isDirectory() ? null : await readFile(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'EIO';
    if (why === 'ENOENT' || why === 'ENOTDIR') throw new UserError('reader.not-found', { path });
    throw new UserError('reader.unreadable', { path, why });
  }
}
