import { createHash } from 'node:crypto';
import type { LocatedProblem } from '../view/check-found.ts';

/** A name for each problem that outlives edits elsewhere in its file: a hash of rule, file, ref and which of several
 * alike it is. Lines are left out, since they move; so is the message, since it counts days. */
export function* fingerprints(found: readonly LocatedProblem[]): Generator<string> {
  const last = new Map(found.map(({ place }, i) => [pathOf(place.file), i]));
  const seen = new Map<string, Map<string, number>>();
  for (const [i, { problem, place }] of found.entries()) {
    const file = pathOf(place.file);
    const alike = JSON.stringify([problem.rule, file, problem.ref]);
    const inFile = seen.get(file) ?? new Map<string, number>();
    const ordinal = (inFile.get(alike) ?? 0) + 1;
    inFile.set(alike, ordinal);
    // once a file is through, what was met in it need be known no longer
    if (last.get(file) === i) seen.delete(file);
    else seen.set(file, inFile);
    yield createHash('sha256').update(`${alike} ${ordinal}`).digest('hex').slice(0, 32);
  }
}

/** A name for a file that is made of what is in it. */
export const contentName = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** `plan/4-outcomes.yaml`, however it was typed: CI services want forward slashes and no `./`. */
export const pathOf = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .replace(/\/(?:\.\/)+/g, '/')
    .replace(/^(?:\.\/)+/, '');
