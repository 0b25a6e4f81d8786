import { kept } from '../dates/kept.ts';
import type { Address } from '../model/address.ts';
import { field } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';

/** A text of the plan and where it is. */
export interface Words {
  readonly text: string;
  readonly ref: string | null;
  /** A title is read alone, in a table or a paper; other text has context. */
  readonly as: 'title' | 'outcome' | 'milestone' | 'note' | 'text';
  /** What has the text, and under which key; without one it is the text itself. */
  readonly of: Address;
  readonly key: string | null;
}

/** Where a text is: worked out for those few in which something is found. */
export const placeOf = ({ of, key }: Words): Address => (key === null ? of : field(of, key));

type Where = readonly [of: Address, key?: string];

/** Every text of the plan that people read, in order: introduction and areas, then each action's words. */
export const wordsOfPlan = kept((plan: Plan): readonly Words[] => {
  const words: Words[] = [];
  const say = (as: Words['as'], ref: string | null, text: string | null, [of, key]: Where): void => {
    if (text) words.push({ text, ref, as, of, key: key ?? null });
  };
  const front = { file: 'plan.yaml', path: [] };
  say('text', null, plan.introduction, [front, 'introduction']);
  for (const [i, text] of plan.achievements.entries())
    say('text', null, text, [field(front, 'achievements', i)]);
  for (const area of plan.areas) {
    say('title', null, area.title, [area.at, 'title']);
    say('text', null, area.description, [area.at, 'description']);
    for (const { ref, at, action, outcomes, milestones, progress, impact } of area.actions) {
      say('title', ref, action, [at, 'action']);
      for (const one of outcomes) say('outcome', ref, one.text, [one.at]);
      for (const one of milestones) say('milestone', ref, one.what, [one.at, 'what']);
      for (const one of progress) say('note', ref, one.note, [one.at, 'note']);
      say('text', ref, impact, [at, 'impact']);
    }
  }
  for (const { text, at } of plan.words) say('text', null, text, [at]);
  return words;
});
