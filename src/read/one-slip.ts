import type { Edit, Problem } from '../model/problem.ts';
import { writtenIn } from './classify.ts';
import { compose } from './compose.ts';
import { type FileRead, kindOf, rangeOf, slipsOf } from './file.ts';
import { dashed, type Guess, headed, headless, lost, shifted, withoutSign } from './guesses.ts';
import { lineAt, linesOf } from './lines.ts';
import { applied } from './patched.ts';
import { readPlainly } from './plain/index.ts';
import type { TextProblem } from './text-problem.ts';
import type { Tree } from './tree.ts';

/** A file and the errors in it, as they would be said. */
export interface Judged {
  readonly file: FileRead;
  readonly errors: readonly Problem[];
}

/** How much is read so in all: the work grows with the text alone. */
const mostWork = 3_000_000;

/** A text with brackets is read by yaml, which takes so many times as long. */
const bracketWork = 8;

/** More errors than this may be the echo of one line. */
const mostErrors = 3;

/**
 * Looks for the one line that the errors of a file come from. Read as it may have been meant, it leaves none of them, or
 * only those that are elsewhere: the file is read so, and one problem is said of that line. The file as it was read where
 * there is no such line.
 */
export const withOneSlip = (first: Judged, judge: (file: FileRead) => Judged): Judged => {
  const { file } = first;
  if (!isMuddled(first)) return first;
  const cost = file.text.length * (/[{[]/.test(file.text) ? bracketWork : 1);
  let work = 0;
  for (const guess of guesses(first)) {
    work += cost;
    if (work > mostWork) return first;
    const again = guessed(first, guess, judge);
    if (again !== null && explains(again, first, guess.said)) return again;
  }
  return first;
};

/** From the likely to the last resort. */
function* guesses(first: Judged): Generator<Guess> {
  const { file } = first;
  const { written, near, above } = suspectsOf(first);
  for (const line of near) yield* headed(line, written);
  for (const line of near) yield* shifted(line, written);
  for (const line of near) yield* headless(line, written, file);
  for (const line of above) yield* [...withoutSign(line), ...dashed(line)];
  for (const line of near) yield lost(line, file);
}

/** Errors that say little by themselves, or follow from another line. */
const vague: ReadonlySet<string> = new Set([
  ...['not-yaml', 'broken-line', 'key-without-colon', 'wrong-shape', 'duplicate-key', 'missing-dash'],
  ...['bad-indent', 'needs-quotes', 'control-character', 'unknown-key', 'unknown-keys', 'missing-action'],
  ...['missing-ref', 'missing-what', 'hidden-action', 'missing-key'],
]);

/** True of an error that says of a line no more than that it cannot be read. */
const isUnclear = ({ rule, fixable }: Problem): boolean =>
  rule === 'not-yaml' || (rule === 'bad-indent' && !fixable);

const isMuddled = ({ errors }: Judged): boolean =>
  errors.length > mostErrors ||
  errors.some(isUnclear) ||
  (errors.length > 1 && errors.every(({ rule }) => vague.has(rule)));

/** Lines looked at above the first error, and beside each of the others. */
const mostAbove = 24;

/** The lines that may be at fault: those beside the first errors that say little, and some above them all. */
const suspectsOf = ({ file, errors }: Judged) => {
  const written = writtenIn(
    file.text,
    file.lines.map((line) => ({ ...line, inBlock: false })),
  );
  const ofLittle = errors.filter(({ rule }) => vague.has(rule));
  const starts = (ofLittle.length > 0 ? ofLittle : errors)
    .map(({ at }) => rangeOf(file, at).start)
    .sort((a, b) => a - b);
  const places = starts.slice(0, mostErrors + 1).map((start) => lineAt(written, start));
  const first = places[0] ?? 0;
  const near = new Set([first, first - 1, ...places.flatMap((place) => [place, place - 1, place + 1])]);
  return {
    written,
    near: [...near].flatMap((at) => written[at] ?? []),
    above: written.slice(Math.max(0, first - 1 - mostAbove), Math.max(0, first - 1)).reverse(),
  };
};

/** What an entry may be without whose first line was lost. */
const besides: ReadonlySet<string> = new Set([
  'missing-ref',
  'missing-action',
  'missing-what',
  'missing-key',
]);

/** True where beside what is said of the line nothing is wrong any more but what was wrong before, elsewhere. */
const explains = (again: Judged, first: Judged, said: TextProblem): boolean => {
  const { file, errors } = again;
  const left = [...first.errors];
  const lineOf = ({ at }: Problem, of = file): number => lineAt(of.lines, rangeOf(of, at).start);
  const line = lineAt(file.lines, said.start);
  let own = 0;
  for (const one of errors) {
    if (
      lineOf(one) === line &&
      (besides.has(one.rule) || (typeof one.at.part === 'object' && one.at.part.start === said.start))
    ) {
      own++;
      continue;
    }
    // a key that has no place there was not meant to be there
    if (one.rule === 'unknown-key' && lineOf(one) === line) return false;
    const at = left.findIndex((old) => old.rule === one.rule && lineOf(old, first.file) === lineOf(one));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return own < left.length || (own === 1 && left.length === 1 && left.every(isUnclear));
};

/** True where a guess takes away more than it brings: two errors for the one that is said of its line, or one that says little. */
const isLess = (left: readonly Problem[], before: readonly Problem[]): boolean => {
  const gone = [...before];
  let more = 1;
  for (const { rule } of left) {
    const at = gone.findIndex((one) => one.rule === rule);
    if (at >= 0) gone.splice(at, 1);
    else if (!besides.has(rule)) more++;
  }
  return more < gone.length || (more === gone.length && gone.some(isUnclear));
};

/** The file read with a guess; null where it has slips all the same. */
const guessed = (
  { file, errors }: Judged,
  { patch, said }: Guess,
  judge: (file: FileRead) => Judged,
): Judged | null => {
  const trial = asIfTyped(file, patch);
  if (trial === null) return null;
  const left = judge(trial).errors;
  if (left.length > mostErrors || !isLess(left, errors)) return null;
  const { text, back } = applied(file.text, [patch]);
  const composed = compose({ text, place: back, lineOf: (offset) => lineAt(file.lines, offset) + 1 });
  if ('code' in composed) return null;
  const problems = [said, ...composed.problems];
  return judge({
    ...file,
    lines: file.lines,
    plain: false,
    tree: composed.tree,
    problems,
    slips: slipsOf(problems),
  });
};

/** A file as its text would read if it were so, without its blank lines and comments; null where that has a slip too. */
const asIfTyped = (file: FileRead, patch: Edit): FileRead | null => {
  const bare = file.lines.filter(({ blank, start, end, indent }) =>
    blank ? end > start : file.text[start + indent] === '#',
  );
  const { text } = applied(file.text, [patch, ...bare.map(({ start, end }) => ({ start, end, text: '' }))]);
  const tree = readPlainly(text) ?? composedWhole(text);
  return tree?.is === kindOf(file.name)
    ? { ...file, text, lines: linesOf(text), plain: false, tree, problems: [], slips: [] }
    : null;
};

/** A text with entries in brackets, which is not in the plain form; null for another, and where it has a slip. */
const composedWhole = (text: string): Tree | null => {
  if (!/[{[]/.test(text)) return null;
  const composed = compose({ text, place: (offset) => offset, lineOf: () => 1 });
  return 'code' in composed || slipsOf(composed.problems).length > 0 ? null : composed.tree;
};
