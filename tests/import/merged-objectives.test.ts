import { expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

/** A table of Word; a cell that is null is merged with the one above it. */
const table = (...rows: (string | null)[][]): string =>
  `<w:tbl>${rows
    .map((row, r) =>
      row.map((text, c) => {
        const merge =
          text === null ? '<w:vMerge/>' : rows[r + 1]?.[c] === null ? '<w:vMerge w:val="restart"/>' : '';
        return `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text ?? ''}</w:t></w:r></w:p></w:tc>`;
      }),
    )
    .map((cells) => `<w:tr>${cells.join('')}</w:tr>`)
    .join('')}</w:tbl>`;

const docx = (...blocks: string[]): Uint8Array =>
  archive({ 'word/document.xml': `<w:document><w:body>${blocks.join('')}</w:body></w:document>` });

const heads = ['Objective', 'Lead', 'Milestone', 'By when'];
const title = '<w:p><w:r><w:t>Priority 1: Children are heard</w:t></w:r></w:p>';
const hearing = 'Ask children what they need';
const training = 'Train every new worker';

const madeOf = async (...blocks: string[]) => {
  const { imported: made } = await imported('plan.docx', docx(...blocks));
  return {
    doubts: made.doubts,
    actions: made.draft.areas.flatMap(({ actions }) =>
      actions.map(({ action, lead, completion, milestones }) => [
        action,
        lead,
        completion,
        milestones.map(({ what, when }) => [what, when]),
      ]),
    ),
  };
};

it.each([
  ['below the title of an area', [title]],
  ['with nothing above', []],
])('an objective that is merged over rows of milestones is one action with them, %s', async (_, above) => {
  const { actions, doubts } = await madeOf(
    ...above,
    table(
      heads,
      [hearing, 'Chair', 'Survey is written', 'May 2026'],
      [null, null, 'Answers are reported', 'July 2026'],
      [training, 'Training Officer', 'Course is written', 'June 2026'],
    ),
  );
  expect(actions).toEqual([
    [
      hearing,
      ['Chair'],
      null,
      [
        ['Survey is written', 'May 2026'],
        ['Answers are reported', 'July 2026'],
      ],
    ],
    [training, ['Training Officer'], 'June 2026', [['Course is written', null]]],
  ]);
  expect(doubts.map(({ at }) => at)).toEqual(
    expect.arrayContaining(['column “Objective”', 'column “Milestone”']),
  );
});

it('each row stays an action where nothing is merged, or what is merged is an area of the plan', async () => {
  const rows: (string | null)[][] = [
    [hearing, 'Chair', 'Survey is written', 'May 2026'],
    [training, 'Training Officer', 'Course is written', 'June 2026'],
  ];
  const steps = ['Survey is written', 'Course is written'];
  expect((await madeOf(title, table(heads, ...rows))).actions.map(([action]) => action)).toEqual(steps);
  const [first = [], second = []] = rows;
  const inTheme = table(['Theme', ...heads.slice(1)], first, [null, ...second.slice(1)]);
  expect((await madeOf(inTheme)).actions.map(([action]) => action)).toEqual(steps);
});
