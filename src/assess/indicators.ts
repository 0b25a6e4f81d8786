import { daysBetween } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import type { Action, Indicator, Measured, Plan, Want } from '../model/plan.ts';
import type { IndicatorNow, MilestoneNow } from './assessment.ts';

/** Every outcome of an action that is counted, as it stands by a day. */
export const indicatorsOn = (action: Action, today: PlanDate): readonly IndicatorNow[] =>
  action.outcomes.every(({ indicator }) => indicator === null)
    ? []
    : action.outcomes.flatMap(({ text, indicator }, i) =>
        indicator === null ? [] : [indicatorOn(indicator, text, i + 1, today)],
      );

const indicatorOn = (
  indicator: Indicator,
  measure: string,
  outcome: number,
  today: PlanDate,
): IndicatorNow => {
  const readings = indicator.readings.filter((reading) => reading.on <= today);
  const latest = readings.at(-1) ?? null;
  const first = indicator.baseline ?? (readings.length > 1 ? readings[0] : null);
  const wantedThen = latest === null ? null : wantedOn(indicator, latest.on);
  const lineThen = latest === null ? null : lineOn(indicator, latest.on);
  return {
    outcome,
    measure,
    indicator,
    latest,
    wanted: wantedOn(indicator, today),
    direction: moved(readings.at(-2) ?? indicator.baseline, latest, wantedThen),
    sinceBaseline: moved(first, latest, wantedThen),
    line: lineOn(indicator, today),
    onTrack:
      latest === null || lineThen === null || wantedThen === null
        ? null
        : wantedThen === 'up'
          ? latest.value >= lineThen
          : latest.value <= lineThen,
  };
};

/** The way wanted on a day: the first entry whose `until` has not passed; else the way from baseline to target. */
export const wantedOn = ({ want, baseline, target }: Indicator, day: PlanDate): Want | null => {
  const said = want.find(({ until }) => until === null || day <= until);
  if (said !== undefined) return said.want;
  if (want.length > 0 || baseline === null || target === null || baseline.value === target.value) return null;
  return target.value > baseline.value ? 'up' : 'down';
};

/** The straight line from baseline to target, level before and after. None where the way wanted changes on the way. */
export const lineOn = ({ want, baseline, target }: Indicator, day: PlanDate): number | null => {
  if (baseline === null || target === null || new Set(want.map((one) => one.want)).size > 1) return null;
  const whole = daysBetween(baseline.on, target.on);
  if (whole <= 0 || day >= target.on) return target.value;
  const gone = Math.max(0, daysBetween(baseline.on, day)) / whole;
  return baseline.value + (target.value - baseline.value) * gone;
};

const moved = (
  from: Measured | null | undefined,
  to: Measured | null,
  wanted: Want | null,
): IndicatorNow['direction'] => {
  if (from == null || to === null || from === to) return null;
  if (from.value === to.value) return 'same';
  if (wanted === null) return null;
  return to.value > from.value === (wanted === 'up') ? 'better' : 'worse';
};

/** All milestones are done, and a measure stands no better than where it began: the work was done and nothing moved. */
export const doneButFlat = (
  milestones: readonly MilestoneNow[],
  indicators: readonly IndicatorNow[],
): boolean =>
  milestones.length > 0 &&
  milestones.every((one) => one.met) &&
  indicators.some((one) => one.sinceBaseline === 'same' || one.sinceBaseline === 'worse');

/**
 * A figure as a paper may print it: a count of people below the board's small number becomes "fewer than 5", so that
 * nobody is known by being one of three.
 */
export const publishable = (value: number, indicator: Indicator, plan: Pick<Plan, 'smallNumbers'>): string =>
  indicator.people && value < plan.smallNumbers
    ? `fewer than ${plan.smallNumbers}`
    : `${value}${indicator.unit === null ? '' : /^[%°]/.test(indicator.unit) ? indicator.unit : ` ${indicator.unit}`}`;
