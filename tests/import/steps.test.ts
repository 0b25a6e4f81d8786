import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs.ts';
import { imported } from './made.ts';

/** The milestones of a cell, and what the report says of it. */
const milestonesOf = async (cell: string) => {
  const { actions, imported: made } = await imported(
    'plan.csv',
    `Ref,Action,Milestones,Lead,By when\n1.1,Agree the toolkit,"${cell}",Named Nurse,June 2014\n1.2,Train staff,Course written by May 2013,Chair,July 2014\n`,
  );
  return {
    milestones: (actions[0]?.milestones ?? []).map(({ what, when }) => [what, when?.reading.text ?? null]),
    doubts: made.doubts.map(({ why }) => why),
  };
};

const cut = 'several milestones are in one line; it was cut between them';

describe('milestones in one line', () => {
  it.each([
    'draft policy by June 2013; consult partners by Sept 2013',
    'draft policy by June 2013. consult partners by Sept 2013.',
    'By June 2013 draft policy; by Sept 2013 consult partners',
    '(a) draft policy by June 2013; (b) consult partners by Sept 2013',
  ])('have a date each, with a small letter too: %s', async (cell) => {
    const { milestones, doubts } = await milestonesOf(cell);
    expect(milestones.map(([what, when]) => [what, when?.toLowerCase()])).toEqual([
      ['draft policy', 'by june 2013'],
      ['consult partners', 'by sept 2013'],
    ]);
    expect(doubts).toContain(cut);
  });

  it('that has no date is its own beside one that has', async () => {
    const { milestones, doubts } = await milestonesOf('draft in June 2013; sign off');
    expect(milestones).toEqual([
      ['draft', 'in June 2013'],
      ['sign off', null],
    ]);
    expect(doubts).toContain(cut);
  });

  it('dates alone behind a semicolon are more dates of the same milestone', async () => {
    expect((await milestonesOf('Reports to Board: June 2013; Sept 2013; Dec 2013')).milestones).toEqual([
      ['Reports to Board', 'June 2013 / Sept 2013 / Dec 2013'],
    ]);
  });

  it('what has no date anywhere stays one milestone, and so do words in brackets', async () => {
    expect((await milestonesOf('draft policy; consult partners; report')).milestones).toEqual([
      ['draft policy; consult partners; report', null],
    ]);
    expect(
      (await milestonesOf('Meet partners (police; health in May 2013 too) – June 2013')).milestones,
    ).toEqual([['Meet partners (police; health in May 2013 too)', 'June 2013']]);
  });

  it.each([
    ['Draft policy, June 2013, consult partners, September 2013', 'June 2013'],
    ['Hold an event in June 2013 for schools', 'June 2013'],
    ['Policy drafted by end of June and agreed – Sept 2013', 'end of June'],
    ['Sign-off in Autumn 2013 with schools – March 2014', 'Autumn 2013'],
    ['Phase 1 before 2013-14, then the rest – March 2014', 'before 2013-14'],
    ['Survey, March, then a report – Sept 2013', 'March'],
  ])('a date that stays inside the words is named: %s', async (cell, date) => {
    expect((await milestonesOf(cell)).doubts).toContain(
      `“${date}” is inside the words of a milestone, and was not taken as its date`,
    );
  });

  it('no date is lost, whatever is before it and behind it', async () => {
    const months = ['June 2013', 'Sept 2013', '30/9/13', '12 May 2013'];
    const step = fc.tuple(
      fc.constantFrom(
        'draft policy',
        'Consult partners',
        'survey of schools (pilot)',
        'sign-off',
        'TNA survey (ends',
      ),
      fc.constantFrom(' by ', ' – ', ', ', ' ', ' ('),
      fc.constantFrom(...months),
    );
    const line = fc.array(fc.tuple(step, fc.constantFrom('; ', '. ', ' and ', ', ', '\n')), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(line, async (steps) => {
        const cell = steps.map(([[what, mark, when], behind]) => `${what}${mark}${when}${behind}`).join('');
        const { milestones, doubts } = await milestonesOf(cell.replace(/(?:; |, | and |\n)$/, ''));
        const said = [...milestones.map(([, when]) => when ?? ''), ...doubts].join('\n');
        for (const [[, , when]] of steps) expect(said).toContain(when);
      }),
      { numRuns: runs(20, 150) },
    );
  });
});

describe('a bracket that is not closed', () => {
  it('keeps the words of the date that was taken from it', async () => {
    expect(
      (await milestonesOf('TNA survey (ends\nJune 2013)\nReport to Board (Sept 2013)')).milestones,
    ).toEqual([
      ['TNA survey (ends June 2013)', 'June 2013'],
      ['Report to Board', 'Sept 2013'],
    ]);
  });

  it('before a whole date leaves the day to its month', async () => {
    expect((await milestonesOf('Draft policy (12 May 2013')).milestones).toEqual([
      ['Draft policy', '12 May 2013'],
    ]);
  });

  it('does not take in the milestone of the next line, and is named', async () => {
    const { milestones, doubts } = await milestonesOf('TNA survey (ends\nReport to Board Sept 2013');
    expect(milestones).toEqual([
      ['TNA survey (ends', null],
      ['Report to Board', 'Sept 2013'],
    ]);
    expect(doubts).toContain(
      '“TNA survey (ends” ends inside a bracket; its rest, and its date, may be in another cell',
    );
  });
});

it.each([
  'agree 2 audits Oct – Dec 2013',
  'agree 2 audits: Oct – Dec 2013',
  'agree 2 audits (Oct – Dec 2013)',
])('a range of months keeps its beginning: %s', async (cell) => {
  expect((await milestonesOf(cell)).milestones).toEqual([['agree 2 audits', 'Oct – Dec 2013']]);
});

describe('a bracket behind a date', () => {
  it('that says where it was before is a move', async () => {
    const { actions } = await imported(
      'plan.csv',
      'Ref,Action,Milestones,Lead,By when\n1.1,Agree the toolkit,audit 2 – sept 2013 (moved from july 2013),Named Nurse,June 2014\n1.2,Train staff,Course written by May 2013,Chair,July 2014\n',
    );
    expect(actions[0]?.milestones).toMatchObject([
      {
        what: 'audit 2',
        when: { reading: { text: 'sept 2013' } },
        redated: [{ from: { reading: { text: 'july 2013' } }, to: { reading: { text: 'sept 2013' } } }],
      },
    ]);
  });

  it('that says where it went is a move on', async () => {
    expect((await milestonesOf('Audit – May 2013 (moved to July 2013)')).milestones).toEqual([
      ['Audit', 'July 2013'],
    ]);
  });

  it('is part of the words otherwise, and no milestone of its own', async () => {
    expect((await milestonesOf('Audit – Sept 2013 (two schools)')).milestones).toEqual([
      ['Audit (two schools)', 'Sept 2013'],
    ]);
  });
});

/** What is said of a cell of milestones, less what the document does not say at all. */
const namedOf = async (cell: string): Promise<string[]> =>
  (await milestonesOf(cell)).doubts.filter((why) => !why.startsWith('the document does not'));

describe('a date that a milestone has in a bracket with other words', () => {
  it('is whole where the bracket is closed', async () => {
    const cell = 'Final to Board (Board Sep 2013)';
    expect((await milestonesOf(cell)).milestones).toEqual([[cell, 'Sep 2013']]);
    expect(await namedOf(cell)).toEqual(['a date in a bracket with other words was taken as its date']);
  });

  it('may have its rest in another cell where it is open', async () => {
    const { doubts } = await milestonesOf('Final (Board Sep 2013');
    expect(doubts).toContainEqual(expect.stringContaining('ends inside a bracket'));
  });
});

it.each([
  ['Strategy to Board Dec 2013', 'Board'],
  ['Paper to the QA Group – May 2013', 'QA Group'],
])('a body in the words of a milestone is named, with what to write: %s', async (cell, body) => {
  expect(await namedOf(cell)).toEqual([
    `the body that it goes to is in its words alone: write  at: ${body}  beside its date`,
  ]);
});

it.each(['Letter to schools May 2013', 'Agree with Board May 2013', 'Appoint two to Board work by May 2013'])(
  'a milestone that goes to no body has none named: %s',
  async (cell) => {
    expect(await namedOf(cell)).toEqual([]);
  },
);
