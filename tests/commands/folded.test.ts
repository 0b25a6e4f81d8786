import { describe, expect, it } from 'vitest';
import { folded } from '../../src/commands/folded.ts';
import { bscb, folderWith } from './world.ts';

const noPlan = 'Is the plan still a table? Make one of it:  bscb import FILE --to plan';

describe('what is said to a terminal', () => {
  it('is broken between words', () => {
    expect(folded('one two three', 8)).toBe('one two\nthree');
  });

  it('is left alone where it fits', () => {
    expect(folded('one two\n  three  four', 13)).toBe('one two\n  three  four');
  });

  it('keeps a line to type whole, even where it is longer than the terminal', () => {
    expect(folded(noPlan, 40)).toBe(
      'Is the plan still a table? Make one of\nit:  bscb import FILE --to plan',
    );
    expect(folded('Type:  bscb status --plan north/plan', 20)).toBe('Type:\nbscb status --plan north/plan');
  });

  it('hangs what is an entry of a list', () => {
    expect(folded('  a colon is in the title of it', 20)).toBe('  a colon is in the\n    title of it');
  });

  it('loses no word, whatever the width', () => {
    for (let columns = 1; columns < 90; columns++)
      expect(folded(noPlan, columns).split(/\s+/)).toEqual(noPlan.split(/\s+/));
  });

  it('is as wide as the terminal, and whole in a pipe', async () => {
    const wide = await bscb('status', { folder: folderWith({}), saysIn: 40 });
    const [first] = wide.stderr.split('\n');
    expect(first).toBe('There is no plan here: no plan.yaml in');
    const piped = await bscb('status', { folder: folderWith({}) });
    expect(piped.stderr.split('\n')[0]).toContain(
      'no plan.yaml in this folder, in ./plan or in any folder above.',
    );
  });
});
