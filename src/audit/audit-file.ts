import { readFileSync } from 'node:fs';
import type { Profile } from '../concept/concept.js';
import type { Language } from '../diagnostics/diagnostic.js';
import type { Lexicon } from '../language/lexicon.js';
import { tokenize, type WordForm } from '../language/tokens.js';
import { readConcept } from '../readers/index.js';
import type { AuditResult } from './result.js';

export interface AuditFileOptions {
  /** Language of the texts in the result; German by default. */
  readonly language?: Language;
  /** Rule packs: built-in ids or paths; the built-in pack of the guide by default. */
  readonly rules?: readonly string[];
  readonly profile?: Partial<Profile>;
  readonly onProgress?: (progress: { stage: 'read' | 'judge'; done: number; total: number }) => void;
}

/** Version of the tool, from its package.json. */
export function toolVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/**
 * Audits one file (PDF, Word, Markdown, plain text).
 * @throws UserError when the file cannot be read as a concept or a rule pack is wrong
 */
export async function auditFile(path: string, options: AuditFileOptions = {}): Promise<AuditResult> {
  const { onProgress } = options;
  const words = wordsAhead();
  // A PDF is read in a thread of its own; meanwhile this one imports and opens the rules, and looks up the words of the pages that are there.
  const reading = readConcept(path, {
    onLines: words.add,
    ...(onProgress ? { onProgress: (p) => onProgress({ stage: 'read', ...p }) } : {}),
  });
  // What is wrong with the rules is told first.
  reading.catch(() => {});
  const [{ openPack }, { auditDocument }] = await Promise.all([
    import('./open-pack.js'),
    import('./audit-document.js'),
  ]);
  const prepared = await openPack(options.rules);
  words.learnBy(prepared.lexicon);
  const document = await reading;
  onProgress?.({ stage: 'judge', done: 0, total: prepared.pack.rules.length });
  return auditDocument(document, prepared, {
    language: options.language ?? 'de',
    version: toolVersion(),
    ...(options.profile ? { profile: options.profile } : {}),
  });
}

/** Lines of pages that are there before the rest of the document: kept until the lexicon is, then learnt as they come. */
function wordsAhead(): { add(lines: readonly string[]): void; learnBy(lexicon: Lexicon): void } {
  let lexicon: Lexicon | null = null;
  let waiting: string[] = [];
  const cache = new Map<string, WordForm>();
  const learn = (lines: readonly string[]): void => {
    for (const line of lines) lexicon?.learn(tokenize(line, cache));
  };
  return {
    add(lines) {
      if (lexicon) learn(lines);
      else waiting.push(...lines);
    },
    learnBy(opened) {
      lexicon = opened;
      learn(waiting);
      waiting = [];
    },
  };
}
