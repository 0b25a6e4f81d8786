import type { Format } from '../format.ts';

/** An entry a line, `file:line:column message`, for editors and pipes. */
export const lines: Format = {
  name: 'lines',
  alsoIn: ['txt'],
  checkOnly: true,
  reads: 'lines',
  answer: async ({ lines }) =>
    lines === undefined ? null : [...(await import('../lines.ts')).harmless(lines)].join(''),
  // a list that is there already is a short one
  parts: async ({ lines }) =>
    lines === undefined || Array.isArray(lines) ? null : (await import('../lines.ts')).harmless(lines),
};
