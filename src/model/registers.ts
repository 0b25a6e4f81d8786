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
