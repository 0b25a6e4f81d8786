import { describe, expect, it } from 'vitest';
import { documentIn } from '../../src/import/document-in.ts';
import { importDocument } from '../../src/import/plan.ts';
import { imported } from './made.ts';

const sheet = (heads: readonly string[], ...colours: readonly string[]): string =>
  [
    `Ref,Action,Lead,By when,${heads.join(',')}`,
    `1.1,Agree the toolkit,Chair,June 2026,${colours.join(',')}`,
  ].join('\n');

const madeOf = async (heads: readonly string[], ...colours: readonly string[]) => {
  const { actions, imported: made } = await imported('plan.csv', sheet(heads, ...colours));
  const [action] = made.draft.areas.flatMap((area) => area.actions);
  return {
    colours: actions[0]?.progress.map(({ rag }) => rag),
    own: action?.fields.map(([name]) => name),
    order: made.doubts.filter(({ why }) => why.includes('columns of colours')).map(({ read }) => read),
  };
};

describe('of several columns of colours, the one now comes last', () => {
  it.each([
    [['Current RAG', 'Previous RAG'], 'Previous RAG, then Current RAG'],
    [['RAG', 'Last RAG'], 'Last RAG, then RAG'],
    [['RAG now', 'RAG at last meeting'], 'RAG at last meeting, then RAG now'],
    [['RAG (last updated in June)', 'Previous RAG'], 'Previous RAG, then RAG (last updated in June)'],
    [['Q2 RAG', 'Q1 RAG'], 'Q1 RAG, then Q2 RAG'],
    [['Q1 26/27 RAG', 'Q4 25/26 RAG'], 'Q4 25/26 RAG, then Q1 26/27 RAG'],
  ])('whatever their order in the table: %s', async (heads, order) => {
    const made = await madeOf(heads, 'Red', 'Green');
    expect(made).toEqual({ colours: ['green', 'red'], own: [], order: [order] });
  });

  it('which is the order of the table where their heads do not say', async () => {
    expect(await madeOf(['RAG', 'BRAG'], 'Green', 'Red')).toEqual({
      colours: ['green', 'red'],
      own: [],
      order: ['RAG, then BRAG'],
    });
  });

  it('and has the day that the user said, which those before it are not of', async () => {
    const document = await documentIn(
      'plan.csv',
      new TextEncoder().encode(sheet(['Current RAG', 'Previous RAG'], 'Red', 'Green')),
    );
    const { draft } = importDocument(document, {
      columns: [],
      board: null,
      period: null,
      rated: '1 July 2026',
    });
    expect(draft.areas[0]?.actions[0]?.progress.map(({ rag, date }) => [rag, date])).toEqual([
      ['green', null],
      ['red', '1 July 2026'],
    ]);
  });
});

it.each(['Risk rating', 'Confidence rating', 'Forecast RAG'])(
  'the colours of another column are the board’s own: %s',
  async (head) => {
    expect(await madeOf(['RAG', head], 'Green', 'Red')).toEqual({
      colours: ['green'],
      own: [head],
      order: [],
    });
  },
);

it('a column of risks in words rates no action', async () => {
  expect(await madeOf(['Risk rating'], 'High')).toEqual({ colours: [], own: ['Risk rating'], order: [] });
});

it('columns of colours under quarters of a plan without years are ratings in their order', async () => {
  expect((await madeOf(['Q2', 'Q1', 'Q3'], 'Amber', 'Green', '')).colours).toEqual(['green', 'amber']);
});

it.each([
  ['Q1 2026-27', 'Q2 2026-27', 'Q3 2026-27'],
  ['June 2026', 'Sept 2026', 'Dec 2026'],
])('columns of colours under times alone are ratings of those times: %s', async (...heads) => {
  const { imported: made } = await imported('plan.csv', sheet(heads, 'Green', 'Amber', ''));
  const [action] = made.draft.areas.flatMap((area) => area.actions);
  expect(action?.progress.map(({ rag, date }) => [rag, date])).toEqual([
    ['green', heads[0]],
    ['amber', heads[1]],
  ]);
});

it('“Outcome RAG” is a column of colours', async () => {
  expect((await madeOf(['Outcome RAG'], 'Red')).colours).toEqual(['red']);
});

describe('words of a column of colours that are none', () => {
  const unread = async (...statuses: readonly string[]) => {
    const rows = statuses.map((status, i) => `1.${i + 1},Agree it,Chair,June 2026,${status}`);
    const { imported: made } = await imported(
      'plan.csv',
      ['Ref,Action,Lead,By when,Status', ...rows].join('\n'),
    );
    return made.doubts.filter(({ why }) => why.startsWith('not read as colours'));
  };

  it('are named once, with the line that makes colours of them', async () => {
    const named = await unread('On track', 'Slipping', 'on track', 'Not started', 'Green', 'Complete', '');
    expect(named).toMatchObject([
      { at: 'column “Status”', source: 'On track | Slipping | Not started', read: 'notes' },
    ]);
    expect(named[0]?.why).toContain('rag: { colours: { COLOUR: [COLOUR, "On track"] } }');
  });

  it('are not those that say that nobody has rated it', async () => {
    expect(await unread('Green', 'Not rated', 'not yet rated', 'Unrated')).toEqual([]);
  });

  it('are not those of a note', async () => {
    expect(await unread('Green', 'Draft seen by the Board on 3 June; waits for schools', '✔')).toEqual([]);
  });
});

describe('a column of days under a head of updates', () => {
  const planWith = async (head: string, ...cells: readonly string[]) => {
    const rows = cells.map((cell, i) => `1.${i + 1},Agree it,Chair,June 2026,Green,Sent,${cell}`);
    const { imported: made } = await imported(
      'plan.csv',
      [`Ref,Action,Lead,By when,RAG,Comments,${head}`, ...rows].join('\n'),
    );
    return made.draft.areas.flatMap(({ actions }) =>
      actions.map(({ progress, fields }) => [
        progress.map(({ date, rag, note }) => [date, rag ?? note]),
        fields,
      ]),
    );
  };

  it.each(['Last updated', 'Date of last update', 'Date rated', 'Update date'])(
    'is the day of what has none: %s',
    async (head) => {
      expect(await planWith(head, '4 May 2026', '12/5/26', 'May 2026', '', 'monthly')).toEqual([
        [
          [
            ['4 May 2026', 'green'],
            ['4 May 2026', 'Sent'],
          ],
          [],
        ],
        [
          [
            ['12/5/26', 'green'],
            ['12/5/26', 'Sent'],
          ],
          [],
        ],
        [
          [
            ['May 2026', 'green'],
            ['May 2026', 'Sent'],
          ],
          [],
        ],
        [
          [
            [null, 'green'],
            [null, 'Sent'],
          ],
          [],
        ],
        [
          [
            [null, 'green'],
            [null, 'Sent'],
          ],
          [[head, 'monthly']],
        ],
      ]);
    },
  );

  it('that is still to come is the board’s own', async () => {
    expect(await planWith('Next update due', '4 May 2026')).toEqual([
      [
        [
          [null, 'green'],
          [null, 'Sent'],
        ],
        [['Next update due', '4 May 2026']],
      ],
    ]);
  });
});
