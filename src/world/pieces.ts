import { closeSync, fstatSync, readSync, writeSync } from 'node:fs';
import { opened } from './look.ts';

/** Bytes that are not held all at once. */
export interface Pieces {
  readonly size: number;
  /** From the first to the last; each is good until the next is asked for. */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** What is in a file, or is to be. */
export type Content = Uint8Array | Pieces;

/** So many bytes are read at once. */
const atOnce = 1024 * 1024;

/** The first bytes of an open file, so many, in pieces. */
export function* piecesIn(handle: number, size: number): Generator<Uint8Array> {
  const room = Buffer.allocUnsafeSlow(Math.min(size, atOnce));
  for (let from = 0; from < size; ) {
    const more = readSync(handle, room, 0, Math.min(room.length, size - from), from);
    if (more === 0) return;
    from += more;
    yield room.subarray(0, more);
  }
}

const piecesOf = (content: Content): Iterable<Uint8Array> =>
  content instanceof Uint8Array ? [content] : content.pieces();

/** Writes all of it at the end of an open file. */
export const writeAll = (handle: number, content: Content): void => {
  for (const piece of piecesOf(content))
    for (let from = 0; from < piece.length; ) from += writeSync(handle, piece, from);
};

/** True of a file that has just these bytes in it. */
export const hasJust = (path: string, content: Content): boolean => {
  const handle = opened(path);
  try {
    const size = content instanceof Uint8Array ? content.length : content.size;
    return fstatSync(handle).size === size && isSame(handle, content);
  } finally {
    closeSync(handle);
  }
};

const isSame = (handle: number, content: Content): boolean => {
  let at = 0;
  for (const piece of piecesOf(content))
    for (let from = 0; from < piece.length; ) {
      const now = Buffer.allocUnsafe(Math.min(piece.length - from, atOnce));
      const more = readSync(handle, now, 0, now.length, at);
      if (more === 0 || Buffer.compare(now.subarray(0, more), piece.subarray(from, from + more)) !== 0)
        return false;
      from += more;
      at += more;
    }
  return true;
};
