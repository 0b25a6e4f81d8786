import { type Entry, entryIn, isEntry } from '../edit/value.ts';
import { importedAgain } from '../import/again.ts';
import type { Part } from '../import/again-entry.ts';
import type { PlanFile } from '../import/draft.ts';
import type { Wish } from '../import/plan.ts';
import type { Difference, ReportFacts } from '../import/report.ts';
import type { ReadPlan } from '../read/plan.ts';
import type { World } from '../world.ts';
import { asBytes } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { type FileNow, madeIn } from './change-made.ts';
import {
  bytesIn,
  isKeyed,
  type LastChange,
  lastChange,
  makePrivateFolder,
  recorded,
  recordIn,
  type Was,
} from './change-record.ts';
import type { Options } from './command.ts';
import { mustBeWhole } from './not-read.ts';
import { type Opened, openFolder } from './open-plan.ts';
import { beside, folderNamed } from './plan-folder.ts';
import { sayOnce } from './say.ts';

/** What was made of the document the last time, in a folder of its own beside the files. */
const recordName = '.import/files.json';

/** Where an import says what it did. */
export const reportName = 'import-report.md';

/** Files as an import made them, by name. */
type Copy = ReadonlyMap<string, string>;

/** Beside the names of the files: the mark of the document that they were made of. No file of a plan has this name. */
const markKey = '.document';

/** The record of an import, to be written with it, after those of copies that still differ from the plan. */
export const importRecord = (
  differing: readonly Copy[],
  files: readonly PlanFile[],
  mark: string,
): PlanFile => {
  const now: Copy = new Map([[markKey, mark], ...files.map(({ name, text }) => [name, text] as const)]);
  const isNow = (copy: Copy): boolean => files.every(({ name, text }) => copy.get(name) === text);
  const last = differing.at(-1);
  const copies = last !== undefined && isNow(last) ? differing.with(-1, now) : [...differing, now];
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

const filesOf = (copy: Copy): readonly PlanFile[] =>
  [...copy].flatMap(([name, text]) => (name === markKey ? [] : [{ name, text }]));

/** What was made the last time, where it was of the same document, asked the same; null where it was not. */
export const madeBefore = (before: readonly Copy[] | null, mark: string): readonly PlanFile[] | null => {
  const last = before?.at(-1);
  return last?.get(markKey) === mark ? filesOf(last) : null;
};

/** Said where a newer bscb reads the same document otherwise: what it makes of it now is no change of the document. */
export const readOtherwise = (document: string): Difference => ({
  where: document,
  plan: 'as it was read the last time',
  document: 'the same, and read otherwise now',
  says: `${document} is the document of the last import, and this version of bscb reads it otherwise. The plan keeps what was read then; to see the new reading, import it into another folder:  --to DIR`,
});

type KeptCopy = Readonly<Record<string, string>>;

/** A record of one copy is of before there were several. */
const isRecord = (value: unknown): value is KeptCopy | readonly KeptCopy[] =>
  [value].flat().length > 0 &&
  [value]
    .flat()
    .every((copy) => isKeyed(copy) && Object.values(copy).every((text) => typeof text === 'string'));

/** The folder of the plan that a document goes into. */
export const planFolder = ({ to }: Options): string => (typeof to === 'string' ? folderNamed(to) : 'plan');

const coloursIn = ({ rag }: Entry): string[] => {
  const colours = rag !== undefined && isEntry(rag) ? rag.colours : undefined;
  if (colours === undefined) return [];
  const words = isEntry(colours) ? Object.values(colours) : [colours];
  return words.flat().flatMap((one) => (typeof one === 'string' ? [one] : []));
};

/** What a plan that was imported before says and a document may not: its board, its years, its words for colours. @throws CannotProceed */
export const keptSettings = (world: World, folder: string): NonNullable<Wish['kept']> => {
  const none = { board: null, period: null, colours: [] };
  if (lastImports(world, folder) === null) return none;
  const bytes = bytesIn(world, beside(folder, 'plan.yaml'));
  if (bytes === null) return none;
  const settings = entryIn(new TextDecoder().decode(bytes));
  const said = (key: string): string | null => (settings[key] === undefined ? null : String(settings[key]));
  return { board: said('board'), period: said('period'), colours: coloursIn(settings) };
};

/** A newer document taken into a plan that was imported before; nothing is written yet. */
export interface TakenOver extends Pick<ReportFacts, 'differences' | 'changes'> {
  readonly opened: Opened;
  readonly files: readonly FileNow[];
  /** Files of areas that the plan does not have. */
  readonly fresh: readonly PlanFile[];
  /** What can be taken back, a line for each part. */
  readonly says: readonly string[];
  /** The plan as it will read. */
  readonly after: ReadPlan;
}

/** Takes a newer document into a plan that was imported before. What cannot be changed is listed. @throws CannotProceed */
export const takenOver = async (
  world: World,
  folder: string,
  before: readonly Copy[],
  files: readonly PlanFile[],
  options: Options,
): Promise<TakenOver> => {
  const opened = await openFolder(world, folder, options);
  sayOnce(world, opened.doubts);
  if (opened.plan.unreadable.some(({ whole, missing }) => whole || missing !== null))
    mustBeWhole(world, opened, 'What cannot be read would pass for taken out', 'nothing was changed');
  const copies = before.map((copy) => new Map(filesOf(copy).map(({ name, text }) => [name, text])));
  const again = importedAgain(copies, opened.texts, files, {
    today: opened.today,
    rated: options.asOf ?? null,
    calendar: opened.plan.calendar,
  });
  const made = await partsMade(opened, again.parts);
  return {
    opened,
    files: made.files,
    fresh: again.files,
    says: made.parts.filter(({ changes }) => changes.length > 0).map(({ says }) => says),
    after: await readAfter(opened, made.files, again.files),
    differences: [...again.differences, ...made.left.map(notMade)],
    changes: made.parts.map(({ says }) => says),
  };
};

const readAfter = async (
  { folder, sources }: Opened,
  files: readonly FileNow[],
  fresh: readonly PlanFile[],
): Promise<ReadPlan> => {
  const { readPlan } = await import('../read/plan.ts');
  const now = new Map(files.map(({ file, now }) => [file, now]));
  return readPlan(folder, [
    ...sources.map((one) => {
      const text = now.get(one.name);
      return text === undefined ? one : { ...one, bytes: asBytes(text) };
    }),
    ...fresh.map(({ name, text }) => ({ name, bytes: asBytes(text), fault: null })),
  ]);
};

/** Writes what was taken over, with the report and the record of the import; undo takes all of it back. */
export const writeAgain = async (
  world: World,
  { opened, files, fresh, says }: TakenOver,
  own: readonly PlanFile[],
): Promise<void> => {
  const { folder, today } = opened;
  const path = (name: string): string => beside(folder, name);
  const stays = fresh.map(
    ({ name }) => `${path(name)} is still there: delete it before you import the document again.`,
  );
  const besides = own.flatMap(({ name: file, text: after }) => {
    const bytes = bytesIn(world, path(file));
    return bytes === null ? [] : [{ file, before: new TextDecoder().decode(bytes), after }];
  });
  const written = recorded(folder, files, {
    on: today,
    says: says.length === 0 ? ['the report of an import'] : says,
    stays,
    besides,
  });
  const isNew = fresh.length > 0 || isNews(lastKnown(world, folder), files, besides);
  if (isNew) await makePrivateFolder(world, folder);
  await world.files.change([
    ...(isNew ? written : written.slice(0, files.length)),
    ...fresh.map(({ name, text }) => ({
      path: path(name),
      before: null,
      after: asBytes(text),
      within: folder,
    })),
    ...own.map(({ name, text }) => ({
      path: path(name),
      before: undefined,
      after: asBytes(text),
      within: folder,
      isLast: name === recordName,
    })),
  ]);
};

/** The last change, where its record can be read: a new one takes its place. */
const lastKnown = (world: World, folder: string): LastChange | null => {
  try {
    return lastChange(world, folder);
  } catch (fault) {
    if (!(fault instanceof CannotProceed)) throw fault;
    return null;
  }
};

/** False where the same document came in before, or comes in again because that was cut short: its record is there. */
const isNews = (last: LastChange | null, files: readonly FileNow[], besides: readonly Was[]): boolean => {
  const known = besides.find(({ file }) => file === recordName);
  if (files.length === 0 && known?.before === known?.after) return false;
  const before = last?.besides?.find(({ file }) => file === recordName);
  return (
    before?.after !== known?.after ||
    !files.every(({ file, now }) => last?.files.some((one) => one.file === file && one.after === now))
  );
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

/** Every part that can be made: one that cannot is left with its reason, and the others are tried without it. */
const partsMade = async (
  opened: Opened,
  parts: readonly Part[],
): Promise<{
  readonly files: readonly FileNow[];
  readonly parts: readonly Part[];
  readonly left: readonly Left[];
}> => {
  const left: Left[] = [];
  for (let rest = parts; ; ) {
    const changes = rest.flatMap((one) => one.changes);
    if (changes.length === 0) return { files: [], parts: rest, left };
    try {
      const { files } = await madeIn(opened, changes);
      return { files, parts: rest, left };
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
