import type { Moved } from '../assess/assessment.ts';
import { whenKnown } from '../dates/known.ts';
import { dateName } from './redated.ts';
import { rule } from './rule.ts';
import { eachAssessed } from './walks.ts';

const why = ({ agreed, agreement }: Moved['redating']): string => {
  if (agreed === null) return 'no minute agreed it';
  const on = agreement?.on ?? null;
  return on === null
    ? `"${agreed}" names no day on which it was agreed`
    : `it is to be agreed ${whenKnown(on)}, which has not come yet`;
};

export const redatedWithoutAgreement = rule({
  name: 'redated-without-agreement',
  summary: 'A date was moved, and no day is given on which that was agreed',
  why: 'A move counts from the day on which it was agreed. Until then the earlier date stays in force, and the action is judged by it.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
    completion: September 2013
    redated:
*     - from: July 2013
        to: September 2013
        date: 3 Jul 2013
-       agreed: yes
+       agreed: Board, 24 Jun 2013, item 7
`,
  check: eachAssessed(({ action, moved, milestones }) =>
    [...milestones.flatMap((one) => one.moved), ...moved]
      .filter((move) => move.waiting)
      .map(({ redating, milestone }) => ({
        message: `${dateName(action.ref, milestone)} was moved${redating.from ? ` from ${redating.from.reading.text}` : ''} and ${why(redating)}`,
        ...toDo(redating, milestone ?? action.ref, milestone === null ? ' --completion' : ''),
        at: redating.at,
      })),
  ),
});

/** What to do: nothing of a minute whose day is still to come, and a fuller one is kept in the line that adds its day. */
const toDo = ({ agreed, agreement, from }: Moved['redating'], id: string, whole: string) => {
  const before = from?.reading.text ?? 'the earlier date';
  if (agreement !== null && agreement.on !== null)
    return { hint: `it counts from that day on by itself; until then ${before} is in force` };
  const isFull = agreement?.body != null && /^[\w ,.;:&()-]+$/.test(agreed ?? '');
  return {
    command: `bscb agree ${id} "${isFull ? `${agreed}, ` : ''}…"${whole}`,
    hint: `once it is agreed, write the body and the day after agreed; until then ${before} is in force`,
  };
};
