import { FileFault, type World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** What a call that looks at files answers; where a file cannot be looked at, what `otherwise` makes of the reason. */
export const unlessUnread = <T>(look: () => T, otherwise: (fault: FileFault) => T): T => {
  try {
    return look();
  } catch (fault) {
    if (fault instanceof FileFault) return otherwise(fault);
    throw fault;
  }
};

/** The bytes of a file that somebody named; `named` is how a message calls it. @throws CannotProceed */
export const bytesAt = (world: World, path: string, named = path): Uint8Array =>
  unlessUnread(
    () => world.files.read(path),
    ({ message }) => {
      throw new CannotProceed(`${named} cannot be read: ${message}.`);
    },
  );
