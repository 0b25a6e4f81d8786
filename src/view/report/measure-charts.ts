import type { ActionNow, Assessment, IndicatorNow } from '../../assess/assessment.ts';
import { lineOn } from '../../assess/indicators.ts';
import { monthOf, planDate, yearOf } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { shortMonth } from '../../dates/words.ts';
import type { Measured } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { figure } from '../../model/sentence.ts';
import { chart, column, tableOf } from '../blocks.ts';
import type { Block, Chart } from '../page.ts';
import { p, wraps } from './blocks.ts';
import { figureOf, figureValue } from './measures.ts';

/** So many charts are as many as anybody reads, and each costs Word as much as thirty rows of a table. */
const mostCharts = 40;

/** A chart for each measure that has figures to draw, in order of ref; with too many in the whole paper, a table of them. */
export const measureCharts = (now: Assessment, actions: readonly ActionNow[]): readonly Block[] => {
  const read = now.actions.flatMap(({ indicators }) => indicators.filter(({ latest }) => latest !== null));
  const drawn = drawnOf(now, actions);
  return read.length <= mostCharts || drawn.length === 0
    ? drawn.map(measureChart)
    : [
        p(
          `${figure(read.length)} measures of this paper have readings. No more than ${mostCharts} are drawn as charts, so their figures are in tables.`,
        ),
        tableOf('Figures of each measure, in order of date', drawn, [
          column('Ref', ({ action }) => action.action.ref),
          column('Measure', ({ figures }) => figures.one.measure, wraps(14)),
          column('Figures', figuresCell, wraps(24)),
        ]),
      ];
};

const monthNumber = (day: PlanDate): number => yearOf(day) * 12 + monthOf(day) - 1;

/** No more points than this are on an axis; over a longer time each is for several months. */
const mostPoints = 37;

/** What may be drawn of a measure, in order of date. */
interface Figures {
  readonly now: Assessment;
  readonly one: IndicatorNow;
  readonly recorded: readonly Measured[];
  readonly target: Measured | null;
  /** The straight line from baseline to target on a day; null where there is none, or an end of it may not be printed. */
  readonly line: (day: PlanDate) => number | null;
  readonly baseline: Measured | null;
  readonly sloped: boolean;
}

const printed = ({ now, one }: Pick<Figures, 'now' | 'one'>, value: Measured): number | null =>
  figureValue(now.plan, one, value.value);

/** A small count of people is neither drawn nor told by the line: where either end may not be printed, there is none. */
const figuresOf = (now: Assessment, one: IndicatorNow): Figures => {
  const { baseline, target, readings } = one.indicator;
  const both =
    baseline !== null &&
    target !== null &&
    [baseline, target].every((value) => printed({ now, one }, value) !== null);
  const line = (day: PlanDate) => (both ? lineOn(one.indicator, day) : null);
  const past = readings.filter((reading) => reading.on <= now.today);
  return {
    now,
    one,
    baseline,
    target,
    line,
    recorded: baseline === null ? past : [baseline, ...past],
    sloped: both && baseline.on < target.on && line(baseline.on) !== null,
  };
};

/** A measure that has figures to draw. */
interface Drawn {
  readonly action: ActionNow;
  readonly figures: Figures;
  readonly latest: Measured;
  readonly points: ReturnType<typeof pointsOf>;
}

const drawnOf = (now: Assessment, actions: readonly ActionNow[]): readonly Drawn[] =>
  actions.flatMap((action) =>
    action.indicators.flatMap((one) => {
      const drawn = drawnAs(figuresOf(now, one));
      return drawn === null ? [] : [{ action, ...drawn }];
    }),
  );

/** Null where no reading may be printed, or there is one point. */
const drawnAs = (figures: Figures): Omit<Drawn, 'action'> | null => {
  const { recorded, baseline } = figures;
  const latest = recorded.at(-1);
  if (latest === undefined || latest === baseline) return null;
  if (recorded.every((value) => value === baseline || printed(figures, value) === null)) return null;
  const points = pointsOf(figures);
  // One point alone says nothing that its row in the table does not.
  return [...points.measured, ...points.line].filter((value) => value !== null).length < 2
    ? null
    : { figures, latest, points };
};

/** What was measured, month by month, beside the line. */
const measureChart = ({ action, figures, latest, points: { labels, measured, line } }: Drawn): Block => {
  const { measure, indicator } = figures.one;
  const drawn: Chart = {
    draw: 'lines',
    title: `${action.action.ref} ${measure}`,
    describe: describe(figures, latest),
    labels,
    series: present([
      { name: 'Measured', values: measured },
      line.some((value) => value !== null) && {
        name: figures.sloped ? 'Straight line to the target' : 'Target',
        values: line,
      },
    ]),
    ...(indicator.unit === null ? {} : { unit: indicator.unit }),
  };
  return chart(drawn, figuresTable(figures, `Figures of ${action.action.ref}, ${measure}`));
};

/** `March 2012: 14% (baseline); June 2013: 13.2%`, and so on; the target has its place in the table of measures. */
const figuresCell = ({ figures: { now, one, baseline, recorded } }: Drawn): string =>
  recorded
    .map(
      (value) =>
        `${value.text}: ${figureOf(now.plan, one, value.value)}${value === baseline ? ' (baseline)' : ''}`,
    )
    .join('; ');

const describe = ({ now, one, target, line }: Figures, latest: Measured): string => {
  const goal =
    target === null
      ? 'No target is set.'
      : `Target: ${figureOf(now.plan, one, target.value)} by ${target.text}.`;
  const track =
    one.onTrack === null || target === null || line(target.on) === null
      ? ''
      : one.onTrack
        ? ' It is on track: on the wanted side of the line.'
        : ' It is not on track: the line is not reached.';
  return `Latest: ${figureOf(now.plan, one, latest.value)}, ${latest.text}. ${goal}${track}`;
};

const pointsOf = (figures: Figures) => {
  const { recorded, target, baseline, sloped } = figures;
  const days = [...recorded, ...(target === null ? [] : [target])].map((value) => monthNumber(value.on));
  const first = Math.min(...days);
  const step = Math.ceil((Math.max(...days) - first + 1) / mostPoints);
  const size = Math.floor((Math.max(...days) - first) / step) + 1;
  const place = (day: PlanDate): number => Math.floor((monthNumber(day) - first) / step);
  const measured: (number | null)[] = Array.from({ length: size }, () => null);
  for (const value of recorded)
    measured[place(value.on)] = printed(figures, value) ?? measured[place(value.on)] ?? null;
  const line: (number | null)[] = Array.from({ length: size }, () => null);
  if (sloped && baseline !== null) line[place(baseline.on)] = baseline.value;
  if (target !== null) line[place(target.on)] = printed(figures, target);
  const labels = Array.from({ length: size }, (_, i) => {
    const month = first + i * step;
    return shortMonth(planDate(Math.floor(month / 12), (month % 12) + 1, 1));
  });
  return { labels, measured, line };
};

/** Every figure with its day, the target last, and beside them the line to it where there is one. */
const figuresTable = ({ now, one, recorded, baseline, target, sloped, line }: Figures, caption: string) => {
  const said = (value: number): string => figureOf(now.plan, one, value);
  const onLine = (day: PlanDate): string => {
    const then = line(day);
    return then === null ? '–' : said(Number(then.toFixed(1)));
  };
  return tableOf(caption, present([...recorded, target !== null && target]), [
    column('When', (at) => `${at.text}${at === baseline ? ' (baseline)' : at === target ? ' (target)' : ''}`),
    column(
      'Measured',
      (at) => (at !== target ? said(at.value) : sloped ? '–' : `to reach ${said(at.value)}`),
      wraps(9),
    ),
    ...(sloped
      ? [
          column<Measured>(
            'Line to the target',
            (at) => (at === target ? said(at.value) : onLine(at.on)),
            wraps(9),
          ),
        ]
      : []),
  ]);
};
