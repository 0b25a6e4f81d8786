import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    // A busy machine is no fault of a test.
    testTimeout: 120_000,
    // Each worker loads the sources once for all its files: no test leaves anything behind in a module.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
  },
});
