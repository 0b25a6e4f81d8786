import { expect, it } from 'vitest';
import { lostIn } from './made.ts';

const plan = (...rows: readonly string[]): string => ['Priority,Ref,Action,Lead,By when', ...rows].join('\n');

it.each(['Neglect', 'Priority 1: Neglect'])(
  'the name of an area in each of its rows is not lost: %s',
  async (area) => {
    const rows = [1, 2, 3].map((n) => `${area},1.${n},Agree toolkit ${n},Named Nurse,May 2026`);
    expect(await lostIn('plan.csv', plan(...rows))).toEqual([]);
  },
);

it('a ref with the number of a note is in the plan without it, and is not lost', async () => {
  expect(await lostIn('plan.csv', plan('Neglect,1.1¹,Agree the toolkit,Named Nurse,May 2026'))).toEqual([]);
});

it('words that are in no key of the plan are lost, each with its cell', async () => {
  const row = 'Neglect,1.1,Agree the toolkit,~~Chair~~ Named Nurse,May 2026';
  expect(await lostIn('plan.csv', plan(row))).toEqual([['row 2, cell 4', 'Chair']]);
});

it.each(['2026/27', '2026-2027', '2026 to 2027'])(
  'the years in the title are in the plan, however they are written: %s',
  async (years) => {
    const title = `Anytown Safeguarding Board Business Plan ${years}`;
    const text = `# ${title}\n\n| Ref | Action | Lead |\n|-|-|-|\n| 1.1 | Train staff | Chair |\n`;
    expect(await lostIn('plan.md', text)).toEqual([]);
  },
);

it('names with a slash between them that became two leads are not lost', async () => {
  const rows = 'Ref,Action,Lead,By when\n1.1,Agree it,LA/Police,May 2013\n1.2,Train staff,Police,May 2013\n';
  expect(await lostIn('plan.csv', rows)).toEqual([]);
});

it('labels before leads and partners are keys of the plan, and are not lost', async () => {
  const row = 'Neglect,1.1,Agree the toolkit,Lead: Chair; Support from: Named Nurse,May 2026';
  expect(await lostIn('plan.csv', plan(row))).toEqual([]);
});
