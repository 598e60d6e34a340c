import type { PdfPage, PdfSegment, Tag } from '../positioned.js';

/** A tag tree that leaves out more of the letters says nothing of the rest. */
const LEAST_COVER = 0.9;
/** Its order may go back on the page no more often than the drawing does, and at so few of the pieces. */
const BACK_SLACK = 0.01;
/** Pieces on one base line, and lines that follow each other, in font sizes. */
const SAME_LINE = 0.3;
const NEXT_LINE = 2;
/** Headings that are none by their print either, and hardly any text but headings: whoever tagged the file took styles for looks. */
const LEAST_SHOWN = 0.7;
const MOST_HEADINGS = 0.2;
const LARGER = 1.08;
/** Running heads are on most pages, and little of the text. */
const ARTIFACT_PAGES = 0.5;
const MOST_ARTIFACTS = 0.15;

/**
 * The pages as their tags tell of them, if the tags are believed, else without tags. They are where they cover the text and go back on the page - to the left on a
 * line, or up to the line above - hardly more often than the drawing; then their order stands for that of the drawing. Headings and artifacts are asked for themselves.
 */
export function withBelievedTags(pages: readonly PdfPage[]): readonly PdfPage[] {
  const segments = pages.flatMap((page) => page.segments);
  if (!segments.some(({ tag }) => tag !== undefined)) return pages;
  const byTags = pages.map((page) => ({
    ...page,
    segments: page.segments.map((segment) => ({ ...segment, order: placeOf(segment) })),
  }));
  const covered = letters(segments, ({ tag }) => tag !== undefined);
  const back = (own: readonly PdfPage[]): number => own.reduce((sum, page) => sum + stepsBack(page.segments), 0);
  if (covered < LEAST_COVER || back(byTags) > back(pages) + BACK_SLACK * segments.length)
    return pages.map((page) => ({ ...page, segments: page.segments.map(withoutTag) }));
  const headings = headingsHold(segments);
  const artifacts = artifactsHold(pages);
  if (headings && artifacts) return byTags;
  const doubted = ({ role }: Tag): boolean => (role === 'heading' && !headings) || (role === 'artifact' && !artifacts);
  const plain: Tag = { role: 'text', level: null, order: null };
  const believed = (segment: PdfSegment): PdfSegment =>
    segment.tag && doubted(segment.tag) ? { ...segment, tag: plain } : segment;
  return byTags.map((page) => ({ ...page, segments: page.segments.map(believed) }));
}

const withoutTag = ({ tag: _, ...segment }: PdfSegment): PdfSegment => segment;

/** Share of the letters. */
function letters(segments: readonly PdfSegment[], test: (segment: PdfSegment) => boolean): number {
  let [own, all] = [0, 0];
  for (const segment of segments) {
    all += segment.text.length;
    if (test(segment)) own += segment.text.length;
  }
  return own / Math.max(1, all);
}

/** Within one stretch of marked content the drawing says what comes first; what has no place among the tags comes last. */
const placeOf = ({ tag, order }: PdfSegment): number => (tag?.order ?? LAST) + order / LAST;
const LAST = 1e6;

/** How often an order goes to what was to be read before. */
function stepsBack(segments: readonly PdfSegment[]): number {
  const stream = segments
    .filter(({ tag, rotation }) => tag?.role !== 'artifact' && rotation === 0)
    .sort((a, b) => a.order - b.order);
  return stream.filter((own, i) => {
    const before = stream[i - 1];
    if (!before) return false;
    const up = before.baseline - own.baseline;
    if (Math.abs(up) <= SAME_LINE * own.size) return own.box.x0 < before.box.x0;
    return up > 0 && up < NEXT_LINE * own.size && own.box.x0 < before.box.x1 && own.box.x1 > before.box.x0;
  }).length;
}

/** Whether what is tagged as heading mostly stands out from the text, and is little of it. */
function headingsHold(segments: readonly PdfSegment[]): boolean {
  const isHeading = ({ tag }: PdfSegment): boolean => tag?.role === 'heading';
  const headings = segments.filter(isHeading);
  const sizes = new Map<number, number>();
  for (const { size, text } of segments) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const usual = [...sizes].reduce((best, own) => (own[1] > best[1] ? own : best), [0, 0])[0];
  const shown = letters(headings, ({ size, bold, text }) => bold || size > LARGER * usual || /^\d/.test(text));
  return shown >= LEAST_SHOWN && letters(segments, isHeading) <= MOST_HEADINGS;
}

/** Whether the running heads and feet are what is tagged as no part of the content. */
function artifactsHold(pages: readonly PdfPage[]): boolean {
  const isArtifact = ({ tag }: PdfSegment): boolean => tag?.role === 'artifact';
  const own = pages.filter((page) => page.segments.some(isArtifact));
  const all = pages.flatMap((page) => page.segments);
  return own.length >= ARTIFACT_PAGES * pages.length && letters(all, isArtifact) <= MOST_ARTIFACTS;
}
