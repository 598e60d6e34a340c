import type { Element } from 'hast';

/** Never printed as text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'canvas',
  'audio',
  'video',
  'iframe',
  'object',
  'embed',
  'button',
  'datalist',
  'map',
  'rp',
  'rt',
  // Struck out: no longer said.
  'del',
  's',
  'strike',
]);
/** Elements without a box of their own: they are part of a line. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data dfn em font i img input ins kbd label mark math mi mn mo mrow mtext o:p output picture q ruby samp select small span strong sub sup textarea time tt u var wbr'.split(
    ' ',
  ),
);
const HIDING = /display:none|visibility:hidden|mso-hide:all/;
const WHITE = /(?:^|;)color:(?:white|#fff(?:fff)?|rgba?\(255,255,255(?:,1)?\))(?:;|!|$)/;
const TINY = /font-size:0(?:px|pt|em|rem|%)?(?:;|$)|opacity:0(?:;|$)/;

export const isSkipped = (node: Element): boolean =>
  SKIPPED.has(node.tagName) || hidden(node) || /^(?:navigation|doc-noteref|doc-backlink)$/.test(String(role(node)));
export const isInline = (tag: string): boolean => INLINE.has(tag);

const role = ({ properties }: Element): unknown => properties.role;
const styleOf = ({ properties }: Element): string =>
  typeof properties.style === 'string' ? properties.style.replace(/\s+/g, '').toLowerCase() : '';

/** Not shown by the element's own word; what style sheets say is not followed. */
function hidden(node: Element): boolean {
  const { properties } = node;
  const classes = classesOf(node);
  return (
    (properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false) ||
    HIDING.test(styleOf(node)) ||
    properties.dataFootnoteRef !== undefined ||
    properties.dataFootnoteBackref !== undefined ||
    classes.some((c) => /^footnote-(?:ref|back|backref)$/.test(c))
  );
}

export const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

/** White letters, or of no size. A colour that the element or what it stands in lays behind them makes them seen again. */
export const isUnseen = (node: Element): boolean => WHITE.test(styleOf(node)) || TINY.test(styleOf(node));
export const hasGround = (node: Element): boolean =>
  /background/.test(styleOf(node)) || node.properties.bgColor !== undefined || node.properties.background !== undefined;
