import type { Address } from '../model/address.ts';
import { fold } from '../model/name.ts';
import type { Name, Plan } from '../model/plan.ts';
import { type RuleProblem, rule } from './rule.ts';

export const nameTwice = rule({
  name: 'name-twice',
  summary: 'One name is listed twice in the same place',
  why: 'A lead that is there twice looks like two who share the work, and a second post of one name is never asked for anything.',
  example: `
  - ref: "1.3"
    action: Develop the annual report
!   lead: [Business Manager, Business Manager]
+   lead: [Business Manager, L&D Manager]
`,
  check: (plan) => [...inRegisters(plan), ...inActions(plan)],
});

const hint = 'take one of the two out, or write the other name that was meant';

const inActions = ({ areas }: Plan): RuleProblem[] =>
  areas.flatMap(({ actions }) =>
    actions.flatMap(({ ref, lead, partners, milestones }) => [
      ...again(lead, ref, 'lead', ref),
      ...again(partners, ref, 'partners', ref),
      ...milestones.flatMap((one) => again(one.lead, ref, 'lead', one.id)),
    ]),
  );

/** The names that answer to a post, body or agency that is among those before them. */
const again = (names: readonly Name[], ref: string, key: string, where: string): RuleProblem[] => {
  return repeated(names, ({ name }) => fold(name)).map(({ name, at }) => ({
    message: `${where} has ${name} twice under ${key}`,
    hint,
    at,
    ref,
  }));
};

/** Those whose name is that of one before them. */
const repeated = <T>(all: readonly T[], nameOf: (one: T) => string): T[] => {
  if (all.length < 2) return [];
  const seen = new Set<string>();
  return all.filter((one) => seen.size === seen.add(nameOf(one)).size);
};

const inRegisters = ({ bodies, posts, agencies }: Plan): RuleProblem[] =>
  [['bodies', bodies] as const, ['posts', posts] as const, ['agencies', agencies] as const].flatMap(
    ([register, entries]) =>
      repeated<{ name: string; at: Address }>(entries, ({ name }) => name).map(({ name, at }) => ({
        message: `${name} is twice under ${register}`,
        hint,
        at,
      })),
  );
