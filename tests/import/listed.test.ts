import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const row = (action: string): string =>
  `<table><tr><th>Ref</th><th>Action</th><th>Lead</th><th>By when</th></tr><tr><td>1.1</td><td>${action}</td><td>Chair</td><td>May 2026</td></tr></table>`;

describe('a list in the cell of an action', () => {
  it('gives the action its words and each entry a milestone, with the date that is in it', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      row('<p>Launch the toolkit:</p><ul><li>Draft agreed – April 2026</li><li>Schools briefed</li></ul>'),
    );
    expect(actions).toHaveLength(1);
    expect(actions[0]?.action).toBe('Launch the toolkit:');
    expect(actions[0]?.milestones.map(({ what, when }) => [what, when?.reading.text])).toEqual([
      ['Draft agreed', 'April 2026'],
      ['Schools briefed', undefined],
    ]);
    expect(made.doubts).toContainEqual(
      expect.objectContaining({ why: 'a list is in the cell of the action' }),
    );
  });

  it('without words above it stays a list in one text, and is named', async () => {
    const { actions, imported: made } = await imported(
      'plan.html',
      row('<ul><li>Agree the toolkit.</li><li>Brief the schools</li></ul>'),
    );
    expect(actions[0]?.action).toBe('Agree the toolkit; Brief the schools');
    expect(made.doubts.map(({ why }) => why)).toContain(
      'the cell of the action is a list and says nothing above it',
    );
  });
});

const tableOf = (whens: readonly string[]): string =>
  `<h1>Anyshire Safeguarding Board Business Plan 2014-15</h1><table><tr><th>Ref</th><th>Action</th><th>Milestones</th><th>Lead</th><th>By when</th></tr>
<tr><td rowspan="2">1.1</td><td rowspan="2">Agree a toolkit</td><td>Toolkit drafted</td><td rowspan="2">Policy Officer</td>${whens[0]}</tr>
<tr><td>Toolkit launched</td>${whens[1] ?? ''}</tr>
<tr><td>1.2</td><td>Train staff</td><td>Course written</td><td>Training Officer</td><td>June 2014</td></tr></table>`;

it('an action over several rows gives each step the date of its row, and is complete by none of them', async () => {
  const { actions, imported: made } = await imported(
    'plan.html',
    tableOf(['<td>May 2014</td>', '<td>October 2014</td>']),
  );
  expect(actions[0]?.milestones.map(({ what, when }) => [what, when?.reading.text])).toEqual([
    ['Toolkit drafted', 'May 2014'],
    ['Toolkit launched', 'October 2014'],
  ]);
  expect(actions[0]?.completion).toBeNull();
  expect(made.doubts.map(({ why }) => why)).toContainEqual(expect.stringContaining('takes several rows'));
});

it('a date over all rows of an action is that by which it is complete, and no step has it', async () => {
  const { actions } = await imported('plan.html', tableOf(['<td rowspan="2">October 2014</td>']));
  expect(actions[0]?.completion?.reading.text).toBe('October 2014');
  expect(actions[0]?.milestones.map(({ when }) => when?.reading.text)).toEqual([undefined, undefined]);
});

it('a milestone in a row of its own has the lead beside it, and the action keeps its own', async () => {
  const { actions, imported: made } = await imported(
    'plan.csv',
    `Ref,Action,Milestones,Lead,By when
1.1,Adopt the toolkit,Toolkit drafted,Head of Safeguarding,May 2014
,,Toolkit launched,Named Nurse,October 2014
,,Toolkit reviewed,Head of Safeguarding,March 2015
`,
  );
  expect(actions).toHaveLength(1);
  expect(actions[0]?.lead.map(({ text }) => text)).toEqual(['Head of Safeguarding']);
  expect(
    actions[0]?.milestones.map(({ what, when, lead }) => [
      what,
      when?.reading.text,
      ...lead.map(({ text }) => text),
    ]),
  ).toEqual([
    ['Toolkit drafted', 'May 2014'],
    ['Toolkit launched', 'October 2014', 'Named Nurse'],
    ['Toolkit reviewed', 'March 2015'],
  ]);
  expect(made.draft.posts).toEqual(['Head of Safeguarding', 'Named Nurse']);
  expect(made.doubts.filter(({ source }) => source === 'Named Nurse').map(({ read }) => read)).toEqual([
    'the lead of the milestone beside it',
  ]);
});

describe('an action over several rows', () => {
  const rated = (...words: string[]) =>
    imported(
      'plan.csv',
      `Ref,Action,Milestone,Lead,By when,Status\n1.1,Launch it,Draft,Chair,May 2026,${words[0]}\n,,Publish,,June 2026,${words[1]}\n,,Review,,July 2026,${words[2]}\n1.2,Train staff,Book,Chair,May 2026,Green\n`,
    );
  const recorded = ({ actions }: Awaited<ReturnType<typeof rated>>) =>
    actions.map(({ progress }) => progress[0]?.rag);

  it('with different words for how far they are has no one colour, and both are named', async () => {
    const made = await rated('Complete', 'In progress', 'Complete');
    expect(recorded(made)).toEqual([undefined, 'green']);
    const said = made.imported.doubts
      .filter(({ at }) => /^row [234], cell 6$/.test(at))
      .map(({ why }) => why);
    expect(said).toEqual([
      expect.stringContaining('the rows of the action have “Complete” and “In progress” here'),
      expect.stringContaining('left out'),
    ]);
  });

  it('with a colour beside its first milestone alone has that colour, and this is named once', async () => {
    const made = await rated('Complete', '', '');
    expect(recorded(made)).toEqual(['complete', 'green']);
    const named = made.imported.doubts.filter(({ why }) =>
      why.includes('beside the first of several milestones'),
    );
    expect(named).toMatchObject([{ at: 'row 2, cell 6', read: 'Complete' }]);
  });

  it('with a colour that is merged over them has that colour, and nothing is named', async () => {
    const heads = ['Ref', 'Action', 'Milestone', 'Lead', 'By when', 'RAG'].map((head) => `<th>${head}</th>`);
    const over = (text: string): string => `<td rowspan="2">${text}</td>`;
    const made = await imported(
      'plan.html',
      `<table><tr>${heads.join('')}</tr><tr>${over('1.1')}${over('Launch it')}<td>Draft</td>${over('Chair')}<td>May 2026</td>${over('Amber')}</tr><tr><td>Publish</td><td>June 2026</td></tr></table>`,
    );
    expect(recorded(made)).toEqual(['amber']);
    expect(made.imported.doubts.filter(({ why }) => why.includes('beside the first'))).toEqual([]);
  });

  it('with one word for how far it is has that colour', async () => {
    expect(recorded(await rated('Green', 'green', 'Green'))).toEqual(['green', 'green']);
  });
});
