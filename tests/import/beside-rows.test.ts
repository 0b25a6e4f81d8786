import { describe, expect, it } from 'vitest';
import { workbook } from './archive.ts';
import { imported, lostIn } from './made.ts';

const plan = [
  ['Anytown Safeguarding Children Partnership Business Plan 2026-27'],
  ['Ref', 'Action', 'Lead', 'By when', 'Progress'],
  ['1.1', 'Agree the toolkit', 'Chair', 'June 2026', 'Drafted'],
  ['1.2', 'Train all staff', 'Named Nurse', 'July 2026', 'Begun'],
];

const madeOf = async (...below: readonly (readonly string[])[]) => {
  const {
    actions,
    read,
    imported: made,
  } = await imported('plan.xlsx', workbook({ Plan: [...plan, ...below] }));
  return {
    actions: actions.map(({ ref }) => ref),
    leads: actions.flatMap(({ lead }) => lead.map(({ text }) => text)),
    descriptions: read.plan?.areas.map(({ description }) => description),
    doubts: made.doubts.map(({ at, source, read: as }) => [at, source, as]),
    aside: made.aside.map(({ at, text }) => [at, text]),
  };
};

describe('rows of a sheet below those of the plan', () => {
  it.each([
    ['Approved by the Board on 3 June 2026'],
    ['', 'Note: dates are the end of the month'],
    ['NB: leads are posts, and no persons'],
    ['Key:', 'Green', 'On track'],
    ['', 'Amber', 'Late'],
    ['Blue = complete'],
    ['', 'Red – overdue'],
  ])('are no actions and no leads, and are named: %s %s %s', async (...row) => {
    const { actions, leads, doubts, aside } = await madeOf(row);
    const said = row.filter((text) => text !== '').join(' | ');
    expect(actions).toEqual(['1.1', '1.2']);
    expect(leads).toEqual(['Chair', 'Named Nurse']);
    expect(doubts).toEqual([['sheet Plan, row 5', said, null]]);
    expect(aside).toContainEqual(['sheet Plan, row 5', said]);
  });

  it('are of the key below which they are, each with a letter', async () => {
    const { actions, doubts } = await madeOf(['Key'], ['B', 'Complete'], ['R', 'Late']);
    expect(actions).toEqual(['1.1', '1.2']);
    expect(doubts.map(([, source]) => source)).toEqual(['Key', 'B | Complete', 'R | Late']);
  });

  it.each([
    [['1.3', 'Green spaces: agree where children play', 'Chair', 'May 2026']],
    [['', 'Key workers are named for each child', 'Chair', 'May 2026']],
    [['', 'Note: agree who writes the minutes', '', 'May 2026']],
    [['1.3', 'Amber', '', '']],
    [['', 'Publish the guide', 'Amber', '']],
  ])('are actions where they have a ref or a date: %s', async (row) => {
    expect((await madeOf(row)).actions).toEqual(['1.1', '1.2', '1.3']);
  });
});

it('words over all columns with no row below them are kept in the text above, and named', async () => {
  const { descriptions, doubts } = await madeOf(
    ['Priorities for all'],
    ['Neglect'],
    ['2.1', 'Map the harm', 'Chair', 'May 2026'],
  );
  expect(descriptions).toEqual(['Priorities for all', null]);
  expect(doubts).toEqual([['sheet Plan, row 5', 'Priorities for all', 'text']]);
});

it('a key beside a table is no column of it, and is named once', async () => {
  const [title = [], heads = [], first = [], second = []] = plan;
  const { imported: made } = await imported(
    'plan.xlsx',
    workbook({
      Plan: [
        title,
        [...heads, '', 'Key', ''],
        [...first, '', 'Green', 'On track'],
        [...second, '', 'Red', 'Late'],
      ],
    }),
  );
  expect(made.draft.fields).toEqual([]);
  expect(made.doubts.map(({ at, source }) => [at, source])).toEqual([
    ['sheet Plan, row 2', 'Key | Green | On track | Red | Late'],
  ]);
});

it('a heading that opens its area again is listed, and is not among the lost words', async () => {
  const table = (ref: string): string => `| Ref | Action | Lead |\n|-|-|-|\n| ${ref} | Train staff | Chair |`;
  const page = [
    '# Anytown Board Business Plan 2026-27',
    '## Priority 1: Neglect',
    table('1.1'),
    '## Priority 1: Neglect (continued)',
    table('1.2'),
  ].join('\n\n');
  expect(await lostIn('plan.md', page)).toEqual([]);
});
