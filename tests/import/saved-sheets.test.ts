import { zipSync } from 'fflate';
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

/** A workbook of these sheets. */
const workbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array => {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
  };
  for (const [i, name] of names.entries())
    files[`xl/worksheets/sheet${i}.xml`] =
      `<worksheet><sheetData>${sheets[name]?.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`;
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
};

it('a sheet of notes beside that of the plan is no area of it: its priorities are, and the notes are named', async () => {
  const { read, imported: made } = await imported(
    'plan.xlsx',
    workbook({
      Plan: [
        ['No.', 'Priority', 'Action', 'Lead', 'Target date'],
        ['A1.1', 'Prevention', 'Agree the toolkit', 'Chair', 'May 2026'],
        ['B2.1', 'Listening to adults', 'Ask about outcomes', 'Chair', 'July 2026'],
      ],
      Notes: [['BRAG key: blue is done'], ['Figures are those of June']],
    }),
  );
  expect(read.plan?.areas.map(({ title, actions }) => [title, actions.map(({ ref }) => ref)])).toEqual([
    ['Prevention', ['A1.1']],
    ['Listening to adults', ['B2.1']],
  ]);
  expect(made.aside.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['BRAG key: blue is done', 'Figures are those of June']),
  );
});
