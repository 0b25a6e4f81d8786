import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { chartLines } from '../../../src/render/blocks.ts';
import type { Chart, Inline } from '../../../src/view/page.ts';
import { reportKinds } from '../../../src/view/report/paper.ts';
import { made, midYear, planOf, published } from './a-report.ts';

const chartsOf = (...asked: Parameters<typeof made>) =>
  made(...asked).answer.page.blocks.flatMap((block) => (block.is === 'chart' ? [block] : []));
const named = <Draw extends Chart['draw']>(
  charts: ReturnType<typeof chartsOf>,
  draw: Draw,
  title: string,
) => {
  const found = charts.find((one) => one.chart.draw === draw && one.chart.title.includes(title));
  if (found === undefined) throw new Error(`no chart called ${title}`);
  return { chart: found.chart as Extract<Chart, { draw: Draw }>, table: found.table };
};
const cellText = (cell: unknown): unknown =>
  typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : cell;
const words = (line: Inline): string =>
  typeof line === 'string'
    ? line
    : 'text' in line
      ? line.text
      : line.map((one) => (typeof one === 'string' ? one : one.text)).join('');

const twoDates = `
  - ref: "1.1"
    action: Ask children what they think
    milestones:
      - what: Questions agreed
        when: May 2013
        done: 20 May 2013
      - what: Answers gathered
        when: July 2013
      - what: Report to the Board
        when: Dec 2013
      - what: Letter to schools
        when: Feb 2014
        done: 2 Sep 2013
    completion: Mar 2014
`;

describe('an area as a line of time', () => {
  it('has the completion of an action without milestones: 4.5, the longest late, is no empty row', () => {
    const { chart } = named(chartsOf(midYear, 'annual'), 'timeline', 'area 4');
    const row = chart.rows.find(({ label }) => label.startsWith('4.5 '))!;
    expect(row.marks).toEqual([
      { from: '2013-05-01', to: '2013-05-31', letter: '!', tone: 'plain', name: 'completion late' },
    ]);
  });

  it('names on its face the dates that are outside the months drawn', () => {
    const plan = planOf(
      '  - { ref: "1.1", action: Ask, milestones: [{ what: Draft, when: May 2013 }, { what: Last, when: May 2016 }] }\n',
    );
    const { chart } = named(chartsOf(plan, 'annual'), 'timeline', 'area 1');
    expect(chart.title).toMatch(/; outside the months drawn: 1\.1\/2 \(May 2016\)$/);
  });
});

describe('a measure beside its baseline', () => {
  it('has an arrow for the way that the figure went, and a word for whether that was wanted', () => {
    const plan = planOf(`  - ref: "1.1"
    action: Ask
    outcomes:
      - { measure: Repeat plans, unit: "%", want: down, baseline: { date: Mar 2012, value: 14 }, readings: [{ date: Jun 2013, value: 13.2 }] }
      - { measure: Visits, want: up, baseline: { date: Mar 2012, value: 90 }, readings: [{ date: Jun 2013, value: 80 }] }
`);
    const said = made(plan, 'progress').answer.page.blocks.flatMap((block) =>
      block.is === 'table' && block.table.caption.startsWith('Measures') ? block.table.rows : [],
    );
    expect(said.map(({ cells }) => cells[5])).toEqual(['↓ better', '↓ worse']);
  });
});

describe('a reading of which only the month is known', () => {
  const plan = planOf(`  - ref: "1.1"
    action: Ask
    outcomes:
      - { measure: Visits, want: up, baseline: { date: Mar 2012, value: 90 }, readings: [{ date: Jun 2013, value: 80 }] }
`);

  it.each(['progress', 'annual'] as const)(
    'is printed as that month in the %s, not as its last day',
    (kind) => {
      const said = made(plan, kind).answer.page.blocks.flatMap((block) =>
        block.is === 'table' && block.table.caption.startsWith('Measures') ? block.table.rows : [],
      );
      expect(said.map(({ cells }) => cells[3])).toEqual(['80, Jun 2013']);
    },
  );

  it('is that month in the words of its chart', () => {
    expect(named(chartsOf(plan, 'annual'), 'lines', 'Visits').chart.describe).toMatch(
      /^Latest: 80, Jun 2013\. /,
    );
  });
});

describe('many measures', () => {
  const measured = (count: number) =>
    planOf(
      Array.from(
        { length: count },
        (_, index) => `  - ref: "1.${index + 1}"
    action: Ask group ${index + 1}
    outcomes:
      - { measure: Visits to group ${index + 1}, want: up, baseline: { date: Mar 2012, value: 90 }, target: { date: Mar 2014, value: 120 }, readings: [{ date: Jun 2013, value: 80 }, { date: Aug 2013, value: ${500 + index} }] }
`,
      ).join(''),
    );
  const drawn = (count: number) =>
    chartsOf(measured(count), 'annual').filter(({ chart }) => chart.draw === 'lines');

  it('are drawn one by one up to 40', () => {
    expect(drawn(40)).toHaveLength(40);
  });

  it('are a table past that, with every reading of each', () => {
    expect(drawn(41)).toHaveLength(0);
    const rows = made(measured(41), 'annual').answer.page.blocks.flatMap((block) =>
      block.is === 'table' && block.table.caption.startsWith('Figures of each measure')
        ? block.table.rows
        : [],
    );
    expect(rows.map(({ cells }) => cells.map(cellText))).toEqual(
      Array.from({ length: 41 }, (_, index) => [
        `1.${index + 1}`,
        `Visits to group ${index + 1}`,
        `Mar 2012: 90 (baseline); Jun 2013: 80; Aug 2013: ${500 + index}`,
      ]),
    );
  });
});

describe('the year as a line of dates met', () => {
  it('runs from the eve of the period to its end, and stops on the day of asking', () => {
    const { chart } = named(chartsOf(planOf(twoDates), 'progress'), 'lines', 'over the year');
    expect(chart.labels).toHaveLength(13);
    expect([chart.labels[0], chart.labels.at(-1)]).toEqual(['Mar', 'Mar']);
    const [done, due] = chart.series;
    expect(done!.values).toEqual([0, 0, 25, 25, 25, 25, 50, null, null, null, null, null, null]);
    expect(due!.values).toEqual([0, 0, 25, 25, 50, 50, 50, 50, 50, 75, 75, 100, 100]);
  });

  it('says that the month of asking is not over', () => {
    const { table } = named(chartsOf(planOf(twoDates), 'annual'), 'lines', 'over the year');
    const labels = table.rows.map((row) => cellText(row.cells[0]));
    expect(labels.slice(5, 8)).toEqual(['Aug 2013', 'Sep 2013 (so far)', 'Oct 2013']);
  });

  it('leaves out what was withdrawn and never done', () => {
    const withdrawn = twoDates.replace(
      '    completion: Mar 2014',
      '    closed:\n      as: withdrawn\n      date: 1 Sep 2013',
    );
    const { chart } = named(chartsOf(planOf(withdrawn), 'progress'), 'lines', 'over the year');
    expect(chart.series[1]!.values.at(-1)).toBe(100);
    expect(chart.describe).toContain(
      'Of 4 milestone dates, 2 not done are in an action that is closed or on hold. Of the other 2,',
    );
  });

  it('is not drawn where nothing has a date', () => {
    expect(
      chartsOf(planOf('  - ref: "1.1"\n    action: Listen\n'), 'progress').map((one) => one.chart.draw),
    ).toEqual(['stacked-bars']);
  });
});

describe('milestones on a line of time', () => {
  it('marks what is done, late and to come, with a line where today is', () => {
    const { chart, table } = named(chartsOf(planOf(twoDates), 'plan'), 'timeline', 'area 1');
    expect([chart.from, chart.today, chart.to]).toEqual(['2013-04-01', '2013-09-10', '2014-03-31']);
    expect(chart.rows.map((row) => row.marks.map((mark) => [mark.to, mark.name]))).toEqual([
      [
        ['2013-05-31', 'done'],
        ['2013-07-31', 'late'],
        ['2013-12-31', 'to come'],
        ['2014-02-28', 'done'],
        ['2014-03-31', 'completion to come'],
      ],
    ]);
    expect(table.rows.map((row) => row.cells.slice(0, 4))).toEqual([
      ['1.1 Ask children what they think', '2', '1', '1'],
    ]);
  });

  it('draws two years at most and says what lies beyond', () => {
    const far = twoDates.replace('when: Feb 2014\n        done: 2 Sep 2013', 'when: Feb 2019');
    const { chart, table } = named(chartsOf(planOf(far), 'plan'), 'timeline', 'area 1');
    expect(chart.to).toBe('2015-03-31');
    expect(chart.title).toMatch(/; outside the months drawn: 1\.1\/4 \(February 2019\)$/);
    expect(table.rows[0]!.cells[3]).toBe('2');
  });

  it('counts in area 4 of the real plan what the plan’s own dates say: none done', () => {
    const { chart } = named(chartsOf(published, 'plan'), 'timeline', 'area 4');
    expect(chart.rows).toHaveLength(12);
    expect(chart.rows.flatMap((row) => row.marks).filter((mark) => mark.name === 'done')).toEqual([]);
  });
});

const counted = (baseline: number, reading: number, people: string) => `
  - ref: "1.1"
    action: Fewer children go missing
    outcomes:
      - measure: Children missing twice
        unit: children
${people}        want: down
        baseline: { date: Mar 2013, value: ${baseline} }
        target: { date: Mar 2014, value: 6 }
        readings:
          - { date: Jun 2013, value: 11 }
          - { date: Aug 2013, value: ${reading} }
          - { date: Dec 2013, value: 7 }
`;

describe('a measure beside its target', () => {
  it('has its readings so far and a straight line from baseline to target', () => {
    const { chart, table } = named(chartsOf(planOf(counted(12, 9, '')), 'annual'), 'lines', '1.1');
    const [measured, line] = chart.series;
    expect(chart.labels).toHaveLength(13);
    expect(measured!.values).toEqual([12, null, null, 11, null, 9, ...Array(7).fill(null)]);
    expect(line!.values).toEqual([12, ...Array(11).fill(null), 6]);
    expect(table.rows).toHaveLength(4);
  });

  it('keeps a small count of people out of the drawing and out of its table', () => {
    for (const people of ['        people: yes\n', '']) {
      const found = named(chartsOf(planOf(counted(12, 3, people)), 'annual'), 'lines', '1.1');
      expect(found.chart.series[0]!.values[5]).toBeNull();
      expect(found.table.rows[2]!.cells[1]).toBe('fewer than 5');
      expect(JSON.stringify(found)).not.toContain('3 children');
    }
  });

  it('draws no line that would tell a small baseline', () => {
    const { chart, table } = named(chartsOf(planOf(counted(4, 9, '')), 'annual'), 'lines', '1.1');
    expect(chart.series.map((one) => one.name)).toEqual(['Measured', 'Target']);
    expect(chart.series[1]!.values.filter((value) => value !== null)).toEqual([6]);
    expect(table.columns.map((one) => one.title)).toEqual(['When', 'Measured']);
  });

  it('is not drawn where no reading may be printed: 4.1 of the mid-year plan counts four families', () => {
    const titles = chartsOf(midYear, 'annual').map((one) => one.chart.title);
    expect(titles.some((title) => title.startsWith('4.1 '))).toBe(false);
    expect(titles.some((title) => title.startsWith('4.9 '))).toBe(true);
  });
});

describe('charts on a narrow terminal', () => {
  for (const kind of reportKinds)
    it(`fit 60 columns in the ${kind} paper, keys and all, with and without Unicode`, () => {
      for (const plan of [published, midYear])
        for (const { chart } of chartsOf(plan, kind))
          for (const unicode of [true, false])
            for (const line of chartLines(chart, 60, unicode))
              expect(stringWidth(words(line)), words(line)).toBeLessThanOrEqual(60);
    });
});

it('says which colour the table of colours by area counts', () => {
  const caption = (plan: typeof midYear) =>
    named(chartsOf(plan, 'progress'), 'stacked-bars', 'area').table.caption;
  expect(caption(midYear)).toMatch(
    /^Colours shown by area \(how closed, else as rated, else by dates\), and/,
  );
  expect(caption(published)).toMatch(/^Colours by area, by dates, and/);
});
