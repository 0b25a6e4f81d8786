import { expect, it } from 'vitest';
import { imported, rowOf } from './made.ts';

const read = async (parts: readonly string[]) => {
  const { actions, imported: made } = await imported('plan.txt', parts.join('\n\n').replaceAll(' / ', '\n'));
  return { rows: actions.map(rowOf), made };
};

const title = 'Anyshire Safeguarding Children Board Business Plan 2014-15';

it('what pdftotext writes below all rows goes to the row that lacks it, and heads may be there too', async () => {
  const { rows, made } = await read([
    `${title} / Priority 1: Early help / Ref`,
    'Action',
    'Lead',
    'By when',
    'A1',
    'Develop a single front door for / Early Help Manager / early help with staff from health / and schools',
    'September / 2014',
    'A2',
    'Evaluate the effect of parenting / courses after six months',
    'Research Officer',
    'March 2015',
    'A3',
    'Introduce the outcomes star to all / Centre Manager / nurseries of the county',
    'July 2014',
    'Success criteria',
    'RAG',
    'Families tell their story once',
    'Green',
    'Gains that parents make are / still there a year later',
    'Amber',
    'Progress of each family can be / seen',
    'Red',
    'Priority 2: Care leavers / Ref',
    'Action',
    'Lead',
    'By when',
    'Success criteria',
    'RAG',
    'B1',
    'Review the health passports of / young people who leave care',
    'Designated Nurse',
    'May 2015',
    'They know their health history',
    'Green',
  ]);
  expect(rows).toEqual([
    [
      'A1',
      'Develop a single front door for early help with staff from health and schools',
      'Early Help Manager',
      'September 2014',
      'Families tell their story once',
      'green',
    ],
    [
      'A2',
      'Evaluate the effect of parenting courses after six months',
      'Research Officer',
      'March 2015',
      'Gains that parents make are still there a year later',
      'amber',
    ],
    [
      'A3',
      'Introduce the outcomes star to all nurseries of the county',
      'Centre Manager',
      'July 2014',
      'Progress of each family can be seen',
      'red',
    ],
    [
      'B1',
      'Review the health passports of young people who leave care',
      'Designated Nurse',
      'May 2015',
      'They know their health history',
      'green',
    ],
  ]);
  expect(made.doubts.filter(({ why }) => why.includes('no columns'))).toHaveLength(4);
  expect(made.aside.slice(0, 12).map(({ why }) => why)).toEqual(Array(12).fill('heads of columns'));
});

it('a page with its refs below their cells has its rows in the order of the refs', async () => {
  const { rows } = await read([
    `${title} / Ref`,
    'Action',
    'Lead',
    'By when',
    'A1',
    'Agree one assessment',
    'Named Nurse',
    'May 2014',
    '\fLead',
    'By when',
    'Head of Early Help',
    'June 2014',
    'Test whether courses change / practice in each district',
    'Training Manager',
    'July 2014',
    'A4',
    'Write short guides for schools',
    'Policy Officer',
    'October 2014',
    'Ref',
    'Action',
    'A2',
    'Hold a review of ten cases',
    'A3',
  ]);
  expect(rows.map(([ref, action, lead, when]) => [ref, action, lead, when])).toEqual([
    ['A1', 'Agree one assessment', 'Named Nurse', 'May 2014'],
    ['A2', 'Hold a review of ten cases', 'Head of Early Help', 'June 2014'],
    ['A3', 'Test whether courses change practice in each district', 'Training Manager', 'July 2014'],
    ['A4', 'Write short guides for schools', 'Policy Officer', 'October 2014'],
  ]);
});

it('lines of two columns that come by turns are told apart by how each column wraps its words', async () => {
  const { rows } = await read([
    `${title} / Ref`,
    'Action',
    'Lead',
    'By when',
    '1.1',
    'Distribute fridge magnets with / Fire Service / the number to call to every / Manager / home visited by the fire service Communications / Officer',
    'December 2014',
    '1.2',
    'Adopt a neglect tool for use by / Head of / health visitors, schools and social Safeguarding / workers',
    'July 2014',
  ]);
  expect(rows.map(([, action, lead]) => [action, lead])).toEqual([
    [
      'Distribute fridge magnets with the number to call to every home visited by the fire service',
      'Fire Service Manager + Communications Officer',
    ],
    ['Adopt a neglect tool for use by health visitors, schools and social workers', 'Head of Safeguarding'],
  ]);
});

it('an area that comes below all rows is named with each row that may be of it', async () => {
  const row = (action: string): string[] => [action, 'Named Nurse', 'May 2014'];
  const { made } = await read([
    title,
    'Action',
    'Lead',
    'By when',
    'Theme 1: Prevention',
    ...row('Map the services of the borough'),
    'Theme 2: Care homes',
    ...row('Visit each home once a year'),
    ...row('Agree a protocol on hoarding'),
    'Theme 3: Self neglect',
  ]);
  const named = made.doubts.filter(({ source }) => source === 'Theme 3: Self neglect');
  expect(named.map(({ read: said }) => said)).toEqual([
    expect.stringContaining('Visit each home once a year'),
    expect.stringContaining('Agree a protocol on hoarding'),
  ]);
});

it('a column of areas whose cells are over several rows is refused, since their rows are lost', async () => {
  const row = (objective: string, action: string): string[] => [objective, action, 'Named Nurse', 'May 2014'];
  const page = [
    'Priority',
    'Domestic abuse',
    'Neglect',
    'Objective',
    'Action',
    'Lead',
    'By when',
    ...row('Children are asked', 'Add three questions to the form'),
    ...row('Risk is shared', 'Move the daily meeting to nine'),
    ...row('Staff see it early', 'Train the staff of all nurseries'),
    ...row('Parents are helped', 'Offer a course in each town'),
  ];
  await expect(read([title, ...page, ...page.slice(0, 1), ...page.slice(3)])).rejects.toThrow(
    /its columns are lost.*pdftotext -layout/s,
  );
});
