import { fold } from '../model/name.ts';
import type { Name, Plan } from '../model/plan.ts';
import type { Assessment } from './assessment.ts';

/** Every way to write a registered name, each pointing at the registered one. */
const registry = (plan: Plan): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const add = (registered: string, ways: readonly (string | null)[]): void => {
    for (const way of ways) if (way !== null && !names.has(fold(way))) names.set(fold(way), registered);
  };
  for (const { name, aliases, short } of plan.posts) add(name, [name, ...aliases, short]);
  for (const { name, fullName, aliases } of plan.bodies) add(name, [name, fullName, ...aliases]);
  for (const { name, aliases } of plan.agencies) add(name, [name, ...aliases]);
  return names;
};

/** How the register writes a name that is asked for in any of its ways; as asked where it has none. */
export const registeredName = (plan: Plan, asked: string): string => registry(plan).get(fold(asked)) ?? asked;

/** Whether a name of the plan is one of those asked for, by any way of writing it. */
export const nameTest = (plan: Plan, asked: readonly string[]): ((name: Name) => boolean) => {
  const names = registry(plan);
  const wanted = new Set(asked.map((one) => fold(names.get(fold(one)) ?? one)));
  return ({ name, text }) => wanted.has(fold(name)) || wanted.has(fold(text));
};

/** True where a name is registered, or is in the plan as it is: else a filter by it is a slip of the pen. */
export const nameExists = (assessment: Assessment, asked: string): boolean => {
  const wanted = fold(asked);
  const fits = ({ name, text }: Name): boolean => fold(name) === wanted || fold(text) === wanted;
  return (
    registry(assessment.plan).has(wanted) ||
    assessment.actions.some(
      ({ action, milestones }) =>
        [...action.lead, ...action.partners].some(fits) ||
        milestones.some(
          ({ milestone }) => milestone.lead.some(fits) || (milestone.body !== null && fits(milestone.body)),
        ),
    )
  );
};
