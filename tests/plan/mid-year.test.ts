import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { open } from './open.ts';

const { plan, problems } = open('tests/fixtures/mid-year');
const { actions } = assess(plan, '2013-09-10');
const one = (ref: string) => actions.find((now) => now.action.ref === ref)!;
const refs = (fits: (now: (typeof actions)[number]) => boolean): string =>
  actions
    .filter(fits)
    .map((now) => now.action.ref)
    .join(' ');

describe('the invented plan in mid-year, on 10 September 2013', () => {
  it('reads without an error, and says that it is invented', () => {
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
    expect(plan.title).toMatch(/invented/i);
    expect(plan.introduction).toMatch(/invented/i);
  });

  it('has the same 36 actions and 79 milestones as the board’s plan', () => {
    const words = (from: typeof plan) =>
      from.areas.flatMap((area) =>
        area.actions.map(({ ref, action, milestones }) => [ref, action, milestones.map((step) => step.what)]),
      );
    expect(words(plan)).toEqual(words(open('plan').plan));
  });

  // By hand: dates met, dates late and moves agreed as they are in the files.
  it.each([
    ['red', '1.6 2.1 4.5 4.7 4.11 5.3'],
    ['amber', '3.2 3.3 4.4 4.9 5.2'],
    ['green', '1.1 1.2 1.4 2.2 2.4 2.5 3.4 4.2 4.3 4.6 4.10 5.5'],
    ['complete', '1.3 1.5 1.7 2.7 3.1'],
    ['not-due', '1.8 2.6 4.1'],
    ['none', '2.3'],
    ['on-hold', '5.4'],
    ['withdrawn', '4.8'],
    ['superseded', '5.1'],
    ['carried-forward', '4.12'],
  ])('by their dates these are %s', (colour, expected) => {
    expect(refs((now) => now.suggested.colour === colour)).toBe(expected);
  });

  it('disputes the colours that the dates do not bear out, in both directions', () => {
    // 2.7, rated green and by its milestones complete, says nothing that is not so.
    expect(refs((now) => now.disputed)).toBe('1.2 1.6 2.1 2.6 3.3 4.10 4.11 5.2 5.3');
    expect([one('1.6').recorded.colour, one('1.6').suggested.colour]).toEqual(['green', 'red']);
    expect([one('4.10').recorded.colour, one('4.10').suggested.colour]).toEqual(['amber', 'green']);
    expect(Math.max(...actions.map((now) => now.dispute))).toBe(one('1.6').dispute);
  });

  it('has ratings older than the Board of 24 June, and none on some actions', () => {
    expect(refs((now) => now.stale)).toBe('1.4 2.6 3.3 5.3');
    expect(refs((now) => now.notRated)).toBe('1.8 4.1 4.7');
  });

  it('counts the dates that can be met, not a milestone without one', () => {
    // 1.1: one date, six meetings of QA&PM, and "various".
    expect(one('1.1').suggested.reason).toMatch(/\b3 of 7 milestone dates\b/);
  });

  it('keeps the old date in force where nobody agreed the move', () => {
    expect(refs((now) => now.moved.concat(now.milestones.flatMap((step) => step.moved)).length > 0)).toBe(
      '1.8 2.1 2.6 4.2 4.4 4.6 4.7 4.10 5.2',
    );
    expect(one('4.7').completion!.due).toBe('2013-07-31');
    expect(one('4.6').completion!.due).toBe('2013-12-31');
  });

  it('knows the meetings by date and by phrase', () => {
    const meets = (name: string) => plan.bodies.find((body) => body.name === name)!.meets!;
    expect(meets('Board').map((day) => day.due)).toEqual([
      '2013-03-25',
      '2013-06-24',
      '2013-09-23',
      '2013-12-09',
      '2014-03-24',
    ]);
    expect(meets('QA&PM').map((month) => month.start.slice(0, 7))).toEqual([
      '2013-05',
      '2013-07',
      '2013-09',
      '2013-11',
      '2014-01',
      '2014-03',
    ]);
    expect(plan.meetings).toHaveLength(3);
  });

  it('reads the figures of its measures', () => {
    const measured = (ref: string) => one(ref).indicators[0]!;
    expect(measured('4.9')).toMatchObject({ wanted: 'down', direction: 'better' });
    expect(measured('4.2')).toMatchObject({ wanted: 'up', direction: 'better' });
    expect(measured('4.1').indicator.people).toBe(true);
  });
});
