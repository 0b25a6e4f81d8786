import { expect, it } from 'vitest';
import { imported } from './made.ts';

const rows = [
  ['Ref', 'What we do', 'Lead', 'Deadline', 'Outcome'],
  ['1.1', 'Agree the toolkit', 'Named Nurse', 'June 2026', '"- 10 courses run\n- 200 staff are sure"'],
  ['1.2', 'Train staff', 'Chair', 'July 2026', 'Staff know'],
];
const sheet = (mark: string): string => rows.map((row) => row.join(mark)).join('\r\n');

it('a sheet saved as a text with tabs has the rows of the same sheet saved as CSV', async () => {
  const [tabs, commas] = [await imported('plan.txt', sheet('\t')), await imported('plan.csv', sheet(','))];
  expect(tabs.actions.map(({ ref, outcomes }) => [ref, outcomes.map(({ text }) => text)])).toEqual([
    ['1.1', ['10 courses run', '200 staff are sure']],
    ['1.2', ['Staff know']],
  ]);
  expect([...tabs.files]).toEqual([...commas.files]);
});

it('a CSV that is empty or cut off is said to be so', async () => {
  await expect(imported('plan.csv', ' \n')).rejects.toThrow('it is empty');
  await expect(imported('plan.csv', sheet(',').split('sure')[0] ?? '')).rejects.toThrow(
    'a cell that begins with a quotation mark in line 2 has no mark at its end',
  );
});

it('a tick alone in a sheet is kept as it was written, and is no colour', async () => {
  const { actions, imported: made } = await imported(
    'plan.csv',
    'Ref,Action,Lead,Deadline,RAG\n1.1,Agree the toolkit,Named Nurse,June 2026,✔\n1.2,Train staff,Chair,July 2026,Green\n',
  );
  expect(actions[0]?.progress.map(({ rag, note }) => [rag, note])).toEqual([[null, '✔']]);
  expect(made.doubts.map(({ why }) => why)).toContain('no colour was read: ✔');
});
