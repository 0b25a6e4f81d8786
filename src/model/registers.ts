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

/** The registered spelling of a name that differs from it in case, spaces or marks alone; null where none does. */
export const registeredSpelling = (plan: Plan, text: string): string | null => {
  const spellings = registeredSpellings(plan);
  if (spellings.includes(text)) return null;
  const key = fold(text);
  return key === '' ? null : (spellings.find((spelling) => fold(spelling) === key) ?? null);
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
