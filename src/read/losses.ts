import type { Address } from '../model/address.ts';
import { grouped } from '../model/grouped.ts';
import { toWrite, withLine } from '../model/hint.ts';
import { lastAt } from '../model/in-order.ts';
import type { Action, Area, Unread, Unreadable } from '../model/plan.ts';
import type { About, Problem } from '../model/problem.ts';
import { compareRefs } from '../model/ref.ts';
import { counted, listed } from '../model/sentence.ts';
import { inBracketsOf } from './brackets.ts';
import { type Head, headAt, headsIn } from './entries.ts';
import { type FileRead, rangeOf } from './file.ts';
import { lineAt, lineEnd } from './lines.ts';
import { walk } from './tree.ts';

/** What the problems of a file keep out of the plan. */
export interface Losses {
  readonly unreadable: Unreadable | null;
  /** The area, each action with what of it could not be read. */
  readonly area: Area | null;
  /** The problems, each with what it hides. */
  readonly problems: readonly Problem[];
}

/** A line of the text that begins an action, and the action that was read from it. */
interface Matched extends Head {
  readonly action: Action | null;
  /** How many of the milestones that are counted below it were not read. */
  readonly missing: number;
}

/** Holds what was read of a file against what can be counted in its lines: which actions and milestones are
 * missing, and by which problem. `legible` is false where the file as a whole is not what it should be. */
export const lossesOf = (
  file: FileRead,
  area: Area | null,
  found: readonly Problem[],
  legible: boolean,
): Losses => {
  const heads = matched(file, area?.actions ?? []);
  const problems = hiding(file, heads, found);
  const gone = heads.filter((head) => head.action === null);
  const unread = unreadBy(file, heads, problems);
  const actions = area?.actions.map((action) => ({ ...action, unread: unread.get(action) ?? action.unread }));
  const short = new Map(
    heads.flatMap(({ action, missing }) => (action === null ? [] : [[action, missing] as const])),
  );
  const parts = (actions ?? []).flatMap((action, i) => {
    const milestones = short.get(area?.actions[i] as Action) ?? 0;
    const lost = milestones > 0 || action.unread.some(({ shown }) => !shown);
    return lost ? [{ ref: action.ref, milestones }] : [];
  });
  const elsewhere = problems.some(({ about }) => about?.unread?.shown === false);
  return {
    area: area === null || actions === undefined ? area : { ...area, actions },
    problems,
    unreadable:
      gone.length + parts.length === 0 && legible && !elsewhere
        ? null
        : {
            file: file.name,
            missing: missingWords(gone.map(called), parts),
            whole: !legible,
            actions: gone.map(called),
            parts,
          },
  };
};

const called = ({ ref, line }: Head): string => ref ?? `no ref (line ${line})`;

/** Each line that begins an action, with the action read there; one that was read from another line by its ref. */
const matched = (file: FileRead, actions: readonly Action[]): Matched[] => {
  const lineOf = (at: Address): number => lineAt(file.lines, rangeOf(file, at).start) + 1;
  const byLine = new Map(actions.map((action) => [lineOf(action.at), action]));
  const parts = new Set(actions.map(({ at }) => lineOf({ ...at, path: [...at.path, 'action'] })));
  const inBrackets = inBracketsOf(file);
  const heads = headsIn(file.text, file.lines, { actions: new Set(byLine.keys()), parts, inBrackets });
  const left = new Set(actions);
  for (const { line } of heads) left.delete(byLine.get(line) as Action);
  const counted = (action: Action): number =>
    action.milestones.filter(({ at }) => !inBrackets(rangeOf(file, at).start)).length;
  return heads.map((head) => {
    const there = byLine.get(head.line);
    const action = there ?? [...left].find(({ ref, hasRef }) => hasRef && ref === head.ref) ?? null;
    if (action !== null) left.delete(action);
    return { ...head, action, missing: action === null ? 0 : Math.max(0, head.milestones - counted(action)) };
  });
};

/** The problems, each with the actions that it hides and those that it cuts; and one for what no other explains. */
const hiding = (file: FileRead, heads: readonly Matched[], found: readonly Problem[]): readonly Problem[] => {
  const losing = found
    .filter(({ about }) => about?.unread?.shown === false)
    .map((problem) => ({ problem, ...lostRange(file, problem) }))
    .sort((a, b) => a.from - b.from);
  const loses = new Set(losing.map(({ problem }) => problem));
  /** The problem in whose range a line is, the nearest above it. */
  const hiderOf = ({ start }: Head): Problem | null => {
    let at = lastAt(losing, lineEnd(file.text, start), ({ from }) => from);
    while ((losing[at]?.to ?? start) < start) at--;
    return losing[at]?.problem ?? null;
  };
  const gone = heads.filter(({ action }) => action === null);
  const hidden = grouped(gone, (head) => [hiderOf(head)]);
  const named = found.map((problem) => {
    const hides = hidden.get(problem)?.map(called);
    if (hides !== undefined) return until(problem, missingAre(hides), { hides });
    if (!loses.has(problem)) return problem;
    const action = heads[headAt(heads, file.text, rangeOf(file, problem.at).start)]?.action;
    return action === null || action === undefined
      ? problem
      : until(problem, `${action.ref} is read without it`, { cuts: [action.ref] });
  });
  const unnamed = hidden.get(null);
  return unnamed === undefined ? named : [...named, swallowed(file, unnamed)];
};

/** Where what a problem loses can be: all below it in the text, or the value that it is about. */
const lostRange = (
  file: FileRead,
  { at, about }: Problem,
): { readonly from: number; readonly to: number } => {
  const from = about?.from ?? rangeOf(file, at).start;
  if (at.path.length === 0 || file.tree === null) return { from, to: Number.POSITIVE_INFINITY };
  return { from, to: walk(file.tree, at.path).tree.end };
};

const missingAre = (refs: readonly string[]): string =>
  `${listed(refs.slice(0, 12))}${refs.length > 12 ? ' and more' : ''} ${refs.length === 1 ? 'is' : 'are'} missing`;

/** The problem with what is missing until it is corrected, in words and as data. */
const until = (problem: Problem, words: string, about: Pick<About, 'hides' | 'cuts'>): Problem => ({
  ...problem,
  hint: withLine(problem.hint, `Until it is corrected, ${words}.`),
  about: { ...problem.about, ...about, advice: problem.hint },
});

/** What of each action could not be read. */
const unreadBy = (
  file: FileRead,
  heads: readonly Matched[],
  problems: readonly Problem[],
): ReadonlyMap<Action, readonly Unread[]> => {
  const unread = new Map<Action, Unread[]>();
  const add = (action: Action, one: Unread): void =>
    void unread
      .set(action, unread.get(action) ?? [])
      .get(action)
      ?.push(one);
  for (const { at, about } of problems) {
    if (!about?.unread || about.hides !== undefined) continue;
    const { start } = rangeOf(file, at);
    // what is read by a guess may belong to the action above as well
    const places = about.unread.shown ? [about.from ?? start, start] : [start];
    const cut = new Set(places.map((place) => heads[headAt(heads, file.text, place)]?.action ?? null));
    for (const action of cut)
      if (action !== null) add(action, { ...about.unread, line: lineAt(file.lines, start) + 1 });
  }
  for (const { action, missing, line } of heads)
    if (action !== null && missing > 0 && !unread.has(action))
      add(action, { key: 'milestones', text: null, line, shown: false });
  for (const all of unread.values()) all.sort((a, b) => a.line - b.line);
  return unread;
};

/** Actions that are in the file, in order by themselves, and are part of no list of actions. */
const swallowed = ({ name, text }: FileRead, gone: readonly Matched[]): Problem => {
  const from = gone[0]?.start ?? 0;
  const start = from + Math.max(0, text.slice(from, from + 200).search(/\S/));
  const refs = gone.map(called);
  const one = refs.length === 1;
  return {
    rule: 'hidden-action',
    severity: 'error',
    message: `${listed(refs.slice(0, 12))}${refs.length > 12 ? ' and more' : ''} ${one ? 'is' : 'are'} in a place where actions are not looked for, so ${one ? 'it is' : 'they are'} not read`,
    hint: toWrite(
      'Actions are below a line',
      'actions:',
      'each beginning with a dash. See whether that line is missing above, or is too far to the right.',
    ),
    at: { file: name, path: [], part: { start, end: lineEnd(text, start) } },
    ref: refs[0] ?? null,
    fixable: false,
    about: { keys: ['ref'], hides: refs },
  };
};

/** "1.6 (part), 1.7 and 1.8 are missing"; null where nobody can tell. */
const missingWords = (
  gone: readonly string[],
  parts: readonly { readonly ref: string; readonly milestones: number }[],
): string | null => {
  const part = parts.filter(({ ref }) => !gone.includes(ref)).map(({ ref }) => ref);
  const counts = parts
    .filter(({ milestones }) => milestones > 0)
    .map(
      ({ ref, milestones }) =>
        `${counted(milestones, 'milestone')} of ${ref} ${milestones === 1 ? 'is' : 'are'} not read`,
    );
  const words =
    gone.length === 0
      ? part.length === 0
        ? []
        : [`${listed([...part].sort(compareRefs))} ${part.length === 1 ? 'is' : 'are'} there in part`]
      : [missingIn([...gone], part)];
  const all = [...words, ...counts];
  return all.length === 0 ? null : all.join('; ');
};

const missingIn = (gone: readonly string[], part: readonly string[]): string => {
  const marked = new Map([
    ...part.map((ref) => [ref, `${ref} (part)`] as const),
    ...gone.map((ref) => [ref, ref] as const),
  ]);
  const words = [...marked].sort(([a], [b]) => compareRefs(a, b)).map(([, word]) => word);
  return `${listed(words)} ${words.length === 1 ? 'is' : 'are'} missing`;
};
