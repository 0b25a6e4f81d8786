// `npm run mutants -- src/dates` says which room; build/mutants.mjs puts it here.
const rooms = (process.env.ROOM ?? 'dates,assess,read,edit').split(',');

export default {
  mutate: process.env.FILES?.split(',') ?? rooms.map((room) => `src/${room}/**/*.ts`),
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // What is made once, while a file is loaded, would need a new process for each mutation.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.stryker-tmp/incremental.json',
  tempDirName: '.stryker-tmp/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.stryker-tmp/mutants.json' },
  thresholds: { high: 90, low: 85, break: null },
  timeoutMS: 10_000,
};
