import type { PlanDate } from '../dates/reading.ts';
import { comesBack } from '../dates/year-said.ts';
import type { Phrase } from '../model/plan.ts';
import type { ActionNow, Assessment, Occurrence } from './assessment.ts';
import { completionDates } from './dates.ts';

/** An open action, and which of its parts are open too, by their places. */
export interface Carried {
  readonly one: ActionNow;
  readonly milestones: readonly number[];
  /** The update with the colour that is recorded, and those after it. */
  readonly progress: readonly number[];
}

/** What is open at the end of a plan, on hold or closed as carried forward too; and what is not, which stays. */
export const carriedFrom = ({
  actions,
}: Assessment): { readonly carried: readonly Carried[]; readonly staying: readonly ActionNow[] } => {
  const goesOn = (one: ActionNow): boolean =>
    one.open || ['on hold', 'carried forward'].includes(one.closed?.as ?? '');
  return {
    carried: actions.filter(goesOn).map((one) => ({
      one,
      milestones: one.milestones.flatMap(({ met }, place) => (met ? [] : [place])),
      progress: lastRated(one),
    })),
    staying: actions.filter((one) => !goesOn(one)),
  };
};

const lastRated = ({ action: { progress } }: ActionNow): number[] => {
  const from = progress.findLastIndex(({ rag }) => rag !== null);
  return progress.map((_, place) => place).slice(from < 0 ? progress.length : from);
};

/** A date that the board has to settle as an action comes along. */
export interface ToSettle {
  readonly one: ActionNow;
  /** The place of its milestone; null for the completion of the action. */
  readonly milestone: number | null;
  /** Its ref, or that of its milestone, in the new plan. */
  readonly id: string;
  /** The same in the old plan: what is done stays there, so the numbers of later milestones differ. */
  readonly was: string;
  readonly what: string;
  readonly written: string;
  /** True of what comes back: what is marked done of it is of the old dates. */
  readonly comesAgain: boolean;
  readonly why: WhySettle;
}

/** It is over before the new plan begins; its words mean other days there; or it recurs, and begins anew there. */
export const settlings = ['passed', 'means other days', 'recurs'] as const;
/** Why a date of a carried action is named. */
export type WhySettle = (typeof settlings)[number];

const isPassed = (dates: readonly Occurrence[], start: PlanDate): boolean =>
  dates.some(({ due, done }) => done === null && due !== null && due < start);

const days = (phrase: Phrase | null): string => (phrase?.reading.windows ?? []).map(({ due }) => due).join();

/** What has to be said of a date in the new plan, where its words alone may stand for other days; null where nothing has. */
const whyOf = (
  before: Phrase,
  after: Phrase | null,
  dates: readonly Occurrence[],
  start: PlanDate,
): WhySettle | null => {
  const differs = days(before) !== days(after);
  const comesAgain = comesBack(before.reading);
  // from or until a day of the old years it would come round among days that are over, or not at all
  const isOver =
    after === null || after.unreadable !== undefined || after.reading.windows.some(({ due }) => due < start);
  if (differs && comesAgain && !isOver) return 'recurs';
  return isPassed(dates, start) || (comesAgain && differs) ? 'passed' : differs ? 'means other days' : null;
};

/** The dates of a carried action that cannot stay as they are without a word. */
export const toSettle = (
  { one, milestones }: Carried,
  start: PlanDate,
  inNewPlan: { readonly completion: Phrase | null; readonly whens: readonly (Phrase | null)[] },
): ToSettle[] => {
  const settle = (
    written: Phrase | null,
    dates: readonly Occurrence[],
    after: Phrase | null,
    of: Pick<ToSettle, 'milestone' | 'id' | 'was' | 'what'>,
  ): ToSettle[] => {
    if (written === null) return [];
    const why = whyOf(written, after, dates, start);
    const { reading } = written;
    return why === null ? [] : [{ ...of, one, written: reading.text, comesAgain: comesBack(reading), why }];
  };
  return [
    ...milestones.flatMap((place, i) => {
      const now = one.milestones[place];
      if (now === undefined) return [];
      const { milestone, occurrences } = now;
      return settle(milestone.when, occurrences, inNewPlan.whens[i] ?? null, {
        milestone: place,
        id: `${one.action.ref}/${i + 1}`,
        was: milestone.id,
        what: milestone.what,
      });
    }),
    ...settle(one.action.completion, completionDates(one), inNewPlan.completion, {
      milestone: null,
      id: one.action.ref,
      was: one.action.ref,
      what: one.action.action,
    }),
  ];
};
