import { describe, expect, it } from 'vitest';
import { bscb, folderWith, textOf } from './world.ts';

const action = (ref: string): string =>
  `  - ref: "${ref}"\n    action: Action ${ref}\n    completion: Mar 2013\n`;

/** A board whose areas have letters: each letter is also in the titles of others. */
const folder = () =>
  folderWith({
    'plan.yaml': 'board: Anytown Safeguarding Board\nperiod: 2013-14\n',
    'a.yaml': `area: A\ntitle: Better prevention\nactions:\n${action('A1')}`,
    'b.yaml': `area: B\ntitle: Making safeguarding personal\nactions:\n${action('B1')}${action('B2')}`,
    'c.yaml': `area: C\ntitle: Plan B for reviews\nactions:\n${action('C1')}`,
  });

describe('an area with a letter', () => {
  it('is that area alone: letters in the titles of others count for nothing', async () => {
    const where = { folder: folder() };
    const json = async (line: string) => JSON.parse((await bscb(`${line} --format json`, where)).stdout);
    for (const asked of ['B', 'b', '"Area B"']) {
      const { actions } = await json(`list --area ${asked}`);
      expect(actions.map(({ ref }: { ref: string }) => ref)).toEqual(['B1', 'B2']);
      expect((await json(`status --area ${asked}`)).counts.actions).toBe(2);
      expect((await json(`overdue --area ${asked}`)).actions).toHaveLength(2);
      const { areas } = await json(`export json --area ${asked}`);
      expect(
        areas.flatMap((area: { actions: { ref: string }[] }) => area.actions.map(({ ref }) => ref)),
      ).toEqual(['B1', 'B2']);
    }
    const { actions } = await json('list --area prevent');
    expect(actions.map(({ ref }: { ref: string }) => ref)).toEqual(['A1']);
  });

  it('is found by its letter where its actions go on with figures, alone and as the end of several', async () => {
    const where = {
      folder: folderWith({
        'plan.yaml': 'board: Anytown Safeguarding Board\nperiod: 2013-14\n',
        'c.yaml': `area: C3\ntitle: Care\nactions:\n${action('C3.1')}${action('C3.2')}`,
        'd.yaml': `area: C4\ntitle: Courts\nactions:\n${action('C4.1')}`,
        'e.yaml': `area: CC5\ntitle: Children\nactions:\n${action('CC5.1')}`,
        's.yaml': `area: S\ntitle: Schools\nactions:\n${action('S1.1')}${action('S2.1')}`,
      }),
    };
    const refs = async (asked: string) =>
      JSON.parse((await bscb(`list ${asked} --format json`, where)).stdout).actions.map(
        ({ ref }: { ref: string }) => ref,
      );
    expect(await refs('C')).toEqual(['C3.1', 'C3.2', 'C4.1']);
    expect(await refs('S')).toEqual(['S1.1', 'S2.1']);
    expect(await refs('C4-S')).toEqual(['C4.1', 'CC5.1', 'S1.1', 'S2.1']);
    expect((await bscb('list D', where)).stderr).toContain(
      'Name an area, C3; an action, C3.1; or several, C3.1-C3.2.',
    );
  });

  it('takes a new action, and a letter that no area has is answered with those that there are', async () => {
    const where = { folder: folder() };
    expect((await bscb('add action B "One more"', where)).status).toBe(0);
    expect(textOf(where.folder, 'b.yaml')).toContain('ref: "B3"');
    for (const line of ['add action D "One more"', 'list --area D'])
      expect((await bscb(line, where)).stderr).toMatch(
        /the plan has no area "?D"?\. It has A Better prevention; B Making safeguarding personal; C Plan B/i,
      );
  });
});
