import type { StudyProgress } from '../../study/run.js';
import type { Context } from '../context.js';

/** Milliseconds between two drawings: on a terminal the line is drawn over, in a log each is a line of its own. */
const PACE = { terminal: 200, log: 15_000 };

const clock = (seconds: number) => {
  const s = Math.max(0, Math.round(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
};

export interface StudyProgressLine {
  readonly show: (progress: StudyProgress) => void;
  readonly clear: () => void;
}

/** Done, rate, estimate and failures on standard error. The rate is of documents that took work: kept ones come at no cost. */
export function studyProgress(context: Context, quiet: boolean): StudyProgressLine {
  if (quiet) return { show: () => {}, clear: () => {} };
  const { io, language } = context;
  const terminal = io.errIsTerminal && !io.env.CI;
  const start = Date.now();
  let last = terminal ? 0 : start;
  let worked = 0;
  const clear = () => {
    if (terminal) io.err('\r\u001b[K');
  };
  return {
    clear,
    show: ({ done, total, failed, path, how }) => {
      if (how !== 'kept') worked += 1;
      if (how === 'failed') {
        clear();
        io.err(`✗ ${path}\n`);
      }
      const now = Date.now();
      if (now - last < (terminal ? PACE.terminal : PACE.log) && done < total) return;
      last = now;
      const perMinute = worked / Math.max((now - start) / 60_000, 1e-6);
      const rate = `${perMinute < 10 ? perMinute.toFixed(1) : Math.round(perMinute)}/min`;
      const left = perMinute > 0 ? clock(((total - done) / perMinute) * 60) : '–';
      const line =
        language === 'de'
          ? `${done}/${total} Konzepte, ${rate}, noch etwa ${left}, ${failed} gescheitert`
          : `${done}/${total} concepts, ${rate}, about ${left} left, ${failed} failed`;
      io.err(terminal ? `\r\u001b[K${line}` : `${line}\n`);
    },
  };
}
