import { dayText } from '../dates/words.ts';
import type { Done, Milestone } from '../model/plan.ts';
import { inWords } from '../model/sentence.ts';
import type { MilestoneNow } from './assessment.ts';
import type { Case } from './case.ts';
import { comesRoundAgain } from './occurrences.ts';
import { keyLines, monthOrDay, type Proposal, typedRef } from './proposal.ts';

/** The late dates of milestones are met, those ahead stay open; `meetAll` has the case that none is. */
export const meetLate = (of: Case): Proposal[] => {
  const late = of.milestones.filter((one) => one.occurrences.some((date) => date.overdue));
  const whole = of.milestones.every((one) =>
    one.occurrences.every((date) => date.done !== null || date.overdue),
  );
  const first = late[0];
  if (first === undefined || whole) return [];
  const words =
    late.length === 1
      ? `meet ${first.milestone.id}, and give its day`
      : `meet the ${inWords(late.length)} milestones that are late, and give each its day`;
  const commands = late.flatMap(({ milestone: { id }, occurrences }) =>
    occurrences.flatMap(({ overdue, due }) => {
      if (!overdue || due === null) return [];
      const which = occurrences.length === 1 ? '' : ` --for "${monthOrDay(due, of).reading.text}"`;
      return [`bscb done ${typedRef(id)}${which} --on "…"`];
    }),
  );
  return [{ ...meet(of, words, (date) => date.overdue), commands }];
};

/** Every date of every milestone is met; or, where there are none or some come round again, the action is closed. */
export const meetAll = (of: Case): Proposal[] => {
  const { ref, closed, unread } = of.action;
  const isClosed =
    of.milestones.length === 0 || of.milestones.some((one) => comesRoundAgain(one.occurrences, of.today));
  // not one that is to be closed otherwise on a day to come, nor one of which a part is lost
  if (isClosed && (closed !== null || unread.length > 0)) return [];
  if (isClosed)
    return [
      {
        words: 'close it as complete when the work is done',
        write: [{ under: ref, yaml: `closed:\n${keyLines({ date: '…', as: 'complete' }, 2)}` }],
        commands: [`bscb close ${typedRef(ref)} --as complete --on "…"`],
        made: {
          ...of.action,
          closed: {
            on: of.today,
            within: null,
            dateText: null,
            as: 'complete',
            by: null,
            until: null,
            reason: null,
            at: of.action.at,
          },
        },
      },
    ];
  const open = of.milestones.filter((one) => !one.met).length;
  const which =
    open < of.milestones.length
      ? open === 1
        ? 'the one milestone left'
        : `the ${inWords(open)} milestones left`
      : open === 1
        ? 'its one milestone'
        : open === 2
          ? 'both milestones'
          : `all ${inWords(open)} milestones`;
  const whole = meet(of, `meet ${which}, and give ${open === 1 ? 'its' : 'each its'} day`, () => true);
  return [{ ...whole, commands: [`bscb done ${typedRef(ref)} --on "…"`] }];
};

const meet = (
  of: Case,
  words: string,
  which: (date: MilestoneNow['occurrences'][number]) => boolean,
): Proposal => {
  const write: { under: string; yaml: string }[] = [];
  const milestones = of.milestones.map(({ milestone, occurrences }): Milestone => {
    const count = occurrences.filter((date) => date.done === null && which(date)).length;
    if (count === 0) return milestone;
    const day = dayText(of.today);
    const marks: Done[] = Array.from({ length: count }, () => ({
      on: of.today,
      within: null,
      text: day,
      for: null,
      evidence: null,
      at: milestone.at,
    }));
    write.push(...marksToWrite(milestone, marks));
    return { ...milestone, done: [...milestone.done, ...marks] };
  });
  return { words, write, made: { ...of.action, milestones } };
};

/** The whole list again, so that it does not matter how it was written; what holds more than days is added to. */
const marksToWrite = (milestone: Milestone, marks: readonly Done[]): Proposal['write'] => {
  if (milestone.done.some((mark) => mark.for !== null || mark.evidence !== null))
    return marks.map(() => ({ under: `${milestone.id}, done`, yaml: '- …' }));
  const days = [...milestone.done.map(({ text }) => text), ...marks.map(() => '…')];
  const list = days.map((day) => `\n  - ${day}`).join('');
  return [{ under: milestone.id, yaml: days.length === 1 ? 'done: …' : `done:${list}` }];
};
