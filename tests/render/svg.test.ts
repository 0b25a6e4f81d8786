import { describe, expect, it } from 'vitest';
import { drawn } from '../../src/render/svg/draw.ts';
import { axisFor } from '../../src/render/svg/lines.ts';
import { wrapped } from '../../src/render/svg/measure.ts';
import type { Chart } from '../../src/view/page.ts';

const numbers = (svg: string, pattern: RegExp): number[] =>
  [...svg.matchAll(pattern)].map(([, one]) => Number(one));

const bars: Chart = {
  draw: 'stacked-bars',
  title: 'Colours by area',
  describe: 'Area 1 has six actions, area 2 three.',
  labels: ['1 Leadership', '2 Communication'],
  series: [
    { name: 'red', letter: 'R', tone: 'red', values: [4, 1] },
    { name: 'amber', letter: 'A', tone: 'amber', values: [2, 2] },
    { name: 'green', letter: 'G', tone: 'green', values: [0, 0] },
  ],
};

describe('a drawn chart', () => {
  it('writes letter and figure in each piece, as long as its figure', () => {
    const svg = drawn(bars, 720, 'a').html;
    const said = [...svg.matchAll(/class="on"[^>]*>([A-Z] \d)</g)].map(([, words]) => words);
    expect(said).toEqual(['R 4', 'A 2', 'R 1', 'A 2']);
    const [red = 0, amber = 0] = numbers(svg, /width="([\d.]+)" height="26"/g);
    expect((red + 2) / (amber + 2)).toBeCloseTo(2, 2);
  });

  it('names in its key only the colours that are there', () => {
    const svg = drawn(bars, 720, 'a').html;
    expect(svg).toContain('>Red</text>');
    expect(svg).not.toContain('>Green</text>');
  });

  it('gives parts that have no colour of the board greys that differ, and its key the same', () => {
    const states = ['late', 'carried forward', 'other'];
    const svg = drawn(
      { ...bars, series: states.map((name) => ({ name, tone: 'quiet', values: [2, 1] })) },
      720,
      'a',
    ).html;
    const looks = [...svg.matchAll(/<g class="(t-[^"]+)">/g)].map(([, look]) => look);
    const greys = looks.slice(0, 3);
    expect(new Set(greys).size).toBe(3);
    expect(looks).toEqual([...greys, ...greys, ...greys]);
  });

  it('keeps inside a narrow screen', () => {
    const svg = drawn(bars, 320, 'a').html;
    const ends = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, x, width]) => Number(x) + Number(width),
    );
    expect(Math.max(...ends)).toBeLessThanOrEqual(320);
  });

  it('puts dates that fall together on lanes of their own, and today where it stands', () => {
    const year: Chart = {
      draw: 'timeline',
      title: 'Year',
      describe: 'Two dates in June.',
      from: '2013-04-01',
      to: '2014-03-31',
      today: '2013-10-01',
      rows: [
        {
          label: '1.3',
          marks: [
            { from: '2013-06-01', to: '2013-06-30', tone: 'red', letter: 'R', name: 'red' },
            { from: '2013-06-10', to: '2013-06-10', tone: 'complete', letter: 'C', name: 'complete' },
          ],
        },
      ],
    };
    const svg = drawn(year, 720, 'a').html;
    const heights = numbers(
      svg,
      /<g class="t-[a-z]+"><rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="18"/g,
    );
    expect(new Set(heights).size).toBe(2);
    const [labelled = 0] = numbers(svg, /class="today" d="M([\d.]+) /g);
    // 183 of 365 days are gone on 1 October: half of what lies right of the labels.
    const left = numbers(svg, /class="grid" d="M([\d.]+)V|class="grid" d="M([\d.]+) /g).length;
    expect(left).toBe(12);
    expect(labelled).toBeGreaterThan(360);
    expect(labelled).toBeLessThan(400);
    expect(svg).toContain('>Today, 1 October 2013</text>');
  });

  it('stops where the figures stop', () => {
    const lines: Chart = {
      draw: 'lines',
      title: 'Repeat plans',
      describe: 'Falling.',
      unit: '%',
      labels: ['2012', '2013', '2014'],
      series: [{ name: 'Readings', values: [14, 12, null] }],
    };
    const svg = drawn(lines, 720, 'a').html;
    expect(svg.match(/class="line" d="M[\d.]+ [\d.]+(?:L[\d.]+ [\d.]+)+"/g)?.[0].match(/L/g)).toHaveLength(1);
    expect(svg).toContain('>12%</text>');
  });

  it('counts its axis in steps that people count in', () => {
    expect(axisFor([14, 10]).ticks).toEqual([10, 11, 12, 13, 14]);
    expect(axisFor([3, 97]).ticks).toEqual([0, 50, 100]);
    expect(axisFor([0, 0]).ticks.length).toBeGreaterThan(1);
  });

  it('cuts a label only where it will not fit its lines', () => {
    expect(wrapped('Strategic leadership', 14, 400, 2)).toEqual(['Strategic leadership']);
    const [first = '', last = ''] = wrapped(
      'Improve safeguarding through effective communication',
      14,
      120,
      2,
    );
    expect(first).not.toContain('…');
    expect(last.endsWith('…')).toBe(true);
  });
});
