import type { ActionNow } from '../assess/assessment.ts';
import { counted, listed } from '../model/sentence.ts';
import { lineFor } from '../model/to-type.ts';
import type { ChangeNote } from '../view/changed.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changeCommand } from './change-command.ts';
import { daysOf, eventDay } from './change-dates.ts';
import {
  type Doing,
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
  const advice = ' If one of them is not done, mark the others by their numbers instead.';
  const ahead = stillAhead(here, left, { day: doing.day, advice });
  return {
    ...allMarks(left, doing),
    refs,
    notes: [...allLeft(here, left.length, 'milestone', one), ...ahead],
  };
};

/** The marks of an action without milestones: of the date that is named, else of all that is left. */
const ownMarks = (here: Here, one: ActionNow, doing: Doing): Omit<Wanted, 'refs'> => {
  const own = markableAction(one, here.opened.today);
  const open = openIn(own);
  if (doing.which !== null || open.length < 2) return marksOf(here, own, doing);
  const ahead = stillAhead(here, [own], { day: doing.day, advice: '' });
  return { ...allMarks([own], doing), notes: [...ahead, ...allLeft(here, open.length, 'date', one)] };
};

const allMarks = (left: readonly Markable[], doing: Doing): Pick<Wanted, 'changes' | 'says'> => ({
  changes: left.flatMap((of) => marksOfAll(of, doing)),
  says: left.map(({ id, what }) => `${id} ${what}: done ${doing.day}`),
});

/** More dates than these are counted. */
const mostNamed = 6;

/** Whoever marks all that is left may mean what had come alone, so what had not is named. */
const stillAhead = (
  { opened }: Here,
  left: readonly Markable[],
  { day, advice }: Pick<Doing, 'day'> & { readonly advice: string },
): readonly ChangeNote[] => {
  const ahead = openAfter(left, daysOf(day, opened.plan.calendar)?.due ?? opened.today);
  if (ahead.length === 0) return [];
  const more = ahead.length - mostNamed;
  const named = more > 1 ? [...ahead.slice(0, mostNamed), `${more} more`] : ahead;
  return [{ text: `Marked too, though still ahead on ${day}: ${listed(named)}.${advice}` }];
};

const allLeft = (
  { opened }: Here,
  count: number,
  what: 'milestone' | 'date',
  { action: { ref } }: ActionNow,
): readonly ChangeNote[] => {
  const line = lineFor(opened.plan);
  const text = `${counted(count, what)} marked: all that was left of ${ref}.`;
  if (count < 2) return [];
  return what === 'milestone'
    ? [{ text }]
    : [
        {
          text: `${text} To mark one date alone, take this back (${line`bscb undo`}), then:`,
          command: line`bscb done ${ref} --for "…"`,
        },
      ];
};
