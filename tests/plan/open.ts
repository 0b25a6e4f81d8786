import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadPlan, readPlan } from '../../src/read/plan.ts';

/** Reads a plan folder of this repository. */
export const open = (folder: string): ReadPlan & { plan: NonNullable<ReadPlan['plan']> } => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const read = readPlan(
    folder,
    names.map((name) => ({ name, bytes: readFileSync(join(folder, name)), fault: null })),
  );
  if (read.plan === null) throw new Error(`${folder} does not read`);
  return { ...read, plan: read.plan };
};
