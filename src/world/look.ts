import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { codeOf, FileFault, inPlainWords } from './fault.ts';

/** An entry of a folder, links already resolved inside it. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** No file of a plan comes near this; what does was not meant. */
export const largest = 32 * 1024 * 1024;

/** The bytes of a file, where there are no more than that; links are followed inside their folder only. */
export const read = (path: string, most = largest): Uint8Array => {
  const handle = opened(path);
  try {
    const found = fstatSync(handle);
    if (!found.isFile()) throw notAFile(found);
    if (found.size > most)
      throw new FileFault('EFBIG', `it is larger than ${Math.floor(most / 1024 / 1024)} MB`);
    return bytesIn(handle, found.size);
  } finally {
    closeSync(handle);
  }
};

/** Opening a pipe would wait for somebody to write to it: this does not wait. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A handle of what is there; where the system can refuse a link, only that is looked at before it is followed. */
export const opened = (path: string): number => {
  if (constants.O_NOFOLLOW !== undefined)
    try {
      return openSync(path, withoutWaiting | constants.O_NOFOLLOW);
    } catch (fault) {
      if (!['ELOOP', 'EMLINK'].includes(codeOf(fault))) throw fault;
    }
  if (lstatSync(path).isSymbolicLink() && !isWithin(realpathSync(path), dirname(path))) throw outside();
  return openSync(path, withoutWaiting);
};

/** As many bytes as the file has been found to have, or fewer where it has been cut since. */
const bytesIn = (handle: number, size: number): Uint8Array => {
  // files that the system makes up say that they are empty
  if (size === 0) return readFileSync(handle);
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let from = 0; from < size; ) {
    const more = readSync(handle, bytes, from, size - from, null);
    if (more === 0) return bytes.subarray(0, from);
    from += more;
  }
  return bytes;
};

/** What is in a folder, in order of code point. */
export const list = (path: string): readonly Entry[] =>
  readdirSync(path, { withFileTypes: true })
    .map((entry): Entry => ({ name: entry.name, kind: entryKind(path, entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const entryKind = (folder: string, entry: Dirent): Entry['kind'] =>
  entry.isSymbolicLink() ? linked(folder, entry.name) : kindOf(entry);

const kindOf = (found: Dirent | Stats): Entry['kind'] =>
  found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';

/** What a link leads to; `other` where that is nothing, is elsewhere or may not be looked at. @throws FileFault where that cannot be told */
const linked = (folder: string, name: string): Entry['kind'] => {
  const link = join(folder, name);
  try {
    const really = realpathSync(link);
    const found = isWithin(really, folder) ? statSync(really) : null;
    return found === null ? 'other' : kindOf(found);
  } catch (fault) {
    const code = codeOf(fault);
    if (neverThere.includes(code) || refused.includes(code)) return 'other';
    const said = inPlainWords(fault);
    throw said instanceof FileFault
      ? new FileFault(said.code, `it cannot be seen where its link ${name} leads: ${said.message}`)
      : said;
  }
};

/** By these the system says that no file can be of that name. */
const neverThere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'ERR_INVALID_ARG_VALUE'];

/** By these it says that nobody may look, or that links go round in a circle. */
const refused = ['EACCES', 'EPERM', 'ELOOP'];

/** What is found under a path, links followed; `nothing` where there is none. @throws FileFault where neither can be told */
export const kind = (path: string, typed = path): Entry['kind'] | 'nothing' => {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? 'nothing' : kindOf(found);
  } catch (fault) {
    const code = codeOf(fault);
    if (neverThere.includes(code)) return 'nothing';
    if (refused.includes(code)) return mayBeThere(path) ? 'other' : 'nothing';
    throw notTold(fault, typed);
  }
};

const notTold = (fault: unknown, path: string): unknown => {
  const said = inPlainWords(fault, path);
  return said instanceof FileFault
    ? new FileFault(said.code, `It cannot be seen whether there is a ${path}: ${said.message}.`, path)
    : said;
};

/** A refusal alone does not say that something is there: where the folder can be looked into, it tells. */
const mayBeThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
};

/** Where the file is, or would be made, once every link on the way is followed. */
export const whereReally = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false }) === undefined
    ? join(realpathSync(dirname(path)), basename(path))
    : realpathSync(path);

/** Says of a path without links whether it is inside a folder, wherever that really is. */
export const isWithin = (path: string, folder: string): boolean => {
  const real = realpathSync(folder);
  return path.startsWith(real.endsWith(sep) ? real : real + sep);
};

/** A link that leads out of the folder that was named. */
export const outside = (): FileFault =>
  new FileFault('ELINK', 'it is a link that leads out of its folder, and such links are not followed');

/** Something in the place of a file. */
export const notAFile = (found: Stats): FileFault =>
  found.isDirectory()
    ? new FileFault('EISDIR', 'it is a folder')
    : new FileFault('ENOTFILE', 'it is a pipe or a device, not a file');
