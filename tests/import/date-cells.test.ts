import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

/** What is read of a web page's table: a row of these cells under their heads. */
const rowOf = async (cells: Readonly<Record<string, string>>) => {
  const head = ['Ref', 'Action', 'Notes', ...Object.keys(cells)].map((one) => `<th>${one}</th>`).join('');
  const row = ['1.1', 'Agree the toolkit', '', ...Object.values(cells)]
    .map((one) => `<td>${one}</td>`)
    .join('');
  const { imported: made } = await imported('plan.html', `<table><tr>${head}</tr><tr>${row}</tr></table>`);
  const [action] = made.draft.areas.flatMap(({ actions }) => actions);
  return {
    milestones: (action?.milestones ?? []).map(({ what, when, done }) => [what, when, done]),
    moves: (action?.milestones ?? []).flatMap(({ redated }) => redated.map(({ from, to }) => [from, to])),
    completion: action?.completion,
    redated: action?.redated.map(({ from, to }) => [from, to]),
    done: action?.done,
    lead: action?.lead,
    doubts: made.doubts.map(({ why }) => why).filter((why) => !why.startsWith('the document does not')),
  };
};

const two = 'Draft – May 2013<br>Final – June 2013';
const dones = (milestones: string, done: string) =>
  rowOf({ Milestones: milestones, Done: done }).then((read) => ({
    ...read,
    each: read.milestones.map(([, , said]) => said),
  }));

const open = (what: string, when: string | null) => [what, when, null];

describe('a range in a cell of milestones', () => {
  it.each([
    ['Hold audits Oct – Dec 2013', 'Hold audits', 'Oct – Dec 2013'],
    ['Hold audits Oct 2013 - Jan 2014', 'Hold audits', 'Oct 2013 - Jan 2014'],
    ['Hold audits 31 Oct – 2 Nov 2013', 'Hold audits', '31 Oct – 2 Nov 2013'],
    ['Workshops on 3 - 5 May 2013', 'Workshops', 'on 3 - 5 May 2013'],
    ['Apr 2013 – Jun 2013: interviews', 'interviews', 'Apr 2013 – Jun 2013'],
    ['Apr – Jun 2013: interviews', 'interviews', 'Apr – Jun 2013'],
    ['Interviews in May, June, July 2013', 'Interviews', 'in May, June, July 2013'],
  ])('keeps its beginning: %s', async (cell, what, when) => {
    expect(await rowOf({ Milestones: cell })).toMatchObject({ milestones: [open(what, when)], doubts: [] });
  });

  it.each(['Workshop 3 - 5 May 2013', 'Review of the plan of 2010 – 2013'])(
    'may begin with a number of the words, and is named: %s',
    async (cell) => {
      const range = /\d+ [–-].*/u.exec(cell)?.[0];
      expect((await rowOf({ Milestones: cell })).doubts).toContain(
        `“${range}” may be one range; its end was taken as the date`,
      );
    },
  );

  it('is none where a number of the words is before a month', async () => {
    expect(await rowOf({ Milestones: 'Report 2 – June 2013' })).toMatchObject({
      milestones: [open('Report 2', 'June 2013')],
      doubts: [],
    });
  });
});

describe('a date of a milestone', () => {
  it.each([
    ['ICT group, March and phase 2: 30/9/13', 'March'],
    ['Survey of schools March.', 'March'],
    ['Audit done 31 Feb 2013', '31 Feb 2013'],
  ])('that stays in its words is named: %s', async (cell, date) => {
    expect((await rowOf({ Milestones: cell })).doubts).toContain(
      `“${date}” is inside the words of a milestone, and was not taken as its date`,
    );
  });

  it('is not the month of a day that the month does not have', async () => {
    expect((await rowOf({ Milestones: 'Audit by 31 Feb 2013' })).milestones).toEqual([
      open('Audit by 31 Feb 2013', null),
    ]);
  });

  it('may be all that the cell says: dates are kept, and the words asked for', async () => {
    const { milestones, doubts } = await rowOf({ Milestones: 'June 2013; Sept 2013' });
    expect(milestones.map(([, when]) => when)).toEqual(['June 2013 / Sept 2013']);
    expect(doubts).toEqual(['it is a date alone, and does not say what is to be done by then']);
  });

  it.each([
    ['Report (x2) Jun 2013', 'Report (x2)'],
    ['Third (pending) Jun 2013', 'Third (pending)'],
    ['Draft written (done) Jun 2013', 'Draft written (done)'],
    ['Audit 50% complete Jun 2013', 'Audit 50% complete'],
  ])('leaves the words before it whole, and open: %s', async (cell, what) => {
    expect((await rowOf({ Milestones: cell })).milestones).toEqual([open(what, 'Jun 2013')]);
  });

  it.each([
    ['Audit <s>1</s> 2 June 2013', '1 June 2013', '2 June 2013'],
    ['Audit May <s>2013</s> 2014', 'May 2013', 'May 2014'],
  ])('that is struck out in part was moved as a whole: %s', async (cell, from, to) => {
    expect(await rowOf({ Milestones: cell })).toMatchObject({
      milestones: [open('Audit', to)],
      moves: [[from, to]],
    });
  });

  it('is not moved from words that are no date', async () => {
    const { milestones, moves } = await rowOf({ Milestones: 'Draft, <s>by</s> May 2013' });
    expect({ milestones, moves }).toEqual({ milestones: [open('Draft', 'May 2013')], moves: [] });
  });

  it.each(['✓', 'done'])('that is struck out beside %s is kept', async (mark) => {
    expect((await rowOf({ Milestones: `Audit <s>Apr 2013</s> ${mark}` })).milestones).toEqual([
      ['Audit', 'Apr 2013', 'yes'],
    ]);
  });

  it.each(['Audit – done', 'Audit completed – June 2013'])(
    'is asked for where done is said in its place: %s',
    async (cell) => {
      const { milestones, doubts } = await rowOf({ Milestones: cell });
      expect(milestones).toMatchObject([[expect.stringMatching(/^Audit/), expect.anything(), null]]);
      expect(doubts).toContainEqual(expect.stringMatching(/^a word of done is in it/));
    },
  );

  it.each(['X', 'Y', 'x', 'Yes'])(
    'with %s behind it is not done, nor two milestones, and is named',
    async (mark) => {
      const { milestones, doubts } = await rowOf({ Milestones: `Audit May 2013 ${mark}` });
      expect(milestones).toEqual([open(`Audit (${mark})`, 'May 2013')]);
      expect(doubts).toContainEqual(expect.stringMatching(/^marks are in the line/));
    },
  );
});

describe('a tick in a line of its own', () => {
  const done = (cell: string) =>
    rowOf({ Milestones: cell }).then(({ milestones }) => milestones.map(([what, , said]) => [what, said]));

  it.each([
    '✓<br>Audit Apr 2013<br>✓<br>Report Jun 2013<br>• Launch',
    'Audit Apr 2013<br>✓<br>Report Jun 2013<br>✓',
  ])('is of the line on its side, where the cell begins or ends with one: %s', async (cell) => {
    expect((await done(cell)).filter(([, said]) => said !== null)).toEqual([
      ['Audit', 'yes'],
      ['Report', 'yes'],
    ]);
  });

  it.each(['✓', '☐'])(
    'between two lines may be of either: both are open, and it is named: %s',
    async (sign) => {
      const { milestones, doubts } = await rowOf({
        Milestones: `Audit Apr 2013<br>${sign}<br>Report Jun 2013`,
      });
      expect(milestones).toEqual([open('Audit', 'Apr 2013'), open('Report', 'Jun 2013')]);
      expect(doubts.filter((why) => why.startsWith('marks are in the line'))).toHaveLength(2);
    },
  );
});

it.each([
  ['Draft by end May (✓) and final by end July 2013', 1],
  ['1. Draft May 2013 ✓ 2. Final June 2013', 2],
])('a tick between two dates of one line is asked about, and nothing is done: %s', async (cell, count) => {
  const { milestones, doubts } = await rowOf({ Milestones: cell });
  expect(milestones.map(([, , done]) => done)).toEqual(Array.from({ length: count }, () => null));
  expect(doubts).toContainEqual(expect.stringMatching(/^marks are in the line/));
});

describe('a word or a mark of done in the column of dates', () => {
  it.each([
    '✓ May 2013',
    'May 2013 ✓',
    'May 2013<br>✓',
    '☐ May 2013',
    'May 2013 (done)',
    'May 2013 – done',
    '<s>May 2013</s> ✓',
    '<s>May 2013</s> done',
  ])('is named, and leaves the date and the action open: %s', async (cell) => {
    expect(await rowOf({ 'By when': cell })).toMatchObject({
      completion: 'May 2013',
      redated: [],
      done: null,
      doubts: ['a mark or a word of done is here and not only a date: the action was left open'],
    });
  });

  it.each([
    ['Chair<br>May 2013 ✓', 'Chair'],
    ['✓ Chair<br><s>May 2013</s><br>done', 'Chair'],
  ])('is none of the names of a shared column: %s', async (cell, lead) => {
    expect(await rowOf({ 'Who and by when': cell })).toMatchObject({ completion: 'May 2013', lead: [lead] });
  });

  it.each(['✓', 'Done'])('is no revised date: %s', async (cell) => {
    const { completion, redated, doubts } = await rowOf({ 'By when': 'May 2013', 'Revised date': cell });
    expect({ completion, redated, doubts }).toEqual({
      completion: 'May 2013',
      redated: [],
      doubts: ['a mark or a word of done is here and not only a date: the action was left open'],
    });
  });

  it('is part of a sentence that says when it should be done', async () => {
    expect(await rowOf({ 'By when': 'To be<br>completed<br>by May 2013' })).toMatchObject({
      completion: 'To be completed by May 2013',
      doubts: [],
    });
  });

  it('is none where it says by when', async () => {
    expect(await rowOf({ 'By when': 'Completed by May 2013' })).toMatchObject({
      completion: 'Completed by May 2013',
      doubts: [],
    });
    expect((await rowOf({ Milestones: 'Draft – completed by May 2013' })).doubts).toEqual([]);
  });

  it('before the words of another milestone is asked about', async () => {
    const { milestones, doubts } = await rowOf({ Milestones: 'Draft – May 2013 Done Final – June 2013' });
    expect(milestones).toEqual([open('Draft', 'May 2013'), open('Done Final', 'June 2013')]);
    expect(doubts).toEqual(['several milestones are in one line; it was cut between them']);
  });

  it('is kept where there is no date beside it', async () => {
    expect((await rowOf({ 'By when': 'Completed May 2013' })).completion).toBe('Completed May 2013');
  });
});

describe('the column of what is done beside milestones', () => {
  it.each([
    ['✓<br>☐', ['yes', null]],
    ['✓<br>✓', ['yes', 'yes']],
    ['10 May 2013<br>3 July 2013', ['10 May 2013', '3 July 2013']],
    ['Yes<br>No', ['yes', null]],
  ])('says it of each where it has a line for each: %s', async (cell, each) => {
    const read = await dones(two, cell);
    expect(read).toMatchObject({ each, done: null });
    expect(read.doubts).toEqual([
      'the column of what is done has a line for each milestone: each was put beside its own',
    ]);
  });

  it.each(['✓', '✓<br>✗', 'mostly', '✓<br>✓<br>✓'])(
    'else leaves them open, and is named: %s',
    async (cell) => {
      const read = await dones(two, cell);
      expect(read).toMatchObject({ each: [null, null], done: null });
      expect(read.doubts).toEqual([
        'what is done is not said plainly of each milestone: they were left open',
      ]);
    },
  );

  it.each(['By June 2013', 'due June 2013', 'Expected June 2013'])(
    'says when it should be done, and not that it is: %s',
    async (cell) => {
      expect((await dones('Draft – May 2013', cell)).each).toEqual([null]);
      expect(await rowOf({ 'By when': 'May 2013', Done: cell })).toMatchObject({
        done: null,
        doubts: ['its date may be when it should be done: the action was left open'],
      });
    },
  );

  it.each(['☐ Draft – May 2013', '✗ Draft – May 2013'])(
    'says nothing against a box of the milestone: %s',
    async (milestone) => {
      const read = await dones(milestone, '✓');
      expect(read.each).toEqual([null]);
      expect(read.doubts).toContain(
        'what is done is not said plainly of each milestone: they were left open',
      );
    },
  );

  it('with two ticks and no milestone leaves the action open, and is named', async () => {
    expect(await rowOf({ 'By when': 'May 2013', Done: '✓<br>✓' })).toMatchObject({
      done: null,
      doubts: ['several ticks or boxes are in one cell: the action was left open'],
    });
  });
});

it('a column of refs holds no dates: 1.1.10 follows 1.1.9', async () => {
  const refs = ['1.1.9', '1.1.10', '2.01.01', '1.2.11'];
  const rows = refs.map((ref) => `<tr><td>${ref}</td><td>Agree ${ref}</td><td>May 2013</td></tr>`).join('');
  const heads = '<tr><th>Ref</th><th>Action</th><th>By when</th></tr>';
  const { imported: made } = await imported('plan.html', `<table>${heads}${rows}</table>`);
  expect(
    made.draft.areas.flatMap(({ actions }) => actions).map(({ ref, given }) => (given ? 'given' : ref)),
  ).toEqual(refs);
});

describe('a comma or a dash behind a month, a quarter, a season or a day', () => {
  const read = async (milestone: string) => {
    const { milestones, doubts } = await rowOf({ Milestones: milestone });
    return { read: milestones.map(([what, when]) => [what, when]), doubts };
  };

  it.each([
    ['Findings for Q1, June 2013', 'Findings for Q1', 'June 2013'],
    ['Survey of users in autumn, Jan 2014', 'Survey of users in autumn', 'Jan 2014'],
    ['Cases of Q1 - Sept 2013', 'Cases of Q1', 'Sept 2013'],
    ['Review the audit of summer - Oct 2013', 'Review the audit of summer', 'Oct 2013'],
    ['Report of 3rd - May 2013', 'Report of 3rd', 'May 2013'],
    ['Training from 10 - June 2013', 'Training from 10', 'June 2013'],
    ['Workshop 3rd - 5th May 2013', 'Workshop', '3rd - 5th May 2013'],
    ['Workshop 3 Oct - 5 Nov 2013', 'Workshop', '3 Oct - 5 Nov 2013'],
    ['Reviews Oct 2012 - Mar 2013', 'Reviews', 'Oct 2012 - Mar 2013'],
  ])('makes it a date only where the same comes behind it: %s', async (line, what, when) => {
    expect((await read(line)).read).toEqual([[what, when]]);
  });

  it.each(['Meeting with Mr May, June 2013', 'Report from April, July 2013', 'Reports Q1, Q2 2013'])(
    'is asked about where several dates were read: %s',
    async (line) => {
      expect((await read(line)).doubts).toContainEqual(expect.stringMatching(/ may be several dates/));
    },
  );
});

describe('a column of what is done, beside milestones', () => {
  it.each(['June 2013 → Sept 2013', '2013', '2013-14', 'June - July 2013', 'After June 2013'])(
    'with no one day or month leaves them open, and is named: %s',
    async (cell) => {
      const read = await dones('Draft – May 2013', cell);
      expect(read.each).toEqual([null]);
      expect(read.doubts).toContain(
        'what is done is not said plainly of each milestone: they were left open',
      );
    },
  );

  it.each(['no', '☐', '-'])('that says %s leaves one open whose words say that it is done', async (cell) => {
    const read = await dones('Draft – May 2013 done', cell);
    expect(read.each).toEqual([null]);
    expect(read.doubts).toContain(
      'it says that a milestone is not done, which says itself that it is: it was left open',
    );
  });

  it('with a tick and a dash says that the first is done, and the second is not', async () => {
    expect((await dones(two, '✓<br>-')).each).toEqual(['yes', null]);
  });
});

it.each(['done', '✓', '1'])(
  '%s is no date that was moved where it is struck out before one',
  async (words) => {
    const read = await rowOf({ 'By when': `<s>${words}</s> May 2013` });
    expect(read).toMatchObject({ completion: 'May 2013', redated: [] });
    expect(read.doubts).toContain('words are struck out, so they were left out');
  },
);
