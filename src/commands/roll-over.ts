import { dayOption } from './change-options.ts';
import type { Command } from './command.ts';
import { formatNames } from './formats.ts';
import { folderNamed } from './plan-folder.ts';

/** Makes next year's plan of what is open. */
export const rollOver: Command = {
  define: (parser) =>
    parser
      .command('roll-over')
      .summary("make next year's plan of what is open in this one")
      .argument('<dir>', 'the folder of the new plan')
      .requiredOption('--to <years>', 'the years of the new plan: 2014-15')
      .option('--close', 'close what comes along in the old plan, as carried forward')
      .option(dayOption, 'with --close: the day of it; else today')
      .option('--agreed <minute>', 'who agreed the new dates: "Board 24 Mar 2014"')
      .option(
        '--dates <file>',
        'the new dates in a table, .xlsx or .csv: written where it is not there yet, to be filled in',
      )
      .option('--dry-run', 'show what would come along and write nothing'),
  group: 'Keeping the plan',
  formats: formatNames('paper'),
  examples: [
    ['bscb roll-over --to 2014-15 plan-2014', 'the new plan, with the table for the annual report'],
    ['bscb roll-over --to 2014-15 plan-2014 --close', 'and what comes along is closed in the old plan'],
    [
      'bscb roll-over --to 2014-15 plan-2014 --dates dates.xlsx',
      'the dates to settle, as a table; again once it is filled in',
    ],
    ['bscb roll-over --to 2014-15 plan-2014 --dry-run --output carried.docx', 'the table alone, for Word'],
  ],
  run: async (world, [dir = ''], options) => {
    const { rollTo } = await import('./roll-over-write.ts');
    return rollTo(world, folderNamed(dir), options);
  },
};
