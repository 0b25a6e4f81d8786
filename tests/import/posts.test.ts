import { expect, it } from 'vitest';
import { imported } from './made.ts';

const table = (leads: readonly string[]): string =>
  [
    'Ref,Action,Lead,By when',
    ...leads.map((lead, i) => `1.${i + 1},Do what number ${i + 1} says,${lead},May 2013`),
  ].join('\n');

it.each([
  'TBC',
  'Vacant',
  'J. Smith',
  'J Smith',
  'Dr Patel',
  'Jane Smith',
  "Mary O'Neill",
  'Cllr Green',
  'DI Jones',
  'Insp. Jones',
  'Chair (J Smith)',
  'Jane Smith (Police)',
  'Jane Smith - Head of Safeguarding',
  'Named GP & DI Jones',
])('the lead %s is kept and asked about, and no post', async (lead) => {
  const { imported: made, actions } = await imported('plan.csv', table(['Chair', lead]));
  expect(made.draft.posts).toEqual(['Chair']);
  expect(actions[1]?.lead.map(({ text }) => text)).toEqual([lead]);
  expect(made.doubts.filter(({ source }) => source === lead)).toHaveLength(1);
});

it.each([
  'Business Manager',
  'Named Nurse',
  'DI Vulnerable People',
  'QA Manager',
  'Early Help',
  'Mark Adviser',
  'Det Supt',
  'DS Safeguarding',
  'Licensing Manager (Borough Council)',
  'Chair (Independent)',
  'CSC Head of Service',
])('the lead %s is a post', async (lead) => {
  const { imported: made } = await imported('plan.csv', table([lead]));
  expect(made.draft.posts).toEqual([lead]);
});

it('two words that may be a name are asked about once, and are a post until somebody says otherwise', async () => {
  const leads = [
    'Ngozi Adeyemi',
    'Public Health',
    'Ngozi Adeyemi',
    'Chair (Chidi Okafor)',
    'Victim Support',
    'Named Nurse',
    "Women's Aid",
  ];
  const { imported: made } = await imported('plan.csv', table(leads));
  expect(made.draft.posts).toContain('Ngozi Adeyemi');
  expect(made.doubts.filter(({ why }) => why.startsWith('it may be the name'))).toMatchObject([
    { at: 'row 2', source: 'Ngozi Adeyemi' },
    { at: 'row 5', source: 'Chair (Chidi Okafor)' },
  ]);
});

it('a lead that is still open beside one that is named is asked about; all agencies beside it are not', async () => {
  const { imported: made } = await imported('plan.csv', table(['Chair; TBC', 'Chair; All agencies']));
  expect(made.draft.posts).toEqual(['Chair']);
  expect(made.doubts.filter(({ why }) => why.includes('nobody')).map(({ read }) => read)).toEqual([
    'TBC, lead of 1.1',
  ]);
});

it('a label before a name is no part of it, and one that is named as support is a partner', async () => {
  const { imported: made, actions } = await imported(
    'plan.csv',
    table([
      'Lead: Chair; Support: Named Nurse',
      'Lead officer: Business Manager',
      'Chair; Support from: Police',
    ]),
  );
  expect(
    actions.map(({ lead, partners }) => [lead, partners].map((names) => names.map(({ text }) => text))),
  ).toEqual([
    [['Chair'], ['Named Nurse']],
    [['Business Manager'], []],
    [['Chair'], ['Police']],
  ]);
  expect(made.draft.posts).toEqual(['Chair', 'Named Nurse', 'Business Manager']);
  expect(made.doubts.filter(({ why }) => why.includes('support')).map(({ read }) => read)).toEqual([
    'Named Nurse',
    'Police',
  ]);
});

it('words in brackets below a lead are no post', async () => {
  const { imported: made } = await imported('plan.csv', table(['"Chair\n(with Healthwatch and others)"']));
  expect(made.draft.posts).toEqual(['Chair']);
});

it('a column of days under “Closed” says when actions were done', async () => {
  const rows = 'Ref,Action,Lead,Closed\n1.1,Agree it,Chair,3 May 2013\n1.2,Train staff,Chair,\n';
  const { actions } = await imported('plan.csv', rows);
  expect(actions.map(({ done }) => done.map(({ text }) => text))).toEqual([['3 May 2013'], []]);
});

const ratedAs = async (rating: string) => {
  const { imported: made } = await imported(
    'plan.html',
    `<table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th><th>RAG</th></tr><tr><td>1.1</td><td>Agree</td><td>Chair</td><td>May 2013</td><td>${rating}</td></tr></table>`,
  );
  return {
    progress: made.draft.areas[0]?.actions[0]?.progress,
    doubts: made.doubts.map(({ why }) => why),
  };
};

it.each([
  ['Amber → Green', 'green'],
  ['Red to Amber', 'amber'],
  ['From red to amber', 'amber'],
  ['Was green now red', 'red'],
  ['Green > Amber > Red: staff left', 'red'],
  ['Green to amber to red', 'red'],
])('the rating %s is the colour that it became, its words kept and asked about', async (rating, rag) => {
  const { progress, doubts } = await ratedAs(rating.replaceAll('>', '&gt;'));
  expect(progress).toEqual([{ date: null, rag, note: rating }]);
  expect(doubts).toContain('two colours, the last read as the one now');
});

it.each([
  'Amber/Green',
  'Green / Amber',
  'Red and amber',
  'Green Amber',
  'Red amber green',
  'Green (3 May 2013) → Amber (5 June 2013)',
  'Red until May then amber',
  'Red/Amber: two reports to come',
  'Red → Amber (green in May)',
])('the rating %s is none, its words kept and asked about', async (rating) => {
  const { progress, doubts } = await ratedAs(rating);
  expect(progress).toEqual([{ date: null, rag: null, note: rating }]);
  expect(doubts).toContain('several colours, and not which it is now: none was read');
});

it.each(['Amber → Green expected by July', 'Amber > Green by July', 'Red > Amber if funded'])(
  'a colour that is only hoped for is not the one now: %s',
  async (rating) => {
    const { progress, doubts } = await ratedAs(rating);
    expect(progress?.map(({ rag }) => rag)).toEqual([null]);
    expect(doubts).toContain('several colours, and not which it is now: none was read');
  },
);

it.each(['Green (was amber)', 'Green - amber for training'])(
  'the rating %s is its first colour, and the other is asked about',
  async (rating) => {
    const { progress, doubts } = await ratedAs(rating);
    expect(progress?.map(({ rag }) => rag)).toEqual(['green']);
    expect(doubts).toContain('another colour is in the words behind it: the first was read');
  },
);

it('colours in lines of their own, without days, are no rating; with days each is one of its day', async () => {
  const { progress, doubts } = await ratedAs('Amber<br>Green');
  expect(progress?.map(({ rag }) => rag)).toEqual([null, null]);
  expect(progress?.map(({ note }) => note)).toEqual(['Amber', 'Green']);
  const months = await ratedAs('Amber (May 2013)<br>Green: July 2013');
  expect(months.progress?.map(({ note }) => note)).toEqual(['Amber (May 2013)', 'Green: July 2013']);
  expect(doubts).toContain('several colours, and not which it is now: none was read');
  expect((await ratedAs('Amber 3 May 2013<br>Green 7 June 2013')).progress?.map(({ rag }) => rag)).toEqual([
    'amber',
    'green',
  ]);
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
