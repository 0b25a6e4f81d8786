import { unnamedProfile } from '../assess/profiles/index.ts';
import type { OwnField } from '../model/own.ts';
import { starredThroughout } from '../model/personal.ts';
import type { Plan } from '../model/plan.ts';
import { recordableColours } from '../model/registers.ts';
import type { Register } from './registers.ts';

/** What of a plan goes into the schemas of its editors. */
export type Offering = Pick<Plan, 'fields' | 'posts' | 'bodies' | 'agencies' | 'rag'>;

/** The words of a plan that its editors offer. */
export interface Offers {
  readonly fields: readonly OwnField[];
  /** What may be named where a register is asked for. */
  readonly names: Readonly<Record<Register, readonly string[]>>;
  readonly colours: readonly string[];
}

const everybody = 'All agencies';

/** What the editors of a plan offer, personal data in it starred out; without a plan, what they offer for every plan. */
export const offersOf = (plan: Offering | null): Offers => {
  if (plan === null) {
    return {
      fields: [],
      names: { post: [], body: [], agency: [] },
      colours: recordableColours({ rag: { profile: unnamedProfile, colours: null } }),
    };
  }
  const [posts, bodies, agencies] = [plan.posts, plan.bodies, plan.agencies].map((all) =>
    all.map(({ name }) => name),
  ) as [string[], string[], string[]];
  const once = (...names: string[]): string[] => [...new Set(names)];
  return starredThroughout({
    fields: plan.fields,
    names: {
      post: once(...posts, ...bodies, everybody),
      body: once(...bodies),
      agency: once(...agencies, everybody),
    },
    colours: recordableColours(plan),
  });
};
