import { defineConfig } from 'vitest/config';

const SYSTEM = 'test/**/*.system.test.ts';

/** Ends a test that hangs. No test is judged by how fast the machine is. */
const HANGS_MS = 10 * 60_000;

export default defineConfig({
  test: {
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [SYSTEM],
          // One process for many files: most of them take less time than a process takes to start.
          isolate: false,
          setupFiles: ['test/support/thisProcessAlone.ts'],
        },
      },
      { extends: true, test: { name: 'system', include: [SYSTEM] } },
    ],
  },
});
