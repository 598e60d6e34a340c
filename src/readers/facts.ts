import type { DraftBlock } from '../document/sections.js';

export interface DocumentFacts {
  readonly title: string | null;
  readonly municipality: string | null;
  readonly year: number | null;
  readonly words: number;
}

export interface FactSource {
  readonly blocks: readonly DraftBlock[];
  readonly meta?: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** Title the reader found by print (largest text of the first page, document information). */
  readonly title?: string | null;
}

const KIND =
  /\b(?:INSEK|ISEK|INGEK|STEK|IKEK|SEKo?|INSEP|Stadtentwicklungskonzept|Entwicklungskonzept|Gemeindeentwicklungskonzept|Stadtentwicklungsplan|Masterplan|Leitbild|Klimaschutzkonzept|Integrationskonzept|Integrationsplan|\p{L}*konzept|\p{L}*strategie)\b/iu;
/** Whether a title names a concept as a whole: by its kind ("Stadtentwicklungskonzept"), or with a year it looks ahead to. */
export const namesConcept = (title: string): boolean => KIND.test(title) || /\b20\d\d\b/.test(title);

const BODY =
  /\b(?:Landeshauptstadt|Hansestadt|Kreisstadt|Universitätsstadt|Große Kreisstadt|Samtgemeinde|Verbandsgemeinde|Gemeinde|Stadt|Markt|Landkreis|Ortsgemeinde)\s+((?:(?:Bad|Sankt|St\.|Neu|Alt|Am|Markt|Schwäbisch|Burg)\s+)?\p{Lu}[\p{Ll}ß]{2,}(?:-\p{Lu}[\p{Ll}]+)*(?:\s(?:am|an der|im|in der|ob der|bei|vor der|a\.\s?d\.)\s\p{Lu}\p{Ll}+)?)/gu;
const NO_NAME = new Set([
  'Und',
  'Entwicklung',
  'Land',
  'Planung',
  'Umland',
  'Der',
  'Die',
  'Das',
  'Im',
  'In',
  'Als',
  'Am',
  'Mit',
  'Für',
  'Zum',
  'Zur',
  'Ist',
  'Wird',
  'Sowie',
  'Verwaltung',
  'Region',
  'Rat',
  'Teil',
  'Soll',
  'Hat',
  'Bei',
  'Auf',
  'Von',
  'Stadt',
  'Gemeinde',
  'Quartier',
  'Zukunft',
  'Leben',
  'Wohnen',
  'Bürger',
  'Straße',
  'Bildung',
  'Kultur',
  'Gesamt',
  'Mobilität',
]);

/** @param title printed title; what it names weighs more than a noun that happens to follow ("in der Gemeinde Aufnahme fanden") */
function municipalityOf(texts: readonly string[], title: string | null): string | null {
  const counts = new Map<string, number>();
  let read = 0;
  for (const text of texts) {
    read += text.length;
    if (read > 600_000) break;
    for (const m of text.matchAll(BODY)) {
      const name = m[1]!.trim();
      if (!NO_NAME.has(name.split(' ')[0]!)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const inTitle = [...counts.keys()].filter((name) => title?.includes(name));
  if (inTitle.length === 1 && counts.get(inTitle[0]!)! > 1) return inTitle[0]!;
  const before = (a: readonly [string, number], b: readonly [string, number]): boolean =>
    a[1] > b[1] || (a[1] === b[1] && a[0].localeCompare(b[0]) < 0);
  let best: [string, number] | undefined;
  for (const one of counts) if (!best || before(one, best)) best = one;
  return best && (best[1] > 1 || counts.size === 1) ? best[0] : null;
}

const LONGEST_IMPRINT = 120;

function yearOf(title: string | null, head: readonly string[], path: string): number | null {
  // the year of publication stands on the first pages; the year in the title is often the horizon ("2035")
  const years: number[] = [];
  for (const text of head) {
    const dated =
      /\b(?:Stand|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Endbericht|Endfassung|Beschluss\p{L}*|Fassung|vom)\b[^.\n]{0,25}?\b((?:19|20)\d{2})\b/iu.exec(
        text,
      );
    if (dated) return Number(dated[1]);
    const dotted = /\b\d{1,2}\.\d{1,2}\.((?:19|20)\d{2})\b/.exec(text);
    if (dotted) return Number(dotted[1]);
    // a year in a sentence tells of something else ("seit 2015")
    if (text.length > LONGEST_IMPRINT || /\p{Ll}[.!?]$/u.test(text)) continue;
    for (const m of text.matchAll(/\b(20[0-4]\d|199\d)\b/g)) years.push(Number(m[1]));
  }
  const horizon = /\b(20[0-9]{2})\b/.exec(title ?? '')?.[1];
  const other = years.find((y) => String(y) !== horizon);
  const named = /(?:^|\D)(20[0-4]\d|199\d)(?=\D|$)/.exec(path.split('/').pop() ?? '')?.[1];
  return other ?? (named && named !== horizon ? Number(named) : null) ?? (horizon ? Number(horizon) : null);
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Title, municipality, year and number of words: front matter first, then what is printed. Nulls where nothing is found. */
export function documentFacts(source: FactSource): DocumentFacts {
  const { blocks, meta = {}, path } = source;
  const words = blocks.reduce(
    (n, b) => n + (b.kind === 'furniture' || b.kind === 'comment' ? 0 : (b.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0)),
    0,
  );
  const head = blocks.slice(0, 40).map((b) => b.text);
  const firstHeading = blocks.find((b) => b.kind === 'heading')?.text ?? null;
  const kindLine = head.slice(0, 25).find((t) => t.length < 140 && KIND.test(t)) ?? null;
  const title =
    text(meta.title) ??
    text(meta.titel) ??
    source.title ??
    (firstHeading && KIND.test(firstHeading) ? firstHeading : null) ??
    kindLine ??
    firstHeading;
  const all = [...head, ...blocks.map((b) => b.text)];
  const year = Number(meta.year ?? meta.jahr);
  return {
    title: title === null ? null : title.replace(/\s+/g, ' ').slice(0, 160),
    municipality:
      text(meta.municipality) ??
      text(meta.kommune) ??
      text(meta.gemeinde) ??
      text(meta.stadt) ??
      municipalityOf(all, title),
    year: Number.isInteger(year) && year > 1900 ? year : yearOf(title, head, path),
    words,
  };
}
