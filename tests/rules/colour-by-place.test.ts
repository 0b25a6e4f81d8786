import { describe, expect, it } from 'vitest';
import { bscb, folderWith } from '../commands/world.ts';

const said = async (colours: string): Promise<string> => {
  const folder = folderWith({
    'plan/plan.yaml': `board: B\ntitle: T\nperiod: 2013-14\nrag:\n  colours: ${colours}\n`,
  });
  const { stdout } = await bscb('check --rule colour-by-place', { folder });
  return stdout;
};

describe('a list of colours in words of the board', () => {
  it('is asked about where its fourth is read as green', async () => {
    expect(await said('[Coch, Oren, Gwyrdd, Glas]')).toContain(
      '"Glas" is the last in the list of colours, so it is read as green, and "Oren" and "Gwyrdd" as amber',
    );
  });

  it.each([
    '[Coch, Oren, Gwyrdd]',
    '[Off track, At risk, On track, blue]',
    '[red, red-amber, amber-green, green]',
    '{ red: Coch, amber: Oren, green: Gwyrdd, complete: Glas }',
    '{ red: [Coch, Argyfwng], amber: [Oren, Perygl], green: Gwyrdd }',
  ])('is not where nothing is doubtful: %s', async (colours) => {
    expect(await said(colours)).toBe('');
  });
});
