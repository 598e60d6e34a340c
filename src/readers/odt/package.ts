import { UserError } from '../../diagnostics/user-error.js';
import { ArchiveTooLarge, openArchive, type Parts, partName } from '../archive.js';
import { childOf, descendantsOf, parseXml, textOf, type XmlElement } from '../xml.js';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
/** Usual prefixes of the namespaces of OpenDocument 1.0 to 1.3 and of LibreOffice's extensions. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OASIS}:office:1.0`]: 'office',
  [`${OASIS}:text:1.0`]: 'text',
  [`${OASIS}:table:1.0`]: 'table',
  [`${OASIS}:style:1.0`]: 'style',
  [`${OASIS}:xsl-fo-compatible:1.0`]: 'fo',
  [`${OASIS}:drawing:1.0`]: 'draw',
  [`${OASIS}:svg-compatible:1.0`]: 'svg',
  [`${OASIS}:form:1.0`]: 'form',
  'urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0': 'field',
  [`${OASIS}:manifest:1.0`]: 'manifest',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://www.w3.org/1998/Math/MathML': 'math',
};

/** An OpenDocument text unpacked. */
export interface OpenDocument {
  /** `office:text`. */
  readonly body: XmlElement;
  /** Roots that hold styles: those of the document first, those that the program made for single paragraphs after them. */
  readonly styles: readonly XmlElement[];
  /** Title of its properties, null when there is none. */
  readonly title: string | null;
  /** What kind of document an embedded object is ("office:spreadsheet"), null for one that is not there. */
  object(reference: string): string | null;
}

/**
 * Opens an OpenDocument text: .odt and .ott are archives, .fodt is one XML file.
 * @throws UserError odt.not-an-odt, odt.encrypted, odt.damaged, odt.too-large
 */
export function openOdt(path: string, bytes: Uint8Array): OpenDocument {
  const parse = (own: Uint8Array): XmlElement => {
    try {
      return parseXml(own, PREFIXES);
    } catch (error) {
      throw damaged(path, error);
    }
  };
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!packed && !Buffer.from(bytes.subarray(0, 4096)).includes('office:document'))
    throw new UserError('odt.not-an-odt', { path });
  const parts: Parts = packed ? unpack(path, bytes) : new Map([['content.xml', bytes]]);
  const manifest = parts.get(partName('META-INF/manifest.xml'));
  if (manifest && Buffer.from(manifest).includes('encryption-data')) throw new UserError('odt.encrypted', { path });
  const source = parts.get('content.xml');
  if (!source) throw new UserError('odt.not-an-odt', { path });
  const content = parse(source);
  const body = childOf(childOf(content, 'office:body'), 'office:text');
  // Spreadsheets and presentations have another kind of body.
  if (!body) throw new UserError('odt.not-an-odt', { path });
  const root = (name: string): XmlElement | undefined => {
    const part = parts.get(name);
    return part && parse(part);
  };
  const meta = root('meta.xml') ?? content;
  const title = descendantsOf(childOf(meta, 'office:meta') ?? { ...meta, children: [] }, 'dc:title')[0];
  const shared = root('styles.xml');
  return {
    body,
    styles: [...(shared ? [shared] : []), content],
    title: title ? textOf(title).replace(/\s+/g, ' ').trim() || null : null,
    object: (reference) => {
      const part = parts.get(partName(`${reference.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`));
      if (!part) return null;
      const own = parse(part);
      return (
        childOf(own, 'office:body')?.children.find((c): c is XmlElement => typeof c !== 'string')?.name ?? own.name
      );
    },
  };
}

function unpack(path: string, bytes: Uint8Array): Parts {
  try {
    return openArchive(bytes);
  } catch (error) {
    if (error instanceof ArchiveTooLarge)
      throw new UserError('odt.too-large', { path, size: error.size, limit: error.limit });
    throw damaged(path, error);
  }
}

/** What a library says of a broken file, on one line. */
export function damaged(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0]!.trim().slice(0, 160);
  return new UserError('odt.damaged', { path, detail });
}
