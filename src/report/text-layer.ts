import type { AuditResult } from '../audit/result.js';
import type { Language } from '../diagnostics/diagnostic.js';

/**
 * How well a document could be read, as its head says it: "Text lesbar, 3 Seiten ohne Text".
 * @param said how it calls the state of the text
 */
export function textLayer(
  { textLayer: state, pagesWithoutText: count = 0 }: AuditResult['document'],
  said: Readonly<Record<AuditResult['document']['textLayer'], string>>,
  language: Language,
): string {
  if (count === 0 || state === 'none') return said[state];
  const pages =
    language === 'de'
      ? `${count} ${count === 1 ? 'Seite' : 'Seiten'} ohne Text`
      : `${count} ${count === 1 ? 'page' : 'pages'} without text`;
  return `${said[state]}, ${pages}`;
}
