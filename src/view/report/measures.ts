import type { ActionNow, Assessment, IndicatorNow } from '../../assess/assessment.ts';
import { publishable, wantedOn } from '../../assess/indicators.ts';
import type { Indicator, Plan } from '../../model/plan.ts';
import { column } from '../blocks.ts';
import { keysBelow, measureKeys, otherLines } from '../fields/keys.ts';
import type { Block } from '../page.ts';
import { tableOr, wraps } from './blocks.ts';
import { linesCell } from './wording.ts';

/** A figure as a paper may print it: a small count in a small place can name a child. */
export const figureOf = (plan: Plan, one: IndicatorNow, value: number): string =>
  publishable(value, { ...one.indicator, people: countsPeople(one.indicator) }, plan);

/** By its unit too: a paper for the public is no place to find out that `people: yes` was forgotten. */
const countsPeople = ({ people, unit }: Indicator): boolean =>
  people ||
  /\b(?:people|persons?|child|children|babies|infants|adults|families|cases|victims|parents|carers)\b/i.test(
    unit ?? '',
  );

/** The same for machines: null where it must not be printed. */
export const figureValue = (plan: Plan, one: IndicatorNow, value: number | undefined): number | null =>
  value === undefined || (countsPeople(one.indicator) && value < plan.smallNumbers) ? null : value;

/** `↓ better`: the arrow is the way that the figure went, the word says whether that was wanted. */
const directionWords = ({ direction, ...one }: IndicatorNow): string => {
  if (direction === null) return 'not known';
  if (direction === 'same') return '→ no change';
  return `${(wantedThen(one) === 'up') === (direction === 'better') ? '↑' : '↓'} ${direction}`;
};

/** Every measure of these actions beside its baseline and its target. */
export const measures = (now: Assessment, actions: readonly ActionNow[], none: string): Block => {
  const others = otherLines<Indicator>(keysBelow(now.plan.keys, 'action', 'outcomes'), 'papers', measureKeys);
  const at = (one: IndicatorNow, figure: { readonly value: number; readonly text: string } | null) =>
    figure === null ? 'none' : `${figureOf(now.plan, one, figure.value)}, ${figure.text}`;
  return tableOr(
    none,
    'Measures beside their baselines and targets',
    actions.flatMap((action) => action.indicators.map((one) => ({ action, one }))),
    [
      column('Ref', ({ action }) => action.action.ref),
      column(
        'Measure',
        ({ one }) => linesCell([`${one.measure}${wantedWords(one)}`, ...others(one.indicator)]),
        wraps(14),
      ),
      column('Baseline', ({ one }) => at(one, one.indicator.baseline), wraps(9, 2)),
      column(
        'Latest',
        ({ one }) => (one.latest === null ? 'no reading yet' : at(one, one.latest)),
        wraps(9, 2),
      ),
      column('Target', ({ one }) => at(one, one.indicator.target), wraps(9, 2)),
      column('Direction', ({ one }) => directionWords(one), wraps(9, 2)),
      column(
        'On track',
        ({ action, one: { onTrack } }) =>
          `${onTrack === null ? 'not known' : onTrack ? 'yes' : 'no'}${action.doneButFlat ? '; all milestones done, but it does not move' : ''}`,
        wraps(8, 2),
      ),
    ],
  );
};

/** The way wanted on the day of the latest reading, which its direction is judged by: what is wanted may turn later. */
const wantedThen = ({ indicator, latest, wanted }: Pick<IndicatorNow, 'indicator' | 'latest' | 'wanted'>) =>
  latest === null ? wanted : wantedOn(indicator, latest.on);

/** ` (to rise)`. */
const wantedWords = (one: IndicatorNow): string => {
  const then = wantedThen(one);
  return then === null ? '' : then === 'up' ? ' (to rise)' : ' (to fall)';
};
