import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../src/read/plan.ts';

/** The files of a plan folder as the reader takes them. */
export const sourcesOf = (folder: string): Source[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))), fault: null }));

/** Files typed in a test. */
export const typed = (files: Readonly<Record<string, string | Uint8Array>>): Source[] =>
  Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    fault: null,
  }));
