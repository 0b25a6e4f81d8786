import { listed } from '../model/sentence.ts';
import type { Segment } from './segment.ts';
import type { TextProblem } from './text-problem.ts';
import type { Key } from './tree.ts';

/** A key that is in a place a second time, and where it was first. */
export interface Repeat {
  readonly again: Key;
  readonly first: Key;
}

/** The keys without which nobody knows what was meant. */
const naming: ReadonlySet<string> = new Set(['actions', 'action', 'what']);

/** The problem of keys that stand twice in one place; the first ones count. A second ref, or several keys
 * over again, are a new entry whose dash was forgotten: one slip. */
export const twiceProblems = (repeats: readonly Repeat[], source: Segment): TextProblem[] => {
  const start = repeats[0];
  if (start === undefined) return [];
  const ref = repeats.find((repeat) => repeat.again.key === 'ref');
  if (ref !== undefined)
    return [
      missingDash(
        `a second ref begins here inside the action of line ${source.lineOf(ref.first.keyStart)}: its dash is missing`,
        'Each action begins with a dash:\n  - ref: "…"',
        ref,
      ),
    ];
  if (repeats.length > 1) {
    const keys = repeats.map((repeat) => repeat.again.key);
    return [
      missingDash(
        `${listed(keys.slice(0, 6))} are here a second time, after line ${source.lineOf(start.first.keyStart)}: the dash of a new entry is probably missing`,
        'Each entry of a list begins with a dash and a space.',
        start,
      ),
    ];
  }
  const { again, first } = start;
  return [
    {
      rule: 'duplicate-key',
      severity: 'error',
      message: `${again.key} is given twice, on lines ${source.lineOf(first.keyStart)} and ${source.lineOf(again.keyStart)}; the first counts`,
      hint:
        again.key === 'actions'
          ? 'Take this line out, so that the actions below it go on with the list above.'
          : 'Leave one of the two out. Where a new entry was meant, begin it with a dash.',
      start: again.keyStart,
      end: again.keyEnd,
      // a second list of actions hides those in it, and other words those of an action or a milestone
      loses: naming.has(again.key),
    },
  ];
};

const missingDash = (message: string, hint: string, { again }: Repeat): TextProblem => ({
  rule: 'missing-dash',
  severity: 'error',
  message,
  hint,
  start: again.keyStart,
  end: again.keyEnd,
  loses: true,
});
