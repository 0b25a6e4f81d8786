import type { Format } from '../format.ts';

/** A test report, which most CI services read. */
export const junit: Format = {
  name: 'junit',
  alsoIn: ['xml'],
  check: async ({ found, files, fails }) =>
    (await import('../check-junit.ts')).checkJunit(found, files, fails),
};
