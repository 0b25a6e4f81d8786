import { kept } from '../dates/kept.ts';
import { ownWordsFor } from './colour.ts';
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
const spellingsOf = kept((plan: Plan) => {
  const spellings = registeredSpellings(plan);
  // of several that are alike the first stays
  const alike = new Map(spellings.toReversed().map((spelling) => [fold(spelling), spelling]));
  return { exact: new Set(spellings), alike };
});

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
export const bodyOf = (plan: Plan, name: string): Plan['bodies'][number] | undefined =>
  bodiesOf(plan).get(fold(name));

/** The bodies of a plan by each of their names, folded; of two with one name, the first. */
const bodiesOf = kept(
  (plan: Plan): ReadonlyMap<string, Plan['bodies'][number]> =>
    new Map(
      plan.bodies
        .flatMap((body) =>
          [body.name, body.fullName ?? '', ...body.aliases].flatMap((one) =>
            one === '' ? [] : [[fold(one), body] as const],
          ),
        )
        .reverse(),
    ),
);

/** The colours that people record where a board has no words of its own. */
export const usualColours = ['red', 'amber', 'green', 'complete'] as const;

/** The colours that may be recorded in a plan, worst first: the board's own words, or the usual ones. */
export const recordableColours = ({ rag: { colours } }: Pick<Plan, 'rag'>): readonly string[] => {
  if (colours === null) return usualColours;
  const complete = ownWordsFor('complete', colours).length === 0 ? ['complete'] : [];
  return [...new Set([...colours.map(({ word }) => word), ...complete])];
};
