import type { AuditResult } from '../../audit/result.js';
import { phrases } from '../phrases.js';
import { textLayer } from '../text-layer.js';
import type { Page } from './page.js';
import { clean, wrap } from './wrap.js';

/** What was read. */
export function facts(page: Page, { document, measures, pack, criteria }: AuditResult): string[] {
  const { style, options } = page;
  const p = phrases(options.language);
  const dot = ` ${style.dot} `;
  const place = clean([document.municipality, document.year].filter((v) => v !== null).join(' '));
  const title = document.title === null ? p.untitled : clean(document.title);
  const size = [
    ...(place === '' || title.includes(place) ? [] : [place]),
    ...(document.pages > 0 ? [p.pages(document.pages)] : []),
    p.words(document.words),
    textLayer(document, p.textLayer, options.language),
    p.measures(measures.length),
  ];
  const checked = options.language === 'de' ? 'Geprüft gegen' : 'Checked against';
  return [
    ...wrap(title, page.width).map(style.bold),
    // an item of the list stays on its line
    ...wrap([clean(document.path), ...size.map((t) => t.replaceAll(' ', '\u00a0'))].join(dot), page.width),
    ...wrap(`${checked} ${pack.id} ${pack.version}${dot}${p.criteria(criteria.length)}`, page.width).map(style.dim),
  ];
}
