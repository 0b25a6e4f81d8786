import { basename, dirname, join } from 'node:path';
import { here, type Owner } from './owner.ts';

/** The names of what a writer puts beside a file while it writes. They begin with a dot, so no plan file is called so. */
export const besideOf = (target: string) => {
  const named = (ending: string): string =>
    join(dirname(target), `.${short(basename(target))}.bscb${ending}`);
  return {
    lock: named('.lock'),
    /** Who holds this may clear away the lock of a dead owner, of whatever file in the folder. */
    heir: (dead: string): string => join(dirname(target), `.heir.bscb-${dead}.lock`),
    /** A file that only this owner knows: the lock before it is linked, or the new text before it is renamed. */
    own: (owner: Owner, ending: 'claim' | 'new'): string =>
      named(`-${hash(owner.host)}-${owner.pid}-${owner.random}.${ending}`),
  };
};

/** What of this a killed writer may have left in a folder: locks, and files of its own with the process in their names. */
export const leftoverIn = (name: string): 'lock' | { pid: number; isHere: boolean } | null => {
  if (/^\..+\.bscb(?:-[a-z0-9]+)?\.lock$/.test(name)) return 'lock';
  const [, host, pid] = /^\..+\.bscb-([a-z0-9]+)-(\d+)-[a-z0-9]+\.(?:claim|new)$/.exec(name) ?? [];
  return pid === undefined ? null : { pid: Number(pid), isHere: host === hash(here()) };
};

const longest = 120;

/** A long name cut, so that with its ending it is no longer than a disk allows. */
const short = (name: string): string => {
  if (Buffer.byteLength(name) <= longest) return name;
  let cut = '';
  for (const sign of name) {
    if (Buffer.byteLength(cut + sign) > longest) break;
    cut += sign;
  }
  return `${cut}~${hash(name)}`;
};

/** FNV-1a, which tells names apart without loading anything. */
const hash = (text: string): string => {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(36);
};
