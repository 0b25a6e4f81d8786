import type { Edit } from '../model/problem.ts';
import { amongNames } from './among.ts';
import type { Change, Refusal, Shape } from './change.ts';
import { allSayWhatWasMeant } from './data.ts';
import { differences, isMeant } from './differences.ts';
import { edited } from './edited.ts';
import type { Making, Stage } from './making.ts';
import { textAt } from './nodes.ts';
import { editsOf } from './splice.ts';

/** A change as it is made, and its edits. */
interface Edits {
  readonly change: Change;
  readonly edits: readonly Edit[];
}

/** The edits of a text that a change comes to; null where there is nothing to do. */
export const editsFor = (
  text: string,
  asked: Change,
  shape: Shape,
  from: number | null,
): Edits | Refusal | null => {
  const one = amongNames(text, asked, shape, from);
  if (one === null || 'refused' in one) return one;
  const change = inKeys(text, one, from);
  const edits = editsOf(text, change, shape, from);
  return 'refused' in edits ? edits : { change, edits };
};

/** The change as it is made where the entry is one text, or nothing yet: it becomes an entry with keys. */
const inKeys = (text: string, change: Change, from: number | null): Change => {
  const { at, key, value, entry, words } = change;
  const last = at.path.at(-1);
  const there = textAt(text, at.path, from);
  if (value === null || last === undefined || there === null || (there !== '' && words === undefined))
    return change;
  return {
    at: { file: at.file, path: at.path.slice(0, -1) },
    key: last,
    value: { ...words, [key]: entry === undefined ? value : [value] },
  };
};

/** How many of some changes are made, from the first on, and where they lead. */
export interface Start {
  readonly count: number;
  readonly stage: Stage;
}

/** The first of the changes, as many as can be made with one reading at the end, and where they lead. */
export const firstAtOnce = (start: Stage, changes: readonly Change[], making: Making): Start => {
  const whole = atOnce(start, changes, making);
  if (whole !== null) return { count: changes.length, stage: whole };
  let best: Start = { count: 0, stage: start };
  for (let most = changes.length; most - best.count > 1; ) {
    const count = (best.count + most) >> 1;
    const stage = atOnce(start, changes.slice(0, count), making);
    if (stage === null) most = count;
    else best = { count, stage };
  }
  return best;
};

/** The changes made together; null where one of them cannot be, or where they do not say together what was meant. */
const atOnce = (
  { texts, snapshot: { plan } }: Stage,
  changes: readonly Change[],
  { look, shapeOf }: Making,
): Stage | null => {
  if (plan === null) return null;
  const next = new Map(texts);
  const made: Change[] = [];
  for (const file of new Set(changes.map(({ at }) => at.file))) {
    const own = changes.filter(({ at }) => at.file === file);
    const done = inFile(texts.get(file), own, shapeOf(file));
    if (done === null) return null;
    next.set(file, done.text);
    for (const one of done.made) made.push(one);
  }
  const snapshot = look(next);
  if (snapshot.plan === null) return null;
  const isWanted = differences(plan, snapshot.plan).every((two) =>
    made.some((change) => isMeant(two, change, plan)),
  );
  return isWanted ? { texts: next, snapshot } : null;
};

const inFile = (
  before: string | undefined,
  asked: readonly Change[],
  shape: Shape,
): { readonly text: string; readonly made: readonly Change[] } | null => {
  const rounds = roundsOf(asked);
  if (before === undefined || rounds === null) return null;
  let text = before;
  const made: Change[] = [];
  for (const round of rounds) {
    const edits: Edit[] = [];
    for (const one of round) {
      const found = editsFor(text, one, shape, null);
      if (found === null) continue;
      if ('refused' in found) return null;
      edits.push(...found.edits);
      made.push(found.change);
    }
    text = edited(text, edits);
  }
  return allSayWhatWasMeant(before, text, made) ? { text, made } : null;
};

/** The changes of one file in rounds, each with one change at most of an action; null where one moves actions to other places. */
const roundsOf = (changes: readonly Change[]): readonly (readonly Change[])[] | null => {
  const inActions: Change[][] = [];
  const counts = new Map<unknown, number>();
  const fresh: Change[] = [];
  const others: Change[][] = [];
  for (const change of changes) {
    const { at, key, entry } = change;
    const [list, action] = at.path;
    if (list === 'actions' && action !== undefined) {
      const before = counts.get(action) ?? 0;
      counts.set(action, before + 1);
      inActions[before] = [...(inActions[before] ?? []), change];
    } else if (list === 'actions') return null;
    else if (list !== undefined || key !== 'actions') others.push([change]);
    else if (entry === 'last') fresh.push(change);
    else return null;
  }
  return [...inActions, fresh, ...others];
};
