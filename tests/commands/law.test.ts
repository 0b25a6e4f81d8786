import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { type Damage, damages, type Told, unaccounted } from '../read/damage.ts';
import { worldAt } from './world.ts';

/** Types a command line over a plan of which one file is damaged; nothing on the disk changes. */
const typed = async (line: string, folder: string, { file, text }: Damage) => {
  const { world, said } = worldAt();
  const damaged = join(folder, file);
  const read = (path: string) =>
    path.endsWith(damaged) ? new TextEncoder().encode(text) : world.files.read(path);
  const status = await run([...line.split(' '), '--plan', folder], {
    ...world,
    files: { ...world.files, read },
  });
  return { status, ...said() };
};

interface Listed {
  readonly ref: string;
  readonly milestones: readonly unknown[];
}

/** Two refs that no other ref of the plans contains, so that a table can be searched for them. */
const namedIn = (text: string, refs: readonly string[]): string[] =>
  refs.filter((ref) => new RegExp(`(?<![\\d.])${ref.replaceAll('.', '\\.')}(?![\\d.]\\d)`).test(text));

describe.each(['plan', 'tests/fixtures/mid-year'])('with one damaged line in %s', (folder) => {
  it('every answer shows or names each action and milestone, and a paper that lost one is refused', async () => {
    const law = fc.asyncProperty(damages(folder), async (damage) => {
      const list = await typed('list --format json', folder, damage);
      const { actions, errors, unreadable } = JSON.parse(list.stdout);
      const steps = JSON.parse(
        (await typed('list --milestones --format json', folder, damage)).stdout,
      ).milestones;
      const count = (ref: string) => steps.filter((one: { ref: string }) => one.ref === ref).length;
      const ofFile = Number(/^\d+/.exec(damage.file)?.[0]);
      const told: Told = {
        actions: actions
          .filter((one: { area: number }) => one.area === ofFile)
          .map(({ ref }: Listed) => ({ ref, milestones: count(ref) })),
        unreadable,
        errors,
      };
      expect(unaccounted(damage, told)).toEqual([]);
      const status = await typed('status --format json', folder, damage);
      expect(JSON.parse(status.stdout)).toMatchObject({
        errors,
        unreadable,
        counts: { actions: actions.length },
      });
      const refs = actions.map(({ ref }: Listed) => ref);
      expect(namedIn((await typed('list', folder, damage)).stdout, refs)).toEqual(refs);
      expect(namedIn((await typed('list --format csv', folder, damage)).stdout, refs)).toEqual(refs);
      for (const line of ['export json', 'export csv', 'report plan --format markdown']) {
        const paper = await typed(line, folder, damage);
        expect([line, paper.status, paper.stdout === '']).toEqual(
          unreadable.length > 0 ? [line, 2, true] : [line, 0, false],
        );
        if (unreadable.length === 0) expect(namedIn(paper.stdout, refs)).toEqual(refs);
      }
      if (unreadable.length > 0) expect([list.status, status.status]).toEqual([2, 2]);
      if (errors > 0) expect((await typed('overdue', folder, damage)).stdout).toMatch(/errors? in the files/);
    });
    await fc.assert(law, { numRuns: 6 });
  }, 600_000);
});
