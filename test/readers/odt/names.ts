const NAMES = [
  'office',
  'text',
  'table',
  'style',
  'drawing',
  'form',
  'svg-compatible',
  'xsl-fo-compatible',
  'manifest',
];
const PREFIX: Record<string, string> = { drawing: 'draw', 'svg-compatible': 'svg', 'xsl-fo-compatible': 'fo' };
/** The name spaces that programs declare at the root of an OpenDocument part. */
export const XMLNS = [
  ...NAMES.map((n) => `xmlns:${PREFIX[n] ?? n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`),
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');
