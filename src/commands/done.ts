import type { ActionNow } from '../assess/assessment.ts';
import { comesRoundAgain } from '../assess/occurrences.ts';
import type { PlanDate } from '../dates/reading.ts';
import { counted, listed } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import type { ChangeNote } from '../view/changed.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changeCommand } from './change-command.ts';
import { daysOf, eventDay } from './change-dates.ts';
import {
  type Doing,
  dateToName,
  dueLater,
  type Markable,
  markable,
  markableAction,
  marksOf,
  marksOfAll,
  openAfter,
  openIn,
  openMilestones,
} from './change-done.ts';
import { dayOption, said } from './change-options.ts';
import type { Wanted } from './change-plan.ts';
import { clockOf, type Here, targetOf, unlessClosed } from './change-target.ts';

/** Marks a milestone as done, or all that is left of an action. */
export const done = changeCommand({
  name: 'done',
  summary: 'mark a milestone as done, or all that is left of an action',
  takes: (parser) =>
    parser
      .argument('<ref>', 'the milestone, 1.3/2; or the action, 1.3')
      .argument('[words...]', 'words of the milestone, where its number is not given')
      .option(dayOption, 'the day it was done; else today')
      .option('--evidence <text>', 'what shows it: a minute, a report')
      .option('--for <date>', 'of a series: which date was met'),
  examples: [
    ['bscb done 1.6/2 --on "23 Sep 2013" --evidence "Board minutes, item 4"', 'one milestone'],
    ['bscb done 1.3 "first draft"', 'the milestone of 1.3 that has these words, done today'],
    ['bscb done 2.2/1 --for "Jun 2013"', 'one date of a series'],
    ['bscb done 1.6', 'all that is left of 1.6'],
  ],
  wants: (here, [ref = '', ...words], options) => {
    const day = eventDay('--on', said(options, 'on'), clockOf(here));
    const doing: Doing = { day, evidence: said(options, 'evidence'), which: said(options, 'for') };
    // what is closed as complete may still have steps to mark
    return unlessClosed(here, ref, wantedDone(here, ref, words, doing), ['complete']);
  },
});

const wantedDone = (here: Here, asked: string, words: readonly string[], doing: Doing): Wanted => {
  const { one, milestone } = targetOf(here, asked, words);
  const refs = [one.action.ref];
  if (milestone !== null) return { ...marksOf(here, markable(milestone), doing), refs };
  if (one.milestones.length === 0) return { ...ownMarks(here, one, doing), refs };
  if (doing.which !== null) throw new CannotProceed('--for goes with one milestone, such as 2.2/1.');
  const left = openMilestones(one).map(markable);
  mustHaveCome(here, one, left, doing);
  return {
    ...allMarks(left, doing),
    refs,
    notes: [...allLeft(here, left, one, doing), ...stillAhead(here, left, doing)],
  };
};

/** The marks of an action without milestones: of the date that is named, else of all that is left. */
const ownMarks = (here: Here, one: ActionNow, doing: Doing): Omit<Wanted, 'refs'> => {
  const own = markableAction(one, here.opened.today);
  if (doing.which !== null || openIn(own).length < 2) return marksOf(here, own, doing);
  mustHaveCome(here, one, [own], doing);
  return { ...allMarks([own], doing), notes: allLeft(here, [own], one, doing) };
};

const allMarks = (left: readonly Markable[], doing: Doing): Pick<Wanted, 'changes' | 'says'> => ({
  changes: left.flatMap((of) => marksOfAll(of, doing)),
  says: left.map(({ id, what }) => `${id} ${what}: done ${doing.day}`),
});

/** More dates than these are counted. */
const mostNamed = 6;

/** @throws CannotProceed where of what comes round several dates are left, and one of them has not begun: nobody has done that */
const mustHaveCome = (here: Here, { action }: ActionNow, left: readonly Markable[], doing: Doing): void => {
  if (action.closed?.as === 'complete') return;
  const by = lastDayOf(here, doing);
  const round = left.find((of) => comesRoundAgain(of.dates, by));
  if (round === undefined) return;
  const line = lineFor(here.opened.plan);
  throw new CannotProceed(
    `${round.id} has ${counted(openAfter(round, by).length, 'date')} still ahead on ${doing.day}, so nothing was changed: ${namedDates(openAfter(round, by))}.
To mark one date:  ${line`bscb done ${round.id} --for "${dateToName(round, by)}"`}
To close all of ${action.ref}, what is ahead too:  ${line`bscb close ${action.ref} --as complete`}`,
  );
};

const lastDayOf = ({ opened: { plan, today } }: Here, { day }: Doing): PlanDate =>
  daysOf(day, plan.calendar)?.due ?? today;

const namedDates = (dates: readonly string[]): string => {
  const more = dates.length - mostNamed;
  return listed(more > 1 ? [...dates.slice(0, mostNamed), `${more} more`] : dates);
};

/** Whoever marks all that is left may mean what had come alone, so what had not is named. */
const stillAhead = (here: Here, left: readonly Markable[], doing: Doing): readonly ChangeNote[] => {
  const ahead = left.flatMap((of) =>
    dueLater(of, lastDayOf(here, doing)).map((date) => `${of.id} (${date})`),
  );
  if (ahead.length === 0) return [];
  return [
    {
      text: `Marked too, though still ahead on ${doing.day}: ${namedDates(ahead)}. If one of them is not done, mark the others by their numbers instead.`,
    },
  ];
};

const allLeft = (
  here: Here,
  left: readonly Markable[],
  { action: { ref }, milestones }: ActionNow,
  doing: Doing,
): readonly ChangeNote[] => {
  const line = lineFor(here.opened.plan);
  const [own] = left;
  if (milestones.length > 0 || own === undefined)
    return left.length < 2
      ? []
      : [{ text: `${counted(left.length, 'milestone')} marked: all that was left of ${ref}.` }];
  return [
    {
      text: `${counted(openIn(own).length, 'date')} marked: all that was left of ${ref}. To mark one date alone, take this back (${line`bscb undo`}), then:`,
      command: line`bscb done ${ref} --for "${dateToName(own, lastDayOf(here, doing))}"`,
    },
  ];
};
