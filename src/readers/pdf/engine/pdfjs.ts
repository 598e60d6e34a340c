import { symbolTable } from '../../symbols.js';
import type { OutlineEntry } from '../positioned.js';
import type { Annotation } from './annotations.js';
import type { TagNode } from './tags.js';

/** The little of pdf.js that the adapter uses; pdf-parse does not publish these types. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}
interface ObjectPool {
  has(id: string): boolean;
  get(id: string, callback?: (value: unknown) => void): unknown;
}
export interface PdfPage {
  getViewport(options: { scale: number }): Viewport;
  getOperatorList(options: { annotationMode: number }): Promise<OperatorList>;
  getAnnotations(): Promise<readonly Annotation[]>;
  getStructTree(): Promise<TagNode | null>;
  cleanup(): boolean;
  readonly commonObjs: ObjectPool;
}
interface OutlineNode {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly OutlineNode[];
}
export interface PdfDocument {
  readonly numPages: number;
  getPage(page: number): Promise<PdfPage>;
  getOutline(): Promise<readonly OutlineNode[] | null>;
  getDestination(name: string): Promise<unknown[] | null>;
  getPageIndex(ref: unknown): Promise<number>;
  getMarkInfo(): Promise<{ readonly Marked?: boolean } | null>;
  getMetadata(): Promise<{ info?: Record<string, unknown> }>;
  getAttachments(): Promise<Readonly<Record<string, { readonly filename: string }>> | null>;
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean } | null>;
}
interface PdfJs {
  readonly OPS: Readonly<Record<string, number>>;
  readonly PDFWorker: { create(options: { port: unknown; verbosity: number }): unknown };
}

/** Numbers of the drawing operators, by what they do. */
export interface OperatorCodes extends Readonly<Record<Exclude<keyof typeof NAMES, never>, number>> {
  /** What the painting operator that ends a path does. */
  readonly paints: ReadonlyMap<number, { readonly stroke: boolean; readonly fill: boolean }>;
}
// biome-ignore format: a table of names
const NAMES = {
  save: 'save', restore: 'restore', transform: 'transform', setGState: 'setGState', beginText: 'beginText', setFont: 'setFont',
  setCharSpacing: 'setCharSpacing', setWordSpacing: 'setWordSpacing', setHScale: 'setHScale', setLeading: 'setLeading',
  setTextRise: 'setTextRise', setTextRenderingMode: 'setTextRenderingMode', setTextMatrix: 'setTextMatrix', moveText: 'moveText',
  setLeadingMoveText: 'setLeadingMoveText', nextLine: 'nextLine', showText: 'showText', setFillColour: 'setFillRGBColor',
  setStrokeColour: 'setStrokeRGBColor', setFillPattern: 'setFillColorN', setStrokePattern: 'setStrokeColorN',
  formBegin: 'paintFormXObjectBegin', formEnd: 'paintFormXObjectEnd', beginGroup: 'beginGroup', endGroup: 'endGroup',
  beginMarked: 'beginMarkedContent', beginMarkedProps: 'beginMarkedContentProps', endMarked: 'endMarkedContent',
  constructPath: 'constructPath', shading: 'shadingFill',
} as const;
const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

/** A font as the operators see it. */
export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly vertical: boolean;
  /** Points of height per point of nominal size (1 but for Type 3 fonts). */
  readonly unit: number;
  /** Text-space length of one unit of glyph width at size 1. */
  readonly widthUnit: number;
  readonly symbols: Readonly<Record<number, string>> | null;
  /** Letters by character code, where only the font file tells them. */
  readonly letters: ReadonlyMap<number, string> | null;
}

/** An open PDF. */
export interface Pdf {
  readonly document: PdfDocument;
  readonly codes: OperatorCodes;
  /** Whether a layer is shown. */
  readonly visible: (group: unknown) => boolean;
  close(): Promise<void>;
}

/** How the engine may treat the thread it runs in. `own`: the thread is ours, globals may be set for speed. */
export type Realm = 'own' | 'shared';

/** Opens a PDF with pdf-parse and gives the pdf.js document that it holds.
 * Images and glyph outlines are never decoded; nothing is printed.
 * @throws the exceptions of pdf-parse (PasswordException, InvalidPDFException, …) */
export async function openPdf(bytes: Uint8Array, realm: Realm): Promise<Pdf> {
  // Importing pdf.js replaces built-ins by slower polyfills for the whole thread (a fifth of its own run time); put them back.
  const push = Array.prototype.push;
  const restore = realm === 'own' ? withoutCanvas() : () => {};
  const { PDFParse } = await import('pdf-parse');
  const worker = await loadWorker();
  restore();
  Array.prototype.push = push;
  PDFParse.setWorker();
  const pdfjs = (globalThis as { pdfjs?: PdfJs }).pdfjs;
  if (!pdfjs) throw new Error('pdf-parse does not give its pdf.js');

  const options: Record<string, unknown> = {
    data: bytes,
    verbosity: 0,
    maxImageSize: 1,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
    // tells whether a font has a map to letters
    fontExtraProperties: true,
  };
  if (worker) options.worker = pdfjs.PDFWorker.create({ port: connect(worker), verbosity: 0 });
  if (realm === 'own') {
    // With a document that takes fonts, pdf.js hands them over as they are instead of drawing every glyph as a path.
    (globalThis as { FontFace?: unknown }).FontFace = class {
      readonly loaded = Promise.resolve();
    };
    options.disableFontFace = false;
    options.ownerDocument = { fonts: { add() {}, delete() {} } };
  }
  const parser = new PDFParse(options);
  const document = (await (parser as unknown as { load(): Promise<PdfDocument> }).load()) as PdfDocument;
  const layers = await document.getOptionalContentConfig().catch(() => null);
  return {
    document,
    codes: operatorCodes(pdfjs.OPS),
    visible: (group) => (group && layers ? layers.isVisible(group) : true),
    close: () => parser.destroy(),
  };
}

/** Keeps pdf.js from loading its native drawing library, of which nothing is drawn with here. @returns puts things back */
function withoutCanvas(): () => void {
  const original = process.getBuiltinModule;
  if (typeof original !== 'function') return () => {};
  class Nothing {}
  const canvas = { DOMMatrix: Nothing, ImageData: Nothing, Path2D: Nothing };
  process.getBuiltinModule = ((id: string) =>
    id === 'module' ? { createRequire: () => () => canvas } : original(id)) as never;
  return () => {
    process.getBuiltinModule = original;
  };
}

interface WorkerSide {
  initializeFromPort(port: unknown): void;
}

/** The worker half of the same pdf.js, or null when the package is laid out otherwise (pdf.js then sets itself up, more slowly). */
async function loadWorker(): Promise<WorkerSide | null> {
  // @ts-expect-error pdf.js publishes no types of its worker
  const module = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs').catch(() => null);
  const handler = (module as { WorkerMessageHandler?: WorkerSide } | null)?.WorkerMessageHandler;
  return typeof handler?.initializeFromPort === 'function' ? handler : null;
}

/** Joins both halves of pdf.js in this thread by passing messages as they are; its own way copies every one of them. */
function connect(worker: WorkerSide): unknown {
  const ours = new Port();
  const theirs = new Port();
  ours.peer = theirs;
  theirs.peer = ours;
  worker.initializeFromPort(theirs);
  return ours;
}

class Port {
  peer: Port | null = null;
  readonly #listeners = new Set<(event: { data: unknown }) => void>();
  postMessage(data: unknown): void {
    const message = keepOperators(data);
    queueMicrotask(() => {
      for (const listener of this.peer ? this.peer.#listeners : []) listener({ data: message });
    });
  }
  addEventListener(_type: string, listener: (event: { data: unknown }) => void): void {
    this.#listeners.add(listener);
  }
  removeEventListener(_type: string, listener: (event: { data: unknown }) => void): void {
    this.#listeners.delete(listener);
  }
  terminate(): void {
    this.#listeners.clear();
  }
}

/** The sender empties its operator lists after posting them: the lists (not what is in them) must be copied. */
function keepOperators(data: unknown): unknown {
  const message = data as { chunk?: { fnArray?: unknown[]; argsArray?: unknown[] } };
  const { fnArray, argsArray } = message?.chunk ?? {};
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return data;
  return { ...message, chunk: { ...message.chunk, fnArray: fnArray.slice(), argsArray: argsArray.slice() } };
}

function operatorCodes(all: Readonly<Record<string, number>>): OperatorCodes {
  const paints = new Map<number, { stroke: boolean; fill: boolean }>();
  for (const name of [...STROKES, ...FILLS]) {
    paints.set(all[name] ?? -1, { stroke: STROKES.includes(name), fill: FILLS.includes(name) });
  }
  const codes: Record<string, number> = {};
  for (const [key, name] of Object.entries(NAMES)) codes[key] = all[name] ?? -1;
  return { ...(codes as Record<keyof typeof NAMES, number>), paints };
}

/** All fonts that a page's operators name, loaded. */
export async function pageFonts(
  page: PdfPage,
  list: OperatorList,
  codes: OperatorCodes,
  known: Map<string, Font | null>,
  lettersOf: LettersOf,
): Promise<void> {
  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i] as [unknown, unknown] | null;
    if (list.fnArray[i] === codes.setFont) await loadFont(page, args?.[0], known, lettersOf);
    else if (list.fnArray[i] === codes.setGState) {
      for (const [key, value] of (args?.[0] ?? []) as [string, [string, number]][]) {
        if (key === 'Font') await loadFont(page, value?.[0], known, lettersOf);
      }
    }
  }
}

/** Letters by character code of a font that has no map of its own, by its full name. */
type LettersOf = (name: string) => ReadonlyMap<number, string> | null;

async function loadFont(
  page: PdfPage,
  id: unknown,
  known: Map<string, Font | null>,
  lettersOf: LettersOf,
): Promise<void> {
  if (typeof id !== 'string' || known.has(id)) return;
  const pool = page.commonObjs;
  const data = pool.has(id) ? pool.get(id) : await new Promise((resolve) => pool.get(id, resolve));
  known.set(id, toFont(data, lettersOf));
  (data as { clearData?: () => void } | null)?.clearData?.();
}

/** A font whose characters are numbers of glyphs and that says nothing of letters: pdf.js takes the numbers for letters. */
function isUnmapped(font: Record<string, unknown>): boolean {
  const map = font.toUnicode;
  return font.composite === true && typeof map === 'object' && map !== null && 'firstChar' in map;
}

function toFont(data: unknown, lettersOf: LettersOf): Font | null {
  if (typeof data !== 'object' || data === null) return null;
  const font = data as Record<string, unknown>;
  const name = String(font.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const matrix =
    Array.isArray(font.fontMatrix) || ArrayBuffer.isView(font.fontMatrix) ? (font.fontMatrix as number[]) : null;
  const type3 = font.isType3Font === true;
  const widthUnit = matrix?.[0] || 0.001;
  return {
    name,
    bold: font.bold === true || font.black === true || /bold|black|heavy|demi(?!li)|fett|[-,_ ]bd\b/i.test(name),
    italic: font.italic === true || /italic|oblique|kursiv/i.test(name),
    vertical: font.vertical === true,
    unit: type3 && matrix ? type3Height(font.bbox, matrix) : 1,
    widthUnit,
    symbols: symbolTable(name),
    letters: isUnmapped(font) ? lettersOf(String(font.name ?? '')) : null,
  };
}

/** Height of a Type 3 font's glyph box at size 1; such fonts choose their own unit. */
function type3Height(bbox: unknown, matrix: readonly number[]): number {
  const box = Array.isArray(bbox) || ArrayBuffer.isView(bbox) ? (bbox as number[]) : null;
  const height = box ? Math.abs((box[3] ?? 0) - (box[1] ?? 0)) * Math.abs(matrix[3] ?? 0) : 0;
  return height > 0.1 && height < 50 ? height : Math.abs((matrix[3] ?? 0.001) * 1000);
}

const MOST_BOOKMARKS = 3000;

/** The bookmarks with their pages, outermost first. */
export async function readOutline(document: PdfDocument): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (nodes: readonly OutlineNode[], level: number): Promise<void> => {
    for (const node of nodes) {
      if (entries.length >= MOST_BOOKMARKS || level > 12) return;
      const page = await target(document, node.dest).catch(() => null);
      entries.push({ title: String(node.title ?? ''), level, page });
      await walk(node.items ?? [], level + 1);
    }
  };
  await walk((await document.getOutline().catch(() => null)) ?? [], 1);
  return entries;
}

async function target(document: PdfDocument, dest: string | unknown[] | null): Promise<number | null> {
  const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  const ref = Array.isArray(explicit) ? explicit[0] : null;
  if (typeof ref === 'number') return ref + 1;
  if (typeof ref !== 'object' || ref === null) return null;
  return (await document.getPageIndex(ref)) + 1;
}
