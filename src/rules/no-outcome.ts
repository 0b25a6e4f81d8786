import { followed, servedByName } from '../model/guidance.ts';
import type { Plan } from '../model/plan.ts';
import { rule } from './rule.ts';
import { eachMissing } from './walks.ts';

const served = (plan: Plan): string => {
  const adults = 'adults with care and support needs';
  const named = servedByName(plan.board);
  if (named === 'adults' || followed(plan).guidance === 'care act') return adults;
  const both = plan.guidance === null && named === 'both';
  return both ? `children, young people and ${adults}` : 'children and young people';
};

export const noOutcome = rule({
  name: 'no-outcome',
  summary: 'An action has no outcome',
  why: 'The annual report has to say what difference the work made. An action without an outcome can only say that it was done.',
  absent: 'outcomes',
  together: 'actions have no outcome',
  example: `
* - ref: "5.5"
    action: Develop links with the Youth Council
+   outcomes: Decisions of the Board show what young people said
`,
  check: (plan, context) =>
    eachMissing({
      lacks: ({ outcomes }) => outcomes.length === 0,
      say: ({ ref }) => ({ message: `${ref} has no outcome`, command: `bscb add outcome ${ref} "…"` }),
      all: 'no action of the plan has an outcome',
      hint: `say under outcomes what will be different for ${served(plan)}`,
    })(plan, context),
});
