import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { beside } from './plan-folder.ts';

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
}

/** Where bscb keeps what is no part of the plan: a folder of its own beside the files, which git does not see. */
export const privateFolder = '.bscb';

const recordPath = (folder: string): string => beside(folder, `${privateFolder}/last-change.json`);

/** Makes the private folder of a plan, with the line that hides it from git. */
export const makePrivateFolder = async (world: World, folder: string): Promise<void> => {
  world.files.makeFolder(beside(folder, privateFolder));
  const ignore = beside(folder, `${privateFolder}/.gitignore`);
  if (world.files.kind(ignore) === 'nothing')
    await world.files.change([
      { path: ignore, before: undefined, after: new TextEncoder().encode('*\n'), within: folder },
    ]);
};

/** The record of a change, to be written together with it; without a change, none is left to take back. */
export const recordOf = (folder: string, last: LastChange | null) => ({
  path: recordPath(folder),
  before: undefined,
  after: new TextEncoder().encode(`${JSON.stringify(last)}\n`),
  within: folder,
});

/** The last change of a plan; null where none is known. */
export const lastChange = (world: World, folder: string): LastChange | null =>
  recordIn(world, recordPath(folder)) as LastChange | null;

/** What a record that bscb keeps in JSON says; null where there is none, or somebody spoilt it.
 * @throws CannotProceed where it is there and cannot be read: it must not count as none */
export const recordIn = (world: World, path: string): unknown => {
  const bytes = bytesIn(world, path);
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
};

/** A file as it is; null where there is none. @throws CannotProceed where it is there and cannot be read */
export const bytesIn = (world: World, path: string): Uint8Array | null => {
  try {
    return world.files.read(path);
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null;
    throw new CannotProceed(`${path} cannot be read: ${fault.message}.`);
  }
};
