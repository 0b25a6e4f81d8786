import { dayText } from '../dates/words.ts';
import { unrecordedMoves } from '../history/moved-dates.ts';
import { field } from '../model/address.ts';
import { toWrite } from '../model/hint.ts';
import { isClosed } from './actions.ts';
import { dateName } from './redated.ts';
import { rule } from './rule.ts';

export const movedWithoutRedated = rule({
  name: 'moved-without-redated',
  summary: 'A date has changed, and nothing under redated says so',
  why: 'A date that moves without a trace takes an action out of red, and nobody has agreed to it. It is found with --changed-since, which asks git for the plan as it was.',
  check: (plan, { before, today }) =>
    before === null
      ? []
      : unrecordedMoves(before, plan)
          .filter(({ action }) => !isClosed(action))
          .map(({ action, milestone, from, to }) => {
            const entry = [
              `- from: ${from.reading.text}`,
              `  to: ${to?.reading.text ?? 'tbc'}`,
              `  date: ${dayText(today)}`,
            ];
            const { redated, at } = milestone ?? action;
            const now = to === null ? 'it has no date now' : `it is ${to.reading.text} now`;
            return {
              message: `${dateName(action.ref, milestone?.id ?? null)} was ${from.reading.text}, and ${now}`,
              hint: toWrite(
                'put the old date back, or record the move; it waits until it is agreed:',
                (redated.length > 0 ? entry : ['redated:', ...entry.map((line) => `  ${line}`)]).join('\n'),
              ),
              at: field(at, milestone === null ? 'completion' : 'when'),
              ref: action.ref,
            };
          }),
});
