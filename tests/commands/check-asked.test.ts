import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { bscb, folderWith, smallPlan, worldAt } from './world.ts';

describe('what check was asked', () => {
  it('is told why it failed where there are more warnings than are allowed', async () => {
    const some = await bscb('check --max-warnings 40');
    expect(some.status).toBe(1);
    expect(some.stderr).toMatch(/\d+ warnings, and --max-warnings allows 40\.\n$/);
    const many = await bscb('check --max-warnings 90');
    expect(many.status).toBe(0);
    expect(many.stderr).not.toContain('allows');
  });

  it('is offered the rule that was probably meant, by a slip or by a part of its name', async () => {
    const slip = await bscb('check --rule near-duplicat');
    expect(slip).toMatchObject({ status: 2, stdout: '' });
    expect(slip.stderr).toContain('Did you mean near-duplicate?');
    expect((await bscb('explain near-dup')).stderr).toContain('Did you mean near-duplicate?');
    expect((await bscb('explain nonsense')).stderr).not.toContain('Did you mean');
  });

  it('counts a file once that is named beside its plan', async () => {
    const folder = folderWith(smallPlan);
    const one = await bscb('check plan', { folder });
    expect(await bscb('check plan plan/plan.yaml plan', { folder })).toEqual(one);
  });

  it('goes on after a semicolon in small letters, where a hint begins with A too', async () => {
    const folder = folderWith({
      'plan/plan.yaml': 'board: B\nperiod: 2013-14\n',
      'plan/1-area.yaml': 'area: 1\ntitle: Leadership: who leads\n',
    });
    const { stdout } = await bscb('check', { folder });
    expect(stdout).toContain('has a colon and a space in it; a colon and a space start a new key. Put it');
  });

  it.each(['check', 'status', 'overdue', 'list', 'show 1.1'])(
    'needs no clock where the day is typed: %s',
    async (line) => {
      let asked = 0;
      const { world } = worldAt({ folder: folderWith(smallPlan) });
      const today = (): string => `2013-09-${++asked}`;
      const status = await run([...line.split(' '), '--as-of', '2013-09-10'], { ...world, today });
      expect([status, asked]).toEqual([0, 0]);
    },
  );
});
