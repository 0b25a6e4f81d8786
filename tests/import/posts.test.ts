import { expect, it } from 'vitest';
import { imported } from './made.ts';

const table = (leads: readonly string[]): string =>
  [
    'Ref,Action,Lead,By when',
    ...leads.map((lead, i) => `1.${i + 1},Do what number ${i + 1} says,${lead},May 2013`),
  ].join('\n');

it.each(['TBC', 'Vacant', 'J. Smith', 'J Smith', 'Dr Patel', 'Jane Smith', "Mary O'Neill", 'Cllr Green'])(
  'the lead %s is kept and asked about, and no post',
  async (lead) => {
    const { imported: made, actions } = await imported('plan.csv', table(['Chair', lead]));
    expect(made.draft.posts).toEqual(['Chair']);
    expect(actions[1]?.lead.map(({ text }) => text)).toEqual([lead]);
    expect(made.doubts.filter(({ source }) => source === lead)).toHaveLength(1);
  },
);

it.each([
  'Business Manager',
  'Named Nurse',
  'DI Vulnerable People',
  'QA Manager',
  'Early Help',
  'Mark Adviser',
])('the lead %s is a post', async (lead) => {
  const { imported: made } = await imported('plan.csv', table([lead]));
  expect(made.draft.posts).toEqual([lead]);
});

it('two words that may be a name are asked about once, and are a post until somebody says otherwise', async () => {
  const leads = [
    'Ngozi Adeyemi',
    'Public Health',
    'Ngozi Adeyemi',
    'Victim Support',
    'Named Nurse',
    "Women's Aid",
  ];
  const { imported: made } = await imported('plan.csv', table(leads));
  expect(made.draft.posts).toContain('Ngozi Adeyemi');
  expect(made.doubts.filter(({ why }) => why.startsWith('it may be the name'))).toMatchObject([
    { at: 'row 2', source: 'Ngozi Adeyemi' },
  ]);
});

it('a lead that is still open beside one that is named is asked about; all agencies beside it are not', async () => {
  const { imported: made } = await imported('plan.csv', table(['Chair; TBC', 'Chair; All agencies']));
  expect(made.draft.posts).toEqual(['Chair']);
  expect(made.doubts.filter(({ why }) => why.includes('nobody')).map(({ read }) => read)).toEqual([
    'TBC, lead of 1.1',
  ]);
});

it.each([
  ['Amber/Green', 'amber'],
  ['Green / Amber', 'amber'],
  ['Amber to Green', 'amber'],
  ['Red/Amber: two reports to come', 'red'],
])('the rating %s is the worse of its two colours, its words kept and asked about', async (rating, rag) => {
  const { imported: made } = await imported(
    'plan.csv',
    `Ref,Action,Lead,By when,RAG\n1.1,Agree,Chair,May 2013,${rating}\n`,
  );
  expect(made.draft.areas[0]?.actions[0]?.progress).toEqual([{ date: null, rag, note: rating }]);
  expect(made.doubts.map(({ why }) => why)).toContain(`two colours, read as ${rag}`);
});

it.each(['Amber', 'Amber - green light given', 'Amber: all greens are late'])(
  'the rating %s is one colour',
  async (rating) => {
    const { imported: made } = await imported(
      'plan.csv',
      `Ref,Action,Lead,By when,RAG\n1.1,Agree,Chair,May 2013,${rating}\n`,
    );
    expect(made.doubts.filter(({ why }) => why.startsWith('two colours'))).toEqual([]);
  },
);

it.each([
  'Lead (and support)',
  'Lead and support',
  'Lead / support',
  'Lead (supported by)',
  'Lead officer and partners',
])('a column that begins with the lead is one of leads: %s', async (head) => {
  const { actions } = await imported(
    'plan.csv',
    `Ref,Action,${head},By when\n1.1,Agree the toolkit,Board Manager,June 2014\n1.2,Train staff,Chair,July 2014\n`,
  );
  expect(actions.map(({ lead }) => lead.map(({ text }) => text))).toEqual([['Board Manager'], ['Chair']]);
});
