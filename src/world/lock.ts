import { constants, copyFileSync, linkSync, lstatSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { besideOf } from './beside.ts';
import { codeOf, FileFault } from './fault.ts';
import { read } from './look.ts';
import { hasEnded, type Owner, thisOwner } from './owner.ts';

/** A lock that is held. */
export interface Lock {
  readonly owner: Owner;
  /** False where somebody took this process for dead, as after a night asleep. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** How long a living owner is waited for, in milliseconds. */
const patience = 5000;

/** How long an owner that cannot be asked whether it lives is believed: nobody writes a file for so long. */
const beliefIn = 10 * 60 * 1000;

/** Takes the lock of a file. That of a dead owner is cleared away at once, a living one is waited for; what
 * `check` throws between tries ends the waiting. @throws FileFault where it is still held after five seconds */
export const takeLock = (target: string, check: () => void): Promise<Lock> =>
  take(target, besideOf(target).lock, check);

const take = async (target: string, lock: string, check: () => void): Promise<Lock> => {
  const owner = thisOwner();
  const claim = besideOf(target).own(owner, 'claim');
  const began = performance.now();
  try {
    for (;;) {
      check();
      writeFileSync(claim, `${JSON.stringify(owner)}\n`);
      if (linked(claim, lock)) break;
      const held = heldBy(lock);
      if (performance.now() - began > patience) throw locked(held?.owner ?? nobody, lock);
      if (held !== null && isDead(held, claim)) await clearLock(target, lock, check, held.owner.random);
      else await wait(held === null ? 1 : 20);
    }
  } finally {
    remove(claim);
  }
  const isHeld = (): boolean => heldBy(lock)?.owner.random === owner.random;
  const release = (): void => insist(() => isHeld() && unlinkSync(lock));
  return { owner, isHeld, release };
};

/** Clears away the lock of a dead owner. Only the one heir of that owner may, so nobody clears a newer lock by mistake. */
const clearLock = async (target: string, lock: string, check: () => void, dead: string): Promise<void> => {
  const heir = await take(target, besideOf(target).heir(dead), check);
  try {
    if (heldBy(lock)?.owner.random === dead) remove(lock);
  } finally {
    heir.release();
  }
};

/** Clears away a lock found beside other files, if its owner is dead. */
export const clearDeadLock = async (target: string, lock: string, like: string): Promise<void> => {
  const held = heldBy(lock);
  if (held !== null && isDead(held, like)) await clearLock(target, lock, () => {}, held.owner.random);
};

/** Disks that know no second names answer so, such as a memory stick. */
const noLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR'];

/** Gives the claim the name of the lock as well, at once and whole; false where something has that name. */
const linked = (claim: string, lock: string): boolean => {
  try {
    linkSync(claim, lock);
    return true;
  } catch (fault) {
    const code = codeOf(fault);
    // ENOENT: another writer took the claim for a leftover.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (!noLinks.includes(code)) throw fault;
    return copied(claim, lock);
  }
};

const copied = (claim: string, lock: string): boolean => {
  try {
    copyFileSync(claim, lock, constants.COPYFILE_EXCL);
    return true;
  } catch (fault) {
    // Windows says EPERM of a name that is being deleted just now.
    if (['EEXIST', 'ENOENT', 'EPERM', 'EBUSY'].includes(codeOf(fault))) return false;
    throw fault;
  }
};

interface Held {
  readonly owner: Owner;
  /** When the lock was made, in milliseconds, by the clock of its disk. */
  readonly since: number;
}

const heldBy = (lock: string): Held | null => {
  try {
    const { mtimeMs, ino } = lstatSync(lock);
    const unknown = { ...nobody, random: `x${ino.toString(36)}` };
    return { owner: ownerIn(lock) ?? unknown, since: mtimeMs };
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  }
};

/** Whoever wrote a lock that cannot be read: another machine, for all that can be told. */
const nobody: Owner = { pid: 0, host: '', start: null, random: '' };

const ownerIn = (lock: string): Owner | null => {
  try {
    const { pid, host, start, random } = JSON.parse(new TextDecoder().decode(read(lock)));
    const isOwner = Number.isInteger(pid) && typeof host === 'string' && /^[a-z0-9]{1,20}$/.test(random);
    return isOwner ? { pid, host, start: typeof start === 'string' ? start : null, random } : null;
  } catch (fault) {
    if (fault instanceof FileFault || fault instanceof SyntaxError || fault instanceof TypeError) return null;
    throw fault;
  }
};

/** Whether the owner has ended; where nobody can tell, by the age of its lock beside a file made just now. */
const isDead = ({ owner, since }: Held, like: string): boolean =>
  hasEnded(owner) ?? statSync(like).mtimeMs - since > beliefIn;

/** Says of a file that it is so much older than this new one that whoever made it has ended, wherever that was. */
export const isOlder = (path: string, like: string): boolean =>
  statSync(like).mtimeMs - lstatSync(path).mtimeMs > beliefIn;

const locked = ({ pid, host }: Owner, lock: string): FileFault => {
  const who = pid === 0 ? 'another program' : `bscb, as process ${pid} on ${host.split(' ')[0]},`;
  return new FileFault(
    'ELOCKED',
    `${who} is changing it; run this again when that has finished. If nothing is running, delete ${lock}`,
  );
};

/** Deletes a file that may be gone already. */
export const remove = (path: string): void =>
  insist(() => {
    try {
      unlinkSync(path);
    } catch (fault) {
      if (codeOf(fault) !== 'ENOENT') throw fault;
    }
  });

/** A disk that refuses to clean up is asked again: nothing is to be left lying. */
const insist = (call: () => unknown): void => {
  for (let tries = 3; tries > 0; tries--)
    try {
      call();
      return;
    } catch {
      // The next writer clears away what is left even so.
    }
};
