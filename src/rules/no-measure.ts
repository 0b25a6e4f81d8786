import { field } from '../model/address.ts';
import { rule } from './rule.ts';
import { eachMissing } from './walks.ts';

export const noMeasure = rule({
  name: 'no-measure',
  severity: 'info',
  summary: 'None of the outcomes of an action has a figure to tell whether it was reached',
  why: 'Most yearly reports cannot show impact because nothing was measured at the start. One figure with a baseline is enough.',
  together: 'actions have no outcome with a figure to measure it by',
  example: `
  - ref: "4.9"
    action: Evaluate the pilot of family-led conferences
*   outcomes:
-     - Fewer children are subject to a repeat plan
+     - measure: Repeat child protection plans
+       unit: "%"
+       want: down
+       baseline: { date: Mar 2013, value: 14 }
+       target: { date: Mar 2014, value: 10 }
`,
  check: eachMissing({
    lacks: ({ outcomes }) => outcomes.length > 0 && outcomes.every((one) => !one.indicator),
    say: ({ ref, at }) => ({
      message: `${ref} has no outcome with a figure to measure it by`,
      command: `bscb add outcome ${ref} "…" --target "…"`,
      at: { ...field(at, 'outcomes'), part: 'key' },
    }),
    all: 'no action of the plan has an outcome with a figure to measure it by',
    hint: 'add one outcome with measure, want, baseline and target',
  }),
});
