import { extname } from 'node:path';
import type { DraftBlock } from '../../document/sections.js';
import { flowText } from '../flow-text.js';
import { htmlDrafts } from '../html/index.js';

/** Reads a part in another format that Word would convert when it opens the file; null where nobody here can. */
export function readChunk(name: string, bytes: Uint8Array): DraftBlock[] | null {
  const ending = extname(name).toLowerCase();
  if (ending === '.html' || ending === '.htm' || ending === '.xhtml') return htmlDrafts(bytes);
  if (ending !== '.txt') return null;
  return new TextDecoder('utf-8')
    .decode(bytes)
    .split(/\r?\n/)
    .flatMap((line): DraftBlock[] => {
      const shown = flowText(line);
      return shown.text === '' ? [] : [{ kind: 'paragraph', ...shown }];
    });
}
