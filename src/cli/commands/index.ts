import type { LocalCommand } from '../command.js';
import type { Context } from '../context.js';
import { defineAudit } from './audit.js';
import { defineBaseline } from './baseline.js';
import { defineCompletion } from './completion.js';
import { defineConfig } from './config.js';
import { defineDiff } from './diff.js';
import { defineInit } from './init.js';
import { defineMeasures } from './measures.js';
import { defineOutline } from './outline.js';
import { defineRules } from './rules.js';
import { defineSettle } from './settle.js';
import { defineStudy } from './study.js';

/** All commands, in the order help shows them. A definition is light; what a command needs to run is imported when it runs. */
const DEFINITIONS: readonly ((program: LocalCommand, context: Context) => void)[] = [
  defineAudit,
  defineMeasures,
  defineOutline,
  defineRules,
  defineSettle,
  defineBaseline,
  defineConfig,
  defineStudy,
  defineDiff,
  defineInit,
  defineCompletion,
];

export function defineCommands(program: LocalCommand, context: Context): void {
  for (const define of DEFINITIONS) define(program, context);
}
