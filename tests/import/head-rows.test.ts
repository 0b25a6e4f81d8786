import { expect, it } from 'vitest';
import { imported } from './made.ts';

it.each([
  'Ref,action,lead,by when,RAG',
  'Ref,Action,lead,by when,RAG',
  'Ref,what we will do,who,by when,RAG',
  'ref,action,lead,by when,rag',
  'Ref,action,lead,by when,rag,budget,risk,cost to each agency',
])('heads in capitals and small letters are heads, and no action: %s', async (heads) => {
  const { actions } = await imported(
    'plan.csv',
    `${heads}
1.1,Audit thirty cases of neglect,Named Nurse,March 2016,Green
1.2,Hold workshops for schools,Training Officer,June 2016,Amber
1.3,Write the annual report,Business Manager,May 2016,Red
`,
  );
  expect(actions.map(({ ref, action }) => [ref, action])).toEqual([
    ['1.1', 'Audit thirty cases of neglect'],
    ['1.2', 'Hold workshops for schools'],
    ['1.3', 'Write the annual report'],
  ]);
});

it.each(['Agree the outcomes of the audit', 'Review progress of the training programme'])(
  'the row of an action without a date is not a row of heads: %s',
  async (words) => {
    const { actions } = await imported(
      'plan.csv',
      `Action,Lead,By when
Hold workshops for schools,Training Officer,June 2016
${words},Lead Officer,
Write the annual report,Business Manager,May 2016
`,
    );
    expect(actions.map(({ action, lead }) => [action, lead[0]?.text])).toEqual([
      ['Hold workshops for schools', 'Training Officer'],
      [words, 'Lead Officer'],
      ['Write the annual report', 'Business Manager'],
    ]);
  },
);

it('heads of which bscb knows few are heads below “Ref”, and the others are the columns of the board', async () => {
  const { actions, imported: made } = await imported(
    'plan.csv',
    `Ref,Action,Cost code,Lot,Zone
1.1,Agree the tool,A-17,North lot,Hill
1.2,Train the staff,B-2,South lot,Vale
`,
  );
  expect(actions.map(({ ref, action }) => [ref, action])).toEqual([
    ['1.1', 'Agree the tool'],
    ['1.2', 'Train the staff'],
  ]);
  expect(made.draft.fields.map(({ name }) => name)).toEqual(['Cost code', 'Lot', 'Zone']);
});

it('a row that begins with “Ref” is one of heads, whatever the board calls the others', async () => {
  const { actions, imported: made } = await imported(
    'plan.csv',
    `Ref,Wording,Custodian,Horizon
1.1,Agree one assessment with every agency that works with families,Named Nurse,Sept 2014
1.2,Hold three workshops for head teachers and their deputies,Training Officer,March 2015
`,
  );
  expect(
    actions.map(({ ref, action, lead, completion }) => [
      ref,
      action.slice(0, 9),
      lead[0]?.text,
      completion?.reading.text,
    ]),
  ).toEqual([
    ['1.1', 'Agree one', 'Named Nurse', 'Sept 2014'],
    ['1.2', 'Hold thre', 'Training Officer', 'March 2015'],
  ]);
  expect(made.doubts.map(({ at, read }) => [at, read])).toEqual(
    expect.arrayContaining([
      ['column “Wording”', 'action'],
      ['column “Custodian”', 'lead'],
      ['column “Horizon”', 'completion'],
    ]),
  );
});

it('a row over all columns that names no number is named, where the area above it has one: it may be a remark', async () => {
  const remark = 'Priority A is overseen by the Prevention group';
  const sheet = (heading: string, row: string): string =>
    `<p>Anyshire Safeguarding Adults Board</p><h2>${heading}</h2><table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th></tr><tr><td>A1</td><td>Train staff</td><td>Chair</td><td>May 2026</td></tr><tr><td colspan="4">${row}</td></tr><tr><td>A2</td><td>Ask adults</td><td>Chair</td><td>June 2026</td></tr></table>`;
  const why = async (heading: string, row: string) =>
    (await imported('plan.html', sheet(heading, row))).imported.doubts.filter(
      ({ read }) => read === 'a new area',
    );
  expect(await why('Priority A: Prevention', remark)).toMatchObject([{ source: remark }]);
  expect(await why('Priority A: Prevention', 'Priority B: Listening')).toEqual([]);
  expect(await why('Prevention', 'Listening')).toEqual([]);
});
