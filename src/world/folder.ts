import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder and those above it; answers how to take away again those it made, while they are empty. */
export const makeFolder = (path: string): (() => void) => {
  const top = mkdirSync(path, { recursive: true });
  return () => {
    if (top === undefined) return;
    try {
      for (let at = path; at.length >= top.length; at = dirname(at)) rmdirSync(at);
    } catch {
      // Somebody has put something in it, so it stays.
    }
  };
};
