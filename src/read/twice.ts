import { type Hint, toWrite } from '../model/hint.ts';
import { listed } from '../model/sentence.ts';
import type { Segment } from './segment.ts';
import type { TextProblem } from './text-problem.ts';
import type { Entry, Key } from './tree.ts';

/** A key that is in a place a second time, and where it was first. */
export interface Repeat {
  readonly again: Key;
  readonly first: Key;
}

/** The keys that name an entry of a list: one of them again is another entry. */
const naming: ReadonlySet<string> = new Set(['ref', 'action', 'what', 'measure', 'date', 'from']);

/** What says that an entry is over, and may be said of the one whose dash is missing. */
const closing = ['done', 'closed'];

/** True where another entry is run together with the first for certain. */
const isAnother = (repeats: readonly Repeat[]): boolean => repeats.some(({ again }) => naming.has(again.key));

/** True where nobody knows of which entry it is that it is over. The settings of a whole file are no entry of a list. */
const mayBeAnother = (repeats: readonly Repeat[], isFile: boolean): boolean =>
  isAnother(repeats) || (repeats.length > 1 && !isFile);

/** The keys of the first entry alone, where another is run together with it, and never what closes one of the two. Where
 * no name is there again, all that is there once is kept: a slip in two keys must not hide a date or a colour. */
export const firstEntry = (
  entries: ReadonlyMap<string, Entry>,
  repeats: readonly Repeat[],
  isFile: boolean,
): readonly Entry[] => {
  const [start] = repeats;
  const all = [...entries.values()];
  if (start === undefined || !mayBeAnother(repeats, isFile)) return all;
  const end = isAnother(repeats) ? start.again.keyStart : Number.POSITIVE_INFINITY;
  return all.filter(({ key, keyStart }) => keyStart < end && !closing.includes(key));
};

/** The problem of keys that stand twice in one place; the first ones count. A second ref, or several keys
 * over again, are a new entry whose dash was forgotten: one slip. */
export const twiceProblems = (
  repeats: readonly Repeat[],
  source: Segment,
  isFile: boolean,
): TextProblem[] => {
  const start = repeats[0];
  if (start === undefined) return [];
  const ref = repeats.find((repeat) => repeat.again.key === 'ref');
  if (ref !== undefined)
    return [
      missingDash(
        `a second ref begins here inside the action of line ${source.lineOf(ref.first.keyStart)}: its dash is missing`,
        toWrite('Each action begins with a dash:', '- ref: "…"'),
        ref,
      ),
    ];
  const another = isAnother(repeats);
  if (repeats.length > 1) {
    const after = another
      ? '. The lines from here on are not read, and nothing above them counts as done'
      : mayBeAnother(repeats, isFile)
        ? '. The first of each counts, and nothing here counts as done'
        : '';
    const keys = [...new Set(repeats.map((repeat) => repeat.again.key))];
    return [
      missingDash(
        `${listed(keys.slice(0, 6))} ${keys.length === 1 ? 'is' : 'are'} here again, after line ${source.lineOf(start.first.keyStart)}: the dash of a new entry is probably missing${after}`,
        'Each entry of a list begins with a dash and a space.',
        start,
      ),
    ];
  }
  const { again, first } = start;
  const lines = `on lines ${source.lineOf(first.keyStart)} and ${source.lineOf(again.keyStart)}`;
  return [
    {
      rule: 'duplicate-key',
      severity: 'error',
      message: `${again.key} is given twice, ${lines}; the first counts${another ? ', the lines after the second are not read, and nothing counts as done' : ''}`,
      hint:
        again.key === 'actions'
          ? 'Take this line out, so that the actions below it go on with the list above.'
          : 'Leave one of the two out. Where a new entry was meant, begin it with a dash.',
      start: again.keyStart,
      end: again.keyEnd,
      // a second list of actions hides those in it
      loses: another || again.key === 'actions',
    },
  ];
};

const missingDash = (message: string, hint: Hint, { again }: Repeat): TextProblem => ({
  rule: 'missing-dash',
  severity: 'error',
  message,
  hint,
  start: again.keyStart,
  end: again.keyEnd,
  loses: true,
});
