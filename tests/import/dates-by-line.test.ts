import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const madeOf = async (heads: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const tr = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell.replaceAll('|', '<br>')}</td>`).join('')}</tr>`;
  const page = `<h1>Anytown Board Business Plan 2026-27</h1><table>${[heads, ...rows].map(tr).join('')}</table>`;
  const { actions, read, imported: made } = await imported('plan.html', page);
  return {
    steps: actions.map(({ milestones }) => milestones.map(({ what, when }) => [what, when?.reading.text])),
    completion: actions.map(({ completion }) => completion?.reading.text),
    notes: actions.map(({ progress }) => progress.map(({ note }) => note)),
    areas: read.plan?.areas.map(({ title }) => title),
    named: made.doubts.map(({ source, read: as }) => [source, as]),
  };
};

describe('a line of dates beside each milestone', () => {
  const heads = ['Ref', 'Action', 'Milestones', 'By when', 'Lead'];

  it('is that of the milestone, and no completion in several parts', async () => {
    const row = ['1.1', 'Agree the toolkit', 'Draft written|Final agreed', 'May 2026|June 2026', 'Chair'];
    const { steps, completion, named } = await madeOf(heads, row);
    expect(steps).toEqual([
      [
        ['Draft written', 'May 2026'],
        ['Final agreed', 'June 2026'],
      ],
    ]);
    expect(completion).toEqual([undefined]);
    expect(named).toEqual([['May 2026 June 2026', 'the dates of the milestones beside them; no completion']]);
  });

  it.each([
    ['fewer dates', 'Draft written|Final agreed', 'May 2026', ['Draft written', 'Final agreed']],
    [
      'dates of their own',
      'Draft written – April 2026|Final agreed',
      'May 2026|June 2026',
      ['Draft written', 'Final agreed'],
    ],
  ])('is told from %s', async (_, steps, when, words) => {
    const made = await madeOf(heads, ['1.1', 'Agree the toolkit', steps, when, 'Chair']);
    expect(made.steps[0]?.map(([what]) => what)).toEqual(words);
    expect(made.completion).toEqual([when.replace('|', ' / ')]);
  });
});

describe('a column', () => {
  it('“How are we doing?” says how far things are', async () => {
    const made = await madeOf(
      ['Ref', 'Action', 'Lead', 'How are we doing?'],
      ['1.1', 'Agree the toolkit', 'Chair', 'Well on its way'],
    );
    expect(made.notes).toEqual([['Well on its way']]);
    expect(made.steps).toEqual([[]]);
  });

  it('of milestone dates that has dates alone says when actions are due', async () => {
    const made = await madeOf(
      ['Ref', 'Action', 'Lead', 'Milestone dates'],
      ['1.1', 'Agree the toolkit', 'Chair', 'May 2026'],
    );
    expect(made.completion).toEqual(['May 2026']);
    expect(made.steps).toEqual([[]]);
  });
});

describe('a row over all columns between rows of no area', () => {
  const plan = (words: string) =>
    madeOf(
      ['Ref', 'Action', 'Lead', 'By when'],
      ['1.1', 'Agree the toolkit', 'Chair', 'May 2026'],
      [words],
      ['1.2', 'Train staff', 'Chair', 'May 2026'],
    );

  it.each([
    ['Update: the Board agreed both in June', 'Update: the Board agreed both in June'],
    ['Progress update (Nov 2026) – the Board agreed both', 'the Board agreed both'],
  ])('is progress of the action above where it says so: %s', async (words, note) => {
    const { areas, notes, named } = await plan(words);
    expect(areas).toEqual(['Business Plan']);
    expect(notes).toEqual([[note], []]);
    expect(named).toEqual([[words, 'progress of that action']]);
  });

  it('is a note on the table where it says so', async () => {
    const { areas, named } = await plan('Note: the Board agreed both in June');
    expect(areas).toEqual(['Business Plan']);
    expect(named).toEqual([['Note: the Board agreed both in June', null]]);
  });

  it('is named where it may be one', async () => {
    const { areas, named } = await plan('The Board agreed both in June');
    expect(areas).toEqual(['Business Plan', 'The Board agreed both in June']);
    expect(named).toEqual([['The Board agreed both in June', 'a new area']]);
  });
});
