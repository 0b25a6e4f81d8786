import { defineConfig } from 'vitest/config';

const rooms = (process.env.ROOM ?? 'dates,assess,read,edit').split(',');

/** The tests that mutations are tried against: those of the room itself, without the ones that measure time. */
export default defineConfig({
  test: {
    include: rooms.map((room) => `tests/${room}/**/*.test.ts`),
    exclude: ['**/laws.test.ts', '**/linear.test.ts', '**/node_modules/**'],
    testTimeout: 30_000,
    // The sources are loaded once and a mutation is switched on in them: loading them for each took most of the time.
    pool: 'threads',
    isolate: false,
  },
});
