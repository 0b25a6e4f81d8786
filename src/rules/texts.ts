import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';

/** A stretch of the plan's own words and where it stands. */
export interface Words {
  readonly text: string;
  readonly at: Address;
  readonly ref: string | null;
  /** A title is read alone, in a table or a paper; other text has its surroundings. */
  readonly as: 'title' | 'outcome' | 'milestone' | 'note' | 'text';
}

/** Every text of the plan that people read, in order: introduction and areas, then each action's words. */
export const wordsOfPlan = (plan: Plan): Words[] => {
  const front = { file: 'plan.yaml', path: [] };
  return [
    ...(plan.introduction
      ? [{ text: plan.introduction, at: field(front, 'introduction'), ref: null, as: 'text' as const }]
      : []),
    ...plan.achievements.map((text, i) => ({
      text,
      at: field(front, 'achievements', i),
      ref: null,
      as: 'text' as const,
    })),
    ...plan.areas.flatMap((area): Words[] => [
      { text: area.title, at: field(area.at, 'title'), ref: null, as: 'title' },
      ...(area.description
        ? [{ text: area.description, at: field(area.at, 'description'), ref: null, as: 'text' as const }]
        : []),
      ...area.actions.flatMap((action): Words[] => {
        const ref = action.ref;
        return [
          { text: action.action, at: field(action.at, 'action'), ref, as: 'title' },
          ...action.outcomes.map((one) => ({ text: one.text, at: one.at, ref, as: 'outcome' as const })),
          ...action.milestones.map((one) => ({
            text: one.what,
            at: field(one.at, 'what'),
            ref,
            as: 'milestone' as const,
          })),
          ...action.progress.flatMap((one) =>
            one.note ? [{ text: one.note, at: field(one.at, 'note'), ref, as: 'note' as const }] : [],
          ),
          ...(action.impact
            ? [{ text: action.impact, at: field(action.at, 'impact'), ref, as: 'text' as const }]
            : []),
        ];
      }),
    ]),
  ];
};
