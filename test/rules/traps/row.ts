import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What is taken away: a handling that is code, by its name in naive.ts, or words and conditions of the rules. */
export interface Without {
  readonly code?: string;
  /** An entry of the word lists or of the labels, and which of its terms go or come. */
  readonly entry?: string;
  readonly drop?: readonly string[] | 'all';
  readonly dropNot?: readonly string[] | 'all';
  readonly add?: readonly string[];
  /** Paths in the rule and their new values; null takes the key away. */
  readonly set?: Readonly<Record<string, unknown>>;
}

/** A trap: a small concept that would fool a checker, and the handling without which it does. */
export interface Trap {
  readonly trap: string;
  /** Where the trap is told of: "criteria" (What fools a checker), "notes" (Reading notes) or "facts", and its words there. */
  readonly from: string;
  readonly rule: string;
  /** What is read in place of the rule's verdict: the codes of the measures. */
  readonly reads?: 'codes';
  /** A concept in Markdown … */
  readonly text?: string;
  /** … or as printed in plain text: pages parted by "=====" … */
  readonly print?: string;
  /** … or three measure sheets with these labels and values. */
  readonly sheets?: Readonly<Record<string, string>>;
  readonly verdict: string;
  readonly without: Without | readonly Without[];
  readonly fooled: string;
}

/** All traps of the files beside this one, with the file's name. */
export function allTraps(): (Trap & { readonly file: string })[] {
  const here = new URL('./', import.meta.url);
  return readdirSync(here)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((file) => (parse(readFileSync(new URL(file, here), 'utf8')) as Trap[]).map((t) => ({ ...t, file })));
}
