import type { ActionNow, Assessment, MilestoneNow } from '../../assess/assessment.ts';
import { everyMilestone, leadsOfMilestone } from '../../assess/filter.ts';
import type { Name } from '../../model/plan.ts';
import type { Asked } from './paper.ts';

/** Whether a body looks after the whole plan: the one that reviews it, or the Board. */
export const hasWholePlan = ({ plan }: Assessment, body: string): boolean =>
  body === 'Board' || body === plan.review;

/** Whether a milestone goes to a body, or is its own to do. */
export const comesTo = (one: ActionNow, milestone: MilestoneNow, body: string): boolean =>
  milestone.milestone.body?.name === body || leadsOfMilestone(one, milestone).some(isCalled(body));

const isCalled =
  (body: string) =>
  ({ name }: Name): boolean =>
    name === body;

/** For the Board the whole plan; for a committee the actions that it leads, and milestones that go to it with their actions. */
export const ownOf = <A extends Asked>(
  now: Assessment,
  body: string,
  asked: A,
): { now: Assessment; asked: A } => {
  if (hasWholePlan(now, body)) return { now, asked };
  const { picks = everyMilestone } = asked;
  const mine = (one: ActionNow, milestone: MilestoneNow) =>
    picks(one, milestone) && (one.action.lead.some(isCalled(body)) || comesTo(one, milestone, body));
  const actions = now.actions.filter(
    (one) => one.action.lead.some(isCalled(body)) || one.milestones.some((milestone) => mine(one, milestone)),
  );
  return { now: { ...now, actions }, asked: { ...asked, picks: mine } };
};

/** The actions that a committee leads: the ratings that are its own to settle. The Board settles every rating. */
export const ratedBy = (now: Assessment, body: string): readonly ActionNow[] =>
  hasWholePlan(now, body) ? now.actions : now.actions.filter((one) => one.action.lead.some(isCalled(body)));
