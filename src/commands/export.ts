import { nearest } from '../model/nearest.ts';
import { apart } from '../model/path.ts';
import type { Format } from '../render/format.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { Command, Options } from './command.ts';
import type { Exported, ToExport } from './exported.ts';
import { askedFormat, endingOf, formatNamed, formatNames, outputFile } from './formats.ts';
import { findPlans } from './plan-folder.ts';
import { sayLong } from './say.ts';
import { colouring } from './shared-options.ts';
import { writeParts } from './show-answer.ts';

export const exportCommand: Command = {
  define: (parser) =>
    colouring(
      parser
        .command('export')
        .summary('the plan as data for other programs, or for a calendar')
        .argument('<kind>', allKinds())
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
  each: async (world, [kind = '', ...refs], options) =>
    (await import('./exported.ts')).ofEach({ format: mustBeFormat(kind), refs, options }, world),
  run: async (world, [kind = '', ...refs], options) => {
    if (options.roundtrip === true) {
      mustBeForBom(kind, options);
      return (await import('./export-round-trip.ts')).exportRoundTrip(world, [kind, ...refs], options);
    }
    const format = mustBeFormat(kind);
    mustBeForBom(kind, options);
    askedFormat('export', options, kind);
    if (options.format !== undefined && options.format !== kind)
      throw new CannotProceed(`export ${kind} writes ${kind}: leave --format out.`);
    await world.endsSoon();
    const file = outputFile(options);
    if (file === null && format.bytes !== undefined && world.stdout.isTerminal)
      throw new CannotProceed(
        `${kind} is not for reading on a screen. Name a file:  bscb export ${kind} --output plan.${kind}`,
      );
    const exported = await exportedBy(world, { format, refs, options });
    sayLong(world, kind, exported.actions, exported.all.count);
    if (file !== null && format.dataSet === true && format.endings?.includes(endingOf(file)) !== true)
      await (await import('./export-data-set.ts')).writeDataSet(world, exported, file, format.name);
    else {
      await writeParts(world, exported.content(), options);
      if (file !== null) await writeBeside(world, file, format, exported);
    }
    return 0;
  },
};

const allKinds = (): string => `${formatNames('export').join(', ')}; docx with --roundtrip`;

/** The one plan or the many that are meant. @throws CannotProceed */
const exportedBy = async (world: World, asked: ToExport): Promise<Exported> => {
  const folders = findPlans(world, asked.options.plan);
  const [folder = '.', second] = folders;
  const { ofMany, ofOne } = await import('./exported.ts');
  return second === undefined ? ofOne(world, folder, asked) : ofMany(world, folders, asked);
};

/** Puts beside a file what goes there. @throws CannotProceed */
const writeBeside = async (
  world: World,
  file: string,
  { beside }: Format,
  { licence, all }: Exported,
): Promise<void> => {
  if (beside === undefined) return;
  const text = await beside.text(apart(file).name, licence, all);
  await (await import('./write-file.ts')).writeFile(world, `${file}${beside.ending}`, text);
};

/** @throws CannotProceed where a byte order mark is asked for in what has none */
const mustBeForBom = (kind: string, { bom }: Options): void => {
  if (bom === true && kind !== 'csv')
    throw new CannotProceed(
      `--bom goes with csv:  bscb export csv --bom --output plan.csv\nFor export ${kind} leave it out.`,
    );
};

/** @throws CannotProceed with the nearest name */
const mustBeFormat = (kind: string): Format => {
  const format = formatNamed(kind, 'export');
  if (format !== null) return format;
  if (kind === 'docx')
    throw new CannotProceed(
      "As docx there is only the board's own table:  bscb export docx --roundtrip --output plan.docx",
    );
  const names = formatNames('export');
  const near = nearest(kind, names);
  throw new CannotProceed(
    `There is no export called ${kind}. There are ${allKinds()}.${near === null ? '' : ` Did you mean  bscb export ${near} ?`}`,
  );
};
