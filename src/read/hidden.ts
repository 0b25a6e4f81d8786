import type { Unreadable } from '../model/plan.ts';
import { compareRefs } from '../model/ref.ts';
import { listed } from '../model/sentence.ts';
import { type RefLine, refsIn } from './classify.ts';
import type { TextProblem } from './text-problem.ts';

/** Which of the actions' heads an offset stands below, from 0; -1 above the first. */
export const headAt = (refs: readonly RefLine[], offset: number): number => {
  let low = 0;
  let high = refs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (refs[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** The ref whose lines an offset stands in; null above the first, and where the ref cannot be read. */
export const refAt = (refs: readonly RefLine[], offset: number): string | null =>
  refs[headAt(refs, offset)]?.ref ?? null;

/** The end of the line that an offset stands in, so that the head of an action counts as its own. */
export const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
};

/** What the problems of a file keep out of the plan: whole actions, and actions that are there in part. */
export interface Hidden {
  readonly unreadable: Unreadable | null;
  /** The problems, each naming what it hides. */
  readonly problems: readonly TextProblem[];
}

/** Works out from the raw text which actions are missing, and lets each problem say what it hides. */
export const hiddenBy = (
  file: string,
  text: string,
  problems: readonly TextProblem[],
  readRefs: ReadonlySet<string>,
  legible: boolean,
): Hidden => {
  const refs = refsIn(text);
  const gone = new Map<string, number>();
  for (const { ref, offset } of refs)
    if (ref !== null && !readRefs.has(ref) && !gone.has(ref)) gone.set(ref, offset);
  const losing = problems.filter((problem) => problem.loses === true);
  if (losing.length === 0 && gone.size === 0) return { unreadable: null, problems };
  const byProblem = new Map<TextProblem, string[]>();
  const parts = new Set<string>();
  const unnamed: { ref: string; offset: number }[] = [];
  for (const [ref, offset] of gone) {
    const problem = losing.findLast((one) => (one.from ?? one.start) <= lineEnd(text, offset));
    if (problem === undefined) unnamed.push({ ref, offset });
    else {
      const hides = byProblem.get(problem);
      if (hides === undefined) byProblem.set(problem, [ref]);
      else hides.push(ref);
    }
  }
  const named = problems.map((problem) => {
    if (problem.loses !== true) return problem;
    const hides = byProblem.get(problem) ?? [];
    const within = refAt(refs, lineEnd(text, problem.start));
    const part = hides.length === 0 && within !== null && readRefs.has(within) ? within : null;
    if (part !== null) parts.add(part);
    if (hides.length > 0) {
      const more = hides.length > 12 ? ' and more' : '';
      const words = `${listed(hides.slice(0, 12))}${more} ${hides.length === 1 ? 'is' : 'are'} missing`;
      return { ...problem, hint: until(problem, words), about: { ...problem.about, hides } };
    }
    return part === null
      ? problem
      : {
          ...problem,
          hint: until(problem, `${part} is read without it`),
          about: { ...problem.about, cuts: [part] },
        };
  });
  return {
    unreadable: {
      file,
      missing: missingWords([...gone.keys()], [...parts]),
      whole: !legible,
    },
    problems: unnamed.length === 0 ? named : [...named, swallowed(text, unnamed)],
  };
};

const until = ({ hint }: TextProblem, words: string): string =>
  `${hint === null ? '' : `${hint}\n`}Until that is mended, ${words}.`;

/** Actions that stand in the file, in order by themselves, and are part of no list of actions. */
const swallowed = (
  text: string,
  gone: readonly { readonly ref: string; readonly offset: number }[],
): TextProblem => {
  const start = gone[0]!.offset + /^\s*/.exec(text.slice(gone[0]!.offset, gone[0]!.offset + 200))![0].length;
  const refs = gone.map((one) => one.ref);
  return {
    rule: 'hidden-action',
    severity: 'error',
    message: `${listed(refs.slice(0, 12))}${refs.length > 12 ? ' and more' : ''} ${refs.length === 1 ? 'stands' : 'stand'} where no action is looked for, and ${refs.length === 1 ? 'is' : 'are'} not read`,
    hint: 'Actions stand under a line\n  actions:\neach beginning with a dash. See whether that line is missing above, or stands too far to the right.',
    start,
    end: lineEnd(text, start),
    loses: true,
  };
};

/** "1.6 (part), 1.7 and 1.8 are missing"; null where nobody can tell. */
const missingWords = (gone: readonly string[], parts: readonly string[]): string | null => {
  const part = parts.filter((ref) => !gone.includes(ref));
  if (gone.length === 0 && part.length === 0) return null;
  if (gone.length === 0)
    return `${listed([...part].sort(compareRefs))} ${part.length === 1 ? 'is' : 'are'} there in part`;
  const words = [...part.map((ref) => `${ref} (part)`), ...gone].sort((a, b) =>
    compareRefs(a.split(' ')[0]!, b.split(' ')[0]!),
  );
  return `${listed(words)} ${words.length === 1 ? 'is' : 'are'} missing`;
};
