import type { ResultPlace } from '../../audit/result.js';
import { conceptName } from '../concept-name.js';
import { placeText } from '../places.js';
import type { Context } from './context.js';
import { html, type SafeHtml } from './safe.js';

/** A place; in a PDF a link that opens it at the page. Markdown has no such address: plain text. */
export function placeLink(place: ResultPlace, ctx: Context): SafeHtml {
  const text = placeText(place, ctx.language);
  const href = placeHref(place, ctx);
  return href === null
    ? html`<span class="place">${text}</span>`
    : html`<a class="place" href="${href}" target="_blank" rel="noopener">${text}</a>`;
}

/** A relative address of a page, percent-encoded so that no file name can become another scheme or leave the attribute. */
export function placeHref(place: ResultPlace, { result, href }: Context): string | null {
  if (href === null || place.page === null || result.document.format !== 'pdf') return null;
  const path =
    place.file === undefined ? href : `${href.replace(/[\\/]+$/, '')}/${fileBelow(place.file, result.document.path)}`;
  const encoded = path
    .replace(/\\/g, '/')
    .replace(/^\/{2,}/, '/')
    .split('/')
    .map(encode)
    .join('/');
  const relative = /^(\.{0,2}\/)/.test(encoded) ? encoded : `./${encoded}`;
  return `${relative}#page=${Math.trunc(place.page)}`;
}

/** A file as seen from the folder that the concept lies in. */
const fileBelow = (file: string, folder: string): string =>
  file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;

const encode = (segment: string): string =>
  encodeURIComponent(
    segment.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );

/** "„Quote“ (INSEK Musterstadt 2035, 2023, S. 47)": what a planner pastes into a note. */
export function citation(quote: string, place: ResultPlace, { result, language }: Context): string {
  const { document } = result;
  const at = placeText(place, language).replace(/\u00a0/g, ' ');
  const source = [conceptName(result), ...(document.year ? [String(document.year)] : []), ...(at ? [at] : [])].join(
    ', ',
  );
  return language === 'de' ? `„${quote}“ (${source})` : `“${quote}” (${source})`;
}

/** Marks text of the document as German in a report in another language, so that screen readers pronounce it so. */
export const germanText = (ctx: Context): SafeHtml => (ctx.language === 'de' ? html`` : html` lang="de"`);
