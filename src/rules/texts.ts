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
  const words: Words[] = [];
  const say = (as: Words['as'], text: string | null, at: Address, ref: string | null = null): void => {
    if (text) words.push({ text, at, ref, as });
  };
  const front = { file: 'plan.yaml', path: [] };
  say('text', plan.introduction, field(front, 'introduction'));
  for (const [i, text] of plan.achievements.entries()) say('text', text, field(front, 'achievements', i));
  for (const area of plan.areas) {
    say('title', area.title, field(area.at, 'title'));
    say('text', area.description, field(area.at, 'description'));
    for (const { ref, at, action, outcomes, milestones, progress, impact } of area.actions) {
      say('title', action, field(at, 'action'), ref);
      for (const one of outcomes) say('outcome', one.text, one.at, ref);
      for (const one of milestones) say('milestone', one.what, field(one.at, 'what'), ref);
      for (const one of progress) say('note', one.note, field(one.at, 'note'), ref);
      say('text', impact, field(at, 'impact'), ref);
    }
  }
  for (const { text, at } of plan.words) say('text', text, at);
  return words;
});
