import type { Moved } from '../assess/assessment.ts';
import { dayText } from '../dates/words.ts';
import { lineFor } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { agreeChange, type Movable, movableAt, movablesOf, notYetAgreed, waitingAt } from './change-moves.ts';
import { changing } from './change-options.ts';
import { changePlan, type Wanted } from './change-plan.ts';
import { clockOf, type Here, targetOf } from './change-target.ts';
import type { Command, Options } from './command.ts';

/** Records that a meeting agreed a change of date. */
export const agree: Command = {
  define: (parser) =>
    changing(
      parser
        .command('agree')
        .summary('record that a meeting agreed a date change that was waiting for approval')
        .argument('<ref>', 'the action, 2.1, or the milestone, 2.1/3, whose date was moved')
        .argument('<minute...>', 'who agreed it and when: "Board 23 Sep 2013, item 5"')
        .option('--completion', 'only the completion date of the action')
        .option('--all', 'every date change of the action waiting for approval'),
    ),
  group: 'After a meeting',
  examples: [
    ['bscb agree 2.1/3 "Board 23 Sep 2013, item 5"', 'from that day the new date counts'],
    ['bscb agree 2.1 "Board 23 Sep 2013" --all', 'every date change of 2.1 waiting for approval'],
  ],
  run: (world, [ref = '', ...minute], options) =>
    changePlan(world, 'agree', { ...options, agreed: minute.join(' ') }, (here) =>
      wantedAgreement(here, ref, minute.join(' ').trim(), options),
    ),
};

const wantedAgreement = (here: Here, asked: string, minute: string, options: Options): Wanted => {
  const { plan, today } = here.opened;
  const line = lineFor(plan);
  const example = `${plan.review ?? 'Board'} ${dayText(today)}`;
  if (minute === '')
    throw new CannotProceed(`Who agreed it, and when?  ${line`bscb agree ${asked} "${example}"`}`);
  const target = targetOf(here, asked, []);
  const one = target.milestone !== null || options.completion === true;
  const dates = one ? [movableAt(target)] : movablesOf(target.one);
  const unagreed = dates.some((of) => waitingAt(of).length > 0) ? waitingAt : neverAgreed;
  const waiting = dates.filter((of) => unagreed(of).length > 0);
  const [first, ...others] = waiting;
  if (first === undefined) return nothingWaits(here, asked, dates, minute);
  if (others.length > 0 && options.all !== true)
    throw new CannotProceed(
      `${waiting.length} changes of date wait in ${target.one.action.ref}, so nothing was changed:\n${waiting.map(lineOf).join('\n')}\nName a milestone, or add --completion for the completion alone, or --all:  ${line`bscb agree ${asked} "${minute}" --all`}`,
    );
  const clock = clockOf(here);
  const later = notYetAgreed(minute, clock);
  if (later?.on === null)
    throw new CannotProceed(
      `${later.why}, so nothing was changed. Write it with its day:  ${line`bscb agree ${asked} "${example}"`}`,
    );
  return {
    ...(later === null ? {} : { notes: [{ text: `${later.why}: until then the old date stays in force.` }] }),
    changes: waiting.flatMap((of) => unagreed(of).map((moved) => agreeChange(moved, minute))),
    says: waiting.map((of) => `${of.id} ${of.what}: ${of.written} agreed, ${minute}`),
    refs: [target.one.action.ref],
  };
};

/** Where the work is done nobody waits for an agreement, but it may be recorded. */
const neverAgreed = ({ moved }: Movable): readonly Moved[] => moved.filter(({ agreed }) => !agreed);

const lineOf = (of: Movable): string => {
  const { from } = neverAgreed(of)[0]?.redating ?? {};
  return `  ${of.id}  ${of.key === 'completion' ? 'completion' : of.what}: ${from?.reading.text ?? 'no date'} → ${of.written}`;
};

/** Agreed just so already: nothing to do. @throws CannotProceed where there is nothing that could be agreed */
const nothingWaits = ({ opened }: Here, asked: string, dates: readonly Movable[], minute: string): Wanted => {
  const same = dates.some(({ moved }) => moved.some(({ redating }) => redating.agreed === minute));
  if (same) return { changes: [], says: [], refs: [] };
  throw new CannotProceed(
    `No change of date waits in ${asked}, so nothing was changed. To move a date:  ${lineFor(opened.plan)`bscb redate ${asked} --to "…" --agreed "${minute}"`}`,
  );
};
