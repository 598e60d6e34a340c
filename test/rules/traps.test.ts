import { describe, expect, test, vi } from 'vitest';
import { preparePack } from '../../src/audit/audit-document.js';
import { loadPack } from '../../src/rules/load.js';
import { allTraps, type Trap } from './traps/row.js';
import { verdictOf, verdictWithout } from './traps/run.js';

/** Names of the handlings that are switched off. */
const off = vi.hoisted(() => new Set<string>());

/** The functions of a module, each of which asks at every call whether a stand-in takes its place. */
const switchable = vi.hoisted(() => async (original: () => Promise<object>) => {
  const { NAIVE } = await import('./traps/naive.js');
  const real = (await original()) as Record<string, unknown>;
  const wrapped = Object.entries(real).map(([name, value]) => {
    const stands = Object.entries(NAIVE).filter(([, stand]) => name in stand);
    if (stands.length === 0 || typeof value !== 'function') return [name, value];
    const call = (...args: unknown[]) => {
      const stand = stands.find(([piece]) => off.has(piece));
      return stand ? stand[1][name]!(value as () => unknown)(...args) : value(...args);
    };
    return [name, call];
  });
  return Object.fromEntries(wrapped) as object;
});

vi.mock('../../src/language/polarity.js', switchable);
vi.mock('../../src/concept/whose.js', switchable);
vi.mock('../../src/language/modality.js', switchable);
vi.mock('../../src/language/fold.js', switchable);
vi.mock('../../src/language/tokens.js', switchable);
vi.mock('../../src/language/stems.js', switchable);
vi.mock('../../src/language/sentences.js', switchable);
vi.mock('../../src/language/repair/hyphenation.js', switchable);
vi.mock('../../src/readers/text/furniture.js', switchable);
vi.mock('../../src/readers/text/contents.js', switchable);
vi.mock('../../src/readers/text/classify.js', switchable);
vi.mock('../../src/concept/foreign.js', switchable);
vi.mock('../../src/concept/other-plan.js', switchable);
vi.mock('../../src/concept/volumes.js', switchable);
vi.mock('../../src/concept/substance.js', switchable);
vi.mock('../../src/concept/theme-senses.js', switchable);
vi.mock('../../src/records/codes.js', switchable);
vi.mock('../../src/records/templates.js', switchable);
vi.mock('../../src/records/values.js', switchable);
vi.mock('../../src/records/overview.js', switchable);
vi.mock('../../src/records/grids.js', switchable);
vi.mock('../../src/concept/listed.js', switchable);
vi.mock('../../src/rules/checks/clause.js', switchable);

const prepared = preparePack(loadPack());
const traps = allTraps();

/** Verdict of a trap while the code it names is switched off. */
function fooled(trap: Trap): string {
  for (const { code } of [trap.without].flat()) if (code) off.add(code);
  try {
    return verdictWithout(trap, prepared);
  } finally {
    off.clear();
  }
}

describe.each([...new Set(traps.map((t) => t.file))])('%s', (file) => {
  test.each(traps.filter((t) => t.file === file))('$rule $trap', (trap) => {
    expect(`${verdictOf(trap, prepared)}, without the handling ${fooled(trap)}`).toBe(
      `${trap.verdict}, without the handling ${trap.fooled}`,
    );
  });
});
