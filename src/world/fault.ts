/** A file call that did not go through, in words: "there is no such file". */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(
    readonly code: string,
    message: string,
    /** The file as it was asked for, where the call was about several. */
    readonly path: string | null = null,
  ) {
    super(message);
  }

  /** By its name: the built program is cut into files, and more than one of them has this class. */
  static override [Symbol.hasInstance](fault: unknown): fault is FileFault {
    return fault instanceof Error && fault.name === 'FileFault';
  }
}

const words: Readonly<Record<string, string>> = {
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
  EBUSY: 'another program has it open',
  ENXIO: 'it is a pipe or a device, not a file',
};

/** The code that the system gave a failed call, `ENOENT`; empty where the fault is not the system's. */
export const codeOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : '';

/** The fault as a FileFault of this file; what is not the system's fault stays as it is. */
export const inPlainWords = (fault: unknown, path: string | null = null): unknown => {
  if (fault instanceof FileFault)
    return fault.path === null ? new FileFault(fault.code, fault.message, path) : fault;
  const code = codeOf(fault);
  return code === '' ? fault : new FileFault(code, words[code] ?? `the system answered ${code}`, path);
};

/** What the call answers. @throws FileFault where the system refuses it */
export const inWords = <T>(call: () => T): T => {
  try {
    return call();
  } catch (fault) {
    throw inPlainWords(fault);
  }
};
