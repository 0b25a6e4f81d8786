import { changing, dayOption } from './change-options.ts';
import { changePlan } from './change-plan.ts';
import type { Command } from './command.ts';

/** Reads a form that came back into the plan. */
export const apply: Command = {
  define: (parser) =>
    changing(
      parser
        .command('apply')
        .summary('read a form that came back, and make the changes that it asks for: all or none')
        .argument('<file>', 'the form, filled in: .xlsx, .docx, .ods, .odt, .md, .csv or .yaml')
        .option(dayOption, 'the day of answers that give none; else today'),
    ),
  group: 'After a meeting',
  examples: [
    ['bscb apply decisions.xlsx --dry-run', 'what the form would change, and which rows cannot be used'],
    ['bscb apply decisions.xlsx', 'the same, written; a second time it changes nothing'],
  ],
  run: async (world, [file = ''], options) => {
    const { wantedOf } = await import('./apply-form.ts');
    const { formIn } = await import('./apply-read.ts');
    return changePlan(world, 'apply', options, async (here) => {
      const refs = here.assessment.actions.flatMap(({ action: { ref } }) => (ref === null ? [] : [ref]));
      return wantedOf(
        here,
        { file, ...(await formIn(world, file, new Set(refs), here.opened.plan)) },
        options,
      );
    });
  },
};
