import { expect, it } from 'vitest';
import type { Action } from '../../src/model/plan.ts';
import { imported } from './made.ts';

const said = ({ ref, action, lead, completion, progress }: Action): unknown[] => [
  ref,
  action,
  lead.map(({ text }) => text).join(' + '),
  completion?.reading.text,
  progress[0]?.note ?? progress[0]?.rag ?? null,
];

it('columns that touch are cut before a name or a date, never inside it, and none of them is in doubt', async () => {
  const { actions, imported: made } = await imported(
    'plan.txt',
    `Anyshire Partnership Action Plan 2017-18
Ref               Task                Responsible      Deadline               Update
EC1 Bring the policy on large scale Policy Manager June 2017       Policy agreed; seven officers
    enquiries up to date                                           trained so far
EC2 Find out why so few concerns Equalities           September    Meetings held with three
    come from black and minority Officer              2017         community groups
EC3 Compare our figures with        Data Analyst      October      Four have replied
    those of five similar                             2017
    partnerships
EC4 Set a standard for feedback to Adult              November     Draft is out for comment until
    those who raise a concern      Safeguarding       2017         the end of the month
                                   Lead
`,
  );
  expect(actions.map(said)).toEqual([
    [
      'EC1',
      'Bring the policy on large scale enquiries up to date',
      'Policy Manager',
      'June 2017',
      'Policy agreed; seven officers trained so far',
    ],
    [
      'EC2',
      'Find out why so few concerns come from black and minority',
      'Equalities Officer',
      'September 2017',
      'Meetings held with three community groups',
    ],
    [
      'EC3',
      'Compare our figures with those of five similar partnerships',
      'Data Analyst',
      'October 2017',
      'Four have replied',
    ],
    [
      'EC4',
      'Set a standard for feedback to those who raise a concern',
      'Adult Safeguarding Lead',
      'November 2017',
      'Draft is out for comment until the end of the month',
    ],
  ]);
  expect(made.doubts.filter(({ why }) => why.startsWith('two columns touch'))).toEqual([]);
});

it.each([
  [
    'between two names',
    'EC1 Run the survey with the Youth Board Policy Manager June 2017   Letters sent',
    'EC1 | Run the survey with the enquiries up to date | Youth Board Policy Manager | June 2017 | Letters sent',
  ],
  [
    'before a small letter',
    'EC1 Ask what they want of all partner agencies      June 2017      Letters sent',
    'EC1 | Ask what they want of all partner enquiries up to date | agencies | June 2017 | Letters sent',
  ],
])('a cut %s is not plain, and is named with its line and what was made of it', async (_, line, read) => {
  const { imported: made } = await imported(
    'plan.txt',
    `Anyshire Partnership Action Plan 2017-18
Ref               Task                Responsible      Deadline               Update
${line}
    enquiries up to date
EC2 Find out why so few concerns    Equalities         September    Meetings held with three
    come from black and minority    Officer            2017         community groups
EC3 Compare our figures with        Data Analyst      October      Four have replied
    those of five similar                             2017
    partnerships
`,
  );
  expect(made.doubts.filter(({ why }) => why.startsWith('two columns touch'))).toEqual([
    {
      at: 'line 3',
      source: line,
      why: 'two columns touch, and were told apart by the words at their edge',
      read,
    },
  ]);
});

it('where rows have neither refs nor gaps, one begins where a new date does', async () => {
  const { actions } = await imported(
    'plan.txt',
    `Anyshire Safeguarding Board Work Plan 2015-16
Action                               By whom            By when      Outcome
Run a panel for people at risk who   Principal Social   September    Each case has a lead
refuse help                          Worker             2015         professional
Learn from the two reviews of last   Board Manager      January      The Board is assured that
year and say what has changed                           2016         the advice is followed
Write a leaflet in plain English     Named Nurse        August       Leaflets are in libraries
for every library                                       2015
`,
  );
  expect(actions.map(said).map(([, action, lead, when]) => [action, lead, when])).toEqual([
    ['Run a panel for people at risk who refuse help', 'Principal Social Worker', 'September 2015'],
    ['Learn from the two reviews of last year and say what has changed', 'Board Manager', 'January 2016'],
    ['Write a leaflet in plain English for every library', 'Named Nurse', 'August 2015'],
  ]);
});

it('the status Amber at the end of the words beside it is a colour of its own column', async () => {
  const { actions } = await imported(
    'plan.txt',
    `Anyshire Safeguarding Board Work Plan 2016-17
No   Action                       Lead Officer        Date         Progress                  RAG
1    Publish a short briefing     Learning Officer    January      Staff can name a lesson   Green
     after each review                                2017         of the last review
2    Hold four meetings with      Board Manager       March 2017   Themes of the meetings    Green
     the chair                                                     are known
3    Test the new protocol        Quality Officer     May 2017     Staff name one lesson Amber
                                                                   from the last review
`,
  );
  expect(actions.map(({ progress }) => progress.find(({ rag }) => rag !== null)?.rag)).toEqual([
    'green',
    'green',
    'amber',
  ]);
});
