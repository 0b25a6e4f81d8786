import { once } from '../../dates/once.ts';
import type { KeyFacts, Shown } from '../../model/keys.ts';
import type { OwnField } from '../../model/own.ts';
import { action } from './action.ts';
import { area } from './area.ts';
import type { Codec, Key } from './codec.ts';
import { titleOf } from './entry.ts';
import { meetings } from './meetings.ts';
import { milestone } from './milestone.ts';
import { rightKeys } from './near.ts';
import { ownKeys } from './own.ts';
import { papers } from './papers.ts';
import { settings } from './plan.ts';

/** The kinds of plan file, each with its declaration. */
export const files = {
  area,
  plan: settings,
  get meetings() {
    return meetings();
  },
  get papers() {
    return papers();
  },
};

/** Which keys an action and a milestone have. */
export const keysOf = once(() => ({
  action: new Set(action.keys().keys()),
  milestone: new Set(milestone.keys().keys()),
  /** Those of an action that no area has, its ref apart. */
  ofActions: new Set([...action.keys().keys()].filter((name) => name !== 'ref' && !area.keys().has(name))),
}));

/** The keys of an action or a milestone that a word may stand for: `lead` for owner, or for leed. */
export const keysMeant = (of: 'action' | 'milestone', word: string): readonly string[] =>
  rightKeys(word, (of === 'action' ? action : milestone).keys());

const wordsIn = ({ keys }: Codec<unknown>): string[] =>
  [...(keys?.() ?? [])].flatMap(([name, { codec }]) => [name, ...wordsIn(codec)]);

const known = once(() => new Set(Object.values(files).flatMap(wordsIn)));

/** True of a key of any file. */
export const isKnownWord = (word: string): boolean => known().has(word);

/** Where a key shows that does not say so: one of an area, an action, a milestone, or of an entry in one of them. */
export const usuallyShown = {
  area: ['export'],
  action: ['show', 'list', 'export'],
  milestone: ['show', 'list', 'export'],
  entry: ['show', 'export'],
} as const satisfies Readonly<Record<string, readonly Shown[]>>;

const factsOf = (
  of: KeyFacts['of'],
  keys: ReadonlyMap<string, Key<unknown>>,
  own: boolean,
  usual: readonly Shown[] = usuallyShown[of],
): KeyFacts[] =>
  [...keys].map(([name, one]) => {
    const below = once(() => factsOf(of, one.codec.keys?.() ?? new Map(), false, usuallyShown.entry));
    return {
      of,
      key: name,
      property: one.as ?? name,
      holds: one.holds,
      title: titleOf(name, one),
      kind: one.codec.kind,
      says: one.says,
      shows: one.shows ?? usual,
      // an entry of an entry is asked for by papers, schemas and changes alone
      get keys() {
        return below();
      },
      own,
    };
  });

/** The keys of an area, an action and a milestone, for those who show them; with a board's own columns. */
export const planKeysWith = (fields: readonly OwnField[]): readonly KeyFacts[] => {
  if (fields.length === 0) return planKeys();
  const own = ownKeys(fields);
  return [...planKeys(), ...factsOf('action', own, true), ...factsOf('milestone', own, true)];
};

/** The keys that every plan has. */
export const planKeys = once(() => [
  ...factsOf('area', area.keys(), false),
  ...factsOf('action', action.keys(), false),
  ...factsOf('milestone', milestone.keys(), false),
]);
