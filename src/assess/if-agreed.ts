import type { Agreement } from '../dates/agreed.ts';
import { longDay } from '../dates/words.ts';
import type { Address } from '../model/address.ts';
import type { Action, Plan, Redating } from '../model/plan.ts';
import { assess } from './assess.ts';
import type { ActionNow, Assessment } from './assessment.ts';
import { everyMove } from './dates.ts';

/** The same actions, by their place in the files, had every change of date that waits been agreed today: a second assessment. */
export const ifAgreed = (now: Assessment, body: string): ReadonlyMap<Address, ActionNow> => {
  const waiting = new Set<Redating>(
    now.actions.flatMap((one) => everyMove(one).flatMap((move) => (move.waiting ? [move.redating] : []))),
  );
  const minute = `${body} ${longDay(now.today)}`;
  const on = { start: now.today, due: now.today };
  const agreement: Agreement = { text: minute, body, on, met: null };
  const agreed = (moves: readonly Redating[]): readonly Redating[] =>
    moves.map((move) => (waiting.has(move) ? { ...move, agreed: minute, agreement } : move));
  const settled = (action: Action): Action => ({
    ...action,
    redated: agreed(action.redated),
    milestones: action.milestones.map((one) => ({ ...one, redated: agreed(one.redated) })),
  });
  const plan: Plan = {
    ...now.plan,
    areas: now.plan.areas.map((area) => ({ ...area, actions: area.actions.map(settled) })),
  };
  const then = assess(plan, now.today, {
    profile: now.profile,
    ...(now.since === null ? {} : { since: now.since }),
  });
  return new Map(then.actions.map((one) => [one.action.at, one]));
};
