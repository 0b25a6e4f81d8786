import { expect, it } from 'vitest';
import { imported } from './made.ts';

const heads = 'Ref     Action                      Lead               By when';
const first = `1.1     Hold briefings for all      Training Manager   May 2026
        partner agencies`;
const second = `1.2     Audit the cases of last     Head of Quality    July 2026
        year`;
const note = 'Funding ends in December, so training must finish by then.';
const foot = (page: number): string => `${' '.repeat(50)}Page ${page} of 2`;

const rows = [
  ['1.1', 'Hold briefings for all partner agencies', 'Training Manager', 'May 2026'],
  ['1.2', 'Audit the cases of last year', 'Head of Quality', 'July 2026'],
];

/** The rows of these pages, what else the plan says, and what the report names. */
const readOf = async (...pages: string[]) => {
  const { imported: made } = await imported('plan.txt', `${pages.join('\n\f')}\n\f`);
  const { draft, aside, doubts } = made;
  return {
    rows: draft.areas.flatMap(({ actions }) =>
      actions.map(({ ref, action, lead, completion }) => [ref, action, lead.join(' + '), completion]),
    ),
    prose: draft.areas.flatMap(({ description }) => description),
    aside: aside.filter(({ why }) => why !== 'heads of columns').map(({ text }) => text),
    doubts: doubts.filter(({ why }) => why.includes('head or foot')).map(({ at, source }) => [at, source]),
  };
};

it.each([
  ['right below it', '\n'],
  ['below a gap', '\n\n'],
])('a note under a table is in none of its rows, %s', async (_, gap) => {
  const { rows: own, aside } = await readOf(`${heads}\n${first}\n${second}${gap}${note}`);
  expect(own).toEqual(rows);
  expect(aside).toEqual([note]);
});

const bare = [heads, first, second].map((lines) => lines.replaceAll(/^.{8}/gm, '')).join('\n\n');
const bareRows = rows.map(([, ...cells]) => cells);

it.each([
  ['below a gap', '\n\n', note],
  ['right below it', '\n', note],
  ['that says that it is one', '\n', 'Note: funding ends'],
])('a note under a table without refs is in none of its rows, %s', async (_, gap, text) => {
  const { rows: own, aside } = await readOf(`${bare}${gap}${text}`);
  expect(own.map(([, ...cells]) => cells)).toEqual(bareRows);
  expect(aside).toEqual([text]);
});

it('words by themselves under a table without refs, which may be of its last row, are named', async () => {
  const text = 'Funding ends soon.';
  const { imported: made } = await imported('plan.txt', `${bare}\n\n${text}\n\f`);
  expect(made.doubts.filter(({ source }) => source === text).map(({ read }) => read)).toEqual([
    'words of the row above',
  ]);
});

it('the number of a page is in no row, with a note or nothing between it and the table', async () => {
  const pages = [`${heads}\n${first}\n${note}\n${foot(1)}`, `${heads}\n${second}\n${foot(2)}`] as const;
  const read = await readOf(...pages);
  expect(read.rows).toEqual(rows);
  expect(read.prose).toEqual([note]);
  expect(read.aside).toEqual(['Page 1 of 2', 'Page 2 of 2']);
});

it('a head of the page that has three parts is no row', async () => {
  const head = 'Anyshire Safeguarding       Children Partnership       Business Plan';
  const { rows: own, doubts } = await readOf(
    `${head}\n\n${heads}\n${first}`,
    `${head}\n\n${second}\n\n${foot(2)}`,
  );
  expect(own).toEqual(rows);
  expect(doubts).toEqual([['line 1', 'Anyshire Safeguarding Children Partnership Business Plan']]);
});

it('what pages say at their edge and the document does not is named once, as that of a header in Word', async () => {
  const head = 'Anyshire Business Plan\nCONFIDENTIAL DRAFT v3\n\n';
  const title = 'Anyshire Business Plan of the Partnership\n\n';
  const {
    rows: own,
    doubts,
    aside,
  } = await readOf(
    `${head}${title}${heads}\n${first}\n\n${foot(1)}`,
    `${head}${heads}\n${second}\n\n${foot(2)}`,
  );
  expect(own).toEqual(rows);
  expect(doubts).toEqual([['line 2', 'CONFIDENTIAL DRAFT v3']]);
  expect(aside).toEqual(
    expect.arrayContaining(['Anyshire Business Plan', 'CONFIDENTIAL DRAFT v3', 'Page 1 of 2', 'Page 2 of 2']),
  );
});

it('a foot that differs only by the number of its page is named once', async () => {
  const { doubts } = await readOf(
    `${heads}\n${first}\n\nDraft for the Executive, page 1`,
    `${heads}\n${second}\n\nDraft for the Executive, page 2`,
  );
  expect(doubts).toEqual([['line 5', 'Draft for the Executive, page 1']]);
});
