import { defineConfig } from 'vitest/config';

/** Tests that put something else in a module's place, and so need the modules to themselves. */
const OWN_MODULES = ['test/rules/traps.test.ts', 'test/rules/traps-pdf.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    // for a machine that may be busy
    testTimeout: 90_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // src/ keeps no state in modules, so that test files of one kind can share them: loading them anew for each took more than the tests themselves
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', ...OWN_MODULES],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'command', include: ['test/cli/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'own modules', include: OWN_MODULES } },
    ],
  },
});
