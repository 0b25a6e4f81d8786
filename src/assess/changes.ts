import { dayText } from '../dates/words.ts';
import { toType } from '../model/to-type.ts';
import type { Change } from './assessment.ts';
import { type Case, caseOf, snapshotOf } from './case.ts';
import { meetAll, meetLate } from './met.ts';
import { entryLines, type Proposal, typedRef } from './proposal.ts';
import { agreeDates, agreeMoves } from './re-dated.ts';
import { type FittingRow, rowOf } from './table.ts';

type Now = Pick<FittingRow, 'suggestion' | 'done'>;

/**
 * What would bring another suggestion about. Each is tried on the action before it is named, so that what is promised
 * comes true; what would alter nothing is left out.
 */
export const changesOf = (of: Case, now: Now): readonly Change[] => {
  const changes: Change[] = [];
  for (const { words, write, made, commands = [], from = of.today } of proposals(of, now)) {
    const to = rowOf(snapshotOf(caseOf(of.plan, made, of.rule, from), from)).suggestion;
    if (to !== now.suggestion && !changes.some((one) => one.words === words))
      changes.push({ to, words, write, commands: commands.map((line) => toType(line, of.plan)) });
  }
  return changes;
};

/** Everything worth trying on an action: what is most in the lead's own hands first. */
export const proposals = (of: Case, { suggestion: now, done }: Now): readonly Proposal[] => {
  if (now === 'on-hold')
    return [
      {
        words: 'take "closed" out and go on with the work',
        write: [],
        commands: [`bscb reopen ${typedRef(of.action.ref)}`],
        made: { ...of.action, closed: null },
      },
    ];
  if (of.closed !== null || done) return [];
  return [
    ...(now === 'not-due' ? [begin(of)] : []),
    ...meetLate(of),
    ...agreeMoves(of),
    ...agreeDates(of, now),
    ...meetAll(of),
  ];
};

const begin = (of: Case): Proposal => {
  const entry = {
    on: of.today,
    within: { start: of.today, due: of.today },
    dateText: dayText(of.today),
    rag: null,
    note: '…',
    cause: null,
    next: null,
    by: null,
    at: of.action.at,
  };
  const { ref, progress } = of.action;
  const line = { date: '…', note: '…' };
  return {
    words: 'note what has been begun',
    write: [
      progress.length > 0
        ? { under: `${ref}, progress`, yaml: entryLines(line) }
        : { under: ref, yaml: `progress:\n${entryLines(line, 2)}` },
    ],
    commands: [`bscb note ${typedRef(ref)} "…"`],
    made: { ...of.action, progress: [...progress, entry] },
  };
};
