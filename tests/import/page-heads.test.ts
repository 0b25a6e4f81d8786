import { expect, it } from 'vitest';
import { imported } from './made.ts';

const rowsOf = async (text: string): Promise<unknown[]> => {
  const { actions } = await imported('plan.txt', text);
  return actions.map(({ action, outcomes, lead, completion }) => [
    action,
    outcomes.map((one) => one.text).join(' / '),
    lead.map((one) => one.text).join(' / '),
    completion?.reading.text,
  ]);
};

it('heads of two lines in the middle of their cells are whole, beside heads of one line', async () => {
  expect(
    await rowsOf(`Anyshire Safeguarding Children Board Action Plan 2013-14
Theme 1 - Voice of the child
  What do we want to                                                           When will it be    How will we measure
                                 What will we do?            Who will do it?
      achieve?                                                                   done by?             success?
Children are part of it   Invite two young people from    Participation      June 2013         They have been to
                          the shadow board                Worker                               four meetings
Children understand       Produce a version of the plan   Conference Chair   October 2013      Nine in ten say that
protection plans          in paper and as a film                                               they understood
`),
  ).toEqual([
    [
      'Invite two young people from the shadow board',
      'Children are part of it / They have been to four meetings',
      'Participation Worker',
      'June 2013',
    ],
    [
      'Produce a version of the plan in paper and as a film',
      'Children understand protection plans / Nine in ten say that they understood',
      'Conference Chair',
      'October 2013',
    ],
  ]);
});

it('a head that is longer than its column has its first line above the other heads', async () => {
  expect(
    await rowsOf(`Anyshire Safeguarding Board Delivery Plan 2014/15
                                                                       Intended Outcome/ Impact on
 Ref           Action Required              By Whom       By When
                                                                                 Children
A1     Develop a single front door for   Early Help      September    Families tell their story once
       early help                        Manager         2014
A2     Evaluate the parenting courses    Policy Officer  March 2015   Gains are still there a year
       after six months                                               later
`),
  ).toEqual([
    [
      'Develop a single front door for early help',
      'Families tell their story once',
      'Early Help Manager',
      'September 2014',
    ],
    [
      'Evaluate the parenting courses after six months',
      'Gains are still there a year later',
      'Policy Officer',
      'March 2015',
    ],
  ]);
});

it('two heads that touch are two where cells begin below the second', async () => {
  expect(
    await rowsOf(`Fenland Safeguarding Board Business Plan 2017-18
Timescale       Actions                       Agency Lead Measure of success
June 2017   Share the list of homes      Fire Service   Two hundred homes
            visited for fire safety      Manager        are visited
March 2018  Run a course on neglect      Housing        Eighty people have
            for housing officers         Manager        been on it
`),
  ).toEqual([
    [
      'Share the list of homes visited for fire safety',
      'Two hundred homes are visited',
      'Fire Service Manager',
      'June 2017',
    ],
    [
      'Run a course on neglect for housing officers',
      'Eighty people have been on it',
      'Housing Manager',
      'March 2018',
    ],
  ]);
});

it('a head of two words that each are heads, and one of "Lead and Timescale", are each one', async () => {
  expect(
    await rowsOf(`Fenland Safeguarding Board Business Plan 2017-18
Ref   Actions                       Lead and Timescale   Success Measures
1.1   Share the list of homes       Fire Manager         Two hundred homes
      visited for fire safety       June 2017            are visited
1.2   Run a course on neglect       Housing Manager      Eighty people have
      for housing officers          March 2018           been on it
`),
  ).toEqual([
    [
      'Share the list of homes visited for fire safety',
      'Two hundred homes are visited',
      'Fire Manager',
      'June 2017',
    ],
    [
      'Run a course on neglect for housing officers',
      'Eighty people have been on it',
      'Housing Manager',
      'March 2018',
    ],
  ]);
});

it('one word that a page cut off is below the column of the page before, not below the middle of its head', async () => {
  const page = (...lines: readonly string[]): string => lines.join('\n');
  const heads = ' Ref         Objective/Action           Lead              By when';
  expect(
    await rowsOf(
      page(
        'Fenland Safeguarding Board Business Plan 2017-18',
        heads,
        '1.1   Share the list of homes       Fire Manager      June 2017',
        '      visited for fire safety',
        '1.2   Raise awareness in schools,   Housing Manager   March 2018',
        '      surgeries and language',
        `\f${heads}`,
        '      colleges',
      ),
    ),
  ).toEqual([
    ['Share the list of homes visited for fire safety', '', 'Fire Manager', 'June 2017'],
    ['Raise awareness in schools, surgeries and language colleges', '', 'Housing Manager', 'March 2018'],
  ]);
});

it('the last lines of cells with words that heads have too are no heads', async () => {
  expect(
    await rowsOf(`Anyshire Safeguarding Children Board Action Plan 2013-14
Action                                Responsible Officer     Target Date      Outcome
Offer the course to school            Training Coordinator    October 2013     Each school has
governors in the evening                                                       two governors who took it

Report the allegations of the year    Local Authority         March 2014       The Board knows what follows
Board with what was learned           Designated Officer                       an allegation
`),
  ).toEqual([
    [
      'Offer the course to school governors in the evening',
      'Each school has two governors who took it',
      'Training Coordinator',
      'October 2013',
    ],
    [
      'Report the allegations of the year Board with what was learned',
      'The Board knows what follows an allegation',
      'Local Authority Designated Officer',
      'March 2014',
    ],
  ]);
});
