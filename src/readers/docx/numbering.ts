/** Numbers that Word draws before headings ("6.1") and keeps out of their text, counted as its usual outline does. */
export class HeadingCounter {
  private readonly counts: number[] = [];

  next(level: number): string {
    this.counts.length = Math.min(this.counts.length, level);
    while (this.counts.length < level) this.counts.push(0);
    this.counts[level - 1]!++;
    // A document may begin its numbered headings at the second level: what stands above and was never counted is no part of the number.
    return this.counts.slice(this.counts.findIndex((n) => n > 0)).join('.');
  }
}

/** Markers of list items. */
export class ListCounter {
  private readonly counts: number[] = [];

  next(depth: number, ordered: boolean): string {
    this.counts.length = Math.min(this.counts.length, depth + 1);
    while (this.counts.length <= depth) this.counts.push(0);
    this.counts[depth]!++;
    return ordered ? `${this.counts[depth]}.` : '-';
  }

  /** Text between two lists parts them. */
  end(): void {
    this.counts.length = 0;
  }
}
