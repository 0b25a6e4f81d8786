import { counted } from '../model/sentence.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { eventDay } from './change-dates.ts';
import { type Doing, marksOf, marksOfAll, openMilestones } from './change-done.ts';
import { changing, dayOption, said } from './change-options.ts';
import { changePlan, type Wanted } from './change-plan.ts';
import { type Here, targetOf, unlessClosed } from './change-target.ts';
import type { Command } from './command.ts';

/** Marks a milestone as done, or all that is left of an action. */
export const done: Command = {
  define: (parser) =>
    changing(
      parser
        .command('done')
        .summary('mark a milestone as done, or all that is left of an action')
        .argument('<ref>', 'the milestone, 1.3/2; or the action, 1.3')
        .argument('[words...]', 'words of the milestone, where its number is not given')
        .option(dayOption, 'the day it was done; else today')
        .option('--evidence <text>', 'what shows it: a minute, a report')
        .option('--for <date>', 'of a series: which date was met'),
    ),
  group: 'After a meeting',
  examples: [
    ['bscb done 1.6/2 --on "23 Sep 2013" --evidence "Board minutes, item 4"', 'one milestone'],
    ['bscb done 1.3 "first draft"', 'the milestone of 1.3 that has these words, done today'],
    ['bscb done 2.2/1 --for "Jun 2013"', 'one date of a series'],
    ['bscb done 1.6', 'all that is left of 1.6'],
  ],
  run: (world, [ref = '', ...words], options) =>
    changePlan(world, 'done', options, (here) => {
      const { today, plan } = here.opened;
      const day = eventDay('--on', said(options, 'on'), { calendar: plan.calendar, today });
      const doing: Doing = { day, evidence: said(options, 'evidence'), which: said(options, 'for') };
      // what is closed as complete may still have steps to mark
      return unlessClosed(here, ref, wantedDone(here, ref, words, doing), ['complete']);
    }),
};

const wantedDone = (here: Here, asked: string, words: readonly string[], doing: Doing): Wanted => {
  const { one, milestone } = targetOf(here, asked, words);
  const { ref } = one.action;
  const refs = [ref];
  if (milestone !== null) return { ...marksOf(here, milestone, doing), refs };
  if (one.milestones.length === 0) {
    if (here.opened.plan.keys.some(({ of, key }) => of === 'action' && key === 'done'))
      return {
        changes: [{ at: one.action.at, key: 'done', value: doing.day }],
        says: [`${ref} done ${doing.day}`],
        refs,
      };
    throw new CannotProceed(
      `${ref} has no milestones to mark. Where the action is over:  bscb close ${ref} --as complete`,
    );
  }
  if (doing.which !== null) throw new CannotProceed('--for goes with one milestone, such as 2.2/1.');
  const left = openMilestones(one);
  return {
    changes: left.flatMap((of) => marksOfAll(of, doing)),
    says: left.map(({ milestone: { id, what } }) => `${id} ${what}: done ${doing.day}`),
    refs,
    notes:
      left.length > 1
        ? [{ text: `${counted(left.length, 'milestone')} marked: all that was left of ${ref}.` }]
        : [],
  };
};
