import {
  appendFileSync,
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { planDate } from './dates/day.ts';
import type { PlanDate } from './dates/reading.ts';

/** An entry of a folder, links already resolved inside it. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface GitAnswer {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** A file call that did not go through, in words: "there is no such file". */
export class FileFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The one door to disk, clock, terminal and git. Everything behind it is a plain function. */
export interface World {
  readonly today: () => PlanDate;
  /** Milliseconds since the program began: to tell those who wait, never for an answer. */
  readonly runningFor: () => number;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { readonly isTerminal: boolean; readonly read: () => Promise<Uint8Array> };
  readonly stdout: {
    readonly isTerminal: boolean;
    /** Null where it is no terminal. */
    readonly columns: number | null;
    readonly write: (text: string | Uint8Array) => void;
  };
  readonly stderr: { readonly isTerminal: boolean; readonly write: (text: string) => void };
  readonly files: {
    /** @throws FileFault */
    readonly read: (path: string) => Uint8Array;
    /** In order of code point. @throws FileFault */
    readonly list: (path: string) => readonly Entry[];
    /** `nothing` where there is none; never throws. */
    readonly kind: (path: string) => 'file' | 'folder' | 'other' | 'nothing';
    /** Old or new, whole: temporary file, fsync, rename. @throws FileFault */
    readonly replace: (path: string, bytes: Uint8Array) => void;
    /** Appends, making the file where there is none. @throws FileFault */
    readonly append: (path: string, text: string) => void;
    /** Makes the folder and those above it. @throws FileFault */
    readonly makeFolder: (path: string) => void;
  };
  /** Plain git by argument array, no shell, no hooks, no config of the user's. */
  readonly git: (folder: string, args: readonly string[], input?: string) => Promise<GitAnswer>;
}

/** The world as it is. Signals end the process with 130 or 143 once the file call under way is whole. */
export const realWorld = (process: NodeJS.Process): World => {
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  const folder = process.cwd();
  const at = (path: string): string => resolve(folder, path);
  return {
    today,
    runningFor: () => process.uptime() * 1000,
    folder,
    env: process.env,
    stdin: {
      get isTerminal() {
        return isDevice(0) && process.stdin.isTTY === true;
      },
      read: async () => readAll(0),
    },
    stdout: {
      get isTerminal() {
        return isDevice(1) && process.stdout.isTTY === true;
      },
      get columns() {
        return isDevice(1) && process.stdout.isTTY ? process.stdout.columns || null : null;
      },
      write: writer(1),
    },
    stderr: {
      get isTerminal() {
        return isDevice(2) && process.stderr.isTTY === true;
      },
      write: writer(2),
    },
    files: {
      read: (path) => inWords(() => read(at(path))),
      list: (path) => inWords(() => list(at(path))),
      kind: (path) => kind(at(path)),
      replace: (path, bytes) => inWords(() => replace(at(path), bytes)),
      append: (path, text) => inWords(() => appendFileSync(at(path), text)),
      makeFolder: (path) => inWords(() => void mkdirSync(at(path), { recursive: true })),
    },
    git: async (where, args, input) => {
      const { execFile } = await import('node:child_process');
      return new Promise((answer) => {
        const child = execFile(
          'git',
          [...safely, ...args],
          {
            cwd: at(where),
            env: { ...process.env, ...alone },
            encoding: 'buffer',
            maxBuffer: 1 << 30,
            windowsHide: true,
          },
          (fault, stdout, stderr) =>
            answer({
              status: fault === null ? 0 : typeof fault.code === 'number' ? fault.code : 127,
              stdout,
              stderr: stderr.toString('utf8') || (fault?.message ?? ''),
            }),
        );
        child.stdin?.on('error', () => {});
        child.stdin?.end(input ?? '');
      });
    },
  };
};

/** Today in London, whatever the machine's zone: a board's day ends at its own midnight. */
const today = (): PlanDate => {
  const now = new Date();
  // London is never behind universal time nor two hours ahead of it, so that before ten at night their days are one;
  // asking for its zone would take as long as reading a plan.
  if (now.getUTCHours() < 22) return planDate(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

// Only a device can be a terminal; asking that first spares a pipe the cost of Node's own streams.
const isDevice = (handle: number): boolean => {
  try {
    return fstatSync(handle).isCharacterDevice();
  } catch {
    return false;
  }
};

/** Writes the whole text, waits where the reader is slow, and falls silent where it has gone. */
const writer = (handle: number) => {
  let gone = false;
  return (text: string | Uint8Array): void => {
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
};

const readAll = (handle: number): Uint8Array => {
  const pieces: Buffer[] = [];
  for (;;) {
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

/** No file of a plan comes near this; what does was not meant. */
const largest = 32 * 1024 * 1024;

const read = (path: string): Uint8Array => {
  if (lstatSync(path).isSymbolicLink() && !staysInside(path)) throw outside();
  // Opening a pipe would wait for somebody to write to it: look first, and do not wait.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) throw notAFile(found);
    if (found.size > largest) throw new FileFault('EFBIG', 'it is larger than 32 MB');
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
};

const list = (path: string): readonly Entry[] =>
  readdirSync(path, { withFileTypes: true })
    .map((entry): Entry => ({ name: entry.name, kind: entryKind(path, entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const entryKind = (folder: string, entry: Dirent): Entry['kind'] => {
  if (entry.isSymbolicLink()) {
    const target = join(folder, entry.name);
    const found = kind(target);
    return found !== 'nothing' && staysInside(target) ? found : 'other';
  }
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
};

const kind = (path: string): Entry['kind'] | 'nothing' => {
  try {
    const found = statSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (fault) {
    return ['EACCES', 'EPERM', 'ELOOP'].includes(codeOf(fault)) ? 'other' : 'nothing';
  }
};

const staysInside = (link: string): boolean => {
  try {
    return realpathSync(link).startsWith(realpathSync(dirname(link)) + sep);
  } catch {
    return false;
  }
};

const outside = () =>
  new FileFault('ELINK', 'it is a link that leads out of its folder, and such links are not followed');

const notAFile = (found: Stats) =>
  found.isDirectory()
    ? new FileFault('EISDIR', 'it is a folder')
    : new FileFault('ENOTFILE', 'it is a pipe or a device, not a file');

const replace = (path: string, bytes: Uint8Array): void => {
  const old = lstatSync(path, { throwIfNoEntry: false });
  if (old?.isSymbolicLink() && !staysInside(path)) throw outside();
  const target = old?.isSymbolicLink() ? realpathSync(path) : path;
  const found = statSync(target, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw notAFile(found);
  if (found && (found.mode & 0o222) === 0) throw new FileFault('EROFILE', 'it is read-only');
  const mode = found ? found.mode & 0o7777 : 0o666;
  const folder = dirname(target);
  const random = Math.random().toString(36).slice(2, 10);
  const temporary = join(folder, `.${basename(target)}.${random}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      // The mode asked for on opening loses what the process masks; a file keeps the one it had.
      if (found) fchmodSync(handle, mode);
      for (let from = 0; from < bytes.length; ) from += writeSync(handle, bytes, from);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (fault) {
    try {
      unlinkSync(temporary);
    } catch {
      // It was never made, or has become the file.
    }
    throw fault;
  }
  syncFolder(folder);
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

const words: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you are not allowed to open it',
  EPERM: 'you are not allowed to do that to it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk gave an error',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EBUSY: 'another program holds it open',
  ENXIO: 'it is a pipe or a device, not a file',
};

const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : '';

const inPlainWords = (fault: unknown): unknown => {
  if (fault instanceof FileFault) return fault;
  const code = codeOf(fault);
  return code === '' ? fault : new FileFault(code, words[code] ?? `the system answered ${code}`);
};

const inWords = <T>(call: () => T): T => {
  try {
    return call();
  } catch (fault) {
    throw inPlainWords(fault);
  }
};

/** A plan folder may come from a stranger: nothing that its repository configures is run. */
const safely = [
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.pager=cat', 'diff.external='].flatMap(
    (setting) => ['-c', setting],
  ),
  ...['-c', 'log.showSignature=false', '--no-pager'],
];

const alone = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};
