import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type MeasureRecord, UNTITLED } from './record.js';

/** Tells how many measures were seen whose title could not be read. @returns no warning or one, at the first of them */
export function untitledWarning(measures: readonly Pick<MeasureRecord, 'title' | 'place'>[]): Diagnostic[] {
  const untitled = measures.filter(({ title }) => title === UNTITLED);
  const first = untitled[0]?.place;
  if (!first) return [];
  const { page, line, file } = first;
  return [
    {
      code: 'measures.untitled',
      args: { count: untitled.length, all: measures.length },
      ...(page === null ? {} : { page }),
      ...(line === null ? {} : { line }),
      ...(file === undefined ? {} : { file }),
    },
  ];
}
