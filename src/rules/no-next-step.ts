import { toWrite } from '../model/hint.ts';
import type { Plan } from '../model/plan.ts';
import { rule } from './rule.ts';
import { eachAssessed } from './walks.ts';

const nextOf = (ref: string): string => `bscb note ${ref} --next "…" --next-by "…"`;

const keepsUpdates = ({ areas }: Plan): boolean =>
  areas.some(({ actions }) => actions.some(({ progress }) => progress.some((entry) => entry.on !== null)));

const eachRedAction = eachAssessed(({ action, open, recorded, suggested }, _plan, { today }) => {
  if (!open || (recorded.means !== 'red' && suggested.colour !== 'red')) return null;
  const passed = recorded.next?.by?.reading.windows.at(-1)?.due;
  if (recorded.next === null)
    return {
      message: `${action.ref} is red, and nothing says what happens next`,
      command: nextOf(action.ref),
      hint: toWrite('ask the lead, and write it in an entry under progress:', 'next:\n  what: …\n  by: …'),
    };
  return (
    passed !== undefined &&
    passed < today && {
      message: `${action.ref} is red, and the day of its next step has passed: ${recorded.next.by?.reading.text}`,
      command: nextOf(action.ref),
      hint: toWrite(
        'ask the lead what happens now, and add it to a new entry under progress:',
        'next:\n  what: …\n  by: …',
      ),
    }
  );
});

export const noNextStep = rule({
  name: 'no-next-step',
  severity: 'info',
  summary: 'An action is red, and nothing says what happens next',
  why: 'The board asks of each red action what will be done and by when. Without an answer it can only note it. Said once the plan has dated updates.',
  together: 'red actions do not say what happens next',
  example: `
* - ref: "1.3"
    action: Develop the annual report
    completion: May 2013
    progress:
      - date: 2 Sep 2013
        rag: red
        note: Figures have not come
+       next: { what: Figures from the police, by: 20 Sep 2013 }
`,
  check: (plan, context) => (keepsUpdates(plan) ? eachRedAction(plan, context) : []),
});
