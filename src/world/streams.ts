import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { codeOf, FileFault, inPlainWords } from './fault.ts';
import { largest } from './look.ts';

/** What throws away all that it gets: a device, as a terminal is. */
const nowhere = (): number | undefined => statSync('/dev/null', { throwIfNoEntry: false })?.rdev;

/** Says of a handle whether Node has to be asked: only a device can be a terminal, and asking this first is quick. */
const isDevice = (handle: number): boolean => {
  try {
    const about = fstatSync(handle);
    return about.isCharacterDevice() && about.rdev !== nowhere();
  } catch {
    return false;
  }
};

/** Says of stdin, stdout or stderr whether a person sits at it. */
export const isTerminal = (process: NodeJS.Process, handle: 0 | 1 | 2): boolean =>
  isDevice(handle) && streamOf(process, handle).isTTY === true;

const streamOf = (process: NodeJS.Process, handle: 0 | 1 | 2) =>
  handle === 0 ? process.stdin : handle === 1 ? process.stdout : process.stderr;

/** What writes, and says whether anybody still reads. */
export interface Writer {
  readonly write: (text: string | Uint8Array) => void;
  readonly isGone: () => boolean;
}

/** Writes the whole text, waits where the reader is slow, and falls silent where it has gone. */
export const writer = (process: NodeJS.Process, handle: 1 | 2): Writer => {
  let gone = false;
  const write: Writer['write'] = (text) => {
    // A console of Windows takes bytes for its own code page; Node's stream hands it characters.
    if (process.platform === 'win32' && isTerminal(process, handle)) {
      (handle === 1 ? process.stdout : process.stderr).write(text);
      return;
    }
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    for (let from = 0; from < bytes.length && !gone; ) {
      try {
        from += writeSync(handle, bytes, from);
      } catch (fault) {
        const code = codeOf(fault);
        if (code === 'EAGAIN') pause();
        else if (code === 'EPIPE' || code === 'EOF') gone = true;
        else throw inPlainWords(fault);
      }
    }
  };
  return { write, isGone: () => gone };
};

/** Everything that another program writes into this handle, up to the size of a file. @throws FileFault past it */
export const readAll = (handle: number): Uint8Array => {
  const pieces: Buffer[] = [];
  for (let total = 0; ; total += pieces.at(-1)?.length ?? 0) {
    if (total > largest) throw new FileFault('EFBIG', 'stdin cannot be read: it is larger than 32 MB.');
    const piece = Buffer.alloc(65_536);
    try {
      const size = readSync(handle, piece);
      if (size === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, size));
    } catch (fault) {
      const code = codeOf(fault);
      if (code === 'EOF') return Buffer.concat(pieces);
      if (code !== 'EAGAIN') throw inPlainWords(fault);
      pause();
    }
  }
};

const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
};
