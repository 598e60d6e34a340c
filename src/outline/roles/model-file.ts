import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RoleModel } from './model.js';

/** Where the weights lie that `scripts/train-roles.mjs` learns: data like the rules and shipped with them. */
export const roleModelPath = (): string => fileURLToPath(new URL('../../../rules/model/roles.json', import.meta.url));

/** The model that ships with the tool. */
export const readRoleModel = (): RoleModel => JSON.parse(readFileSync(roleModelPath(), 'utf8')) as RoleModel;
