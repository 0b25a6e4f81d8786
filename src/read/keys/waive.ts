import { toWrite } from '../../model/hint.ts';
import type { Waiver } from '../../model/plan.ts';
import { many } from './codec.ts';
import { entry, key } from './entry.ts';
import { date, words } from './values.ts';

/** Rules that are silenced, each with the reason. */
export const waivers = many(
  entry({
    should: '{ rule: …, because: …, until: … }',
    called: 'a waiver',
    instead: (word) => toWrite('Write', `waive: { rule: ${word}, because: … }`),
    keys: () => ({
      rule: key(words(), 'The rule that is silenced.', {
        example: 'late-milestone',
        shows: ['check'],
        required: true,
      }),
      because: key(words(), 'Why the board lives with it.', {
        example: 'the audit waits for the census',
        shows: ['check'],
        required: true,
        near: ['reasons', 'reason', 'why'],
      }),
      until: key(date, 'When the waiver lapses.', { shows: ['check'] }),
    }),
    first: ['rule', 'because'],
    within: ({ rule, because }, here) => (rule === null || because === null ? null : here),
    make: ({ rule, because, until }, { cursor }): Waiver | null =>
      rule === null || because === null ? null : { rule, because, until, at: cursor.at },
  }),
  { should: '{ rule: …, because: …, until: … }' },
);
