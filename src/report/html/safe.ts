/** Markup that is safe to put into a page: made only by `html` and `trusted`. */
export class SafeHtml {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text (escaped), numbers, markup, lists of these; null, undefined and false are nothing. */
export type Fragment = string | number | SafeHtml | null | undefined | false | readonly Fragment[];

/** A template whose values are escaped unless they are markup already. Attribute values must stand in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly Fragment[]): SafeHtml =>
  new SafeHtml(parts.reduce((text, part, i) => text + render(values[i - 1]) + part));

/** Markup from our own source (styles, scripts), never from a document. */
export const trusted = (text: string): SafeHtml => new SafeHtml(text);

function render(value: Fragment): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeHtml(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, in content and in quoted attributes; control characters, which HTML does not know, become U+FFFD. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    );
