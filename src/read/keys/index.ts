import type { KeyFacts } from '../../model/keys.ts';
import { action } from './action.ts';
import { area } from './area.ts';
import type { Codec } from './codec.ts';
import { titleOf } from './entry.ts';
import { meetings } from './meetings.ts';
import { milestone } from './milestone.ts';
import { settings } from './plan.ts';

/** The kinds of plan file, each with its declaration. */
export const files = { area, plan: settings, meetings };

/** Which keys an action and a milestone have. */
export const keysOf = {
  action: new Set(action.keys.keys()),
  milestone: new Set(milestone.keys.keys()),
  /** Those of an action that no area has, its ref apart. */
  ofActions: new Set([...action.keys.keys()].filter((name) => name !== 'ref' && !area.keys.has(name))),
};

const wordsIn = ({ keys = new Map() }: Codec<unknown>): string[] =>
  [...keys].flatMap(([name, { codec }]) => [name, ...wordsIn(codec)]);

/** Every key of every file. */
export const knownWords: ReadonlySet<string> = new Set(Object.values(files).flatMap(wordsIn));

/** The keys of an action and of a milestone, for those who show them. */
export const planKeys: readonly KeyFacts[] = ([action, milestone] as const).flatMap((entry) =>
  [...entry.keys].map(
    ([name, one]): KeyFacts => ({
      of: entry === action ? 'action' : 'milestone',
      key: name,
      property: one.as ?? name,
      title: titleOf(name, one),
      kind: one.codec.kind,
      says: one.says,
      shows: one.shows,
    }),
  ),
);
