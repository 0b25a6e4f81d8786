import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { besideOf, leftoverIn } from './beside.ts';
import { codeOf, FileFault, inPlainWords } from './fault.ts';
import { clearDeadLock, isOlder, type Lock, remove, takeLock } from './lock.ts';
import { isWithin, notAFile, outside, whereReally } from './look.ts';
import { hasEnded, here } from './owner.ts';
import { type Content, hasJust, writeAll } from './pieces.ts';
import { unbroken } from './signals.ts';

/** New bytes for a file. */
export interface Change {
  readonly path: string;
  /** The bytes as they were read, null where there was no file; undefined lets anything be written over. */
  readonly before: Content | null | undefined;
  readonly after: Content;
  /** The folder that was named, and that no link may lead out of; the file's own where it is not given. */
  readonly within?: string;
  /** True of what gets its name after the others: until then the rest is not known to be done. */
  readonly isLast?: boolean;
}

/** A change on its way: where the file really is, the lock on it, and the new bytes on the disk beside it. */
interface Ready extends Change {
  readonly target: string;
  readonly lock: Lock;
  readonly fresh: string;
}

/** Makes every change, each file whole, or none of them. A file that is not as it was read is not written over.
 * @throws FileFault with the path of the file that was in the way */
export const change = (
  process: NodeJS.Process,
  at: (path: string) => string,
  changes: readonly Change[],
): Promise<void> =>
  unbroken(process, async (check) => {
    const ready: Ready[] = [];
    try {
      for (const one of located(changes, at)) ready.push(await naming(one, () => prepare(one, check, ready)));
      for (const one of ready) await naming(one, async () => mustBeAsRead(one));
      const last = ready.filter((one) => one.isLast === true);
      await renameAll(process, [...ready.filter((one) => !last.includes(one)), ...last]);
    } finally {
      for (const { lock, fresh } of ready.reverse()) {
        remove(fresh);
        lock.release();
      }
    }
  });

/** Locks are taken in one order by all, so that nobody waits for somebody who waits for him. */
const located = (changes: readonly Change[], at: (path: string) => string) =>
  changes
    .map((one) => ({ ...one, target: whereItGoes(one, at) }))
    .sort((a, b) => (a.target < b.target ? -1 : 1));

const whereItGoes = (
  { path, within }: Pick<Change, 'path' | 'within'>,
  at: (path: string) => string,
): string => {
  try {
    const target = whereReally(at(path));
    if (!isWithin(target, within === undefined ? dirname(at(path)) : at(within))) throw outside();
    return target;
  } catch (fault) {
    throw inPlainWords(fault, path);
  }
};

const naming = async <T>({ path }: Change, call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (fault) {
    throw inPlainWords(fault, path);
  }
};

const prepare = async (
  one: Change & { readonly target: string },
  check: () => void,
  before: readonly Ready[],
): Promise<Ready> => {
  mayBeWritten(one.target);
  const lock = await takeLock(one.target, check);
  const fresh = besideOf(one.target).own(lock.owner, 'new');
  try {
    await sweep(one.target, new Set(before.flatMap((own) => [besideOf(own.target).lock, own.fresh])));
    writeFresh(fresh, one.after, statSync(one.target, { throwIfNoEntry: false }));
    return { ...one, lock, fresh };
  } catch (fault) {
    remove(fresh);
    lock.release();
    throw fault;
  }
};

/** Where a file is to be that may be written. @throws FileFault */
export const placeOf = (path: string, at: (path: string) => string): string => {
  const target = whereItGoes({ path }, at);
  mayBeWritten(target);
  return target;
};

const mayBeWritten = (target: string): void => {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found !== undefined) {
    if (!found.isFile()) throw notAFile(found);
    // Root may write everything, but whoever marked the file read-only meant it.
    if ((found.mode & 0o222) === 0) throw new FileFault('EROFILE', 'it is read-only');
    mustAllow(target, 'you are not allowed to write it');
  }
  mustAllow(dirname(target), 'you are not allowed to make files in its folder');
};

const mustAllow = (path: string, words: string): void => {
  try {
    accessSync(path, constants.W_OK);
  } catch (fault) {
    throw codeOf(fault) === 'EACCES' ? new FileFault('EACCES', words) : fault;
  }
};

/** The new bytes in a file of their own, on the disk, with the mode and owner of the file whose place it takes. */
const writeFresh = (fresh: string, content: Content, old: Stats | undefined): void => {
  const handle = openSync(fresh, 'wx', old === undefined ? 0o666 : old.mode & 0o777);
  try {
    if (old !== undefined) {
      keepOwner(handle, old);
      // The mode asked for on opening loses what the process masks.
      fchmodSync(handle, old.mode & 0o7777);
    }
    writeAll(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** Root gives the file back to its owner; anybody else keeps at least the group, where that is allowed. */
const keepOwner = (handle: number, { uid, gid }: Stats): void => {
  const made = fstatSync(handle);
  for (const owner of [uid, made.uid]) {
    if (made.uid === owner && made.gid === gid) return;
    try {
      fchownSync(handle, owner, gid);
      return;
    } catch (fault) {
      if (!['EPERM', 'EINVAL', 'ENOSYS'].includes(codeOf(fault))) throw fault;
    }
  }
};

/** The bytes on the disk are those that were read, and the lock on them is still this process's. */
const mustBeAsRead = ({ target, before, lock }: Ready): void => {
  if (!lock.isHeld() || (before !== undefined && !isStill(target, before)))
    throw new FileFault('ECHANGED', 'it was changed by somebody else meanwhile; run this again');
};

const isStill = (target: string, before: Content | null): boolean => {
  try {
    if (before !== null && !(before instanceof Uint8Array)) return hasJust(target, before);
    const now = readFileSync(target);
    return before !== null && Buffer.compare(now, before) === 0;
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return before === null;
    throw fault;
  }
};

const renameAll = async (process: NodeJS.Process, ready: readonly Ready[]): Promise<void> => {
  const done: Ready[] = [];
  try {
    for (const one of ready) {
      await naming(one, () => rename(process, one));
      done.push(one);
    }
  } catch (fault) {
    for (const one of done) await naming(one, () => takeBack(process, one));
    throw fault;
  } finally {
    for (const folder of new Set(ready.map(({ target }) => dirname(target)))) syncFolder(folder);
  }
};

/** Windows refuses while another program has the file open, often for a moment only. */
const gaps = [10, 20, 50, 100, 200, 400, 800];

const rename = async (process: NodeJS.Process, one: Ready): Promise<void> => {
  for (const gap of [...gaps, null]) {
    mustBeAsRead(one);
    try {
      return renameSync(one.fresh, one.target);
    } catch (fault) {
      if (process.platform !== 'win32' || !['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(fault))) throw fault;
      if (gap === null)
        throw new FileFault(
          'EBUSY',
          'another program has it open; close it in the other program and run this again',
        );
      await wait(gap);
    }
  }
};

/** Puts a file back as it was, because one that belongs with it could not be written. */
const takeBack = async (process: NodeJS.Process, one: Ready): Promise<void> => {
  const { target, before, after, fresh } = one;
  if (before === undefined) return;
  if (before === null) return remove(target);
  writeFresh(fresh, before, statSync(target));
  await rename(process, { ...one, before: after });
};

/** The new name is on the disk only once its folder is; Windows and some file systems cannot be asked. */
const syncFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself is whole.
  }
};

/** Clears away what killed writers left in the folder, and nothing of its own; a folder that may not be looked through is written to all the same. */
const sweep = async (target: string, own: ReadonlySet<string>): Promise<void> => {
  const folder = dirname(target);
  const { lock } = besideOf(target);
  try {
    for (const name of readdirSync(folder)) {
      const found = leftoverIn(name);
      const path = join(folder, name);
      if (own.has(path)) continue;
      if (found === 'lock' && path !== lock) await clearDeadLock(target, path, lock);
      else if (found !== null && found !== 'lock' && isLeftBy(found, path, lock)) remove(path);
    }
  } catch (fault) {
    if (codeOf(fault) === '') throw fault;
  }
};

const isLeftBy = (owner: { pid: number; isHere: boolean }, path: string, lock: string): boolean =>
  (owner.isHere ? hasEnded({ pid: owner.pid, host: here(), start: null }) : null) ?? isOlder(path, lock);
