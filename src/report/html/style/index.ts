import { BASE } from './base.js';
import { COLOURS } from './colours.js';
import { CRITERIA } from './criteria.js';
import { FRONT } from './front.js';
import { NARROW } from './narrow.js';
import { print } from './print.js';
import { TABLES } from './tables.js';

/** The page's style sheet; `runningTitle` stands at the head of printed pages. */
export const style = (runningTitle: string): string =>
  [COLOURS, BASE, FRONT, TABLES, CRITERIA, NARROW, print(runningTitle)].join('\n');
