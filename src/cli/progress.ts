import type { Context } from './context.js';

export interface Progress {
  /** Shows how far a file is; `done` of `total` pages, or just the stage. */
  readonly show: (file: string, stage: 'read' | 'judge', done: number, total: number) => void;
  /** Wipes the line. */
  readonly clear: () => void;
}

const STAGE = { de: { read: 'Lese', judge: 'Prüfe' }, en: { read: 'Reading', judge: 'Auditing' } } as const;
const PAGE = { de: 'Seite', en: 'page' } as const;
/** Shortest time between two drawings, in milliseconds. */
const PACE = 100;

/** A single line on standard error that is drawn over, only on a terminal and unless `quiet`. */
export function makeProgress(context: Context, quiet: boolean): Progress {
  const { io, language } = context;
  if (quiet || !io.errIsTerminal || io.env.CI) return { show: () => {}, clear: () => {} };
  let last = 0;
  let shown = false;
  const room = Math.max(20, (io.columns ?? 80) - 1);
  return {
    show: (file, stage, done, total) => {
      const now = Date.now();
      if (now - last < PACE) return;
      last = now;
      shown = true;
      const pages = stage === 'read' && total > 1 ? ` … ${PAGE[language]} ${done}/${total}` : ' …';
      const name = `${STAGE[language][stage]} ${file}`;
      const fit = name.length + pages.length > room ? `${name.slice(0, room - pages.length - 1)}…` : name;
      io.err(`\r\u001b[K${fit}${pages}`);
    },
    clear: () => {
      if (shown) io.err('\r\u001b[K');
      shown = false;
    },
  };
}
