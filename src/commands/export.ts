import { yearOf } from '../dates/day.ts';
import { nearest } from '../model/nearest.ts';
import { inWords } from '../model/sentence.ts';
import type { ExportWish, Format, PlanToWrite } from '../render/format.ts';
import type { World } from '../world.ts';
import { heldBack } from './asked-in-vain.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command, Options } from './command.ts';
import { askedSelection } from './filters.ts';
import { askedFormat, endingOf, formatNamed, formatNames, outputFile } from './formats.ts';
import { assessed, mustBeWhole, openFolder } from './open-plan.ts';
import { findPlans, folderNamed } from './plan-folder.ts';
import { say, sayLong, sayOnce } from './say.ts';
import { colouring } from './shared-options.ts';
import { writeFile } from './show-answer.ts';

export const exportCommand: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('export')
        .summary('the plan as data for other programs, or for a calendar')
        .argument('<kind>', formatNames('export').join(', '))
        .option('--bom', 'begin CSV with a byte order mark, for Excel')
        .option('--roundtrip', "docx or xlsx: the board's own table, which  bscb import  reads back"),
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
      'a row for each date of a milestone or a completion, ready for Excel',
    ],
    ['bscb export docx --roundtrip --output plan.docx', 'to work on in Word, and to import again'],
    [
      'bscb export parquet --plan boards --output lake',
      'many boards as a data set, a folder for each year and board',
    ],
  ],
  run: async (world, [kind = '', ...refs], options) => {
    if (options.roundtrip === true)
      return (await import('./export-round-trip.ts')).exportRoundTrip(world, [kind, ...refs], options);
    const format = mustBeFormat(kind);
    askedFormat('export', options, kind);
    if (options.format !== undefined && options.format !== kind)
      throw new CannotProceed(`export ${kind} writes ${kind}: leave --format out.`);
    await world.endsSoon();
    const plans = await plansAsked(world, refs, options);
    sayLong(
      world,
      plans.map(({ assessment }) => assessment.plan),
      kind,
    );
    const file = outputFile(options);
    if (file !== null && format.dataSet === true && format.endings?.includes(endingOf(file)) !== true) {
      await writeDataSet(world, plans, file, format);
      return 0;
    }
    const bodies = Array.isArray(options.body) ? options.body.map(String) : [];
    const content = await rendered(format, plans, { bom: options.bom === true, bodies });
    if (file !== null) {
      await writeFile(world, file, content, options);
      if (format.beside !== undefined) {
        const text = await format.beside.text(file.split(/[/\\]/).at(-1) ?? file, licenceOf(plans), plans);
        await writeFile(world, `${file}${format.beside.ending}`, text);
      }
    } else if (format.bytes !== undefined && world.stdout.isTerminal)
      throw new CannotProceed(
        `${kind} is not for reading on a screen. Name a file:  bscb export ${kind} --output plan.${kind}`,
      );
    else world.stdout.write(content);
    return 0;
  },
};

/** @throws CannotProceed with the nearest name */
const mustBeFormat = (kind: string): Format => {
  const format = formatNamed(kind, 'export');
  if (format !== null) return format;
  const names = formatNames('export');
  const near = nearest(kind, names);
  throw new CannotProceed(
    `There is no export called ${kind}. There are ${names.join(', ')}.${near === null ? '' : ` Did you mean  bscb export ${near} ?`}`,
  );
};

/** Every plan that is meant, whole, and what of it is asked for. @throws CannotProceed */
const plansAsked = async (
  world: World,
  refs: readonly string[],
  options: Options,
): Promise<readonly PlanToWrite[]> => {
  const folders = findPlans(world, options.plan);
  const plans: PlanToWrite[] = [];
  const found = heldBack(() => {});
  for (const folder of folders) {
    const opened = await openFolder(world, folder, options);
    sayOnce(world, opened.doubts);
    mustBeWhole(opened, 'Data with a part missing would mislead anyone who uses it');
    const assessment = await assessed(opened, options);
    const asked = askedSelection(opened, assessment, refs, options, folders.length === 1);
    found.met(folder, asked.strange);
    plans.push({ ...asked, assessment, locate: opened.locate });
  }
  found.mustBeFound();
  return plans;
};

/** @throws CannotProceed where the format takes one plan and there are several */
const rendered = async (
  { name, plan, plans: together }: Format,
  plans: readonly PlanToWrite[],
  wish: ExportWish,
): Promise<string | Uint8Array> => {
  if (together !== undefined) return together(plans, wish);
  const [only, second] = plans;
  if (plan === undefined || only === undefined || second !== undefined)
    throw new CannotProceed(`export ${name} takes one plan at a time: choose one with  --plan DIR`);
  return plan(only, wish);
};

/** What all the plans agree on; one board cannot license what another wrote. */
const licenceOf = (plans: readonly PlanToWrite[]): string | null => {
  const licences = [...new Set(plans.map(({ assessment }) => assessment.plan.licence))];
  return licences.length === 1 ? (licences[0] ?? null) : null;
};

/**
 * `year=2013/board=bromley…/2013-09-10-3f2a….parquet`: the way DuckDB, Spark and Trino find the files of many boards. The name
 * is made of what is in the file: the same twice is one file, and two processes never write over each other's.
 */
const writeDataSet = async (
  world: World,
  plans: readonly PlanToWrite[],
  output: string,
  format: Format,
): Promise<void> => {
  const { partitionName } = await import('../view/export-rows.ts');
  const { contentName } = await import('../render/fingerprint.ts');
  const folders = new Map<string, Set<string>>();
  for (const one of plans) {
    const { plan, today } = one.assessment;
    const year = plan.period === null ? yearOf(today) : yearOf(plan.period.start);
    const folder = `${folderNamed(output)}/year=${year}/board=${partitionName(plan.board)}`;
    const content = await rendered(format, [one], { bom: false, bodies: [] });
    const file = `${today}-${contentName(content)}.${format.name}`;
    world.files.makeFolder(folder);
    await writeFile(world, `${folder}/${file}`, content, { within: output });
    folders.set(folder, (folders.get(folder) ?? new Set()).add(file));
  }
  sayOthers(world, folders, format);
};

/** Says where files of other exports are beside those that were written: a question of the whole set counts both. */
const sayOthers = (
  world: World,
  folders: ReadonlyMap<string, ReadonlySet<string>>,
  { name }: Format,
): void => {
  const others = [...folders].flatMap(([folder, written]) => {
    const days = [...written].map(dayOf);
    return world.files
      .list(folder)
      .filter((one) => one.name.endsWith(`.${name}`) && !written.has(one.name))
      .map((one) => ({ path: `${folder}/${one.name}`, sameDay: days.includes(dayOf(one.name)) }));
  });
  const tell = (sameDay: boolean, one: string, several: string): void => {
    const [first, ...more] = others.filter((other) => other.sameDay === sameDay);
    if (first === undefined) return;
    say(
      world,
      more.length === 0
        ? `${first.path} is ${one}`
        : `${first.path} and ${inWords(more.length)} more are ${several}`,
    );
  };
  const versions = 'of the same board, year and day. Delete what is out of date, or each row counts twice.';
  tell(true, `another version ${versions}`, `other versions ${versions}`);
  const days = 'of the same board and year. Their rows count too: ask for one day by as_of.';
  tell(false, `of another day ${days}`, `of other days ${days}`);
};

/** The day that the name of a file of a data set begins with. */
const dayOf = (name: string): string => name.slice(0, '2013-09-10'.length);
