import { kept } from '../dates/kept.ts';
import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';

/** A text of the plan and where it is. */
export interface Words {
  readonly text: string;
  readonly at: Address;
  readonly ref: string | null;
  /** A title is read alone, in a table or a paper; other text has context. */
  readonly as: 'title' | 'outcome' | 'milestone' | 'note' | 'text';
}

/** Every text of the plan that people read, in order: introduction and areas, then each action's words. */
export const wordsOfPlan = kept((plan: Plan): readonly Words[] => {
  const say = (as: Words['as'], text: string | null, at: Address, ref: string | null = null): Words[] =>
    text ? [{ text, at, ref, as }] : [];
  const front = { file: 'plan.yaml', path: [] };
  return [
    ...say('text', plan.introduction, field(front, 'introduction')),
    ...plan.achievements.flatMap((text, i) => say('text', text, field(front, 'achievements', i))),
    ...plan.areas.flatMap((area) => [
      ...say('title', area.title, field(area.at, 'title')),
      ...say('text', area.description, field(area.at, 'description')),
      ...area.actions.flatMap(({ ref, at, action, outcomes, milestones, progress, impact }) => [
        ...say('title', action, field(at, 'action'), ref),
        ...outcomes.flatMap((one) => say('outcome', one.text, one.at, ref)),
        ...milestones.flatMap((one) => say('milestone', one.what, field(one.at, 'what'), ref)),
        ...progress.flatMap((one) => say('note', one.note, field(one.at, 'note'), ref)),
        ...say('text', impact, field(at, 'impact'), ref),
      ]),
    ]),
    ...plan.words.flatMap(({ text, at }) => say('text', text, at)),
  ];
});
