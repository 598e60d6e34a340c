import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { DiagnosticArgs } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { yamlProblem } from '../diagnostics/problems.js';
import { UserError } from '../diagnostics/user-error.js';
import type { LexiconEntry } from './lexicon.js';

const KEYS = ['label', 'terms', 'not', 'include'];

/**
 * Parses a lexicon file: `entries: { id: { label: {de, en}, terms: [...], not: [...], include: [...] } }`.
 * @throws UserError lexicon.yaml-syntax, lexicon.unknown-key, lexicon.invalid with file, line and column
 */
export function parseLexiconFile(text: string, path: string): LexiconEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (code: string, offset: number, args: DiagnosticArgs): never => {
    const { line, col } = lines.linePos(offset);
    throw new UserError(code, { file: path, line, column: col, ...args }, { line });
  };
  const first = document.errors[0];
  if (first) fail('lexicon.yaml-syntax', first.pos[0], { why: yamlProblem(first) });
  const root = document.contents;
  if (!isMap(root)) return fail('lexicon.invalid', 0, { where: '-' });
  for (const item of root.items) {
    const key = isScalar(item.key) ? String(item.key.value) : '';
    if (key !== 'entries')
      fail('lexicon.unknown-key', (item.key as { range?: number[] }).range?.[0] ?? 0, { key, nearest: 'entries' });
  }
  const entries = root.get('entries', true);
  if (!isMap(entries)) return fail('lexicon.invalid', 0, { where: 'entries' });
  return entries.items.map((item): LexiconEntry => {
    const id = isScalar(item.key) ? String(item.key.value) : '';
    const offset = (item.key as { range?: number[] }).range?.[0] ?? 0;
    if (!isMap(item.value)) return fail('lexicon.invalid', offset, { where: id });
    for (const pair of item.value.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const at = (pair.key as { range?: number[] }).range?.[0] ?? offset;
      if (!KEYS.includes(key)) fail('lexicon.unknown-key', at, { key, nearest: nearest(key, KEYS) ?? '' });
      if (key !== 'label' && pair.value !== null && !isSeq(pair.value))
        fail('lexicon.invalid', at, { where: `${id}.${key}` });
    }
    const value = item.value.toJS(document) as {
      label?: LexiconEntry['label'];
      terms?: unknown[];
      not?: unknown[];
      include?: unknown[];
    };
    return {
      id,
      terms: (value.terms ?? []).map(String),
      ...(value.label ? { label: value.label } : {}),
      ...(value.not ? { not: value.not.map(String) } : {}),
      ...(value.include ? { include: value.include.map(String) } : {}),
    };
  });
}
