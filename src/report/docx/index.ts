import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { AuditResult } from '../../audit/result.js';
import { conceptName } from '../concept-name.js';
import { clean, paragraph } from './blocks.js';
import { type Context, contextOf } from './context.js';
import { criteria } from './criteria.js';
import { head } from './head.js';
import { inventory } from './inventory.js';
import { measures } from './measures.js';
import { stillArchive } from './still.js';
import { A4, MUTED, numbering, styles } from './styles.js';
import { redThread } from './thread.js';

/**
 * The report as a Word document (Office Open XML): headings in Word's own styles, real tables, nothing that needs a field updated.
 * @param brief only the first page
 * Pages are named and not linked, since Word opens no PDF at a page. Same result, same bytes.
 */
export async function renderDocx(result: AuditResult, brief = false): Promise<Buffer> {
  const ctx = contextOf(result);
  const title = clean(`${ctx.t.report}: ${conceptName(result)}`);
  const creator = `${result.tool.name} ${result.tool.version}`;
  const document = new Document({
    title,
    creator,
    styles: styles(ctx.language),
    numbering,
    sections: [
      section([...head(ctx), ...(brief ? [] : [...redThread(ctx), ...criteria(ctx)])], false, title),
      ...(brief ? [] : [section(measures(ctx), true, title), section(inventory(ctx), false, title)]),
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(title, creator, ctx) };
  return stillArchive(await Packer.toBuffer(document, undefined, [core]));
}

function section(children: FileChild[], wide: boolean, title: string): ISectionOptions {
  return {
    properties: {
      page: {
        size: {
          width: A4.width,
          height: A4.height,
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin },
      },
    },
    headers: { default: new Header({ children: [paragraph(title, { style: 'Meta' })] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun({ size: 16, color: MUTED, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
    children,
  };
}

/** The document's properties without the times that the library would put there. */
function coreProperties(title: string, creator: string, { language }: Context): string {
  const xml = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(
    title,
  )}</dc:title><dc:creator>${xml(creator)}</dc:creator><dc:language>${language === 'de' ? 'de-DE' : 'en-GB'}</dc:language></cp:coreProperties>`;
}
