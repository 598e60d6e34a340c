// Keeps the built-in pack beside the built code, parsed and compiled, so that an audit need not do it (src/rules/built-in.ts). Part of `npm run build`.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { builtInPath, compileBuiltIn } from '../dist/rules/built-in.js';
import { DEFAULT_PACK, loadPack } from '../dist/rules/load.js';

const path = builtInPath(DEFAULT_PACK);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(`${path}.new`, compileBuiltIn(DEFAULT_PACK, loadPack));
renameSync(`${path}.new`, path);
