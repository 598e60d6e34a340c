import type { FoundHeading } from './headings.js';

/** Gives headings their level from what stood above: numbers tell it, the contents page tells it, letters count below the last chapter. */
export class HeadingLevels {
  /** Number of the last chapter, 0 before the first. */
  chapter = 0;
  /** Level below which capitals stand. */
  private told = 1;
  /** Level of the last heading that was more than a short line: short lines below it are of one level. */
  private above = 0;

  of({ kind, number, depth }: FoundHeading): number {
    if (kind === 'short') return Math.max(this.above, this.told) + 1;
    this.above = this.levelOf(kind, number, depth);
    return this.above;
  }

  private levelOf(kind: FoundHeading['kind'], number: string | null, depth: number | null): number {
    if (number !== null && depth !== null) {
      if (depth === 1 && /^\d+$/.test(number)) this.chapter = Number(number);
      this.told = depth;
      return depth;
    }
    if (kind === 'listed' && depth !== null) {
      this.told = depth;
      return depth;
    }
    return this.told + 1;
  }
}
