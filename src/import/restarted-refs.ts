import type { Doubt } from './document.ts';
import type { DraftArea } from './draft.ts';

/** A ref without the number of its area before it. */
const isBare = (ref: string): boolean => /^(?:\d{1,3}[a-z]?|[A-Za-z]\d{0,2})$/u.test(ref);

/** Offers refs with the number of the area before them, in each area that begins anew with refs that another one has. */
export const restartedRefs = (areas: readonly DraftArea[]): Doubt[] => {
  const every = areas.flatMap(({ actions }) => actions.map(({ ref }) => ref));
  const times = new Map<string, number>();
  for (const ref of every) times.set(ref, (times.get(ref) ?? 0) + 1);
  return areas.flatMap(({ area, actions }): Doubt[] => {
    const bare = actions.filter(({ ref, given }) => !given && isBare(ref));
    const isAnew = new Set(bare.map(({ ref }) => ref)).size === bare.length;
    const shared = bare.filter(({ ref }) => (times.get(ref) ?? 0) > 1);
    const offered = bare.map(({ ref }) => `${area}.${ref}`);
    const [first] = bare;
    if (first === undefined || !isAnew || shared.length * 2 <= bare.length) return [];
    if (offered.some((ref) => every.includes(ref))) return [];
    const each = bare.map(({ ref }, i) => `“${offered[i]}” for ${ref}`).join(', ');
    return [
      {
        at: first.at,
        source: bare.map(({ ref }) => ref).join(', '),
        why: `the refs begin anew in area ${area}, and each has to be of one action alone; with the number of the area before them they are: write in its file ${each}`,
        read: bare.map(({ ref }) => ref).join(', '),
      },
    ];
  });
};
