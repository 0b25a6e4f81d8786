import { accessSync, constants, statfsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { defineConfig } from 'vitest/config';

/** Where folders of tests are made: in memory where the system has room there, for every change is forced to the disk. */
const memory = '/dev/shm';
const roomy = 1e9;
const isThere = (): boolean => {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > roomy;
  } catch {
    return false;
  }
};

// While people work most code runs a few times: compiling it for speed costs more than it gives. CI tries it for long, and times it.
if (process.env.CI === undefined) setFlagsFromString('--interrupt-budget=600000');
setFlagsFromString('--max-semi-space-size=32');

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    env: isThere() ? { TMPDIR: memory } : {},
    // A busy machine is no fault of a test.
    testTimeout: 120_000,
    // Each worker loads the sources once for all its files: no test leaves anything behind in a module.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // What is compiled of a file is kept beside its packages until the file changes.
    experimental: { fsModuleCache: true },
  },
});
