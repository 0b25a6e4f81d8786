import type { Assessment } from '../assess/assessment.ts';
import type { Selection } from '../assess/filter.ts';
import { yearOf } from '../dates/day.ts';
import { nearest } from '../model/nearest.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command, Options } from './command.ts';
import { askedSelection } from './filters.ts';
import { assessed, mustBeWhole, type Opened, openFolder } from './open-plan.ts';
import { findPlans } from './plan-folder.ts';
import { sayLong } from './say.ts';
import { colouring } from './shared-options.ts';
import { writeFile } from './show-answer.ts';

/** A plan of which everything could be read, on the day asked for, and what of it is asked for. */
interface Exported {
  readonly opened: Opened;
  readonly assessment: Assessment;
  readonly selection: Selection;
  readonly filters: readonly string[];
}

/** What a kind of export makes of the plans; bytes are refused by a terminal. */
type Kind = (plans: readonly Exported[], options: Options) => Promise<string | Uint8Array>;

const rowsOf = async (plans: readonly Exported[]) => {
  const { allDateRows } = await import('../view/export-rows.ts');
  return plans.flatMap(({ assessment, selection }) => allDateRows(assessment, selection));
};

const csvText: Kind = async (plans, options) => {
  const { dateColumns, dateRecord } = await import('../view/export-rows.ts');
  const { csv } = await import('../render/csv.ts');
  const rows = await rowsOf(plans);
  const text = csv({ head: dateColumns.map(([name]) => name), rows: rows.map(dateRecord) });
  return options.bom === true ? `\ufeff${text}` : text;
};

const kinds = new Map<string, Kind>([
  [
    'json',
    async (plans) => {
      const { planJson } = await import('../view/plan-json.ts');
      const { json } = await import('../render/json.ts');
      const [only] = plans;
      const all = plans.map((one) =>
        planJson(one.assessment, one.opened.locate, { actions: one.selection.actions, filters: one.filters }),
      );
      return json(plans.length === 1 && only ? all[0] : { schema: 'bscb.plans/1', plans: all });
    },
  ],
  [
    'ndjson',
    async (plans) => {
      const { actionJson } = await import('../view/plan-json.ts');
      const { ndjson } = await import('../render/json.ts');
      return ndjson(
        plans.flatMap(({ assessment, opened, selection }) =>
          selection.actions.map((one) => ({
            board: opened.plan.board,
            period: opened.plan.period?.text ?? null,
            asOf: assessment.today,
            area: one.area.area,
            ...actionJson(one, opened.locate, assessment.today),
          })),
        ),
      );
    },
  ],
  ['csv', csvText],
  [
    'xlsx',
    async (plans) => {
      const { xlsx } = await import('../render/xlsx.ts');
      const { sheetsOf } = await import('../view/export-sheets.ts');
      const { assessment, selection } = onlyOne(plans, 'xlsx');
      return xlsx(sheetsOf(assessment, selection), assessment.today);
    },
  ],
  [
    'ics',
    async (plans, options) => {
      const { ics } = await import('../render/ics.ts');
      const { eventsOf } = await import('../view/export-events.ts');
      const { assessment, selection } = onlyOne(plans, 'ics');
      const bodies = Array.isArray(options.body) ? options.body.map(String) : [];
      return ics(assessment.plan.board, eventsOf(assessment, selection, bodies), assessment.today);
    },
  ],
  [
    'parquet',
    async (plans) => {
      const { parquet } = await import('../render/parquet.ts');
      const { dateColumns } = await import('../view/export-rows.ts');
      return parquet(dateColumns, await rowsOf(plans));
    },
  ],
]);

const onlyOne = (plans: readonly Exported[], kind: string): Exported => {
  const [only, second] = plans;
  if (only === undefined || second !== undefined)
    throw new CannotProceed(`export ${kind} takes one plan at a time: choose one with  --plan DIR`);
  return only;
};

export const exportCommand: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('export')
        .summary('the plan as data for other programs, or for a calendar')
        .argument('<kind>', [...kinds.keys()].join(', '))
        .option('--bom', 'begin CSV with a byte order mark, for Excel'),
    ),
  filters: true,
  group: 'Papers and data',
  formats: ['json'],
  examples: [
    ['bscb export json', 'every fact, as written and as read, with both colours'],
    ['bscb export xlsx --output plan.xlsx', 'actions, milestones and overdue as a workbook'],
    ['bscb export ics --lead "Business Manager" --output bm.ics', 'one post’s dates for a calendar'],
    [
      'bscb export csv --bom --output plan.csv',
      'one row a date of a milestone or a completion, ready for Excel',
    ],
    [
      'bscb export parquet --plan boards --output lake',
      'many boards as a data set, a folder a year and board',
    ],
  ],
  run: async (world, [kind = '', ...refs], options) => {
    const make = kinds.get(kind);
    if (make === undefined) {
      const near = nearest(kind, [...kinds.keys()]);
      throw new CannotProceed(
        `There is no export called ${kind}. There are ${[...kinds.keys()].join(', ')}.${near === null ? '' : ` Did you mean  bscb export ${near} ?`}`,
      );
    }
    const plans: Exported[] = [];
    const folders = findPlans(world, options.plan);
    for (const folder of folders) {
      const opened = await openFolder(world, folder, options);
      mustBeWhole(opened, 'Data with a part missing would mislead whoever counts with it');
      const assessment = await assessed(opened, options);
      plans.push({
        opened,
        assessment,
        ...askedSelection(opened, assessment, refs, options, folders.length === 1),
      });
    }
    sayLong(
      world,
      plans.map((one) => one.opened.plan),
      kind,
    );
    const output = options.output === '-' ? undefined : options.output;
    if (kind === 'parquet' && output !== undefined && !/\.parquet$/i.test(output))
      return partitioned(world, plans, output, make, options);
    const content = await make(plans, options);
    if (output !== undefined) {
      writeFile(world, output, content);
      if (kind === 'csv') await describeColumns(world, output, licenceOf(plans));
    } else if (typeof content !== 'string' && world.stdout.isTerminal)
      throw new CannotProceed(
        `${kind} is not for reading on a screen. Name a file:  bscb export ${kind} --output plan.${kind}`,
      );
    else world.stdout.write(content);
    return 0;
  },
};

/** What all the plans agree on; one board cannot license what another wrote. */
const licenceOf = (plans: readonly Exported[]): string | null => {
  const licences = [...new Set(plans.map(({ opened }) => opened.plan.licence))];
  return licences.length === 1 ? (licences[0] ?? null) : null;
};

const describeColumns = async (world: World, output: string, licence: string | null): Promise<void> => {
  const { csvw } = await import('../render/csvw.ts');
  const { dateColumns } = await import('../view/export-rows.ts');
  const name = output.split(/[/\\]/).at(-1) ?? output;
  writeFile(
    world,
    `${output}-metadata.json`,
    csvw(name, 'Dates of milestones and completions', dateColumns, licence),
  );
};

/** `year=2013/board=bromley…/part-0.parquet`: the way DuckDB, Spark and Trino find the files of many boards. */
const partitioned = async (
  world: World,
  plans: readonly Exported[],
  output: string,
  make: Kind,
  options: Options,
): Promise<number> => {
  const { partitionName } = await import('../view/export-rows.ts');
  const folders = new Map<string, Exported[]>();
  for (const one of plans) {
    const { plan, today } = one.assessment;
    const year = plan.period === null ? yearOf(today) : yearOf(plan.period.start);
    const folder = `${output.replace(/[/\\]+$/, '')}/year=${year}/board=${partitionName(plan.board)}`;
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  for (const [folder, of] of folders) {
    world.files.makeFolder(folder);
    for (const [i, one] of of.entries())
      writeFile(world, `${folder}/part-${i}.parquet`, await make([one], options));
  }
  return 0;
};
