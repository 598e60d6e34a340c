/** What an office program draws before a paragraph. */
export interface Marker {
  /** As printed, "6.1", "a)", "Handlungsfeld 2:"; "" when the level draws nothing. */
  readonly text: string;
  readonly kind: 'number' | 'bullet' | 'none';
  /** Depth of the level, 0 = outermost. */
  readonly depth: number;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → IV. */
export function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

/** a … z, aa, bb: office programs double the letter. */
export const letters = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
