import type { Locate } from '../model/address.ts';
import { grouped, tallied } from '../model/grouped.ts';
import type { Action, Plan } from '../model/plan.ts';
import type { Edit, Problem } from '../model/problem.ts';
import { isGuess } from '../model/unread.ts';
import { edited, offsetsOf } from './edited.ts';
import { fixes, foundIn } from './fixes.ts';

/** The texts of a plan by file name, without byte order marks. */
export type Texts = ReadonlyMap<string, string>;

/** A plan read and checked. */
export interface Look {
  readonly plan: Plan | null;
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/** A file with fixes made in it. */
export interface Fixed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly problems: readonly Problem[];
}

/** What fixing came to. */
export interface Fixing {
  readonly fixed: readonly Fixed[];
  /** Problems marked as fixable whose fix would change what the plan says, or bring up another problem. */
  readonly left: readonly Problem[];
  /** True where the plan was too large to try every fix by itself. */
  readonly gaveUp: boolean;
}

/** Characters that are read, in all, to find which fixes can be made: the work grows with the text alone. */
const mostRead = 40_000_000;
/** A file takes as long to read and check as so many characters, however short it is. */
const leastOfFile = 1_000;

/** Reads and checks a plan with these texts; with a file, only plan.yaml and that file. */
export type LookAt = (texts: Texts, file?: string) => Look;

/**
 * Makes every safe fix, until none is left to make. Each result is read and checked again: a change that would alter
 * what the plan says, or bring up a problem that was not there, is not made. Fixing what is fixed changes nothing.
 */
export const fix = (
  texts: Texts,
  look: LookAt,
  first: Look = look(texts),
  isSame: (before: string, after: string) => boolean = () => false,
): Fixing => {
  const made: Wanted[] = [];
  let now: State = { texts, seen: first };
  let left = mostRead;
  let gaveUp = false;
  const counted: LookAt = (tried, file) => {
    for (const text of tried.values()) left -= Math.max(text.length, leastOfFile);
    return look(tried, file);
  };
  const trial = (tried: Texts, file?: string): Look | null => {
    if (left <= 0) gaveUp = true;
    return gaveUp ? null : counted(tried, file);
  };
  // Ends: each change that is kept leaves fewer problems than there were.
  for (let before: State | null = null; now !== before && !gaveUp; ) {
    before = now;
    const quick = atOnce(now, wantedIn(now), isSame);
    for (const one of quick.chosen) made.push(one);
    const chosen = choose(quick.now, quick.left, counted, trial);
    now = chosen.now;
    for (const one of chosen.chosen) made.push(one);
  }
  const madeIn = byFile(made);
  const files = [...texts.keys()].filter((file) => now.texts.get(file) !== texts.get(file));
  return {
    fixed: files.map((file) => ({
      file,
      before: texts.get(file) ?? '',
      after: now.texts.get(file) ?? '',
      problems: (madeIn.get(file) ?? []).map(({ problem }) => problem),
    })),
    left: now.seen.problems.filter(({ fixable, at }) => fixable && texts.has(at.file)),
    gaveUp,
  };
};

/** The texts and what is found in them. */
interface State {
  readonly texts: Texts;
  readonly seen: Look;
}

interface Wanted {
  readonly problem: Problem;
  readonly edits: readonly Edit[];
}

/** A choice of fixes, whose offsets are those of `base`, and where they lead. */
interface Choice {
  readonly base: State;
  readonly now: State;
  readonly chosen: readonly Wanted[];
}

/** Fixes that leave every key and value as it is: a comment, or quotes. */
const wordless: ReadonlySet<string> = new Set(['no-modeline', 'unquoted-ref']);

/** Makes the fixes of the files that need no others and say the same with them: such a file is not checked again. */
const atOnce = (
  now: State,
  wanted: readonly Wanted[],
  isSame: (before: string, after: string) => boolean,
): { readonly now: State; readonly chosen: readonly Wanted[]; readonly left: readonly Wanted[] } => {
  const { texts, seen } = now;
  const fixable = byFile(seen.problems.filter((one) => one.fixable).map((problem) => ({ problem })));
  const next = new Map(texts);
  const chosen = new Set<Wanted>();
  for (const [file, some] of byFile(wanted)) {
    const quick = some.every(({ problem }) => wordless.has(problem.rule));
    if (!quick || some.length !== fixable.get(file)?.length) continue;
    const before = texts.get(file) ?? '';
    const after = edited(
      before,
      some.flatMap(({ edits }) => edits),
    );
    if (!isSame(before, after)) continue;
    next.set(file, after);
    for (const one of some) chosen.add(one);
  }
  if (chosen.size === 0) return { now, chosen: [], left: wanted };
  const gone = new Set([...chosen].map(({ problem }) => problem));
  const problems = seen.problems.filter((problem) => !gone.has(problem));
  return {
    now: { texts: next, seen: { ...seen, problems } },
    chosen: [...chosen],
    left: wanted.filter((one) => !chosen.has(one)),
  };
};

/** Adds all of the wanted fixes. Where that is not sound, those of each file that are sound there, which takes a look at
 * that file and not at the whole plan. */
const choose = (now: State, wanted: readonly Wanted[], look: LookAt, trial: Trial): Choice => {
  const none: Choice = { base: now, now, chosen: [] };
  const all = added(none, wanted, look);
  if (all !== null) return all;
  const kept = [...byFile(wanted)].flatMap(([file, some]) => soundIn(now, file, some, trial));
  return added(none, kept, look) ?? halves(none, kept, trial);
};

/** A look that may be refused, where too much was read already. */
type Trial = (texts: Texts, file?: string) => Look | null;

/** The fixes of one file that are sound in it. */
const soundIn = (
  { texts }: State,
  file: string,
  wanted: readonly Wanted[],
  trial: Trial,
): readonly Wanted[] => {
  const alone = new Map(
    ['plan.yaml', file].flatMap((name) => {
      const text = texts.get(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
  const seen = trial(alone, file);
  if (seen === null) return [];
  const base = { texts: alone, seen };
  return halves({ base, now: base, chosen: [] }, wanted, (tried) => trial(tried, file)).chosen;
};

/** Adds all of these fixes; where that is not sound, each half by itself, down to the ones that are not. */
const halves = (choice: Choice, wanted: readonly Wanted[], trial: Trial): Choice => {
  const all = added(choice, wanted, trial);
  if (all !== null) return all;
  if (wanted.length === 1) return choice;
  const half = wanted.length >> 1;
  return halves(halves(choice, wanted.slice(0, half), trial), wanted.slice(half), trial);
};

/** The choice with all of these fixes too, or as it was where nobody may look; null where that is not sound. */
const added = (choice: Choice, wanted: readonly Wanted[], trial: Trial): Choice | null => {
  if (wanted.length === 0) return choice;
  const chosen = [...choice.chosen, ...wanted];
  const texts = written(choice.base.texts, chosen);
  const seen = trial(texts);
  if (seen === null) return choice;
  return sound(choice.now.seen, seen) ? { base: choice.base, now: { texts, seen }, chosen } : null;
};

const written = (texts: Texts, wanted: readonly Wanted[]): Texts => {
  const next = new Map(texts);
  for (const [file, some] of byFile(wanted)) {
    const edits = some.flatMap((one) => one.edits);
    next.set(file, edited(texts.get(file) ?? '', edits));
  }
  return next;
};

const byFile = <T extends { readonly problem: Problem }>(
  wanted: readonly T[],
): ReadonlyMap<string, readonly T[]> => grouped(wanted, ({ problem }) => [problem.at.file]);

/** The fixes that can be made side by side; one that overlaps another waits until that is made. */
const wantedIn = ({ texts, seen: { plan, problems, locate } }: State): readonly Wanted[] => {
  if (plan === null) return [];
  const found = foundIn(plan);
  const offsets = new Map<string, (line: number, column: number) => number>();
  const wanted = problems.flatMap((problem): Wanted[] => {
    const text = texts.get(problem.at.file);
    if (text === undefined || !problem.fixable) return [];
    if (problem.edits !== undefined)
      return problem.edits.every((edit) => keepsWords(text, edit)) ? [{ problem, edits: problem.edits }] : [];
    const offsetOf = offsets.get(problem.at.file) ?? offsetsOf(text);
    offsets.set(problem.at.file, offsetOf);
    const edit = fixes.get(problem.rule)?.(problem, { plan, found, text, offsetOf, locate }) ?? null;
    return edit === null ? [] : [{ problem, edits: [edit] }];
  });
  const late = overlapping(wanted);
  return wanted.filter((one) => !late.has(one));
};

const overlapping = (wanted: readonly Wanted[]): ReadonlySet<Wanted> => {
  const late = new Set<Wanted>();
  const ends = new Map<string, number>();
  const all = wanted.flatMap((one) => one.edits.map((edit) => ({ one, edit })));
  for (const { one, edit } of all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end)) {
    const { file } = one.problem.at;
    if (edit.start < (ends.get(file) ?? 0)) late.add(one);
    else ends.set(file, edit.end);
  }
  return late;
};

/** True where every letter and figure is still there, in its order. */
const keepsWords = (text: string, { start, end, text: words }: Edit): boolean => {
  const letters = (from: string): string => from.replace(/[^\p{L}\p{N}]/gu, '');
  return letters(text.slice(start, end)) === letters(words);
};

/** The plan says the same, fewer things are wrong, and none that was not wrong before. */
const sound = (before: Look, after: Look): boolean => {
  if (before.plan === null || after.plan === null) return false;
  const guessed = guessedIn(before.plan);
  // where an action was read by a guess, warnings of it are held back until it is certain
  const told = ({ problems }: Look): readonly Problem[] =>
    problems.filter(({ severity, ref }) => severity === 'error' || !guessed.has(ref));
  const [was, now] = [told(before), told(after)];
  if (now.length >= was.length || meaning(before.plan) !== meaning(after.plan)) return false;
  const counts = tally(was, before.plan);
  return [...tally(now, after.plan)].every(([key, n]) => n <= (counts.get(key) ?? 0));
};

/** What a thing is called, the line apart by which an action without a ref is: that moves. */
const lineless = ({ areas }: Plan): ((called: string) => string) => {
  const byLine = new Set(
    areas.flatMap(({ actions }) => actions.flatMap(({ hasRef, ref }) => (hasRef ? [] : [ref]))),
  );
  return (called) => {
    const [ref = '', ...more] = called.split('/');
    return byLine.has(ref) ? ['', ...more].join('/') : called;
  };
};

const guessedIn = ({ areas }: Plan): ReadonlySet<string | null> =>
  new Set(
    areas.flatMap(({ actions }) =>
      actions.filter(({ unread }) => unread.some(isGuess)).map(({ ref }) => ref),
    ),
  );

const tally = (problems: readonly Problem[], plan: Plan): ReadonlyMap<string, number> => {
  const name = lineless(plan);
  return tallied(problems.map(({ rule, at, ref }) => `${rule} ${at.file} ${name(ref ?? '')}`));
};

/** What a plan says, without the places where it says it and without how names are spelled. */
const meaning = (plan: Plan): string => {
  const name = lineless(plan);
  return JSON.stringify(plan, (key, value) => {
    if ((key === 'ref' || key === 'id') && typeof value === 'string') return name(value);
    if (key === 'at' || key === 'line' || key === 'errors') return undefined;
    if (value instanceof Map) return [...value];
    // what is read by a guess says the same once it is certain
    if (key === 'unread') return (value as Action['unread']).filter((one) => !isGuess(one));
    return value !== null && typeof value === 'object' && 'register' in value
      ? { name: value.name, register: value.register }
      : value;
  });
};
