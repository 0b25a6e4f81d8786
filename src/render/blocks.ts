import stringWidth from 'string-width';
import type { Chart, Inline, Series, Span, Tone } from '../view/page.ts';
import { monthShort } from '../view/words.ts';
import { axisOf } from './svg/lines.ts';
import { dayNumber, marksOf, monthsBetween } from './svg/timeline.ts';

/** A field of single characters, each with its tone, written on from any place. */
const field = (width: number) => {
  const cells: { sign: string; tone: Tone }[] = Array.from({ length: width }, () => ({
    sign: ' ',
    tone: 'plain',
  }));
  return {
    isFree: (at: number): boolean => cells[at]?.sign === ' ',
    put: (at: number, text: string, tone: Tone = 'plain'): void => {
      [...text].forEach((sign, i) => {
        if (at + i >= 0 && at + i < width) cells[at + i] = { sign, tone };
      });
    },
    line: (): Span[] => {
      const spans: { text: string; tone: Tone }[] = [];
      for (const { sign, tone } of cells) {
        const last = spans.at(-1);
        if (last?.tone === tone) spans[spans.length - 1] = { text: last.text + sign, tone };
        else spans.push({ text: sign, tone });
      }
      return spans;
    },
  };
};

const cutTo = (text: string, width: number, unicode: boolean): string => {
  if (stringWidth(text) <= width) return text;
  const mark = unicode ? '…' : '...';
  let kept = '';
  for (const sign of text) {
    if (stringWidth(kept + sign) > width - mark.length) break;
    kept += sign;
  }
  return `${kept.trimEnd()}${mark}`;
};

/** Labels in a column as wide as the widest, but not more than two fifths of the line. */
const labelColumn = (labels: readonly string[], width: number, unicode: boolean) => {
  const size = Math.min(Math.max(0, ...labels.map((label) => stringWidth(label))), Math.floor(width * 0.4));
  return {
    size,
    of: (label: string): string => {
      const shown = cutTo(label, size, unicode);
      return shown + ' '.repeat(size - stringWidth(shown));
    },
  };
};

const shapes: Partial<Record<Tone, string>> = {
  red: '■',
  amber: '▲',
  green: '●',
  complete: '√',
  'not-due': '○',
};
const letterOf = (series: Series): string => series.letter ?? series.name.slice(0, 1).toUpperCase();

/** The key in as many lines as it takes; no entry is broken in two. */
const keyLines = (
  entries: readonly { readonly sign: string; readonly tone: Tone; readonly name: string }[],
  indent: number,
  width: number,
): Inline[] => {
  const lines: Span[][] = [];
  let used = 0;
  for (const { sign, tone, name } of entries) {
    const words = sign === '' ? name : ` ${name}`;
    const size = stringWidth(sign) + stringWidth(words);
    const line = lines.at(-1);
    if (line !== undefined && used + 3 + size <= width) {
      line.push('   ', { text: sign, tone }, words);
      used += 3 + size;
    } else {
      lines.push([' '.repeat(indent), { text: sign, tone }, words]);
      used = indent + size;
    }
  }
  return lines;
};

const bars = (chart: Extract<Chart, { draw: 'stacked-bars' }>, width: number, unicode: boolean): Inline[] => {
  const present = chart.series.filter((one) => one.values.some((value) => (value ?? 0) > 0));
  const totals = chart.labels.map((_, row) =>
    present.reduce((sum, one) => sum + Math.max(0, one.values[row] ?? 0), 0),
  );
  const labels = labelColumn(chart.labels, width, unicode);
  const room = Math.max(8, width - labels.size - 8);
  const most = Math.max(1, ...totals);
  // One mark an action wherever there is room for it; else each stands for several, and none falls out.
  const each = Math.max(1, Math.ceil(most / room));
  const signOf = (one: Series): string =>
    unicode ? (shapes[one.tone ?? 'plain'] ?? letterOf(one)) : letterOf(one);
  const rows = chart.labels.map((label, row): Inline => {
    const marks = present.flatMap((one): Span[] => {
      const value = Math.max(0, one.values[row] ?? 0);
      if (value === 0) return [];
      return [{ text: signOf(one).repeat(Math.max(1, Math.round(value / each))), tone: one.tone ?? 'plain' }];
    });
    return [`${labels.of(label)}  `, ...marks, ` ${totals[row] ?? 0}`];
  });
  const entries = present.map((one) => ({
    sign: signOf(one),
    tone: one.tone ?? ('plain' as const),
    name: one.name,
  }));
  const scale = each > 1 ? [{ sign: '', tone: 'plain' as const, name: `each mark: ${each}` }] : [];
  return [...rows, ...keyLines([...entries, ...scale], 2, width)];
};

const timeline = (chart: Extract<Chart, { draw: 'timeline' }>, width: number, unicode: boolean): Inline[] => {
  const labels = labelColumn(
    chart.rows.map((row) => row.label),
    width,
    unicode,
  );
  const room = Math.max(12, width - labels.size - 2);
  const first = dayNumber(chart.from);
  const span = Math.max(1, dayNumber(chart.to) + 1 - first);
  const place = (day: string): number =>
    Math.min(room - 1, Math.max(0, Math.floor(((dayNumber(day) - first) / span) * room)));
  const head = field(room);
  const months = monthsBetween(chart.from, chart.to);
  const every = [1, 2, 3, 6].find((one) => (one * room * 30.4) / span >= 7) ?? 12;
  const shown = months.filter((_, i) => i % every === 0);
  shown.forEach((month, i) => {
    const year = month.slice(0, 4) === shown[i - 1]?.slice(0, 4) ? '' : ` ${month.slice(2, 4)}`;
    head.put(place(month), `${monthShort(month)}${year}`, 'quiet');
  });
  const within = chart.today >= chart.from && chart.today <= chart.to;
  const now = place(chart.today);
  const rows = chart.rows.map((row): Inline => {
    const line = field(room);
    if (within) line.put(now, unicode ? '│' : '|', 'quiet');
    for (const mark of row.marks) {
      const from = place(mark.from);
      let to = place(mark.to);
      for (let at = from; at < to; at += 1) if (line.isFree(at)) line.put(at, unicode ? '─' : '-', mark.tone);
      while (to < room - 1 && !line.isFree(to) && to !== now) to += 1;
      line.put(to, mark.letter.slice(0, 1), mark.tone);
    }
    return [`${labels.of(row.label)}  `, ...line.line()];
  });
  const foot = field(room);
  const words = `${unicode ? '│' : '|'} today`;
  foot.put(Math.min(now, room - words.length), words, 'quiet');
  const blank = `${labels.of('')}  `;
  const key = marksOf(chart).map(({ letter, tone, name }) => ({ sign: letter, tone, name }));
  return [
    [blank, ...head.line()],
    ...rows,
    ...(within ? [[blank, ...foot.line()]] : []),
    ...keyLines(key, 2, width),
  ];
};

const lines = (chart: Extract<Chart, { draw: 'lines' }>, width: number, unicode: boolean): Inline[] => {
  if (chart.series.every((one) => one.values.every((value) => value === null))) return [];
  const { ticks, least, most } = axisOf(chart);
  const unit = chart.unit === '%' ? '%' : '';
  const margin = Math.max(...ticks.map((one) => `${one}${unit}`.length)) + 2;
  const room = Math.max(10, Math.min(width, 78) - margin);
  const tall = (ticks.length - 1) * 2;
  const count = chart.labels.length;
  const across = (index: number): number => (count < 2 ? 0 : Math.round((index / (count - 1)) * (room - 1)));
  const up = (value: number): number => Math.round(((most - value) / (most - least || 1)) * tall);
  const grid = Array.from({ length: tall + 1 }, () => field(room));
  const signs = unicode ? '●○▲' : '*o+';
  const signOf = (place: number): string => signs.charAt(place % signs.length);
  chart.series.forEach((one, place) => {
    const points = one.values.flatMap((value, index) =>
      value === null ? [] : [{ x: across(index), value }],
    );
    points.forEach((point, i) => {
      const next = points[i + 1];
      for (let x = point.x + 1; next && x < next.x; x += 1) {
        const value = point.value + ((next.value - point.value) * (x - point.x)) / (next.x - point.x);
        const row = grid[up(value)];
        if (row?.isFree(x)) row.put(x, unicode ? '·' : '.', 'quiet');
      }
    });
    for (const point of points) grid[up(point.value)]?.put(point.x, signOf(place));
  });
  const drawn = grid.map((row, index): Inline => {
    const label = index % 2 === 0 ? `${ticks[ticks.length - 1 - index / 2]}${unit}` : '';
    return [{ text: `${label.padStart(margin - 2)}${unicode ? ' │' : ' |'}`, tone: 'quiet' }, ...row.line()];
  });
  const below = field(room);
  // The ends first, then what fits between them.
  const order = [0, count - 1, ...chart.labels.keys()];
  for (const index of order) {
    const label = chart.labels[index] ?? '';
    const at = Math.min(across(index), room - label.length);
    const free = Array.from({ length: label.length + 2 }, (_, i) => at - 1 + i);
    if (!free.every((one) => one < 0 || one >= room || below.isFree(one))) continue;
    below.put(at, label, 'quiet');
  }
  const key = chart.series.map((one, place) => ({
    sign: signOf(place),
    tone: 'plain' as const,
    name: one.name,
  }));
  return [...drawn, [' '.repeat(margin), ...below.line()], ...keyLines(key, margin, width)];
};

/** A chart in the characters of a terminal; without Unicode in letters alone. The table that follows says the same. */
export const chartLines = (chart: Chart, width: number, unicode: boolean): readonly Inline[] => {
  switch (chart.draw) {
    case 'stacked-bars':
      return bars(chart, width, unicode);
    case 'timeline':
      return timeline(chart, width, unicode);
    case 'lines':
      return lines(chart, width, unicode);
  }
};
