import { defineConfig } from 'vitest/config';

const SYSTEM = 'test/**/*.system.test.ts';

/** Ends what hangs. Far beyond what anything takes: no test fails because the machine is slow. */
const PATIENCE_MS = 2 * 60_000;

export default defineConfig({
  test: {
    testTimeout: 3 * PATIENCE_MS,
    hookTimeout: 3 * PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [SYSTEM],
          // One process for many files: most of them take less time than a process takes to start.
          isolate: false,
          setupFiles: ['test/support/thisProcessAlone.ts', 'test/support/propertySeed.ts'],
        },
      },
      { extends: true, test: { name: 'system', include: [SYSTEM] } },
    ],
  },
});
