import { apart } from '../model/path.ts';
import { FileFault } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** Runs a call that writes files. @throws CannotProceed where one of them cannot be written, with the reason, and what comes of it */
export const writing = async (path: string, call: () => Promise<void>, so = ''): Promise<void> => {
  try {
    await call();
  } catch (fault) {
    throw notWritten(fault, path, so);
  }
};

/** The fault in words, where it is that of a file that cannot be written. */
export const notWritten = (fault: unknown, path: string, so = ''): unknown => {
  if (!(fault instanceof FileFault)) return fault;
  const file = fault.path ?? path;
  const why =
    fault.code === 'ENOENT' ? `there is no folder ${apart(file).folder}. Make it first` : fault.message;
  return new CannotProceed(`${file} cannot be written: ${why}.${so}`);
};
