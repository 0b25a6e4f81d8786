import type { Answer } from '../view/page.ts';
import { counted } from '../view/words.ts';
import type { Command } from './command.ts';
import { readFolder } from './open-plan.ts';
import { beside, findPlans } from './plan-folder.ts';
import { show } from './show-answer.ts';

export const check: Command = {
  define: (parser) =>
    parser
      .command('check')
      .summary('slips, contradictions and gaps in the files of a plan')
      .argument('[paths...]', 'plan folders, or folders of plans')
      .option('--strict', 'end with status 1 on warnings too'),
  group: 'Keeping the plan',
  examples: [
    ['bscb check', 'every problem, with its line and how to mend it'],
    ['bscb check --strict', 'in CI: warnings fail too'],
  ],
  run: async (world, args, options) => {
    const { checkPlan } = await import('../rules/findings.ts');
    const today = world.today();
    const paths = [...(options.plan ?? []), ...args];
    const folders = findPlans(world, paths.length > 0 ? paths : undefined);
    const found = [];
    for (const folder of folders) {
      const read = await readFolder(world, folder);
      for (const problem of checkPlan(read, today).problems) {
        const place = read.locate(problem.at);
        found.push({ problem, place: { ...place, file: beside(folder, place.file) } });
      }
    }
    const errors = found.filter(({ problem }) => problem.severity === 'error').length;
    const warnings = found.filter(({ problem }) => problem.severity === 'warning').length;
    const answer: Answer = {
      page: {
        title: 'Check',
        blocks: [
          {
            is: 'list',
            items: found.map(
              ({ problem, place }) =>
                `${place.file}:${place.line}:${place.column} ${problem.message}${problem.hint === null ? '' : `; ${problem.hint}`} (${problem.severity}: ${problem.rule})`,
            ),
          },
          { is: 'break' },
          {
            is: 'paragraph',
            text: `${counted(errors, 'error')} and ${counted(warnings, 'warning')} in ${counted(folders.length, 'plan')}.`,
          },
        ],
      },
      json: {
        schema: 'bscb.check/1',
        errors,
        warnings,
        problems: found.map(({ problem: { at: _, ...problem }, place }) => ({ ...problem, ...place })),
      },
      rows: {
        head: ['file', 'line', 'column', 'severity', 'rule', 'ref', 'message', 'hint'],
        rows: found.map(({ problem, place }) => [
          ...[place.file, place.line, place.column, problem.severity, problem.rule, problem.ref],
          ...[problem.message, problem.hint],
        ]),
      },
    };
    await show(world, answer, options);
    return errors > 0 || (options.strict === true && warnings > 0) ? 1 : 0;
  },
};
