import type { Chart, Series } from '../../view/page.ts';
import { type Html, html } from '../html-text.ts';
import { coloured, framed, keyOf, labelled, letterOf, type } from './frame.ts';
import { at, textWidth, wrapped } from './measure.ts';

type Bars = Extract<Chart, { draw: 'stacked-bars' }>;

const barHeight = 26;

/** The greys of the sheet for series without a colour, so that no two of a bar look alike. */
const greys = ['plain', 'grey-1', 'grey-2'] as const;

/** How each series looks: a colour is its own; the others have greys by their place among all, drawn or not. */
const looksOf = (series: readonly Series[]): ReadonlyMap<Series, string> => {
  const grey = series.filter(({ tone }) => !coloured.has(tone ?? 'plain'));
  return new Map(
    series.map((one) => [
      one,
      grey.includes(one) ? (greys[grey.indexOf(one) % greys.length] ?? 'plain') : (one.tone ?? 'plain'),
    ]),
  );
};

/** One bar a label, a piece a series with its letter and figure, as long as the figures are. */
export const stackedBars = (chart: Bars, width: number, id: string): Html => {
  const narrow = width < 500;
  const looks = looksOf(chart.series);
  const present = chart.series.filter((one) => one.values.some((value) => (value ?? 0) > 0));
  const key = keyOf(
    present.map((one) => ({
      tone: one.tone ?? 'plain',
      letter: letterOf(one),
      name: one.name,
      look: looks.get(one) ?? 'plain',
    })),
    width,
  );
  const totals = chart.labels.map((_, row) =>
    present.reduce((sum, one) => sum + Math.max(0, one.values[row] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  const left = narrow
    ? 0
    : Math.min(250, Math.max(60, ...chart.labels.map((one) => textWidth(one, type.size) + 16)));
  const right = textWidth(String(most), type.size) + 12;
  const scale = (width - left - right) / most;
  let y = key.height + (key.height > 0 ? 10 : 0);
  const rows = chart.labels.map((label, row) => {
    const lines = wrapped(label, type.size, narrow ? width : left - 16, narrow ? 3 : 2);
    const top = narrow ? y + lines.length * 17 + 4 : y + Math.max(0, (lines.length * 17 - barHeight) / 2);
    const named = labelled(lines, 0, narrow ? y + 13 : top + barHeight / 2 + 5 - (lines.length - 1) * 8.5);
    let x = left;
    const pieces = present.map((one) => {
      const value = Math.max(0, one.values[row] ?? 0);
      if (value === 0) return null;
      const wide = value * scale;
      const both = `${letterOf(one)} ${value}`;
      const said =
        textWidth(both, type.size) + 6 <= wide
          ? both
          : textWidth(letterOf(one), type.size) <= wide
            ? letterOf(one)
            : '';
      const piece = html`<g class="t-${looks.get(one) ?? 'plain'}"><rect x="${at(x + 1)}" y="${at(top)}" width="${at(Math.max(1, wide - 2))}" height="${barHeight}" rx="2"/>${said !== '' && html`<text class="on" x="${at(x + wide / 2)}" y="${at(top + 18)}">${said}</text>`}</g>`;
      x += wide;
      return piece;
    });
    const total = html`<text class="figure" x="${at(x + 7)}" y="${at(top + 18)}">${totals[row] ?? 0}</text>`;
    y = top + barHeight + (narrow ? 16 : 12);
    return html`<g>${named}${pieces}${total}</g>`;
  });
  return framed(chart, id, width, y, [key.drawn, ...rows]);
};
