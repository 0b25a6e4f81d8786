import { expect, it } from 'vitest';
import type { Action } from '../../src/model/plan.ts';
import { imported } from './made.ts';

/** Cells as a converter writes them: a tab between them, a row a line, the cut of a page as an empty line. */
const torn = (...rows: readonly string[]): string =>
  ['# Anyshire Safeguarding Board Business Plan 2013-14', '', ...rows]
    .map((row) => row.replaceAll(/ ?\| ?/g, '\t'))
    .join('\n');

const said = ({ ref, action, lead, completion, milestones, outcomes }: Action): unknown[] => [
  ref,
  action,
  outcomes.map(({ text }) => text).join(' '),
  milestones.map(({ what, when }) => `${what}: ${when?.reading.text}`),
  lead.map(({ text }) => text),
  completion?.reading.text,
];

it('the rest of a row is no row of heads, although its few words are ones that heads have', async () => {
  const { actions, imported: made } = await imported(
    'plan.txt',
    torn(
      'Ref | Action | Lead | Timescale | Success Criteria',
      '1.1 | Agree one form | Early Help Manager | June 2013 | Forms are used',
      '1.2 | Hold workshops on when to | Education Lead Training | March 2014 | Fewer end in no further',
      '',
      ' | refer and when to help in school | Officer | | action',
      '1.3 | Map what help there is | Policy Officer | May 2013 | Workers know where to send families',
    ),
  );
  expect(actions.map(said)).toEqual([
    ['1.1', 'Agree one form', 'Forms are used', [], ['Early Help Manager'], 'June 2013'],
    [
      '1.2',
      'Hold workshops on when to refer and when to help in school',
      'Fewer end in no further action',
      [],
      ['Education Lead', 'Training Officer'],
      'March 2014',
    ],
    [
      '1.3',
      'Map what help there is',
      'Workers know where to send families',
      [],
      ['Policy Officer'],
      'May 2013',
    ],
  ]);
  expect(made.doubts.some(({ why }) => why.includes('several names'))).toBe(true);
});

it('steps under "How we will do it" are milestones, with their bullets in cells of their own too', async () => {
  const { actions } = await imported(
    'plan.txt',
    torn(
      'Ref | What we will do | How we will do it | Who | When | How will we know',
      'A1 | Recruit lay members | • | Posts advertised – June 2013 Induction held – | Board Manager | October 2013 | • | Lay members speak at each',
      '',
      ' | • | October 2013 | • | meeting',
      'A2 | Settle a budget | • | Options written – August 2013 | Finance Manager | December 2013 | • | All bills are paid',
    ),
  );
  expect(actions.map(said)).toEqual([
    [
      'A1',
      'Recruit lay members',
      'Lay members speak at each meeting',
      ['Posts advertised: June 2013', 'Induction held: October 2013'],
      ['Board Manager'],
      'October 2013',
    ],
    [
      'A2',
      'Settle a budget',
      'All bills are paid',
      ['Options written: August 2013'],
      ['Finance Manager'],
      'December 2013',
    ],
  ]);
});

it('a row with a lead and a date of its own is an action, although it begins with the end of the one above', async () => {
  const { actions, imported: made } = await imported(
    'plan.txt',
    torn(
      'Actions | Lead | Target Date | Outcome Measures',
      'Run a week of events with each partner taking | Communications Lead | November 2013 | Calls rise',
      '',
      'one day Train bank staff to notice people who are cheated | Trading Standards Manager | February 2014 | Losses fall',
    ),
  );
  expect(actions.map(said).map(([, ...rest]) => rest)).toEqual([
    [
      'Run a week of events with each partner taking one day',
      'Calls rise',
      [],
      ['Communications Lead'],
      'November 2013',
    ],
    [
      'Train bank staff to notice people who are cheated',
      'Losses fall',
      [],
      ['Trading Standards Manager'],
      'February 2014',
    ],
  ]);
  expect(made.doubts.map(({ why }) => why)).toContain('the end of the row above is in the same cell');
});

it('a title that a page cut off goes back to the name before it', async () => {
  const { actions } = await imported(
    'plan.txt',
    torn(
      'Ref | Action | Lead | Timescale',
      '1.1 | Review the offer of help that | Early Help | June 2013',
      '',
      ' | families have | Manager<br>Head of Safeguarding | ',
      '1.2 | Brief all staff | Named Nurse | July 2013',
    ),
  );
  expect(actions[0]?.lead.map(({ text }) => text)).toEqual(['Early Help Manager', 'Head of Safeguarding']);
});
