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

/**
 * The municipality that the text names most, null where none is named twice.
 * @param texts in reading order
 * @param title printed title; what it names weighs more than a noun that happens to follow ("in der Gemeinde Aufnahme fanden")
 */
export function municipalityOf(texts: readonly string[], title: string | null): string | null {
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
