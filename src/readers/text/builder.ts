import type { Anchor } from '../../document/document.js';
import type { DraftBlock } from '../../document/sections.js';
import { joinLines } from '../../language/repair/hyphenation.js';
import type { Vocabulary } from '../../language/repair/vocabulary.js';
import type { TextLine } from './pages.js';
import type { Row } from './row.js';

type Kind = 'paragraph' | 'listItem' | 'caption' | 'contentsEntry';

/** Collects lines to blocks; one block is open at a time. */
export class Builder {
  readonly blocks: DraftBlock[] = [];
  private readonly pending: DraftBlock[] = [];
  private open: { kind: Kind; marker: string; depth: number; rows: { text: string; source: TextLine }[] } | null = null;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly printed: boolean,
  ) {}

  /** Text of the open block's last line; empty when none is open. */
  get lastText(): string {
    return this.open?.rows.at(-1)?.text.trim() ?? '';
  }

  get openKind(): Kind | null {
    return this.open?.kind ?? null;
  }

  close(): void {
    const open = this.open;
    this.open = null;
    if (!open || open.rows.length === 0) return;
    const { text, offsets } = this.join(open.rows.map((r) => r.text));
    if (text.trim() === '') return;
    const anchors = open.rows.map((r, i) => this.anchor(r.source, offsets[i] ?? 0));
    if (open.kind === 'listItem')
      this.blocks.push({ kind: 'listItem', text, anchors, depth: open.depth, marker: open.marker });
    else this.blocks.push({ kind: open.kind, text, anchors });
  }

  /** Adds a line to the open block when it is a paragraph or caption of the same kind, else opens another. */
  add(kind: Kind, text: string, source: TextLine, marker = '', depth = 0): void {
    if (this.open?.kind !== kind || kind === 'listItem' || kind === 'contentsEntry') this.close();
    this.open ??= { kind, marker, depth, rows: [] };
    this.open.rows.push({ text, source });
  }

  /** Adds a line to whatever is open. */
  goOn(text: string, source: TextLine): boolean {
    if (!this.open || this.open.kind === 'contentsEntry') return false;
    this.open.rows.push({ text, source });
    return true;
  }

  heading(rows: readonly Row[], level: number, number: string | null): void {
    this.close();
    const { text, offsets } = this.join(rows.map((r) => r.text));
    const anchors = rows.map((r, i) => this.anchor(r.source, offsets[i] ?? 0));
    this.blocks.push({ kind: 'heading', text, anchors, level, number });
  }

  /** The text goes on behind a running head, so the open block stays open. */
  furniture(source: TextLine): void {
    this.pending.push({ kind: 'furniture', text: source.text.trim(), anchors: [this.anchor(source, 0)] });
  }

  /** Puts the running heads that were met since behind the blocks. */
  flush(): void {
    this.blocks.push(...this.pending.splice(0));
  }

  private join(texts: readonly string[]): { text: string; offsets: number[] } {
    return joinLines(
      texts.map((text) => text.trim()),
      this.vocabulary,
    );
  }

  private anchor(source: TextLine, offset: number): Anchor {
    return { offset, page: this.printed ? source.page + 1 : null, line: source.line, box: null };
  }
}
