import { closeSync, openSync, unlinkSync } from 'node:fs';
import { besideOf } from './beside.ts';
import { inPlainWords } from './fault.ts';
import { remove } from './lock.ts';
import { thisOwner } from './owner.ts';
import { type Content, piecesIn, writeAll } from './pieces.ts';

/** What goes into a file, as long as not all of it is known. */
export interface Draft {
  /** @throws FileFault where the disk does not take it */
  readonly put: (bytes: Uint8Array) => void;
  /** All of it, until it is let go. */
  readonly content: () => Content;
  readonly letGo: () => void;
}

/** So many bytes are held in memory: hardly an answer about one plan comes near it. */
const mostHeld = 4 * 1024 * 1024;

/** A draft of a file. What is too much to be held is on the disk beside the file, and has no name there from its beginning on:
 * however this ends, nothing of it is left. `placeOf`: where the file is to be. */
export const draftOf = (path: string, placeOf: () => string): Draft => {
  const held: Uint8Array[] = [];
  let size = 0;
  let onDisk: Nameless | null = null;
  return {
    put: (bytes) => {
      held.push(bytes);
      size += bytes.length;
      if (onDisk === null && size <= mostHeld) return;
      try {
        onDisk ??= nameless(placeOf());
        for (const one of held.splice(0)) writeAll(onDisk.handle, one);
      } catch (fault) {
        throw inPlainWords(fault, path);
      }
    },
    content: () => {
      const { handle } = onDisk ?? {};
      return handle === undefined ? Buffer.concat(held) : { size, pieces: () => piecesIn(handle, size) };
    },
    letGo: () => onDisk?.close(),
  };
};

interface Nameless {
  readonly handle: number;
  readonly close: () => void;
}

/** A new file in the folder of another, whose name is gone before anything is in it. */
const nameless = (target: string): Nameless => {
  const name = besideOf(target).own(thisOwner(), 'new');
  const handle = openSync(name, 'wx+', 0o600);
  const isNamed = !unnamed(name);
  const close = (): void => {
    closeSync(handle);
    if (isNamed) remove(name);
  };
  return { handle, close };
};

/** False on a disk that does not take the name of an open file away. */
const unnamed = (name: string): boolean => {
  try {
    unlinkSync(name);
    return true;
  } catch {
    return false;
  }
};
