import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { select } from '../../assess/filter.ts';

/** Whether a body looks after the whole plan: the one that reviews it, or the Board. */
export const hasWholePlan = ({ plan }: Assessment, body: string): boolean =>
  body === 'Board' || body === plan.review;

/** For the Board the whole plan; for a committee what it leads and what goes to it, as `--body` picks them. */
export const ownOf = (now: Assessment, body: string): Assessment =>
  hasWholePlan(now, body) ? now : { ...now, actions: select(now, { bodies: [body] }).actions };

/** The same actions with all their dates: what is red is discussed whole, whoever leads its parts. */
export const inFull = (whole: Assessment, actions: readonly ActionNow[]): readonly ActionNow[] => {
  const all = new Map(whole.actions.map((one) => [one.action.at, one]));
  return actions.map((one) => all.get(one.action.at) ?? one);
};

/** The actions that a committee leads: the ratings that are its own to settle. The Board settles every rating. */
export const ratedBy = (now: Assessment, body: string): readonly ActionNow[] =>
  hasWholePlan(now, body)
    ? now.actions
    : now.actions.filter((one) => one.action.lead.some(({ name }) => name === body));
