import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, FileFault, inPlainWords } from './fault.ts';

/** Makes a folder and those above it; answers how to take away again those it made, while they are empty. @throws FileFault that names it */
export const makeFolder = (path: string, typed: string): (() => void) => {
  const top = made(path, typed);
  return () => {
    if (top === undefined) return;
    try {
      for (let at = path; at.length >= top.length; at = dirname(at)) rmdirSync(at);
    } catch {
      // Somebody has put something in it, so it stays.
    }
  };
};

const made = (path: string, typed: string): string | undefined => {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (fault) {
    throw codeOf(fault) === 'EACCES'
      ? new FileFault('EACCES', 'you are not allowed to make a folder there', typed)
      : inPlainWords(fault, typed);
  }
};
