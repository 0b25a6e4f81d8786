import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { on } from './expected.ts';
import { open } from './open.ts';

const { plan } = open('plan');
const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

describe.each(Object.entries(on))('on %s', (day, expected) => {
  const { actions } = assess(plan, day);
  const coloured = (colour: string) =>
    actions.filter((one) => one.suggested.colour === colour).map((one) => one.action.ref);

  it('these dates of milestones are late', () => {
    const late = actions.flatMap((one) =>
      one.milestones.flatMap(({ milestone, occurrences }) =>
        occurrences.filter((date) => date.overdue).map(() => milestone.id),
      ),
    );
    expect(late).toEqual(words(expected.late));
  });

  it('these actions are past their completion', () => {
    const past = actions.filter((one) => one.completion?.late).map((one) => one.action.ref);
    expect(past).toEqual(words(expected.pastCompletion));
  });

  it('each action has the colour that its dates give it', () => {
    expect(coloured('red')).toEqual(words(expected.red));
    expect(coloured('amber')).toEqual(words(expected.amber));
    expect(coloured('green')).toEqual(words(expected.green));
    expect(coloured('not-due')).toEqual(words(expected.notDue));
    expect(coloured('none')).toEqual(words(expected.none));
    expect(coloured('complete')).toEqual([]);
  });

  it('nothing is done and nothing is rated', () => {
    expect(assess(plan, day).nothingDone).toBe(true);
    expect(actions.filter((one) => !one.notRated)).toEqual([]);
  });
});

/** Colour and row of the table, with what the reason has to say, worked out by hand. */
const reasons: [day: string, ref: string, colour: string, row: string, says: RegExp[]][] = [
  // 31 July and a month is 31 August; its milestones, dated February 2014, do not help it.
  ['2013-09-10', '4.7', 'red', 'completion-long-past', [/July 2013/, /31 July/, /\b41 days/]],
  // Completion, 31 August, is ten days late; but July's milestone is past its month, and nothing lies ahead.
  ['2013-09-10', '1.6', 'red', 'milestone-long-past', [/1\.6\/1/, /31 May/, /\b102 days/, /\b10 days/]],
  // No milestones at all.
  ['2013-09-10', '4.5', 'red', 'completion-long-past', [/31 May/, /\b102 days/]],
  // One milestone, without a date.
  ['2013-09-10', '4.12', 'red', 'completion-long-past', [/31 July/, /\b41 days/]],
  ['2013-09-10', '4.8', 'red', 'completion-long-past', [/28 February/, /\b194 days/]],
  // Work throughout the year lies ahead until 31 March 2014.
  ['2013-09-10', '1.1', 'amber', 'milestone-late', [/1\.1\/1/, /\b163 days/, /Throughout 2013-14/]],
  [
    '2013-09-10',
    '3.3',
    'amber',
    'milestone-late',
    [/3\.3\/1/, /31 January/, /\b222 days/, /ongoing 2013-14/],
  ],
  // Completion has three dates, of which November is the last.
  ['2013-09-10', '3.2', 'amber', 'milestone-late', [/3\.2\/1/, /\b163 days/, /30 November/]],
  [
    '2013-09-10',
    '4.3',
    'amber',
    'milestone-late',
    [/4\.3\/1/, /Oct 2012/, /31 October/, /\b314 days/, /December 2013/],
  ],
  ['2013-09-10', '2.3', 'none', 'no-date', [/Agreed dates throughout year/]],
  ['2013-09-10', '2.5', 'not-due', 'not-due', [/31 December/]],
  ['2013-09-10', '4.1', 'not-due', 'not-due', [/31 October/, /4\.1\/1/]],
  // The first day after: 31 March is one day ago.
  ['2013-04-01', '1.8', 'amber', 'completion-late', [/31 March/, /\b1 day\b/]],
  ['2013-04-30', '1.8', 'amber', 'completion-late', [/\b30 days/]],
  ['2013-05-01', '1.8', 'red', 'completion-long-past', [/\b31 days/]],
  // A note that names no cause counts as something happening; 2.6 and 4.10 have nothing late yet.
  ['2013-04-01', '2.6', 'green', 'begun', [/not/i]],
  ['2013-04-01', '4.10', 'green', 'begun', [/not/i]],
  // The last day of a month is not late.
  ['2013-08-31', '1.6', 'amber', 'milestone-late', [/1\.6\/1/]],
];

describe('ten and more actions of different kinds, each with its reason', () => {
  it.each(reasons)('on %s %s is %s (%s)', (day, ref, colour, row, says) => {
    const { suggested } = assess(plan, day).actions.find((one) => one.action.ref === ref)!;
    expect([suggested.colour, suggested.row]).toEqual([colour, row]);
    for (const words of says) expect(suggested.reason).toMatch(words);
  });
});
