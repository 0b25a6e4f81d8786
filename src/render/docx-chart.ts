import { Paragraph } from 'docx';
import { ChartRun, type ChartSeries } from 'docx/charts';
import type { Chart } from '../view/page.ts';
import { dayInWords, monthShort, sentence } from '../view/words.ts';
import { accent, fillOf, fillsOf, ink, quiet } from './docx-look.ts';
import type { Piece } from './docx-parts.ts';
import { stripTable } from './docx-table.ts';
import { paragraphXml, runsXml } from './docx-xml.ts';
import { still } from './plain.ts';
import { letterOf } from './svg/frame.ts';
import { axisNote, axisOf } from './svg/lines.ts';
import { marksOf, monthsBetween } from './svg/timeline.ts';

/** Pixels of a drawing that is as broad as the text. */
const pixels = (width: number): number => Math.round(width / 15);

const common = (chart: Chart, width: number, height: number) => ({
  altText: { name: still(chart.title), title: still(chart.title), description: still(chart.describe) },
  transformation: { width: pixels(width), height },
  font: { name: 'Arial', color: ink },
  chartArea: { fill: 'FFFFFF', border: 'none' as const },
});

const bars = (chart: Extract<Chart, { draw: 'stacked-bars' }>, { width, low }: ChartPlace): ChartRun => {
  // By their place among all series: a state has the same grey in a year that has none of another.
  const looks = fillsOf(chart.series.map(({ tone }) => tone ?? 'plain'));
  const series = chart.series
    .map((one, index) => ({ one, look: looks[index] ?? fillOf('plain') }))
    .filter(({ one }) => one.values.some((value) => (value ?? 0) > 0))
    .map(({ one, look: { fill, on } }): ChartSeries => {
      const letter = letterOf(one).replace(/[^\p{L}\p{N}–-]/gu, '');
      return {
        name: still(`${letterOf(one)}  ${sentence(one.name)}`),
        values: one.values.map((value) => (value === 0 ? null : value)),
        color: fill,
        dataLabels: {
          value: true,
          position: 'center',
          numberFormat: `"${letter}"0`,
          font: { size: 9, bold: true, color: on },
        },
      };
    });
  return new ChartRun({
    ...common(chart, width, (low ? 76 : 90) + chart.labels.length * (low ? 19 : 36)),
    type: 'bar',
    stacking: 'stacked',
    gapWidth: 45,
    categories: chart.labels.map(still),
    series,
    categoryAxis: { reverseOrder: true, font: { size: 9 } },
    valueAxis: { visible: false, gridlines: false },
    legend: { position: 'top', font: { size: 9 } },
  });
};

/** How a line looks by the place of its series, so that lines differ without colour. */
const lookOf = (index: number): Pick<ChartSeries, 'color' | 'markers' | 'line'> => {
  const look = (color: string, shape: 'circle' | 'square' | 'triangle', dash?: 'dash') => ({
    color,
    markers: { shape, size: 7 },
    line: { color, width: 2.25, ...(dash === undefined ? {} : { dash }) },
  });
  if (index % 3 === 0) return look(accent, 'circle');
  return index % 3 === 1 ? look(quiet, 'square', 'dash') : look('234F91', 'triangle');
};

const lines = (chart: Extract<Chart, { draw: 'lines' }>, { width, low }: ChartPlace): ChartRun => {
  const { least, most, step } = axisOf(chart);
  return new ChartRun({
    ...common(chart, width, low ? 132 : 260),
    type: 'line',
    categories: chart.labels.map(still),
    emptyValues: 'connect',
    series: chart.series.map(
      (one, index): ChartSeries => ({ name: still(one.name), values: one.values, ...lookOf(index) }),
    ),
    valueAxis: {
      minimum: least,
      maximum: most,
      interval: step,
      font: { size: 9 },
      ...(chart.unit === '%' ? { numberFormat: '0"%"' } : {}),
      ...(chart.unit === undefined || chart.unit === '%' ? {} : { title: still(chart.unit) }),
    },
    categoryAxis: { font: { size: 9 } },
    legend: { position: 'top', font: { size: 9 } },
  });
};

/** How broad a chart is, and what takes the table that stands for one. */
interface ChartPlace {
  readonly width: number;
  /** True in a paper that has to be short. */
  readonly low: boolean;
}

/** More months than this across a page leave no room for their names: then a column is a quarter. */
const mostMonths = 14;

/** The months across, or the quarters of a long time, each with its head. */
const spansAcross = (
  all: readonly string[],
): readonly { readonly months: readonly string[]; readonly head: string }[] => {
  const size = all.length > mostMonths ? 3 : 1;
  const spans: string[][] = [];
  for (const month of all) {
    const last = spans.at(-1);
    if (last === undefined || size === 1 || (Number(month.slice(5, 7)) - 1) % size === 0) spans.push([month]);
    else last.push(month);
  }
  return spans.map((months, index) => {
    const [first = '', last = first] = [months[0], months.at(-1)];
    const year = index === 0 || first.slice(5, 7) === '01' ? ` ${first.slice(0, 4)}` : '';
    const name = first === last ? monthShort(first) : `${monthShort(first)} to ${monthShort(last)}`;
    return { months: months.map((month) => month.slice(0, 7)), head: `${name}${year}` };
  });
};

/** Months across, a row an action: a letter on its colour in each month that it is in. */
const months = (chart: Extract<Chart, { draw: 'timeline' }>, { width }: ChartPlace): readonly string[] => {
  const all = monthsBetween(`${chart.from.slice(0, 7)}-01`, chart.to);
  if (all.length === 0 || all.length > 48) return [];
  const across = spansAcross(all);
  const now = chart.today.slice(0, 7);
  const rows = chart.rows.map((row) => ({
    label: row.label,
    cells: across.map(({ months }) => {
      const here = row.marks.filter((mark) =>
        months.some((month) => mark.from.slice(0, 7) <= month && mark.to.slice(0, 7) >= month),
      );
      const first = here.find(({ tone }) => tone !== 'complete') ?? here[0];
      const { fill, on } = fillOf(first?.tone ?? 'plain');
      const letters = here.map((mark) => mark.letter.toUpperCase()).join(' ');
      return { text: letters, fill: first === undefined ? null : fill, on };
    }),
  }));
  const head = across.map(({ months, head }) => `${months.includes(now) ? '▼ ' : ''}${head}`);
  const first = Math.min(3400, Math.floor(width * 0.3));
  return [
    stripTable({ caption: chart.describe, width, first, head, rows }),
    paragraphXml(
      { style: 'After', before: 100 },
      runsXml(
        [
          ...marksOf(chart).map(({ letter, name }) => `${letter}  ${still(name)}`),
          ...(across.some(({ months }) => months.includes(now))
            ? [`▼  today, ${dayInWords(chart.today)}`]
            : []),
        ]
          .map((entry) => entry.replaceAll(' ', '\u00a0'))
          .join('     '),
        { size: 18, color: quiet },
      ),
    ),
  ];
};

/** A chart as Word draws it, with its alternative text; a timeline as a table of months. Its own table follows. */
export const chartOf = (chart: Chart, place: ChartPlace): readonly Piece[] => {
  const title = paragraphXml(
    { style: 'Caption', keepNext: true },
    runsXml(`${chart.title}${chart.draw === 'lines' ? axisNote(chart) : ''}`),
  );
  if (chart.draw === 'timeline') return [title, ...months(chart, place)];
  const drawing = chart.draw === 'lines' ? lines(chart, place) : bars(chart, place);
  return [title, new Paragraph({ style: 'After', children: [drawing] })];
};
