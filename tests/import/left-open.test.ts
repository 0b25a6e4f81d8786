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

it('an action of which 100% is done is named where nothing else says that it is complete', async () => {
  const rows = [
    '1.1,Agree it,Chair,100%,Green,',
    '1.2,Train staff,Chair,90%,,',
    '1.3,Map it,Chair,100%,,3 May 2026',
  ];
  expect(await named(...rows, '1.4,Ask,Chair,100%,Blue,')).toEqual(['1.1']);
});
