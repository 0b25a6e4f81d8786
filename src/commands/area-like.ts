import type { World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { unlessUnread } from './reading.ts';

/** An area file is a few pages: what is larger is not opened to see. */
const mostBytes = 1024 * 1024;

/** True of a file of an area, by its name alone, or by the two lines that every area has. */
export const looksLikeArea = (files: World['files'], path: string, name: string): boolean => {
  if (/\.ya?ml\.txt$/i.test(name)) return true;
  const text = orNothing(path, () => new TextDecoder().decode(files.read(path, mostBytes))) ?? '';
  return !text.includes('\0') && /^area[ \t]*:/m.test(text) && /^actions[ \t]*:/m.test(text);
};

/** What nobody may look into is not looked into; what a fault of the machine hides is not taken for nothing. */
export const orNothing = <T>(path: string, look: () => T): T | null =>
  unlessUnread<T | null>(look, ({ code, message }) => {
    if (ofTheMachine.includes(code)) throw new CannotProceed(`${path} cannot be looked at: ${message}.`);
    return null;
  });

const ofTheMachine = ['EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC'];
