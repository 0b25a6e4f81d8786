import { createHash } from 'node:crypto';
import type { LocatedProblem } from '../view/check-found.ts';

/** A name for each problem that outlives edits elsewhere in its file: a hash of rule, file, ref and which of several
 * alike it is. Lines are left out, since they move; so is the message, since it counts days. */
export const fingerprints = (found: readonly LocatedProblem[]): string[] => {
  const seen = new Map<string, number>();
  return found.map(({ problem, place }) => {
    const alike = JSON.stringify([problem.rule, pathOf(place.file), problem.ref]);
    const ordinal = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, ordinal);
    return createHash('sha256').update(`${alike} ${ordinal}`).digest('hex').slice(0, 32);
  });
};

/** A name for a file that is made of what is in it. */
export const contentName = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** `plan/4-outcomes.yaml`, however it was typed: CI services want forward slashes and no `./`. */
export const pathOf = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/\/(?:\.\/)+/g, '/')
    .replace(/^(?:\.\/)+/, '');
