import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

/** What a row of an action became whose columns of dates have these heads and say this. */
const madeOf = async (dates: Readonly<Record<string, string>>) => {
  const text = [
    `Ref,${Object.keys(dates).join(',')},Action,Lead`,
    `1.1,${Object.values(dates).join(',')},Agree the toolkit,Chair`,
  ].join('\n');
  const { actions, imported: made } = await imported('plan.csv', text);
  const [action] = actions;
  const [draft] = made.draft.areas.flatMap((area) => area.actions);
  return {
    completion: action?.completion?.reading.text,
    moved: draft?.redated.map(({ from, to }) => [from, to]),
    done: draft?.done,
    own: draft?.fields.map(([name]) => name),
    named: made.doubts.filter(({ at }) => at.startsWith('column')).map(({ source }) => source),
  };
};

const nothingElse = { moved: [], done: null, own: [], named: [] };

describe('of several columns of dates, completion is the one that says when an action is due', () => {
  it.each([
    ['Date agreed', 'By when'],
    ['Date raised', 'Target date'],
    ['Meeting date', 'Deadline'],
    ['Review date', 'Agreed completion date'],
    ['Date added to plan', 'Timescale'],
    ['Date reported', 'Due date'],
    ['Date raised', 'Current target date'],
  ])('and not %s, which is named', async (other, due) => {
    const expected = { ...nothingElse, completion: 'March 2027', own: [other], named: [other] };
    expect(await madeOf({ [other]: 'May 2026', [due]: 'March 2027' })).toEqual(expected);
    expect(await madeOf({ [due]: 'March 2027', [other]: 'May 2026' })).toEqual(expected);
  });

  it('and not a target that is no date', async () => {
    expect(await madeOf({ Target: '90%', Deadline: 'March 2027' })).toEqual({
      ...nothingElse,
      completion: 'March 2027',
      own: ['Target'],
    });
  });

  it.each([
    [['Original target date', 'Current target date']],
    [['Planned completion', 'Latest completion date']],
    [['Timescale', 'Updated deadline']],
  ])('and a later one that says that it is the date now is a move: %s', async ([first = '', now = '']) => {
    const expected = { ...nothingElse, completion: 'March 2027', moved: [['May 2026', 'March 2027']] };
    expect(await madeOf({ [first]: 'May 2026', [now]: 'March 2027' })).toEqual(expected);
    expect(await madeOf({ [now]: 'March 2027', [first]: 'May 2026' })).toEqual(expected);
  });

  it('and where none says so the first, with the others named', async () => {
    expect(await madeOf({ 'Planned completion': 'May 2026', 'Forecast completion': 'June 2026' })).toEqual({
      ...nothingElse,
      completion: 'May 2026',
      own: ['Forecast completion'],
      named: ['Forecast completion'],
    });
  });
});

it.each(['Date closed', 'Actual completion', 'Actual completion date', 'Date signed off', 'Closure date'])(
  'a column of when an action was done is no other date: %s',
  async (head) => {
    expect(await madeOf({ Deadline: 'May 2026', [head]: '3 May 2026' })).toEqual({
      ...nothingElse,
      completion: 'May 2026',
      done: '3 May 2026',
    });
  },
);

it('the only column of dates is completion, and named where it may be another date', async () => {
  expect(await madeOf({ 'Date agreed': 'May 2026' })).toEqual({
    ...nothingElse,
    completion: 'May 2026',
    named: ['Date agreed'],
  });
  expect(await madeOf({ Date: 'May 2026' })).toEqual({ ...nothingElse, completion: 'May 2026' });
});
