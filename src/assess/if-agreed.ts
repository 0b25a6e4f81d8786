import type { Agreement } from '../dates/agreed.ts';
import { longDay } from '../dates/words.ts';
import type { Address } from '../model/address.ts';
import type { Action, Plan, Redating } from '../model/plan.ts';
import { assess } from './assess.ts';
import type { ActionNow, Assessment } from './assessment.ts';
import { everyMove } from './dates.ts';

/** The actions that have changes of date waiting, by their place in the files, had all of these been agreed today. */
export const ifAgreed = (now: Assessment, body: string): ReadonlyMap<Address, ActionNow> => {
  const asked = now.actions.flatMap((one) => {
    const moves = everyMove(one).filter((move) => move.waiting);
    return moves.length === 0 ? [] : [{ at: one.action.at, moves }];
  });
  const places = new Set(asked.map(({ at }) => at));
  const waiting = new Set(asked.flatMap(({ moves }) => moves.map(({ redating }) => redating)));
  const minute = `${body} ${longDay(now.today)}`;
  const on = { start: now.today, due: now.today };
  const agreement: Agreement = { text: minute, body, on, met: null, atMeeting: true };
  const agreed = (moves: readonly Redating[]): readonly Redating[] =>
    moves.map((move) => (waiting.has(move) ? { ...move, agreed: minute, agreement } : move));
  const settled = (action: Action): Action => ({
    ...action,
    redated: agreed(action.redated),
    milestones: action.milestones.map((one) => ({ ...one, redated: agreed(one.redated) })),
  });
  const plan: Plan = {
    ...now.plan,
    areas: now.plan.areas.map((area) => ({
      ...area,
      actions: area.actions.filter(({ at }) => places.has(at)).map(settled),
    })),
  };
  const then = assess(plan, now.today, {
    profile: now.profile,
    ...(now.since === null ? {} : { since: now.since }),
  });
  return new Map(then.actions.map((one) => [one.action.at, one]));
};
