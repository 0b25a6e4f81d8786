import { fold } from './name.ts';
import type { Plan } from './plan.ts';

/** Every spelling that the registers of plan.yaml know: names, full names, aliases, short forms. */
export const registeredSpellings = (plan: Plan): readonly string[] => [
  ...plan.bodies.flatMap((body) => [
    body.name,
    ...(body.fullName === null ? [] : [body.fullName]),
    ...body.aliases,
  ]),
  ...plan.posts.flatMap((post) => [post.name, ...post.aliases, ...(post.short === null ? [] : [post.short])]),
  ...plan.agencies.flatMap((agency) => [agency.name, ...agency.aliases]),
];

/** The spellings of a plan that was asked about, and the first of those that are alike but for case, spaces and marks. */
const known = new WeakMap<
  Plan,
  { readonly exact: ReadonlySet<string>; readonly alike: ReadonlyMap<string, string> }
>();

const spellingsOf = (plan: Plan) => {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const spellings = registeredSpellings(plan);
  // of several that are alike the first stays
  const alike = new Map(spellings.toReversed().map((spelling) => [fold(spelling), spelling]));
  const now = { exact: new Set(spellings), alike };
  known.set(plan, now);
  return now;
};

/** The registered spelling of a name that differs from it in case, spaces or marks alone; null where none does. */
export const registeredSpelling = (plan: Plan, text: string): string | null => {
  const { exact, alike } = spellingsOf(plan);
  if (exact.has(text)) return null;
  const key = fold(text);
  return key === '' ? null : (alike.get(key) ?? null);
};

/** The body that reviews the plan: the one that plan.yaml names, else the Board. */
export const reviewingBody = (plan: Plan): Plan['bodies'][number] | undefined =>
  bodyOf(plan, plan.review ?? 'Board');

/** The body that a name stands for, by any of its names. */
export const bodyOf = (plan: Plan, name: string): Plan['bodies'][number] | undefined => {
  const folded = fold(name);
  return plan.bodies.find((body) =>
    [body.name, body.fullName ?? '', ...body.aliases].some((one) => one !== '' && fold(one) === folded),
  );
};

/** The colours that people record where a board has no words of its own. */
export const usualColours = ['red', 'amber', 'green', 'complete'] as const;

/** The colours that may be recorded in a plan, worst first: the board's own words, or the usual ones. */
export const recordableColours = ({ rag }: Pick<Plan, 'rag'>): readonly string[] => [
  ...new Set(rag.colours === null ? usualColours : [...rag.colours.map(({ word }) => word), 'complete']),
];
