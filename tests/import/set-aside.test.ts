import { describe, expect, it } from 'vitest';
import { workbook } from './archive.ts';
import { imported } from './made.ts';

const title = 'Anytown Safeguarding Children Partnership Business Plan 2026-27';
const plan = [
  [title],
  ['Ref', 'Action', 'Lead', 'By when'],
  ['1.1', 'Agree the toolkit', 'Chair', 'June 2026'],
  ['1.2', 'Train all staff', 'Named Nurse', 'July 2026'],
];
const heads = ['Ref', 'Risk', 'Likelihood', 'Impact', 'Mitigating actions', 'Owner'];
const risks = [
  ['R1', 'Staff leave', 'High', 'Severe', 'Shared induction', 'Named Nurse'],
  ['R2', 'Funding is cut', 'Low', 'Severe', 'A reserve', 'Chair'],
];

const madeOf = async (sheets: Parameters<typeof workbook>[0]) => {
  const { actions, read, imported: made } = await imported('plan.xlsx', workbook(sheets));
  return {
    board: read.plan?.board,
    introduction: read.plan?.introduction,
    actions: actions.map(({ ref, action }) => [ref, action]),
    doubts: made.doubts.map(({ at, source, read: as }) => [at, source, as]),
    aside: made.aside.map(({ at, text }) => `${at}: ${text}`),
  };
};

const ofPlan = [
  ['1.1', 'Agree the toolkit'],
  ['1.2', 'Train all staff'],
];

describe('a register of risks in the workbook of a plan', () => {
  it.each([
    ['with refs and actions against the risks', [heads, ...risks]],
    ['without refs', [heads, ...risks].map((row) => row.slice(1))],
    [
      'with a review date',
      [
        ['Risk', 'Likelihood', 'Impact', 'Action', 'Owner', 'Review date'],
        ...risks.map((row) => row.slice(1)),
      ],
    ],
  ])('before the sheet of the plan is left aside and named: %s', async (_, register) => {
    const made = await madeOf({ Risks: [['Risk register'], ...register], Plan: plan });
    expect(made.actions).toEqual(ofPlan);
    expect(made.board).toBe('Anytown Safeguarding Children Partnership');
    expect(made.introduction).toBeNull();
    expect(made.doubts).toEqual([['sheet Risks, row 2', register[0]?.join(' | '), null]]);
    expect(made.aside).toEqual(
      expect.arrayContaining([
        'sheet Risks, row 1: Risk register',
        ...register.map((row, i) => `sheet Risks, row ${i + 2}: ${row.join(' | ')}`),
      ]),
    );
  });

  it('after the plan, in its sheet or in one of its own, is left aside as well', async () => {
    const own = await madeOf({ Plan: plan, Risks: [heads, ...risks] });
    const same = await madeOf({ Plan: [...plan, heads, ...risks] });
    expect(own.actions).toEqual(ofPlan);
    expect(same.actions).toEqual(ofPlan);
    expect(same.doubts).toEqual([['sheet Plan, row 5', heads.join(' | '), null]]);
  });

  it('is what there is to import where no other table is there', async () => {
    const { actions } = await madeOf({ Risks: [[title], heads, ...risks] });
    expect(actions.map(([ref]) => ref)).toEqual(['R1', 'R2']);
  });
});

it('a plan with the risks to each action is no register of risks', async () => {
  const columns = ['Ref', 'Action', 'Lead', 'By when', 'Risk', 'Likelihood', 'Impact', 'Mitigation'];
  const row = [
    '1.1',
    'Agree the toolkit',
    'Chair',
    'June 2026',
    'Staff leave',
    'High',
    'Severe',
    'Induction',
  ];
  const made = await madeOf({
    Plan: [[title], columns, row],
    More: [
      ['Ref', 'Action', 'Lead'],
      ['1.2', 'Train all staff', 'Nurse'],
    ],
  });
  expect(made.actions).toEqual(ofPlan);
});

it('the versions of a plan are no actions of it', async () => {
  const heads = ['Version', 'Date', 'Author', 'Changes made'];
  const made = await madeOf({
    Versions: [['Version control'], heads, ['0.1', '3 May 2026', 'Business Manager', 'First draft']],
    Plan: plan,
  });
  expect(made.actions).toEqual(ofPlan);
  expect(made.doubts).toEqual([['sheet Versions, row 2', heads.join(' | '), null]]);
});

it('a table before the plan whose headings are not those of a plan is kept as words, and named', async () => {
  const members = [
    ['Member', 'Agency'],
    ['Chair', 'Independent'],
    ['Named Nurse', 'Health'],
  ];
  const made = await madeOf({ Members: members, Plan: plan });
  expect(made.actions).toEqual(ofPlan);
  expect(made.board).toBe('Anytown Safeguarding Children Partnership');
  expect(made.introduction).toContain('Named Nurse | Health');
  expect(made.doubts).toEqual([['sheet Members, row 1', 'Member | Agency', 'text']]);
});

describe('a table of a workbook with a plan that has neither actions nor dates', () => {
  it.each([
    [
      'of the priorities',
      ['Priority', 'Strategic lead', 'What we want to achieve'],
      ['1. Neglect', 'Director', 'Less neglect'],
    ],
    ['of what can be chosen', ['RAG', 'Lead'], ['Red', 'Chair']],
  ])('is left aside and named: %s', async (_, columns, row) => {
    for (const sheets of [
      { List: [columns, row], Plan: plan },
      { Plan: plan, List: [columns, row] },
    ]) {
      const made = await madeOf(sheets);
      expect(made.actions).toEqual(ofPlan);
      expect(made.doubts).toEqual([['sheet List, row 1', columns.join(' | '), null]]);
      expect(made.aside).toContain(`sheet List, row 2: ${row.join(' | ')}`);
    }
  });

  it('is of the plan where it says how far things are', async () => {
    const commitments = [
      ['Commitment', 'Lead', 'RAG'],
      ['Listen to children', 'Chair', 'Green'],
    ];
    const { actions } = await madeOf({ Plan: plan, Commitments: commitments });
    expect(actions.map(([, action]) => action)).toContain('Listen to children');
  });

  it('is the plan where there is no other', async () => {
    const priorities = [[title], ['Priority', 'Lead', 'Outcome'], ['1. Neglect', 'Director', 'Less neglect']];
    expect((await madeOf({ Plan: priorities })).actions).toEqual([['1', 'Neglect']]);
  });

  it('is kept as words where it counts actions', async () => {
    const made = await madeOf({
      Plan: plan,
      Dashboard: [
        ['RAG', 'Number of actions'],
        ['Red', '3'],
        ['Green', '5'],
      ],
    });
    expect(made.actions).toEqual(ofPlan);
    expect(made.doubts.map(([at]) => at)).toEqual(['sheet Dashboard, row 1']);
  });
});
