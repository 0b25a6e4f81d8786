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
