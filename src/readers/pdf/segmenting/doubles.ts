import type { TextItem } from '../positioned.js';

/** Drops text that is printed again on top of itself to look bold or shaded; what remains is bold. */
export function withoutDoubles(items: readonly TextItem[]): TextItem[] {
  const kept: TextItem[] = [];
  const byText = new Map<string, number[]>();
  for (const item of items) {
    const places = byText.get(item.text);
    const twin = places ? findTwin(places, kept, item) : -1;
    if (twin >= 0) {
      const first = kept[twin]!;
      if (!first.bold && Math.abs(first.box.x0 - item.box.x0) < 0.06 * item.size) kept[twin] = { ...first, bold: true };
      continue;
    }
    if (places) places.push(kept.length);
    else byText.set(item.text, [kept.length]);
    kept.push(item);
  }
  return kept;
}

function findTwin(places: readonly number[], kept: readonly TextItem[], item: TextItem): number {
  for (let i = places.length - 1; i >= 0 && i >= places.length - 6; i--) {
    if (sameSpot(kept[places[i]!]!, item)) return places[i]!;
  }
  return -1;
}

function sameSpot(a: TextItem, b: TextItem): boolean {
  const tolerance = 0.16 * Math.min(a.size, b.size);
  return (
    Math.abs(a.box.x0 - b.box.x0) < tolerance &&
    Math.abs(a.baseline - b.baseline) < tolerance &&
    Math.abs(a.size - b.size) < 1
  );
}
