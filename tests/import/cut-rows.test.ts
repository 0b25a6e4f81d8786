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

it('where two heads are questions, what the board wants to achieve is the outcome of what it will do', async () => {
  const { actions } = await imported(
    'plan.txt',
    torn(
      'What do we want to achieve? | What will we do? | Who will do it? | When will it be done by?',
      'Staff are recruited safely | Ask each agency for its last audit | Board Manager | June 2013',
      'Children are heard | Invite two young people to the Board | Lay Member | July 2013',
    ),
  );
  expect(actions.map(({ action, outcomes }) => [action, outcomes.map(({ text }) => text)])).toEqual([
    ['Ask each agency for its last audit', ['Staff are recruited safely']],
    ['Invite two young people to the Board', ['Children are heard']],
  ]);
});

it('a column of bullets alone is part of the next, whatever letters of the head are over it', async () => {
  const { actions } = await imported(
    'plan.txt',
    torn(
      'No. | Action | Ke | Milestones | Responsible Officer | Target Completion Date',
      '1a | Embed the strategy | • | Strategy launched – April 2013 Champions named – May 2013 | Head of Early Help | June 2013',
      '',
      '1b | Audit the toolkit | <ul> <li>Tool agreed – July 2013</li></ul> | Named Nurse | August 2013',
    ),
  );
  expect(actions.map(said)).toEqual([
    [
      '1a',
      'Embed the strategy',
      '',
      ['Strategy launched: April 2013', 'Champions named: May 2013'],
      ['Head of Early Help'],
      'June 2013',
    ],
    ['1b', 'Audit the toolkit', '', ['Tool agreed: July 2013'], ['Named Nurse'], 'August 2013'],
  ]);
});

it('a page that cuts a row in two cuts the name of its area as well', async () => {
  const { read } = await imported(
    'plan.txt',
    torn(
      'Priority | Action | Lead | Timescale',
      'Neglect | Adopt the tool | Named Nurse | May 2013',
      'Quality of | Audit the supervision | Head of Service | June 2013',
      '',
      'Practice | of twenty practitioners',
      'Domestic abuse | Train the staff of refuges | Training Officer | July 2013',
    ),
  );
  expect(
    read.plan?.areas.map(({ title, actions }) => [title, ...actions.map(({ action }) => action)]),
  ).toEqual([
    ['Neglect', 'Adopt the tool'],
    ['Quality of Practice', 'Audit the supervision of twenty practitioners'],
    ['Domestic abuse', 'Train the staff of refuges'],
  ]);
});

it('the end of a row is found in the first row of the next area, where a column names the areas', async () => {
  const { actions } = await imported(
    'plan.txt',
    torn(
      'Priority | Action | Lead | Timescale | Progress',
      'Neglect | Adopt the tool in schools and | Named Nurse | May 2013 | Tool is chosen and the slides are',
      '',
      'Abuse | nurseries Train the staff of refuges | Training Officer | July 2013 | being written',
    ),
  );
  expect(actions.map(({ action, progress }) => [action, progress.map(({ note }) => note)])).toEqual([
    ['Adopt the tool in schools and nurseries', ['Tool is chosen and the slides are being written']],
    ['Train the staff of refuges', []],
  ]);
});

it('updates that all begin with small letters stay in their rows', async () => {
  const { actions } = await imported(
    'plan.txt',
    torn(
      'Ref | Action | Lead | Timescale | Progress',
      '1 | Adopt the tool | Named Nurse | May 2013 | on track',
      '2 | Train the staff | Board Manager | July 2013 | not begun',
      '3 | Audit the files | Named Doctor | July 2013 | on track',
      '4 | Write the report | Board Manager | July 2013 | with the printer',
    ),
  );
  expect(actions.map(({ progress }) => progress[0]?.note)).toEqual([
    'on track',
    'not begun',
    'on track',
    'with the printer',
  ]);
});

it('the edges of columns go through the words of a title, or between them', async () => {
  const { read } = await imported(
    'plan.txt',
    torn(
      'Priority 2 Contextual | safegu | arding | ',
      'Ref | Action | Lead | Timescale',
      '2.1 | Set up a group | Board Manager | May 2013',
      '----- | ----- | ----- | -----',
      '2.2 | Work with bus companies on | Board Manager | May 2013',
      '----- | what to look for | ----- | -----',
    ),
  );
  expect(read.plan?.areas.map(({ title }) => title)).toEqual(['Contextual safeguarding']);
  expect(read.plan?.areas[0]?.actions.map(({ action }) => action)).toEqual([
    'Set up a group',
    'Work with bus companies on what to look for',
  ]);
});

it('in a sheet a row is a row: nothing that begins with a small letter is put into the one above', async () => {
  const { actions } = await imported(
    'plan.csv',
    'Ref,Action,Lead,By when,Outcome\n1,Adopt the tool,Named Nurse,May 2013,Neglect is seen and\n2,Train the staff,Board Manager,July 2013,fewer wait Workers are trained',
  );
  expect(actions.map(({ outcomes }) => outcomes[0]?.text)).toEqual([
    'Neglect is seen and',
    'fewer wait Workers are trained',
  ]);
});

it('a year and the rest of a post go back to the row above, and a numbered area is no row of heads', async () => {
  const { actions, read } = await imported(
    'plan.txt',
    torn(
      'Ref | Action | Lead | Timescale',
      '1.1 | Adopt the tool | Head of | November',
      '1.2 | Train the staff | Nursing Named GP | 2013 December 2013',
      '',
      'Priority 2: | Children who | are exploited | ',
      'Ref | Action | Lead | Timescale',
      '2.1 | Map the hotels | Licensing Manager | May 2013',
    ),
  );
  expect(actions.map(said).map(([ref, action, , , lead, when]) => [ref, action, lead, when])).toEqual([
    ['1.1', 'Adopt the tool', ['Head of Nursing'], 'November 2013'],
    ['1.2', 'Train the staff', ['Named GP'], 'December 2013'],
    ['2.1', 'Map the hotels', ['Licensing Manager'], 'May 2013'],
  ]);
  expect(read.plan?.areas.map(({ title }) => title).at(-1)).toBe('Children who are exploited');
});

it('leaves a row its only outcome where the one above is not open, and says that it may be the end of that', async () => {
  const { actions, imported: made } = await imported(
    'plan.txt',
    torn(
      'Ref | Action | Lead | Timescale | Outcome',
      '1.1 | Adopt the tool in schools and | Named Nurse | May 2013 | Fewer children wait for longer than needed',
      '',
      '1.2 | nurseries. Train the staff of refuges | Training Officer | July 2013 | because they are known to the team',
    ),
  );
  expect(actions.map(({ action, outcomes }) => [action, outcomes.map(({ text }) => text)])).toEqual([
    ['Adopt the tool in schools and nurseries.', ['Fewer children wait for longer than needed']],
    ['Train the staff of refuges', ['because they are known to the team']],
  ]);
  expect(made.doubts).toContainEqual(
    expect.objectContaining({
      source: 'because they are known to the team',
      read: 'it was left with 1.2, which has nothing else in this column',
    }),
  );
});
