import { describe, expect, it } from 'vitest';
import { bscb } from '../commands/world.ts';
import { on } from './expected.ts';

const json = async (line: string) => JSON.parse((await bscb(`${line} --format json`)).stdout);
const refs = (list: string): string[] => list.split(/\s+/).filter((ref) => ref !== '');

/** Counted by hand from the document: 71 milestones with dates, four of them series of 4, 3, 2 and 2 dates. */
const sums: Record<string, object> = {
  '2013-04-01': { dates: 78, datesMissed: 30, milestonesLate: 30, datesAhead: 48, actionsLate: 18 },
  '2013-07-01': { dates: 78, datesMissed: 53, milestonesLate: 52, datesAhead: 25, actionsLate: 31 },
  '2013-09-10': { dates: 78, datesMissed: 60, milestonesLate: 58, datesAhead: 18, actionsLate: 33 },
};

describe.each(Object.entries(on))('every command gives the same answer on %s', (day, expected) => {
  it('status counts what the document says', async () => {
    const { counts } = await json(`status --as-of ${day}`);
    expect(counts).toMatchObject({ actions: 36, milestones: 79, undated: 8, datesMet: 0, ...sums[day] });
    expect(counts.bySuggested).toMatchObject({
      red: refs(expected.red).length,
      amber: refs(expected.amber).length,
      green: refs(expected.green).length,
      'not-due': refs(expected.notDue).length,
      none: 1,
    });
  });

  it('overdue has a row for each missed date, and each action past its completion', async () => {
    const { milestones, actions } = await json(`overdue --as-of ${day}`);
    expect(milestones.map((one: { id: string }) => one.id).sort()).toEqual(refs(expected.late).sort());
    expect(actions.map((one: { ref: string }) => one.ref).sort()).toEqual(
      refs(expected.pastCompletion).sort(),
    );
  });

  it('list and export suggest the same colours', async () => {
    const { actions } = await json(`list --suggested red --as-of ${day}`);
    expect(actions.map((one: { ref: string }) => one.ref)).toEqual(refs(expected.red));
    const { areas } = await json(`export json --as-of ${day}`);
    const exported = areas.flatMap((area: { actions: { ref: string; rag: { suggested: string } }[] }) =>
      area.actions.filter((one) => one.rag.suggested === 'red').map((one) => one.ref),
    );
    expect(exported).toEqual(refs(expected.red));
  });
});

describe('what falls due next', () => {
  it('is asked for as far as --before says', async () => {
    const { until, milestones } = await json('due --before 2013-10-31 --area 4');
    expect(until).toBe('2013-10-31');
    expect(milestones.map((one: { id: string }) => one.id)).toEqual([
      '4.3/3',
      '4.3/4',
      '4.4/3',
      '4.9/2',
      '4.1/1',
    ]);
  });

  it('goes past a Board that meets within three weeks, and no further than the next one', async () => {
    const answer = await json('due --plan tests/fixtures/mid-year');
    expect(answer.until).toBe('2013-12-09');
    expect((await json('due --plan tests/fixtures/mid-year --as-of 2013-10-10')).until).toBe('2013-12-09');
  });
});

describe('a group of dates', () => {
  it('says how many of them are met', async () => {
    const { stdout } = await bscb('list 1.1 2.2 5.1 --milestones --plan tests/fixtures/mid-year');
    expect(stdout).toMatch(/^1\.1\/2 .* 2 of 6 met$/m);
    expect(stdout).toMatch(/^2\.2\/1 .* 2 of 4 met$/m);
    expect(stdout).toMatch(/^5\.1\/1 .* closed$/m);
  });
});
