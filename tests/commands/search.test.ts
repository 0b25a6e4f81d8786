import { expect, it } from 'vitest';
import { bscb } from './world.ts';

it.each([
  ['the board’s own column', '£1,200', ['1.3']],
  ['the own column of a milestone', '£250', ['1.1']],
  ['the evidence of a milestone', '"executive minutes"', ['1.1']],
  ['the evidence of one date', '"print run"', ['1.3']],
  ['what happens next', '"answers to the executive"', ['1.1']],
  ['why a date moved', '"later than planned"', ['1.1']],
  ['who agreed it', '"item 6"', ['1.1']],
  ['a date as it is written', '"Autumn term"', ['1.2']],
  ['why it is on hold', '"waits for the answers"', ['1.2']],
  ['where it comes from', '"2012-13 4.3"', ['1.1']],
])('--search looks through all that people wrote in an action: %s', async (_, words, refs) => {
  const { stdout } = await bscb(`list --search ${words} --plan tests/fixtures/every-key --format json`);
  expect(JSON.parse(stdout).actions.map(({ ref }: { ref: string }) => ref)).toEqual(refs);
});
