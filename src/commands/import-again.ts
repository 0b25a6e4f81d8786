import { entryIn } from '../edit/value.ts';
import { importedAgain } from '../import/again.ts';
import type { Part } from '../import/again-entry.ts';
import type { PlanFile } from '../import/draft.ts';
import type { Difference, ReportFacts } from '../import/report.ts';
import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { changed, type Wanted } from './change-plan.ts';
import { bytesIn, isKeyed, recordIn, type Was } from './change-record.ts';
import type { Options } from './command.ts';
import { writeNew } from './new-files.ts';
import { mustBeWhole, openFolder } from './open-plan.ts';
import { beside, folderNamed } from './plan-folder.ts';

/** What was made of the document the last time, in a folder of its own beside the files. */
const recordName = '.import/files.json';

/** Where an import says what it did. */
export const reportName = 'import-report.md';

/** What an import writes over in its own files. */
const kept = (world: World, folder: string): readonly Was[] =>
  [recordName, reportName].flatMap((file) => {
    const bytes = bytesIn(world, beside(folder, file));
    return bytes === null ? [] : [{ file, before: new TextDecoder().decode(bytes) }];
  });

/** Files as an import made them, by name. */
type Copy = ReadonlyMap<string, string>;

/** The record of an import, to be written with it, after those of copies that still differ from the plan. */
export const importRecord = (differing: readonly Copy[], files: readonly PlanFile[]): PlanFile => {
  const now: Copy = new Map(files.map(({ name, text }) => [name, text]));
  const isNow = (copy: Copy): boolean => files.every(({ name, text }) => copy.get(name) === text);
  const last = differing.at(-1);
  const copies = last !== undefined && isNow(last) ? differing : [...differing, now];
  return {
    name: recordName,
    text: `${JSON.stringify(
      copies.map((one) => Object.fromEntries(one)),
      null,
      1,
    )}\n`,
  };
};

/** The files as the last imports made them, from the last that left no difference; null where the folder has none of an import. */
export const lastImports = (world: World, folder: string): readonly Copy[] | null => {
  const read = recordIn(
    world,
    beside(folder, recordName),
    isRecord,
    'It says what import made of the last document. Put it back from git or from a copy; or import into a new folder:  --to DIR',
  );
  return read === null ? null : [read].flat().map((copy) => new Map(Object.entries(copy)));
};

type KeptCopy = Readonly<Record<string, string>>;

/** A record of one copy is of before there were several. */
const isRecord = (value: unknown): value is KeptCopy | readonly KeptCopy[] =>
  [value].flat().length > 0 &&
  [value]
    .flat()
    .every((copy) => isKeyed(copy) && Object.values(copy).every((text) => typeof text === 'string'));

/** The folder of the plan that a document goes into. */
export const planFolder = ({ to }: Options): string => (typeof to === 'string' ? folderNamed(to) : 'plan');

/** The board and the years of a plan that was imported before, for a document that does not say them. @throws CannotProceed */
export const keptTitle = (
  world: World,
  folder: string,
): { readonly board: string | null; readonly period: string | null } => {
  const none = { board: null, period: null };
  if (lastImports(world, folder) === null) return none;
  const bytes = bytesIn(world, beside(folder, 'plan.yaml'));
  if (bytes === null) return none;
  const { board, period } = entryIn(new TextDecoder().decode(bytes));
  return {
    board: board === undefined ? null : String(board),
    period: period === undefined ? null : String(period),
  };
};

/** Takes a newer document into a plan that was imported before. What cannot be changed is listed. @throws CannotProceed */
export const takeOver = async (
  world: World,
  folder: string,
  before: readonly Copy[],
  files: readonly PlanFile[],
  options: Options,
): Promise<Pick<ReportFacts, 'differences' | 'changes'> & { readonly written: readonly string[] }> => {
  const opened = await openFolder(world, folder, options);
  if (opened.plan.unreadable.some(({ whole, missing }) => whole || missing !== null))
    mustBeWhole(opened, 'What cannot be read would pass for taken out', 'nothing was changed');
  const again = importedAgain(before, opened.texts, files, {
    today: opened.today,
    rated: options.asOf ?? null,
  });
  const stays = again.files.map(
    ({ name }) => `${beside(folder, name)} is still there: delete it before you import the document again.`,
  );
  const more = { stays, besides: kept(world, folder) };
  const { paths, says, left } = await apply(world, folder, { parts: again.parts, more }, options);
  if (options.dryRun !== true) await writeNew(world, folder, again.files);
  return {
    written: [...paths, ...again.files.map(({ name }) => beside(folder, name))],
    differences: [...again.differences, ...left.map(notMade)],
    changes: says,
  };
};

/** A part that cannot be made, and why. */
interface Left {
  readonly says: string;
  readonly why: string;
}

const notMade = ({ says, why }: Left): Difference => ({
  where: says,
  plan: 'as it was',
  document: 'changed; not made',
  says: `Not changed: ${says}. ${why}`,
});

/** Makes every part that can be made: one that cannot is left with its reason, and the others are tried without it. */
const apply = async (
  world: World,
  folder: string,
  { parts, more }: { readonly parts: readonly Part[]; readonly more: Pick<Wanted, 'stays' | 'besides'> },
  options: Options,
): Promise<{
  readonly paths: readonly string[];
  readonly says: readonly string[];
  readonly left: Left[];
}> => {
  const left: Left[] = [];
  for (let rest = parts; ; ) {
    const says = rest.map((one) => one.says);
    const changes = rest.flatMap((one) => one.changes);
    if (changes.length === 0) return { paths: [], says, left };
    try {
      const done = await changed(world, 'import', { ...options, plan: [folder] }, () => ({
        changes,
        says,
        refs: [],
        ...more,
      }));
      return { paths: done.files.map(({ path }) => path), says, left };
    } catch (fault) {
      if (!(fault instanceof CannotProceed)) throw fault;
      const { stopped, message } = fault;
      const changing = rest.filter((one) => one.changes.length > 0);
      const found = changing.filter((one) => one.changes.some((change) => stopped?.by(change)));
      const gone = found.length > 0 ? found : changing;
      left.push(...gone.map((one) => ({ says: one.says, why: stopped?.why ?? message })));
      rest = rest.filter((one) => !gone.includes(one));
    }
  }
};
