import type { Chart, Series } from '../../view/page.ts';
import { type Html, html } from '../html-text.ts';
import { framed, type } from './frame.ts';
import { at, cutTo, textWidth } from './measure.ts';

type Lines = Extract<Chart, { draw: 'lines' }>;

/** A step that people count in: 1, 2 or 5 and their tens. */
const stepFor = (range: number, pieces: number): number => {
  const rough = range / pieces;
  const ten = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((one) => one * ten >= rough) ?? 10) * ten;
};

/** The figures of an axis, equal steps apart from the least to the most. */
interface Axis {
  readonly ticks: readonly number[];
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** An axis that holds all values: from nought where that is near; from 0 to 1 where there is none. */
export const axisFor = (all: readonly number[]): Axis => {
  const values = all.length > 0 ? all : [0, 1];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const from = least >= 0 && least <= most * 0.6 ? 0 : least;
  const step = stepFor(most - from || Math.abs(most) || 1, 4);
  const first = Math.floor(from / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  const at = (steps: number): number => Number((steps * step).toPrecision(12));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => at(first + index));
  return { ticks, least: at(first), most: at(last), step };
};

/** The axis of a chart. */
export const axisOf = ({ series }: Lines): Axis =>
  axisFor(series.flatMap(({ values }) => values).filter((value) => value !== null));

/** A point's shape by the place of its series, so that lines differ without colour. */
const point = (index: number, x: number, y: number): Html => {
  const r = 4.5;
  if (index % 3 === 0) return html`<circle cx="${at(x)}" cy="${at(y)}" r="${r}"/>`;
  if (index % 3 === 1)
    return html`<rect x="${at(x - r)}" y="${at(y - r)}" width="${2 * r}" height="${2 * r}"/>`;
  return html`<path d="M${at(x)} ${at(y - 6)}L${at(x + 6)} ${at(y + 4)}H${at(x - 6)}Z"/>`;
};

const written = (value: number, unit: string): string =>
  `${value}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`;

/** ` (the axis begins at 40%)`: said where an axis does not begin at nought. */
export const axisNote = (chart: Lines): string => {
  const { least } = axisOf(chart);
  return least === 0 ? '' : ` (the axis begins at ${written(least, chart.unit ?? '')})`;
};

/** Lines over the same labels; a gap in the figures is bridged, what is still to come is not drawn. */
export const lines = (chart: Lines, width: number, id: string): Html => {
  const unit = chart.unit ?? '';
  const { ticks, least, most } = axisOf(chart);
  const left =
    Math.max(...ticks.map((one) => textWidth(written(one, unit === '%' ? unit : ''), type.small))) + 10;
  let keyX = 0;
  let keyY = 0;
  const key = chart.series.map((one, index) => {
    const name = cutTo(one.name, type.size, width - 40);
    const wide = textWidth(name, type.size) + 58;
    if (keyX > 0 && keyX + wide > width) {
      keyX = 0;
      keyY += 24;
    }
    const x = keyX;
    keyX += wide;
    return html`<g class="line-${index % 3} t-${one.tone ?? 'plain'}"><path class="line" d="M${at(x)} ${at(keyY + 10)}h28"/>${point(index, x + 14, keyY + 10)}</g><text x="${at(x + 36)}" y="${at(keyY + 15)}">${name}</text>`;
  });
  const top = keyY + 44;
  const height = width < 500 ? 190 : 230;
  const right = 44;
  const count = chart.labels.length;
  const inner = width - left - right;
  const across = (index: number): number => left + (count < 2 ? inner / 2 : (index / (count - 1)) * inner);
  const up = (value: number): number => top + height - ((value - least) / (most - least || 1)) * height;
  const grid = ticks.map(
    (one) =>
      html`<path class="grid" d="M${at(left)} ${at(up(one))}H${at(width - right)}"/><text class="axis end" x="${at(left - 8)}" y="${at(up(one) + 4.5)}" font-size="${type.small}">${written(one, unit === '%' ? unit : '')}</text>`,
  );
  const room = Math.max(...chart.labels.map((one) => textWidth(one, type.small)), 1) + 12;
  const every = Math.max(1, Math.ceil((room * Math.max(1, count - 1)) / Math.max(1, inner)));
  const below = chart.labels.map(
    (label, index) =>
      index % every === 0 &&
      html`<text class="axis middle" x="${at(Math.max(across(index), textWidth(label, type.small) / 2))}" y="${at(top + height + 20)}" font-size="${type.small}">${cutTo(label, type.small, 120)}</text>`,
  );
  const drawn = chart.series.map((one: Series, place) => {
    const points = one.values.flatMap((value, index) =>
      value === null ? [] : [{ x: across(index), y: up(value), value }],
    );
    const last = points.at(-1);
    const way = points.map((p, index) => `${index === 0 ? 'M' : 'L'}${at(p.x)} ${at(p.y)}`).join('');
    return html`<g class="line-${place % 3} t-${one.tone ?? 'plain'}"><path class="line" d="${way}"/>${points.map((p) => point(place, p.x, p.y))}${last && html`<text class="figure" x="${at(last.x + 9)}" y="${at(last.y + 4.5)}">${written(last.value, unit === '%' ? unit : '')}</text>`}</g>`;
  });
  const named =
    unit !== '' &&
    unit !== '%' &&
    html`<text class="axis" x="0" y="${at(top - 12)}" font-size="${type.small}">${unit}</text>`;
  return framed(chart, id, width, top + height + 28, [
    html`<g>${key}</g>`,
    html`${named}${grid}${below}`,
    html`${drawn}`,
  ]);
};
