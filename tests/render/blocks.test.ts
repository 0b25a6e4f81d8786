import { describe, expect, it } from 'vitest';
import { chartLines } from '../../src/render/blocks.ts';
import { wordsOf } from '../../src/view/inline.ts';
import type { Chart } from '../../src/view/page.ts';

const drawn = (chart: Chart, width: number, unicode = true): string =>
  chartLines(chart, width, unicode)
    .map((line) => wordsOf(line).trimEnd())
    .join('\n');

const bars: Chart = {
  draw: 'stacked-bars',
  title: 'Areas',
  describe: '',
  labels: ['1 Leadership', '2 Communication'],
  series: [
    { name: 'red', letter: 'R', tone: 'red', values: [3, 0] },
    { name: 'amber', letter: 'A', tone: 'amber', values: [1, 2] },
    { name: 'green', letter: 'G', tone: 'green', values: [0, 0] },
    { name: 'carried forward', letter: 'F', tone: 'quiet', values: [0, 1] },
  ],
};

describe('a chart in a terminal', () => {
  it('has a mark for each action, and names only the colours that are there', () => {
    expect(drawn(bars, 60)).toBe(
      ['1 Leadership     ■■■▲ 4', '2 Communication  ▲▲F 3', '  ■ red   ▲ amber   F carried forward'].join(
        '\n',
      ),
    );
  });

  it('is letters where there is no Unicode', () => {
    expect(drawn(bars, 60, false)).toBe(
      ['1 Leadership     RRRA 4', '2 Communication  AAF 3', '  R red   A amber   F carried forward'].join(
        '\n',
      ),
    );
  });

  it('lets a mark stand for several where there are too many, and drops no colour', () => {
    const many: Chart = {
      ...bars,
      labels: ['All'],
      series: [
        { name: 'red', letter: 'R', tone: 'red', values: [99] },
        { name: 'green', letter: 'G', tone: 'green', values: [1] },
      ],
    };
    const [bar = '', key] = drawn(many, 40).split('\n');
    expect(bar.length).toBeLessThanOrEqual(40);
    expect(bar).toMatch(/^All {2}■+● 100$/);
    expect(key).toBe('  ■ red   ● green   each mark: 4');
  });

  it('places dates in their months, and a line where today is', () => {
    const year: Chart = {
      draw: 'timeline',
      title: 'Year',
      describe: '',
      from: '2013-04-01',
      to: '2014-03-31',
      today: '2013-10-01',
      rows: [
        {
          label: '1.3',
          marks: [{ from: '2013-04-01', to: '2013-04-30', tone: 'complete', letter: 'C', name: 'complete' }],
        },
        {
          label: '1.4',
          marks: [{ from: '2014-03-31', to: '2014-03-31', tone: 'not-due', letter: 'o', name: 'not due' }],
        },
      ],
    };
    expect(drawn(year, 41).split('\n')).toEqual([
      '     Apr 13  Jul       Oct      Jan 14',
      '1.3  ──C               │',
      '1.4                    │                o',
      '                       │ today',
      '  C complete   O not due',
    ]);
  });

  it('draws readings against the target, with the figures at the side', () => {
    const lines: Chart = {
      draw: 'lines',
      title: 'Repeat plans',
      describe: '',
      unit: '%',
      labels: ['2012', '2013', '2014'],
      series: [
        { name: 'Readings', values: [14, 12, null] },
        { name: 'Target', values: [14, null, 10] },
      ],
    };
    const rows = drawn(lines, 30).split('\n');
    expect(rows[0]).toMatch(/^14% │○/);
    expect(rows.find((row) => row.includes('●'))).toMatch(/^12% │ +·*●/);
    expect(rows.at(-3)).toMatch(/^10% │.*○$/);
    expect(rows.at(-2)).toMatch(/^ +2012 +2013 +2014$/);
    expect(rows.at(-1)).toMatch(/● Readings {3}○ Target$/);
  });
});
