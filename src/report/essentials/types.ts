/** Something to say, with what it is about before it. */
export interface EssentialItem {
  readonly lead: string;
  readonly text: string;
}
export interface EssentialPart {
  readonly kind: 'unread' | 'first' | 'strong' | 'check';
  readonly heading: string;
  readonly items: readonly EssentialItem[];
}
/** What somebody needs who has two minutes; every readable report begins with it. Plain text, unescaped. */
export interface Essentials {
  /** "Erfüllt 49 % (42 % bis 57 %)" */
  readonly score: string;
  /** What kind of document it is, where the result tells. */
  readonly kind: string | null;
  /** What the kind means for score and gaps, where it is none that the criteria are made for. */
  readonly caution: string | null;
  /** Null for rules of which nothing is measured. */
  readonly trust: string | null;
  readonly parts: readonly EssentialPart[];
}
