import type { Chart, Tone } from '../../view/page.ts';
import { dayInWords, monthShort } from '../../view/words.ts';
import { type Html, html } from '../html-text.ts';
import { framed, type KeyEntry, keyOf, labelled, type } from './frame.ts';
import { at, textWidth, wrapped } from './measure.ts';

type Timeline = Extract<Chart, { draw: 'timeline' }>;

/** A day as a count of days; the calendar's own sums, no zone in it. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const toneOrder: readonly Tone[] = ['red', 'amber', 'green', 'complete', 'not-due'];

/** What the marks of a timeline stand for, worst first: each tone and letter once. */
export const marksOf = (chart: Timeline): readonly KeyEntry[] => {
  const seen = new Map<string, KeyEntry>();
  for (const mark of chart.rows.flatMap((row) => row.marks)) {
    const { tone, letter, name } = mark;
    seen.set(`${tone} ${letter}`, { tone, letter: letter.toUpperCase(), name });
  }
  const order = ({ tone }: KeyEntry) =>
    toneOrder.includes(tone) ? toneOrder.indexOf(tone) : toneOrder.length;
  return [...seen.values()].sort((a, b) => order(a) - order(b));
};

/** The first of each month from one day to another. */
export const monthsBetween = (from: string, to: string): readonly string[] => {
  const found: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > to || found.length > 1200) return found;
    if (first >= from) found.push(first);
    month += 1;
    if (month === 13) {
      month = 1;
      year += 1;
    }
  }
};

/** Places what overlaps on lanes below each other. */
const lanesOf = (spans: readonly { x: number; end: number }[]): readonly number[] => {
  const ends: number[] = [];
  return spans.map((span) => {
    const free = ends.findIndex((end) => end <= span.x);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    return lane;
  });
};

/** Where a day is drawn. */
interface Scale {
  readonly chart: Timeline;
  readonly width: number;
  /** Where the days begin, past the labels. */
  readonly left: number;
  /** How many days there are. */
  readonly span: number;
  readonly place: (day: string) => number;
}

/** A line at the first of each month, named as often as there is room. */
const monthLines = ({ chart, width, left, span, place }: Scale, top: number, bottom: number): Html => {
  const months = monthsBetween(chart.from, chart.to);
  const each = (width - left) / Math.max(1, span / 30.4);
  const every = [1, 2, 3, 6, 12].find((one) => each * one >= 38) ?? 24;
  return html`${months.map((month, index) => {
    const x = place(month);
    const named = index % every === 0 && x < width - 24;
    const year = named && (index === 0 || month.slice(0, 4) !== months[index - every]?.slice(0, 4));
    return html`<path class="grid" d="M${at(x)} ${at(top)}V${at(bottom)}"/>${named && html`<text class="axis" x="${at(x + 3)}" y="${at(top - 6)}" font-size="${type.small}">${monthShort(month)}</text>`}${year && html`<text class="axis" x="${at(x + 3)}" y="${at(top - 21)}" font-size="${type.small}">${month.slice(0, 4)}</text>`}`;
  })}`;
};

/** A line where today is, with its date over it; nothing where today is outside the drawing. */
const todayLine = ({ chart, width, place }: Scale, top: number, bottom: number): Html | false => {
  const words = `Today, ${dayInWords(chart.today)}`;
  const x = place(chart.today);
  const half = textWidth(words, type.small) / 2;
  return (
    chart.today >= chart.from &&
    chart.today <= chart.to &&
    html`<path class="today" d="M${at(x)} ${at(top + 18)}V${at(bottom)}"/><text class="today-words" x="${at(Math.min(width - half, Math.max(half, x)))}" y="${at(top + 12)}" font-size="${type.small}">${words}</text>`
  );
};

/** A row an action, a mark a date, and a line where today is. */
export const timeline = (chart: Timeline, width: number, id: string): Html => {
  const narrow = width < 500;
  const key = keyOf(marksOf(chart), width);
  const left = narrow
    ? 0
    : Math.min(230, Math.max(40, ...chart.rows.map((row) => textWidth(row.label, type.size) + 16)));
  const first = dayNumber(chart.from);
  const span = Math.max(1, dayNumber(chart.to) + 1 - first);
  const place = (day: string, add = 0): number =>
    left + (Math.min(span, Math.max(0, dayNumber(day) + add - first)) / span) * (width - left);

  const top = key.height + 52;
  const lane = 20;
  let y = top;
  const rows = chart.rows.map((row, index) => {
    const lines = wrapped(row.label, type.size, narrow ? width : left - 16, narrow ? 3 : 2);
    const spans = [...row.marks]
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1))
      .map((mark) => {
        const end = Math.max(place(mark.to, 1), place(mark.from) + 18);
        const x = Math.min(place(mark.from), width - 18);
        return { mark, x, end: Math.min(end, width) };
      });
    const lanes = lanesOf(spans);
    const tall = Math.max(1, ...lanes.map((one) => one + 1)) * lane;
    const labelTall = lines.length * 17;
    const height = narrow ? labelTall + 4 + tall + 12 : Math.max(tall, labelTall) + 10;
    const shade = index % 2 === 0 ? 'band' : 'ground';
    const band = html`<rect class="${shade}" x="0" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>`;
    const behind =
      narrow &&
      html`<rect class="${shade}" x="0" y="${at(y)}" width="${at(width)}" height="${at(labelTall + 5)}"/>`;
    const marksTop = narrow ? y + labelTall + 10 : y + (height - tall) / 2;
    const drawn = spans.map(({ mark, x, end }, place) => {
      const lift = marksTop + (lanes[place] ?? 0) * lane;
      const middle = (x + end) / 2;
      return html`<g class="t-${mark.tone}"><rect x="${at(x + 1)}" y="${at(lift + 1)}" width="${at(end - x - 2)}" height="${lane - 2}" rx="4"/><text class="on" x="${at(middle)}" y="${at(lift + 14.5)}" font-size="${type.small}">${mark.letter.toUpperCase()}</text></g>`;
    });
    const named = labelled(lines, narrow ? 4 : 6, narrow ? y + 16 : y + (height - labelTall) / 2 + 13);
    y += height;
    return { band, front: html`<g>${behind}${named}${drawn}</g>` };
  });
  const bottom = y;

  const scale: Scale = { chart, width, left, span, place };
  return framed(chart, id, width, bottom + 2, [
    key.drawn,
    html`<g>${rows.map((row) => row.band)}${monthLines(scale, top, bottom)}${todayLine(scale, key.height, bottom)}</g>`,
    ...rows.map((row) => row.front),
  ]);
};
