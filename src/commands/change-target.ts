import type { ActionNow, Assessment, MilestoneNow } from '../assess/assessment.ts';
import { fold } from '../dates/fold.ts';
import { longDay } from '../dates/words.ts';
import { lineFor } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Clock } from './change-dates.ts';
import { mustBeRef } from './filters.ts';
import type { Opened } from './open-plan.ts';

/** A plan with what is so in it today. */
export interface Here {
  readonly opened: Opened;
  readonly assessment: Assessment;
  readonly doubt?: Clock['doubt'];
}

/** What dates on the command line are read against in this plan. */
export const clockOf = ({ opened: { plan, today }, doubt }: Here): Clock => ({
  calendar: plan.calendar,
  today,
  doubt,
  named: plan.named,
});

/** The action of a ref. @throws CannotProceed where there is none, or more than one */
export const actionOf = ({ opened, assessment }: Here, asked: string): ActionNow => {
  const ref = asked.trim().replace(/\/.*$/, '');
  const [one, ...others] = assessment.actions.filter(({ action }) => action.ref === ref);
  if (one === undefined) {
    mustBeRef(assessment, ref);
    throw new CannotProceed(
      `${ref} is more than one action. Name one, such as ${assessment.actions[0]?.action.ref ?? '1.1'}.`,
    );
  }
  if (others.length === 0) return one;
  const places = [one, ...others].map(
    ({ action, area }) => `  ${area.file}, line ${opened.locate(action.at).line}: ${action.action}`,
  );
  throw new CannotProceed(
    `${others.length + 1} actions have the ref ${ref}, so nothing was changed:\n${places.join('\n')}\nGive each a ref of its own first.`,
  );
};

/**
 * A change of an action; a hold alone leaves it open to change, and so does any way of closing that is named.
 * @throws CannotProceed where the action is over
 */
export const unlessClosed = <W extends { readonly changes: readonly unknown[] }>(
  here: Here,
  asked: string,
  wanted: W,
  also: readonly string[] = [],
): W => {
  const { action, closed } = actionOf(here, asked);
  if (closed === null || ['on hold', ...also].includes(closed.as ?? '') || wanted.changes.length === 0)
    return wanted;
  const { on } = closed;
  throw new CannotProceed(
    `${action.ref} is ${closed.as}${on === null ? '' : ` since ${longDay(on)}`}; first:  ${lineFor(here.opened.plan)`bscb reopen ${action.ref}`}`,
  );
};

/** An action, and where one is meant the milestone of it: `1.3/2`, or words of it after the ref. */
export interface Target {
  readonly one: ActionNow;
  readonly milestone: MilestoneNow | null;
}

/** @throws CannotProceed where the words fit no milestone, or several: those are listed */
export const targetOf = (here: Here, asked: string, words: readonly string[]): Target => {
  const one = actionOf(here, asked);
  const number = /\/(.+)$/.exec(asked.trim())?.[1];
  if (number !== undefined) return { one, milestone: numbered(one, number) };
  const text = words.join(' ').trim();
  return { one, milestone: text === '' ? null : worded(one, text) };
};

/** `1.3/2 First draft completed`, a line each. */
export const listOf = (milestones: readonly MilestoneNow[]): string =>
  milestones.map(({ milestone }) => `  ${milestone.id}  ${milestone.what}`).join('\n');

/** The milestone of that number. @throws CannotProceed with those that there are */
export const numbered = (one: ActionNow, number: string): MilestoneNow => {
  const found = one.milestones[Number(number) - 1];
  if (found !== undefined) return found;
  const { ref } = one.action;
  throw new CannotProceed(
    one.milestones.length === 0
      ? `${ref} has no milestones.`
      : `${ref} has no milestone ${number}. It has:\n${listOf(one.milestones)}`,
  );
};

const worded = (one: ActionNow, text: string): MilestoneNow => {
  const { ref } = one.action;
  const asked = fold(text);
  const exact = one.milestones.filter(({ milestone }) => fold(milestone.what) === asked);
  const found =
    exact.length === 1
      ? exact
      : one.milestones.filter(({ milestone }) => fold(milestone.what).includes(asked));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (one.milestones.length === 0)
    throw new CannotProceed(`${ref} has no milestones, so none is called “${text}”.`);
  if (only === undefined)
    throw new CannotProceed(
      `No milestone of ${ref} has the words “${text}”. It has:\n${listOf(one.milestones)}`,
    );
  throw new CannotProceed(
    `“${text}” fits ${found.length} milestones of ${ref}, so nothing was changed:\n${listOf(found)}\nName one by its number, ${only.milestone.id}.`,
  );
};
