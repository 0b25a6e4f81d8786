import { fold } from '../model/name.ts';
import type { Plan } from '../model/plan.ts';
import { namesOf } from './actions.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** The names that each place draws on; null where plan.yaml keeps no such register, so that nothing can be missing. */
const registers = (plan: Plan): Record<'lead' | 'partner' | 'body', string[] | null> => {
  const posts = plan.posts.flatMap((post) => [post.name, ...post.aliases]);
  const bodies = plan.bodies.flatMap((body) => [
    body.name,
    ...(body.fullName ? [body.fullName] : []),
    ...body.aliases,
  ]);
  const agencies = plan.agencies.flatMap((agency) => [agency.name, ...agency.aliases]);
  return {
    lead: plan.posts.length > 0 ? [...posts, ...bodies, ...agencies] : null,
    partner: plan.agencies.length > 0 ? [...agencies, ...posts, ...bodies] : null,
    body: plan.bodies.length > 1 ? bodies : null,
  };
};

const kept = { lead: 'posts', partner: 'agencies', body: 'bodies' } as const;

export const unknownName: Rule = {
  name: 'unknown-name',
  severity: 'warning',
  summary: 'A lead, body or agency is in no register of plan.yaml',
  why: 'A name written two ways is two people to every list and count: the Business Manager\'s page then leaves out what "Buisness Manager" leads.',
  bad: `
- ref: "1.3"
  action: Develop the annual report
  lead: Buisness Manager # <- unknown-name
  partners: [Metropolitan Polise] # <- unknown-name
`,
  good: `
- ref: "1.3"
  action: Develop the annual report
  lead: Business Manager
  partners: [Metropolitan Police]
`,
  check: (plan) => {
    const known = registers(plan);
    return namesOf(plan).flatMap(({ name, ref, as }) => {
      const register = known[as];
      if (name.register !== null || !register || fold(name.text) === '') return [];
      const near = nearest(name.text, register);
      return [
        {
          message: `"${name.text}" is in no register${ref ? ` (${ref})` : ''}`,
          hint: near
            ? `write "${near}", or add it under ${kept[as]} in plan.yaml`
            : `add it under ${kept[as]} in plan.yaml, or as an alias of the name that is there`,
          at: name.at,
          ref,
        },
      ];
    });
  },
};
