import type { ActionNow, Assessment, IndicatorNow } from '../../assess/assessment.ts';
import { lineOn } from '../../assess/indicators.ts';
import { monthOf, planDate, yearOf } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay, shortMonth } from '../../dates/words.ts';
import type { Measured } from '../../model/plan.ts';
import type { Block, Row } from '../page.ts';
import { figureOf, figureValue } from './measures.ts';

/** A chart for each measure that has figures to draw, in order of ref. */
export const measureCharts = (now: Assessment, actions: readonly ActionNow[]): readonly Block[] =>
  actions.flatMap((action) => action.indicators.flatMap((one) => measureChart(now, action, one)));

const monthNumber = (day: PlanDate): number => yearOf(day) * 12 + monthOf(day) - 1;

/** No more points than this stand on an axis; over a longer time each stands for several months. */
const mostPoints = 37;

/**
 * What was measured, month by month, beside the straight line from baseline to target. A small count of people is
 * neither drawn nor told by the line: where either end of it may not be printed, there is no line. Nothing is drawn where
 * no reading may be printed, or there is but one point.
 */
const measureChart = (now: Assessment, action: ActionNow, one: IndicatorNow): readonly Block[] => {
  const { baseline, target, unit } = one.indicator;
  const readings = one.indicator.readings.filter((reading) => reading.on <= now.today);
  const printed = (value: Measured | null) =>
    value === null ? null : figureValue(now.plan, one, value.value);
  if (readings.every((reading) => printed(reading) === null)) return [];
  const ends = printed(baseline) !== null && printed(target) !== null;
  const straight = (day: PlanDate): number | null => (ends ? lineOn(one.indicator, day) : null);
  const sloped = ends && straight(baseline!.on) !== null && baseline!.on < target!.on;

  const days = [baseline, ...readings, target].flatMap((value) => (value === null ? [] : [value.on]));
  const first = Math.min(...days.map(monthNumber));
  const last = Math.max(...days.map(monthNumber));
  const step = Math.ceil((last - first + 1) / mostPoints);
  const size = Math.floor((last - first) / step) + 1;
  const place = (day: PlanDate): number => Math.floor((monthNumber(day) - first) / step);
  const empty = (): (number | null)[] => Array.from({ length: size }, () => null);
  const recorded = empty();
  for (const value of [baseline, ...readings])
    if (value !== null) recorded[place(value.on)] = printed(value) ?? recorded[place(value.on)] ?? null;
  const line = empty();
  if (sloped) line[place(baseline!.on)] = baseline!.value;
  if (target !== null) line[place(target.on)] = printed(target);

  // One point alone says nothing that its row in the table does not.
  if ([...recorded, ...line].filter((value) => value !== null).length < 2) return [];

  const latest = readings.at(-1)!;
  const goal =
    target === null
      ? 'No target is set.'
      : `Target: ${figureOf(now.plan, one, target.value)} by ${target.text}.`;
  const track =
    one.onTrack === null || !ends
      ? ''
      : one.onTrack
        ? ' It is on track: on the wanted side of the line.'
        : ' It is not on track: the line is not reached.';
  return [
    {
      is: 'chart',
      chart: {
        draw: 'lines',
        title: `${action.action.ref} ${one.measure}`,
        describe: `Latest: ${figureOf(now.plan, one, latest.value)}, ${longDay(latest.on)}. ${goal}${track}`,
        labels: Array.from({ length: size }, (_, i) => {
          const month = first + i * step;
          return shortMonth(planDate(Math.floor(month / 12), (month % 12) + 1, 1));
        }),
        series: [
          { name: 'Measured', values: recorded },
          ...(line.every((value) => value === null)
            ? []
            : [{ name: sloped ? 'Straight line to the target' : 'Target', values: line }]),
        ],
        ...(unit === null ? {} : { unit }),
      },
      table: {
        caption: `Figures of ${action.action.ref}, ${one.measure}`,
        columns: [
          { title: 'When' },
          { title: 'Measured', wrap: true, shrink: 1, least: 9 },
          ...(sloped ? [{ title: 'Line to the target', wrap: true, shrink: 1, least: 9 }] : []),
        ],
        rows: [
          ...[baseline, ...readings]
            .flatMap((value) => (value === null ? [] : [value]))
            .map((value) => figureRow(now, one, value, sloped ? straight(value.on) : null, sloped)),
          ...(target === null ? [] : [targetRow(now, one, target, sloped)]),
        ],
      },
    },
  ];
};

const figureRow = (
  now: Assessment,
  one: IndicatorNow,
  value: Measured,
  line: number | null,
  sloped: boolean,
): Row => ({
  cells: [
    { text: value === one.indicator.baseline ? `${value.text} (baseline)` : value.text, value: value.on },
    figureOf(now.plan, one, value.value),
    ...(sloped ? [line === null ? '–' : figureOf(now.plan, one, Number(line.toFixed(1)))] : []),
  ],
});

const targetRow = (now: Assessment, one: IndicatorNow, target: Measured, sloped: boolean): Row => {
  const said = figureOf(now.plan, one, target.value);
  const when = { text: `${target.text} (target)`, value: target.on };
  return { cells: sloped ? [when, '–', said] : [when, `to reach ${said}`] };
};
