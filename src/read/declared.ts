import type { OwnField } from '../model/own.ts';
import { type PlanFileKind, planFileKinds } from '../model/plan-file.ts';
import { fileSchema } from './json-schema.ts';
import type { Offers } from './offers.ts';
import { sum } from './sum.ts';

/** A word of each sort that a plan may offer, so that the way it goes into a schema is told too. */
const everySort: Offers = {
  fields: (['text', 'number', 'percent', 'money', 'date', 'choice'] as const).map(
    (kind): OwnField => ({ name: kind, kind, choices: ['a', 'b'] }),
  ),
  names: { post: ['a', 'b'], body: ['c', 'd'], agency: ['e', 'f'] },
  colours: ['g', 'h'],
};

let known: Readonly<Record<PlanFileKind, string>> | null = null;

/** A sum of what this bscb declares of each kind of file. The build works it out: the program has only the answer. */
export const declaredSums = (): Readonly<Record<PlanFileKind, string>> => {
  known ??= Object.fromEntries(
    planFileKinds.map((kind) => [kind, sum(JSON.stringify(fileSchema(kind, everySort)))]),
  ) as Record<PlanFileKind, string>;
  return known;
};
