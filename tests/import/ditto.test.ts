import { expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported, lostIn } from './made.ts';

const heads = ['Ref', 'Action', 'Lead', 'By when', 'Progress'];
const rows = (lead: string, when: string): (readonly string[])[] => [
  heads,
  ['1.1', 'Agree the toolkit', 'Named Nurse', 'May 2026', 'Begun'],
  ['1.2', 'Train staff', lead, when, 'As above'],
  ['1.3', 'Ask children', lead, 'July 2026', 'Ended'],
];
const csv = (lead: string, when: string): string =>
  rows(lead, when)
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
const word = (lead: string, when: string): Uint8Array =>
  archive({
    'word/document.xml': `<w:document><w:body><w:tbl>${rows(lead, when)
      .map(
        (row) =>
          `<w:tr>${row.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
      )
      .join('')}</w:tbl></w:body></w:document>`,
  });

it.each([
  ['words', 'plan.csv', csv('As above', 'ditto')],
  ['a mark', 'plan.csv', csv('"', '"')],
  ['a mark of Word', 'plan.docx', word('”', '〃')],
])(
  'a lead and a date that are as those above, by %s, are those, and it is said',
  async (_, name, content) => {
    const { actions, imported: made } = await imported(name, content);
    expect(actions.map(({ lead, completion }) => [lead[0]?.text, completion?.reading.text])).toEqual([
      ['Named Nurse', 'May 2026'],
      ['Named Nurse', 'May 2026'],
      ['Named Nurse', 'July 2026'],
    ]);
    expect(actions[1]?.progress[0]?.note).toBe('As above');
    const said = made.doubts.filter(({ why }) => /as the one above/.test(why));
    expect(said.map(({ read }) => read)).toEqual(['Named Nurse', 'May 2026', 'Named Nurse']);
  },
);

it('a mark in the first row stands for nothing, and is named', async () => {
  const { actions, imported: made } = await imported(
    'plan.csv',
    'Ref,Action,Lead,By when\n1.1,Agree,"""",May 2026\n',
  );
  expect(actions[0]?.lead).toEqual([]);
  expect(made.doubts).toContainEqual(
    expect.objectContaining({
      at: 'row 2, cell 3',
      source: '"',
      why: 'the cell says that it is as the one above, and that one says nothing',
      read: null,
    }),
  );
});

it('words that stand for those above are not said to be lost as well', async () => {
  expect(await lostIn('plan.csv', csv('As above', 'ditto'))).toEqual([]);
});

it('a lead that is as the merged one above it is that one', async () => {
  const cells = [
    ['Ref', 'Action', 'Lead'],
    ['1.1', 'Agree the toolkit', ' rowspan="2">Named Nurse'],
    ['1.2', 'Train staff'],
    ['1.3', 'Ask children', '〃'],
    ['1.4', 'Ask parents', 'as above'],
  ];
  const row = (own: readonly string[]): string =>
    `<tr>${own.map((cell) => `<td${cell.startsWith(' ') ? cell : `>${cell}`}</td>`).join('')}</tr>`;
  const { actions } = await imported('plan.html', `<table>${cells.map(row).join('')}</table>`);
  expect(actions.map(({ lead }) => lead[0]?.text)).toEqual(Array(4).fill('Named Nurse'));
});

it('a date that is as the one above is that which stands, and not the one that is struck out', async () => {
  const { actions } = await imported(
    'plan.csv',
    csv('Chair', 'ditto').replace('"May 2026"', '"~~May~~ June 2026"'),
  );
  expect(actions.map(({ completion, redated }) => [completion?.reading.text, redated.length])).toEqual([
    ['June 2026', 1],
    ['June 2026', 0],
    ['July 2026', 0],
  ]);
});
