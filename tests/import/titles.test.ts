import { describe, expect, it } from 'vitest';
import { imported } from './made.ts';

const planOf = async (...title: string[]) => {
  const rows = '| Ref | Action | Lead | By when |\n|-|-|-|-|\n| 1.1 | Train staff | Chair | Q3 |\n';
  const { read } = await imported('plan.md', `${title.map((line) => `${line}\n\n`).join('')}${rows}`);
  const [action] = read.plan?.areas.flatMap(({ actions }) => actions) ?? [];
  const { title: called, period, published } = read.plan ?? {};
  return {
    title: called,
    period: period?.text,
    days: period === null ? null : [period?.start, period?.end],
    published: published?.reading.text ?? null,
    q3: action?.completion?.reading.windows[0]?.due,
  };
};

describe('the years in the title of a document', () => {
  it.each([
    [
      'Business plan: 1 January 2026 to 31 December 2026',
      'Business plan',
      '1 January 2026 to 31 December 2026',
    ],
    ['Delivery Plan, January – December 2026', 'Delivery Plan', 'January – December 2026'],
    ['Business Plan Jan to Dec 2026', 'Business Plan', 'Jan to Dec 2026'],
    ['Business Plan 2026 (calendar year)', 'Business Plan', '2026'],
  ])('may be a calendar year, whose third quarter ends in September: %s', async (said, title, period) => {
    expect(await planOf('Anyshire Safeguarding Adults Board', said)).toEqual({
      title,
      period,
      days: ['2026-01-01', '2026-12-31'],
      published: null,
      q3: '2026-09-30',
    });
  });

  it('are financial years where two are named, and a month beside them is that of publication', async () => {
    expect(await planOf('Anytown Safeguarding Children Board', 'Business Plan 2013-14, March 2013')).toEqual({
      title: 'Business Plan',
      period: '2013-14',
      days: ['2013-04-01', '2014-03-31'],
      published: 'March 2013',
      q3: '2013-12-31',
    });
  });
});

it('a title that has the board, the plan and its years ends before a heading that says “plan”', async () => {
  const lines = [
    '# Anytown Safeguarding Children Board Business Plan 2026-27',
    '## Introduction to the plan',
  ];
  expect((await planOf(...lines)).title).toBe('Business Plan');
  const aims = [
    'Anytown Safeguarding Children Board Plan',
    '- A Board that listens',
    '- A plan that is read',
  ];
  expect((await planOf(...aims)).title).toBe('Plan');
});

it('a title that is a heading is found below the menu and the notice of a web page, which are kept', async () => {
  const { read, files } = await imported(
    'plan.html',
    '<p>We use cookies on our site<p>Board papers<h1>Anytown Safeguarding Children Board Business Plan 2026/27</h1><table><tr><th>Ref<th>Action<th>Lead<tr><td>1.1<td>Train staff<td>Chair</table>',
  );
  expect([read.plan?.board, read.plan?.title, read.plan?.period?.text]).toEqual([
    'Anytown Safeguarding Children Board',
    'Business Plan',
    '2026-27',
  ]);
  expect(files.get('plan.yaml')).toMatch(/introduction:[^:]*We use cookies on our site[^:]*Board papers/);
});

it('a title that begins as an area does is a title, and no area', async () => {
  const table = '<table><tr><td>Ref<td>Action<td>Lead<tr><td>1.1<td>Train staff<td>Chair</table>';
  for (const tag of ['h1', 'p']) {
    const { read } = await imported(
      'plan.html',
      `<${tag}>Section 11 Audit Action Plan 2026-27</${tag}>${table}`,
    );
    expect([read.plan?.title, read.plan?.period?.text]).toEqual(['Section 11 Audit Action Plan', '2026-27']);
  }
});

it('a title whose parts are in several cells of a sheet is one title', async () => {
  const { read } = await imported(
    'plan.csv',
    'Anytown Safeguarding Adults Board,,Business Plan 2026/27,\nRef,Action,Lead,By when\n1.1,Train staff,Chair,Q3\n',
  );
  expect([read.plan?.board, read.plan?.title, read.plan?.period?.text]).toEqual([
    'Anytown Safeguarding Adults Board',
    'Business Plan',
    '2026-27',
  ]);
});

describe('the name of the board', () => {
  const boardOf = async (...lines: string[]) => {
    const table = '| Ref | Action | Lead | By when |\n|-|-|-|-|\n| 1.1 | Train staff | Chair | Q3 |\n';
    const { read, imported: made } = await imported('plan.md', `${lines.join('\n\n')}\n\n${table}`);
    return {
      board: read.plan?.board,
      title: read.plan?.title,
      named: made.doubts.filter(({ at }) => at === 'the title').map(({ source }) => source),
    };
  };

  it.each([
    ['Appendix B: Anytown Safeguarding Adults Board Business Plan 2026-27', 'Appendix B:'],
    ['Draft for approval – Anytown Safeguarding Adults Board Business Plan 2026-27', 'Draft for approval –'],
    ['Draft for Board: Anytown Safeguarding Adults Board Business Plan 2026-27', 'Draft for Board:'],
    [
      'OFFICIAL Agenda item 7 Anytown Safeguarding Adults Board Business Plan 2026-27',
      'OFFICIAL Agenda item 7',
    ],
  ])('has none of the words before it, which are named: %s', async (line, before) => {
    expect(await boardOf(line)).toEqual({
      board: 'Anytown Safeguarding Adults Board',
      title: 'Business Plan',
      named: [before],
    });
  });

  it.each([
    ['Board Plan 2026-27: Anytown Safeguarding Children Partnership', 'Board Plan'],
    ['Business Plan 2026-27 Anytown Safeguarding Children Partnership', 'Business Plan'],
    ['Business Plan for the Anytown Safeguarding Children Partnership 2026-27', 'Business Plan'],
    [
      'Task group: Neglect action plan (Anytown Safeguarding Children Partnership) 2026-27',
      'Task group: Neglect action plan',
    ],
  ])('is not that of its plan, in whatever order they are: %s', async (line, title) => {
    expect(await boardOf(line)).toEqual({
      board: 'Anytown Safeguarding Children Partnership',
      title,
      named: [],
    });
  });

  it('may be of a partnership that has a board', async () => {
    expect(await boardOf('Anytown Safeguarding Partnership Board Business Plan 2026-27')).toEqual({
      board: 'Anytown Safeguarding Partnership Board',
      title: 'Business Plan',
      named: [],
    });
  });

  it('may be behind that of the plan', async () => {
    expect(await boardOf('Delivery Plan 2026-27: Anytown Safeguarding Adults Board')).toEqual({
      board: 'Anytown Safeguarding Adults Board',
      title: 'Delivery Plan',
      named: [],
    });
  });

  it('may be in capitals, and a day of updating beside it is not that of publication', async () => {
    const lines = ['ANYTOWN SAFEGUARDING ADULTS BOARD', 'BUSINESS PLAN 2026-27', 'Updated October 2026'];
    expect(await boardOf(...lines)).toEqual({
      board: 'ANYTOWN SAFEGUARDING ADULTS BOARD',
      title: 'BUSINESS PLAN',
      named: [],
    });
    const [name = '', plan = '', updated = ''] = lines;
    for (const typed of [lines, [name, `${plan} – ${updated}`]])
      expect((await planOf(...typed)).published).toBe(null);
  });

  it('is before a title whose version leaves no bracket open', async () => {
    const said = 'Anytown SAB – Delivery Plan 2026/27 (DRAFT v0.3) (version 2)';
    expect((await boardOf(said)).title).toBe('Delivery Plan (DRAFT) (version 2)');
    expect((await boardOf('Anytown SAB Delivery Plan 2026/27 (v0.3)')).title).toBe('Delivery Plan');
  });
});

describe('the name of a board in English and in Welsh', () => {
  const both = 'North Wales Safeguarding Board / Bwrdd Diogelu Gogledd Cymru';
  it.each([
    [[`# ${both}`, 'Business Plan 2026-27'], both, 'Business Plan'],
    [[`# ${both} Annual Plan 2026-27`], both, 'Annual Plan'],
    [[`# ${both.replace('/', '|')} (BDGC) – Annual Plan 2026-27`], `${both} (BDGC)`, 'Annual Plan'],
    [
      ['Anytown Safeguarding Children Partnership / Partneriaeth Anytown Plan 2026-27'],
      'Anytown Safeguarding Children Partnership / Partneriaeth Anytown',
      'Plan',
    ],
    [[`# ${both}: Business Plan / Cynllun Busnes 2026-27`], both, 'Business Plan / Cynllun Busnes'],
    [[`# ${both.replace('/', '–')}`, 'Cynllun Busnes 2026-27'], both, 'Cynllun Busnes'],
    [
      ['North Wales Safeguarding Board', 'Bwrdd Diogelu Gogledd Cymru', 'Business Plan 2026-27'],
      both,
      'Business Plan',
    ],
  ])('is one name, and no part of the title: %s', async (lines, board, title) => {
    const rows = '| Ref | Action | Lead | By when |\n|-|-|-|-|\n| 1.1 | Train staff | Chair | Q3 |\n';
    const { read } = await imported('plan.md', `${lines.join('\n\n')}\n\n${rows}`);
    expect(read.plan).toMatchObject({ board, title, period: { text: '2026-27' } });
  });
});
