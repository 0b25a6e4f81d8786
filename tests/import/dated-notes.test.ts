import { describe, expect, it } from 'vitest';
import { wholeDate } from '../../src/import/looks.ts';
import { imported } from './made.ts';

const table = (update: string): string =>
  `Ref,Action,Lead,Deadline,RAG,Update\n1.1,Agree the toolkit,Named Nurse,June 2026,Amber,"${update}"\n1.2,Train staff,Chair,July 2026,Green,Begun\n`;

/** The day as it is in the plan's file; null of a note without one. */
const at = (text: string | null): string | null =>
  text === null ? null : (wholeDate(text)?.windows[0]?.due ?? text);

const notesOf = async (update: string) => {
  const { actions, imported: made, read } = await imported('plan.csv', table(update));
  return {
    notes: (actions[0]?.progress ?? [])
      .filter(({ rag }) => rag === null)
      .map(({ dateText, note }) => [at(dateText), note]),
    doubts: made.doubts.map(({ why }) => why).filter((why) => why.includes('begin')),
    errors: read.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
};

describe('a note that begins with its day', () => {
  it.each([
    '12/05/2026 - agreed',
    '12/05/2026: agreed',
    '12/05/2026-agreed',
    '12.05.26 - agreed',
    '12-05-2026 - agreed',
    '12 May 2026 - agreed',
    '12th May 2026 – agreed',
    '2026-05-12: agreed',
    '[12/05/26] agreed',
    '(12.05.2026) agreed',
    'Update 12/05/2026: agreed',
    'As at 12 May 2026: agreed',
    'On 12 May 2026 – agreed',
    'Tue 12 May 2026: agreed',
  ])('is of that day, the day before the month: %s', async (update) => {
    expect(await notesOf(update)).toEqual({ notes: [['2026-05-12', 'agreed']], doubts: [], errors: [] });
  });

  it.each(['2026-05-12 agreed', '12/05/2026 agreed', '12 May 2026 agreed'])(
    'is of that day, and is named, where no mark is between: %s',
    async (update) => {
      const { notes, doubts } = await notesOf(update);
      expect(notes).toEqual([['2026-05-12', 'agreed']]);
      expect(doubts).toEqual([`the day at the beginning of “${update}” was taken as the day of the note`]);
    },
  );

  it('each paragraph and each sentence with a day is a note of its own', async () => {
    const { notes } = await notesOf('12/05/2026 - Draft agreed.\n28/06/2026 - Published.\nAll have it.');
    expect(notes).toEqual([
      ['2026-05-12', 'Draft agreed.'],
      ['2026-06-28', 'Published. All have it.'],
    ]);
    expect((await notesOf('10/07/2026: tender out. 14/09/2026: bidder withdrew')).notes).toEqual([
      ['2026-07-10', 'tender out.'],
      ['2026-09-14', 'bidder withdrew'],
    ]);
    expect((await notesOf('1/6/26 two courses run\n1/9/26 five courses run')).notes).toEqual([
      ['2026-06-01', 'two courses run'],
      ['2026-09-01', 'five courses run'],
    ]);
  });

  it.each([
    '12/05/2026 - 14/05/2026 - training',
    '12/05/2026 to 14/05/2026 training',
    '31/06/2026 - agreed',
    'On 12 May 2026 the Board met',
  ])('keeps its words, and is named, where the day may be another: %s', async (update) => {
    const { notes, doubts } = await notesOf(update);
    expect(notes).toEqual([[null, update]]);
    expect(doubts).toEqual([`“${update}” begins with a day, and was not read as a note of that day`]);
  });

  it.each([
    '3 - 4 courses run',
    '3/4 of staff are trained',
    'May the work go on',
    'Delayed to Feb 2026 – the tender failed',
    'By May 2026: all schools',
    'Expected June 2026: guidance',
  ])('is no such note where it begins with something else: %s', async (update) => {
    expect(await notesOf(update)).toEqual({ notes: [[null, update]], doubts: [], errors: [] });
  });

  it('has the colour that is before its day or behind it', async () => {
    const { actions } = await imported(
      'plan.csv',
      table('12/05/2026 - Red: late\nGreen: 14/06/2026 - on track'),
    );
    const [, ...rated] = actions[0]?.progress ?? [];
    expect(rated.map(({ dateText, rag, note }) => [at(dateText), rag, note])).toEqual([
      ['2026-05-12', 'red', 'late'],
      ['2026-06-14', 'green', 'on track'],
    ]);
  });
});

describe('a month over notes', () => {
  const below = async (update: string, years = '2026-27') => {
    const { actions, imported: made } = await imported(
      'plan.csv',
      `Anytown SAB Business Plan ${years}\n\n${table(update)}`,
    );
    const [, ...notes] = actions[0]?.progress ?? [];
    return {
      notes: notes.map(({ dateText, rag, note }) => [dateText, rag, note]),
      doubts: made.doubts.map(({ why }) => why).filter((why) => /^a month|begin/.test(why)),
    };
  };
  const taken =
    'a month before a note, or above it, was taken as its day; the year is not plain, so see that it is right';

  it('gives its date to those up to the next, and is named where the plan gives the year', async () => {
    const { notes, doubts } = await below(
      'April update\nDraft shared\nSeen by schools\nJune 2026 update:\nAmber: late\nJuly',
    );
    expect(notes).toEqual([
      ['April', null, 'Draft shared. Seen by schools'],
      ['June 2026', 'amber', 'late. July'],
    ]);
    expect(doubts).toEqual([taken]);
  });

  it.each([
    ['Update – June 2026 – agreed', ['June 2026', null, 'agreed'], []],
    ['Progress update (June 2026): agreed', ['June 2026', null, 'agreed'], []],
    ['June update: agreed', ['June', null, 'agreed'], [taken]],
    ['12/06/2026\nagreed', ['12/06/2026', null, 'agreed'], []],
  ])('is that of the note behind or below it: %s', async (update, note, doubts) => {
    expect(await below(update)).toEqual({ notes: [note], doubts });
  });

  it.each(['April update', 'Sept 25 Guidance drafted'])(
    'that gives no date is kept in words, and named: %s',
    async (update) => {
      expect(await below(update)).toEqual({
        notes: [[null, null, update]],
        doubts: [`“${update}” begins with a day, and was not read as a note of that day`],
      });
    },
  );

  it('of a plan without years has no year, so it is kept in words, and named', async () => {
    const { notes, doubts } = await below('April update\nDraft shared', '');
    expect(notes).toEqual([[null, null, 'April update. Draft shared']]);
    expect(doubts).toHaveLength(1);
  });

  it('that somebody waits for, or reviews then, is no head', async () => {
    const { notes } = await below('Waiting for guidance\nJune 2026');
    expect(notes).toEqual([[null, null, 'Waiting for guidance. June 2026']]);
  });
});

describe('a colour with its day behind it', () => {
  const rated = async (rag: string) => {
    const { actions, imported: made } = await imported(
      'plan.csv',
      `Ref,Action,Lead,Deadline,RAG\n1.1,Agree the toolkit,Named Nurse,June 2026,${rag}\n1.2,Train staff,Chair,July 2026,Green\n`,
    );
    return {
      progress: (actions[0]?.progress ?? []).map((one) => [at(one.dateText), one.rag, one.note]),
      doubts: made.doubts.map(({ why }) => why),
    };
  };

  it.each(['Amber 12/5/26', 'Amber (12 May 2026)', 'Amber - 12/05/26'])(
    'was given on that day: %s',
    async (rag) => {
      expect((await rated(rag)).progress).toEqual([['2026-05-12', 'amber', null]]);
    },
  );

  it('that may be of its words is named', async () => {
    const { progress, doubts } = await rated('Amber 12/05/2026 agreed');
    expect(progress).toEqual([[null, 'amber', '12/05/2026 agreed']]);
    expect(doubts).toContain(
      '“12/05/2026 agreed” begins with a day, and was not read as the day of the rating',
    );
  });
});

it('what may be a ref is named where it is taken for a day', async () => {
  const { doubts } = await notesOf('2.1.10 - done with schools');
  expect(doubts).toEqual([
    'the day at the beginning of “2.1.10 - done with schools” was taken as the day of the note',
  ]);
});

it('notes are in the order of their days, whichever the document has first', async () => {
  const { notes } = await notesOf(
    '14/09/2026: Bidder withdrew.\n10/07/2026: Tender out.\nMay 2026: Drafted.',
  );
  expect(notes).toEqual([
    ['2026-05-31', 'Drafted.'],
    ['2026-07-10', 'Tender out.'],
    ['2026-09-14', 'Bidder withdrew.'],
  ]);
});
