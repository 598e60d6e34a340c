/**
 * A path as the URI that SARIF asks for: forward slashes, percent-encoded; relative paths stay relative.
 * An absolute path (which results do not carry, but callers may pass) becomes a `file:` URI.
 */
export function pathToUri(path: string): string {
  const slashed = path.replace(/\\/g, '/');
  const encoded = slashed.split('/').map(encodeSegment).join('/');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
  if (slashed.startsWith('/')) return `file://${encoded}`;
  return encoded.replace(/^(\.\/)+/, '');
}

/** encodeURIComponent leaves !'()* alone, which some readers do not; it throws on lone surrogates, which file names may hold. */
const encodeSegment = (segment: string): string =>
  encodeURIComponent(
    segment.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  ).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
