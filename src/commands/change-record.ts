import type { Change, World } from '../world.ts';
import { asBytes, bytesOf } from './bytes.ts';
import { CannotProceed } from './cannot-proceed.ts';
import type { FileNow } from './change-made.ts';
import { beside } from './plan-folder.ts';
import { unlessUnread } from './reading.ts';

/** One file as it was before the last change, and as that change left it; null where there was none. */
export interface Left {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

/** The last change of a plan, so that it can be taken back. */
export interface LastChange {
  readonly on: string;
  readonly says: readonly string[];
  readonly files: readonly Left[];
  /** What the command made beside it, and undo does not take away. */
  readonly stays?: readonly string[];
  /** What else the command wrote, as it was before: undo puts that back too. */
  readonly besides?: readonly Was[];
}

/** A file of bscb's own as it was before the last change, and as that left it, where that is known. */
export interface Was {
  readonly file: string;
  readonly before: string;
  readonly after?: string;
}

/** Where bscb keeps what is no part of the plan: a folder of its own beside the files, which git does not see. */
export const privateFolder = '.bscb';

const recordPath = (folder: string): string => beside(folder, `${privateFolder}/last-change.json`);

/** Makes the private folder of a plan, with the line that hides it from git. */
export const makePrivateFolder = async (world: World, folder: string): Promise<void> => {
  world.files.makeFolder(beside(folder, privateFolder));
  const ignore = beside(folder, `${privateFolder}/.gitignore`);
  if (world.files.kind(ignore) === 'nothing')
    await world.files.change([{ path: ignore, before: undefined, after: asBytes('*\n'), within: folder }]);
};

/** The record of a change, to be written together with it; without a change, none is left to take back. */
export const recordOf = (folder: string, last: LastChange | null) => ({
  path: recordPath(folder),
  before: undefined,
  after: asBytes(`${JSON.stringify(last)}\n`),
  within: folder,
});

/** New texts for files of the plan, and the record of that change, to be written together. */
export const recorded = (
  folder: string,
  files: readonly FileNow[],
  last: Omit<LastChange, 'files'>,
): readonly Change[] => [
  ...files.map(({ path, bytes, now }) => ({
    path,
    before: bytes,
    after: bytesOf(now, bytes),
    within: folder,
  })),
  recordOf(folder, {
    ...last,
    files: files.map(({ file, text, now }) => ({ file, before: text, after: now })),
  }),
];

/** For what changes the plan past undo: the record of an earlier change, if there is one, is emptied with it. */
export const forgotten = (world: World, folder: string): readonly ReturnType<typeof recordOf>[] =>
  world.files.kind(recordPath(folder)) === 'file' ? [recordOf(folder, null)] : [];

/** The last change of a plan; null where none is known. @throws CannotProceed where the record is damaged */
export const lastChange = (world: World, folder: string): LastChange | null =>
  recordIn(
    world,
    recordPath(folder),
    isLastChange,
    'The last change cannot be taken back by undo: take it back in a text editor.',
  );

/** True of an object with keys, as JSON has it. */
export const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isWas = (one: unknown): boolean =>
  isKeyed(one) && isText(one.file) && isText(one.before) && (one.after === undefined || isText(one.after));

const isLastChange = (value: unknown): value is LastChange =>
  isKeyed(value) &&
  (value.stays === undefined || (Array.isArray(value.stays) && value.stays.every(isText))) &&
  (value.besides === undefined || (Array.isArray(value.besides) && value.besides.every(isWas))) &&
  isText(value.on) &&
  Array.isArray(value.says) &&
  value.says.every(isText) &&
  Array.isArray(value.files) &&
  value.files.every(
    (one) =>
      isKeyed(one) && isText(one.file) && isText(one.after) && (one.before === null || isText(one.before)),
  );

/** What a record that bscb keeps in JSON says; null where there is none.
 * @throws CannotProceed where it is there and cannot be read, or is damaged: it must not count as none */
export const recordIn = <T>(
  world: World,
  path: string,
  isRecord: (value: unknown) => value is T,
  whatToDo: string,
): T | null => {
  const bytes = bytesIn(world, path);
  if (bytes === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  if (value === null || isRecord(value)) return value;
  throw new CannotProceed(`${path}, a record that bscb keeps, is damaged. ${whatToDo}`);
};

/** A file as it is; null where there is none. @throws CannotProceed where it is there and cannot be read */
export const bytesIn = ({ files }: World, path: string): Uint8Array | null =>
  unlessUnread<Uint8Array | null>(
    () => files.read(path),
    ({ code, message }) => {
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw new CannotProceed(`${path} cannot be read: ${message}.`);
    },
  );
