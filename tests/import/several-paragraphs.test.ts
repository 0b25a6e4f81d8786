import { describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { imported } from './made.ts';

type Cells = { readonly action?: readonly string[]; readonly outcomes?: readonly string[] };

const heads = ['Ref', 'Action', 'Outcomes', 'Lead', 'By when'];
const rowOf = ({ action = ['Agree it'], outcomes = ['Staff are sure'] }: Cells) => [
  ['1.1'],
  action,
  outcomes,
  ['Chair'],
  ['May 2013'],
];

/** The lines of a cell as Word breaks them: by paragraphs, or by soft breaks in one. */
const inWord = (cells: Cells, between: string): Uint8Array => {
  const cell = (lines: readonly string[]): string =>
    `<w:tc><w:p><w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join(between)}</w:r></w:p></w:tc>`;
  const row = (all: readonly (readonly string[])[]): string => `<w:tr>${all.map(cell).join('')}</w:tr>`;
  return archive({
    'word/document.xml': `<w:document><w:body><w:tbl>${row(heads.map((head) => [head]))}${row(rowOf(cells))}</w:tbl></w:body></w:document>`,
  });
};

const inCsv = (cells: Cells): string =>
  `${heads.join(',')}\n${rowOf(cells)
    .map((lines) => `"${lines.join('\n')}"`)
    .join(',')}\n`;

const madeOf = async (name: string, content: string | Uint8Array) => {
  const { actions, imported: made } = await imported(name, content);
  return {
    actions: actions.map(({ action }) => action),
    outcomes: actions.flatMap(({ outcomes }) => outcomes.map(({ text }) => text)),
    named: made.doubts.filter(({ why }) => why.startsWith('several paragraphs')).map(({ read }) => read),
  };
};

describe.each([
  ['a soft break of Word', 'plan.docx', (cells: Cells) => inWord(cells, '<w:br/>')],
  ['a paragraph of Word', 'plan.docx', (cells: Cells) => inWord(cells, '</w:r></w:p><w:p><w:r>')],
  ['a line of a cell of a spreadsheet', 'plan.csv', inCsv],
])('%s', (_, name, contentOf) => {
  it('begins another outcome, and that is said', async () => {
    const outcomes = ['Fewer repeat referrals', '80% of adults feel safer'];
    expect(await madeOf(name, contentOf({ outcomes }))).toEqual({
      actions: ['Agree it'],
      outcomes,
      named: [outcomes.join(' | ')],
    });
  });

  it('that goes on with the sentence above is the same outcome', async () => {
    const outcomes = ['Fewer repeat referrals of', 'Roma families', 'and of others'];
    const said = 'Fewer repeat referrals of Roma families and of others';
    expect(await madeOf(name, contentOf({ outcomes }))).toMatchObject({ outcomes: [said], named: [] });
  });

  it('in the cell of an action is a sentence of it, and that is said', async () => {
    const action = 'Agree the protocol. Train 40 staff';
    expect(await madeOf(name, contentOf({ action: ['Agree the protocol', 'Train 40 staff'] }))).toMatchObject(
      {
        actions: [action],
        named: [action],
      },
    );
  });
});

it('an action of which each paragraph is struck out is withdrawn', async () => {
  const { actions } = await imported('plan.csv', inCsv({ action: ['~~Agree it~~', '~~Train staff~~'] }));
  expect(actions[0]).toMatchObject({ action: 'Agree it Train staff', closed: { as: 'withdrawn' } });
});
