import { posix } from 'node:path';
import { UserError } from '../../diagnostics/user-error.js';
import { ArchiveTooLarge, openArchive, type Parts, partName } from '../archive.js';
import { childrenOf, parseXml, type XmlElement } from '../xml.js';

/** Usual prefixes of the namespaces of WordprocessingML, of its transitional and its strict form (ISO/IEC 29500). */
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const STRICT = 'http://purl.oclc.org/ooxml';
const PREFIXES: Readonly<Record<string, string>> = {
  [WORD]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [OFFICE]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${DRAWING}/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${DRAWING}/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${DRAWING}/diagram`]: 'dgm',
  [`${STRICT}/drawingml/diagram`]: 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

/** A Word file unpacked: its main part and the parts that it refers to. */
export interface WordPackage {
  readonly main: XmlElement;
  /** A part by the kind of its relationship ("styles", "numbering", "footnotes" …), parsed; undefined when there is none. */
  part(kind: string): XmlElement | undefined;
  /** A part by the id of a relationship of the main part, with its path in the archive. */
  target(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
  parse(bytes: Uint8Array): XmlElement;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((b, i) => bytes[i] === b);

/**
 * Opens a Word file (.docx, .docm, .dotx, .dotm) by its relationships: parts may have any name and stand in any folder.
 * @throws UserError docx.not-a-docx, docx.old-format, docx.encrypted, docx.damaged, docx.too-large
 */
export function openPackage(path: string, bytes: Uint8Array): WordPackage {
  // Old Word files and encrypted new ones are compound files; the encrypted carry a stream of this name.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UserError(locked ? 'docx.encrypted' : 'docx.old-format', { path });
  }
  if (!startsWith(bytes, 0x50, 0x4b)) throw new UserError('docx.not-a-docx', { path });
  const parts = unpack(path, bytes);
  const parse = (own: Uint8Array): XmlElement => {
    try {
      return parseXml(own, PREFIXES);
    } catch (error) {
      throw damaged(path, error);
    }
  };
  const mainName = mainPart(parts, parse);
  const source = mainName === undefined ? undefined : parts.get(partName(mainName));
  if (mainName === undefined || source === undefined) throw new UserError('docx.not-a-docx', { path });
  const relations = relationships(parts, mainName, parse);
  const at = (name: string | undefined) => (name === undefined ? undefined : parts.get(partName(name)));
  return {
    main: parse(source),
    parse,
    part: (kind) => {
      const named = at(relations.find((r) => r.kind === kind)?.target);
      // Written by hand or by a tool that forgot the relationship: the part still stands where Word puts it.
      const usual = relations.some((r) => r.kind === kind) ? undefined : at(`word/${kind}.xml`);
      const found = named ?? usual;
      return found && parse(found);
    },
    target: (id) => {
      const name = relations.find((r) => r.id === id)?.target;
      const found = at(name);
      return name !== undefined && found ? { name, bytes: found } : undefined;
    },
  };
}

function unpack(path: string, bytes: Uint8Array): Parts {
  try {
    return openArchive(bytes);
  } catch (error) {
    if (error instanceof ArchiveTooLarge)
      throw new UserError('docx.too-large', { path, size: error.size, limit: error.limit });
    throw damaged(path, error);
  }
}

type Parse = (bytes: Uint8Array) => XmlElement;
interface Relationship {
  readonly id: string;
  /** Last word of its type: "styles", "officeDocument". */
  readonly kind: string;
  readonly target: string;
}

/** Relationships of a part ("" is the package), their targets as paths in the archive. */
function relationships(parts: Parts, part: string, parse: Parse): Relationship[] {
  const folder = part === '' ? '' : posix.dirname(part);
  const source = parts.get(partName(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)));
  if (!source) return [];
  return childrenOf(parse(source), 'Relationship').flatMap(({ attributes }) => {
    const { Id: id, Type: type, Target: target } = attributes;
    if (id === undefined || type === undefined || target === undefined || attributes.TargetMode === 'External')
      return [];
    const name = target.startsWith('/') ? target.slice(1) : posix.join(folder, target.replaceAll('\\', '/'));
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), target: name }];
  });
}

function mainPart(parts: Parts, parse: Parse): string | undefined {
  const named = relationships(parts, '', parse).find((r) => r.kind === 'officeDocument')?.target;
  // A workbook or a presentation is an office document, too.
  if (named !== undefined && parts.has(partName(named))) return /^(?:xl|ppt)\//.test(named) ? undefined : named;
  return [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
}

/** What a library says of a broken file, on one line. */
export function damaged(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.trim().slice(0, 160);
  return new UserError('docx.damaged', { path, detail });
}
