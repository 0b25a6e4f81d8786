import { kept } from '../dates/kept.ts';
import type { Name, Plan } from './plan.ts';

/** A name in its place; without a ref it is in the log of a meeting. */
export interface NameAt {
  readonly name: Name;
  readonly ref: string | null;
  readonly as: 'lead' | 'partner' | 'body';
}

/** Every name that leads, takes part or receives, wherever it is written. */
export const namesIn = kept((plan: Plan): readonly NameAt[] => {
  const found: NameAt[] = [];
  const add = (as: NameAt['as'], ref: string | null, names: readonly (Name | null)[]): void => {
    for (const name of names) if (name) found.push({ name, ref, as });
  };
  for (const area of plan.areas)
    for (const { ref, lead, partners, milestones } of area.actions) {
      add('lead', ref, lead);
      add('partner', ref, partners);
      for (const milestone of milestones) {
        add('lead', ref, milestone.lead);
        add('body', ref, [milestone.body]);
      }
    }
  for (const { body, actions } of plan.meetings) {
    add('body', null, [body]);
    for (const one of actions) add('lead', null, one.lead);
  }
  return found;
});
