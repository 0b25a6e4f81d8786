import { expect, it } from 'vitest';
import { imported } from './made.ts';

const named = async (...rows: readonly string[]) => {
  const { imported: made } = await imported(
    'plan.csv',
    ['Ref,Action,Lead,% complete,RAG,Date completed', ...rows].join('\n'),
  );
  return made.doubts.filter(({ why }) => why.includes('left open')).map(({ source }) => source);
};

it('actions below “Completed” are named where nothing beside them says that they are', async () => {
  const rows = ['1.1,Agree it,Chair,,Complete,', '1.2,Train staff,Chair,,,', '1.3,Map it,Chair,,,3 May 2026'];
  expect(await named('Completed actions,,,,,', ...rows, '1.4,Ask,Chair,,Green,')).toEqual(['1.2 and 1.4']);
  expect(await named('Neglect,,,,,', ...rows)).toEqual([]);
});

it.each(['% done', 'Percentage complete', '% progress', 'Completed (%)'])(
  'a column of how much is done is the board’s own, and neither a day nor an update: %s',
  async (head) => {
    const { imported: made } = await imported(
      'plan.csv',
      `Ref,Action,Lead,By when,${head}\n1.1,Agree it,Chair,May 2026,90%\n`,
    );
    expect(made.draft.areas[0]?.actions[0]).toMatchObject({
      done: null,
      completion: 'May 2026',
      progress: [],
      fields: [[expect.stringContaining(head), '90%']],
    });
  },
);

it.each([
  ['CLOSED: website', ''],
  ['[Deleted - merged with 1.2]', ''],
  ['Website (completed)', ''],
  ['Website', 'Completed June 2026'],
  ['Website', 'Done.'],
])('an action whose words say that it has ended is named: %s %s', async (action, note) => {
  const { imported: made } = await imported(
    'plan.csv',
    `Ref,Action,Lead,By when,Progress\n1.1,${action},Chair,May 2026,${note}\n1.2,Closed questions are not used,Chair,,Completed the first of four\n1.3,Complete the audit,Chair,,\n`,
  );
  expect(made.doubts.filter(({ why }) => why.includes('left open')).map(({ source }) => source)).toEqual([
    '1.1',
  ]);
});

it('an action of which 100% is done is named where nothing else says that it is complete', async () => {
  const rows = [
    '1.1,Agree it,Chair,100%,Green,',
    '1.2,Train staff,Chair,90%,,',
    '1.3,Map it,Chair,100%,,3 May 2026',
  ];
  expect(await named(...rows, '1.4,Ask,Chair,100%,Blue,')).toEqual(['1.1']);
});
