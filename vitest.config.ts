import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The real model, real child processes and kills take seconds on a small machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
