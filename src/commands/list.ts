import { nearest } from '../model/nearest.ts';
import type { Plan } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { answerEach, type Manner, ofEach } from './answer-each.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { partsOf } from './change-options.ts';
import type { Command, Options } from './command.ts';
import { colouring } from './shared-options.ts';

export const list: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('list')
        .summary('actions, or with --milestones milestones, one a line')
        .option('--milestones', 'milestones in place of actions')
        .option('--columns <names>', 'these columns, with commas between; an unknown name lists them all'),
    ),
  filters: true,
  group: 'Before a meeting',
  examples: [
    ['bscb list 4', 'every action of area 4'],
    ['bscb list --lead "L&D Manager" --state late', 'what one post is late with'],
    ['bscb list --milestones --state undated', 'milestones that nobody has dated'],
    ['bscb list --columns ref,lead,completion,note', 'the columns that you choose, for CSV too'],
  ],
  each: async (world, args, options) => ofEach(world, args, options, await manner(options)),
  run: async (world, args, options) => answerEach(world, args, options, await manner(options)),
};

const manner = async (options: Options): Promise<Manner> => {
  const { listAnswer } = await import('../view/list.ts');
  const { milestoneListAnswer } = await import('../view/list-milestones.ts');
  const names = askedColumns(options);
  return {
    command: 'list',
    answer: async ({ assessment, selection, filters, order, alone }) => {
      const columns =
        names === null || !alone
          ? names
          : await knownColumns(assessment.plan, names, options.milestones === true);
      const answer = options.milestones ? milestoneListAnswer : listAnswer;
      return answer(assessment, selection, filters, {
        order,
        columns,
        isBeside: typeof options.since === 'string',
      });
    },
  };
};

const askedColumns = ({ columns }: Options): readonly string[] | null =>
  typeof columns === 'string' ? partsOf(columns) : null;

/** The columns by their own names. @throws CannotProceed where the plan has none of a name */
const knownColumns = async (
  { keys }: Plan,
  names: readonly string[],
  ofMilestones: boolean,
): Promise<readonly string[]> => {
  const { actionColumns, columnNamed, milestoneColumns } = await import('../view/chosen-columns.ts');
  const columns = ofMilestones ? milestoneColumns(keys) : actionColumns(keys);
  const known = columns.map(({ name }) => name);
  if (names.length === 0)
    throw new CannotProceed(`--columns needs a name. There are ${listed(known, 'and')}.`);
  return names.map((name) => {
    const found = columnNamed<never>(columns, name);
    if (found !== null) return found.name;
    const near = nearest(name, known);
    throw new CannotProceed(
      `--columns: there is no column called "${name}".${near === null ? '' : ` Did you mean ${near}?`} There are ${listed(known, 'and')}.`,
    );
  });
};
