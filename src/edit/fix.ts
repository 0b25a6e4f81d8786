import type { Locate } from '../model/address.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { fixes } from './fixes.ts';
import { type Splice, spliced } from './splice.ts';

/** The texts of a plan by file name, without byte order marks. */
export type Texts = ReadonlyMap<string, string>;

/** A plan read and checked. */
export interface Look {
  readonly plan: Plan | null;
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

export interface Fixed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly problems: readonly Problem[];
}

/** Fixes that stand in one another's way are made in rounds; this many are more than any plan has needed. */
const mostRounds = 8;

/**
 * Makes every safe fix. Each result is read and checked again: a change that would alter what the plan says, or bring
 * up a problem that was not there, is not made. Fixing what is fixed changes nothing.
 */
export const fix = (texts: Texts, look: (texts: Texts) => Look): readonly Fixed[] => {
  let now = texts;
  let seen = look(texts);
  const done = new Map<string, Problem[]>();
  for (let round = 0; round < mostRounds; round++) {
    const wanted = splicesFor(now, seen);
    let moved = false;
    for (const [file, all] of wanted)
      for (const some of [all, ...(all.length > 1 ? all.map((one) => [one]) : [])]) {
        const text = now.get(file) ?? '';
        const after = spliced(
          text,
          some.map(({ splice }) => splice),
        );
        if (after === text) continue;
        const next = new Map(now).set(file, after);
        const result = look(next);
        if (!sound(seen, result)) continue;
        now = next;
        seen = result;
        moved = true;
        done.set(file, [...(done.get(file) ?? []), ...some.map(({ problem }) => problem)]);
        // Offsets have moved: what is left of this file waits for the next round.
        break;
      }
    if (!moved) break;
  }
  return [...done].map(([file, problems]) => ({
    file,
    before: texts.get(file) ?? '',
    after: now.get(file) ?? '',
    problems,
  }));
};

interface Wanted {
  readonly problem: Problem;
  readonly splice: Splice;
}

const splicesFor = (texts: Texts, { plan, problems, locate }: Look): ReadonlyMap<string, Wanted[]> => {
  const wanted = new Map<string, Wanted[]>();
  if (plan === null) return wanted;
  for (const problem of problems) {
    const text = texts.get(problem.at.file);
    const fix = problem.fixable ? fixes.get(problem.rule) : undefined;
    if (text === undefined || fix === undefined) continue;
    const splice = fix(problem, { plan, text, locate });
    if (splice === null) continue;
    const of = wanted.get(problem.at.file) ?? [];
    of.push({ problem, splice });
    wanted.set(problem.at.file, of);
  }
  return wanted;
};

/** The plan says the same, and nothing is wrong that was not wrong before. */
const sound = (before: Look, after: Look): boolean => {
  if (before.plan === null || after.plan === null) return false;
  if (meaning(before.plan) !== meaning(after.plan)) return false;
  const was = tally(before.problems);
  return [...tally(after.problems)].every(([key, n]) => n <= (was.get(key) ?? 0));
};

const tally = (problems: readonly Problem[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, at, ref } of problems) {
    const key = `${rule} ${at.file} ${ref ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** What a plan says, without the places where it says it and without how names are spelled. */
const meaning = (plan: Plan): string =>
  JSON.stringify(plan, (key, value) => {
    if (key === 'at') return undefined;
    if (value instanceof Map) return [...value];
    return value !== null && typeof value === 'object' && 'register' in value
      ? { name: value.name, register: value.register }
      : value;
  });
