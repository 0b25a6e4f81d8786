import { expect, it } from 'vitest';
import { inFull } from '../runs.ts';
import { imported, rowOf } from './made.ts';

/** Cells one after the other, some of two columns side by side, as `pdftotext` writes a page without -layout. */
const text = `Anyshire Safeguarding Children Board Business Plan 2014-2015
Priority 1: Early help reaches families sooner
Ref

Action

Lead

Timescale

Success
Criteria

RAG

1.1

Agree one assessment of early Early Help Manager June 2014
help that every agency uses, and
withdraw the three older forms

Nine in ten assessments are
on the new form by the spring

Green

1.2

Hold workshops for schools on Education Lead
when to refer and when to offer Training Officer
help in school

March 2015

Referrals that end in no Amber
further action fall

1.3

Map the help that families can
get in each neighbourhood

September
2014

Practitioners say that they
know where to send families

Policy
Officer

3

Priority 2: Children affected by neglect are seen
Ref

Action

Lead

Timescale

Success
Criteria

RAG

2.1

Audit thirty cases of neglect
and share what they show

Named Nurse October 2014

Lessons are known by front
line teams

Red
`;

it.runIf(inFull)(
  'cells that empty lines keep apart go to the columns that they fit, those side by side too, and each row is named',
  async () => {
    const { actions, imported: made, read } = await imported('plan.txt', text);
    expect(actions.map(rowOf)).toEqual([
      [
        '1.1',
        'Agree one assessment of early help that every agency uses, and withdraw the three older forms',
        'Early Help Manager',
        'June 2014',
        'Nine in ten assessments are on the new form by the spring',
        'green',
      ],
      [
        '1.2',
        'Hold workshops for schools on when to refer and when to offer help in school',
        'Education Lead + Training Officer',
        'March 2015',
        'Referrals that end in no further action fall',
        'amber',
      ],
      [
        '1.3',
        'Map the help that families can get in each neighbourhood',
        'Policy Officer',
        'September 2014',
        'Practitioners say that they know where to send families',
        null,
      ],
      [
        '2.1',
        'Audit thirty cases of neglect and share what they show',
        'Named Nurse',
        'October 2014',
        'Lessons are known by front line teams',
        'red',
      ],
    ]);
    expect(read.plan?.areas.map(({ title }) => title)).toEqual([
      'Early help reaches families sooner',
      'Children affected by neglect are seen',
    ]);
    expect(made.doubts.filter(({ why }) => why.includes('no columns'))).toHaveLength(4);
    expect(made.doubts[0]?.why).toContain('pdftotext -layout');
    expect(made.doubts.map(({ source }) => source)).toContainEqual(
      expect.stringContaining('1.2 | Hold workshops for schools on Education Lead / when to refer'),
    );
    expect(made.aside.map(({ text }) => text)).toContain('3');
  },
);

it.runIf(inFull)('a text whose rows cannot be told apart is refused, with what to type instead', async () => {
  const scattered = text
    .replace(/^1\.[123]\n\n/gm, '')
    .replaceAll(/(?:June|March) 201\d|Green|Officer/g, 'and');
  await expect(imported('plan.txt', scattered)).rejects.toThrow('pdftotext -layout FILE.pdf');
});

/** A table of three columns and three rows, each cell apart, with this first action. */
const under = (heads: readonly string[], first: string): string =>
  [
    ...heads,
    first,
    'Business Manager',
    'March 2016',
    'Hold workshops for schools on neglect',
    'Training Officer',
    'June 2016',
    'Map the help that families can get',
    'Policy Officer',
    'September 2016',
    'For questions about this plan write to the board office.',
  ].join('\n\n');

const usual = ['Action', 'Lead', 'By when'];

it.each([
  'Agree the outcomes of the audit',
  'Report on the impact of early help',
  'Publish the action log',
  'Agree measures of success',
  'Review the timescales of case conferences',
  'Name a lead for each school',
  'Write the annual report',
  'Review progress of the training plan',
  'Ask children in care what has changed',
  'Update the action log',
  'Complete all actions from the inspection',
  'Confirm who is responsible for what',
])('the first action "%s" is not taken for the head of a column', async (first) => {
  const { actions, imported: made } = await imported('plan.txt', under(usual, first));
  const rows = actions.map(({ action, lead, completion }) => [
    action,
    lead.map(({ text }) => text).join(' + '),
    completion?.reading.text,
  ]);
  expect(rows.slice(0, 3)).toEqual([
    [first, 'Business Manager', 'March 2016'],
    ['Hold workshops for schools on neglect', 'Training Officer', 'June 2016'],
    ['Map the help that families can get', 'Policy Officer', 'September 2016'],
  ]);
  expect(made.doubts.find(({ source }) => source.startsWith('For questions'))?.why).toContain(
    'may be a line below the table',
  );
});

it.each(['Update partners', 'Target schools with low results', 'Progress reports go to every meeting'])(
  'where "%s" may be a head or the first action, the text is refused and the words are named',
  async (first) => {
    await expect(imported('plan.txt', under(usual, first))).rejects.toThrow(`“${first}” at line 7 may be`);
  },
);

it.each([
  ['a head that is sure comes after it', ['Action summary', 'Lead', 'By when', 'Success']],
  ['it comes after the same head again', ['Action', 'Lead', 'By when', 'What success looks like']],
])('a head that may be a cell is a head where %s', async (_, heads) => {
  const area = (n: number, action: string): string[] => [
    `Priority ${n}: Neglect ${n}`,
    ...heads,
    action,
    'Business Manager',
    'March 2016',
    'Families are helped sooner',
  ];
  const text = [
    'Anyshire Safeguarding Board Plan 2015-16',
    ...area(1, 'Write a guide'),
    ...area(2, 'Audit files'),
  ];
  const { actions } = await imported('plan.txt', text.join('\n\n'));
  expect(actions.map(({ action, outcomes }) => [action, outcomes[0]?.text])).toEqual([
    ['Write a guide', 'Families are helped sooner'],
    ['Audit files', 'Families are helped sooner'],
  ]);
});

it('a text whose first cell is a name or a date is refused where its first column is of actions', async () => {
  await expect(imported('plan.txt', under(usual, 'Outcome measures'))).rejects.toThrow(
    '“Business Manager” at line 9 is first below its heads but does not belong under “Action”',
  );
});

it.each([
  ['What we will do', 'Who is responsible?', 'By when'],
  ['What do we want to achieve?', 'Lead agency and officer', 'Target date'],
  ['Action required', 'Person responsible', 'Completion date'],
  ['What we will do', 'Lead', 'When', 'How we will know'],
])('heads of several words are heads: %s', async (...heads) => {
  const { actions } = await imported('plan.txt', under(heads, 'Write the annual report'));
  expect(actions[0]).toMatchObject({
    action: 'Write the annual report',
    lead: [{ text: 'Business Manager' }],
  });
});

it('the first action below heads that come again on a later page is an action too', async () => {
  const { actions } = await imported(
    'plan.txt',
    [
      'Priority 1: Early help comes sooner',
      under(usual, 'Write the annual report').replace(/\n\nFor questions.*$/, ''),
      'Priority 2: Children in care are heard',
      ...usual,
      'Agree measures of success',
      'Named Nurse',
      'May 2016',
    ].join('\n\n'),
  );
  expect(actions.at(-1)).toMatchObject({
    action: 'Agree measures of success',
    lead: [{ text: 'Named Nurse' }],
  });
  expect(actions).toHaveLength(4);
});
