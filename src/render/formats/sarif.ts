import type { Format } from '../format.ts';

/** SARIF, for code scanning services and editors. */
export const sarif: Format = {
  name: 'sarif',
  endings: ['sarif'],
  alsoIn: ['json'],
  check: async ({ found, rules, version }) =>
    (await import('../check-sarif.ts')).checkSarif(found, rules, version),
};
