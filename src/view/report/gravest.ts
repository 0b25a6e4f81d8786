import type { ActionNow, Assessment, CompletionNow } from '../../assess/assessment.ts';
import { longDay } from '../../dates/words.ts';
import type { Phrase } from '../../model/plan.ts';
import { present } from '../../model/present.ts';
import { placeOf } from '../../model/sentence.ts';
import { longDue } from '../words.ts';

/** The worse of the two colours of an open action: red where either is red, amber where either is amber; else null. */
export const gravest = ({ open, recorded, suggested }: ActionNow): 'red' | 'amber' | null => {
  if (!open) return null;
  if (recorded.means === 'red' || suggested.colour === 'red') return 'red';
  return recorded.means === 'amber' || suggested.colour === 'amber' ? 'amber' : null;
};

/** Something of an action that is late: its completion, an earlier date of it, or one of its milestones by the oldest date missed. */
export interface Late {
  /** Null for completion and its earlier dates. */
  readonly id: string | null;
  readonly what: string;
  readonly days: number;
}

/** What is late of an action, the longest first; completion before a milestone of the same day. */
export const lateOf = ({ completion, milestones }: ActionNow): readonly Late[] =>
  [
    ...(completion === null ? [] : lateCompletion(completion)),
    ...milestones.flatMap(({ milestone, occurrences }): Late[] => {
      const late = Math.max(0, ...occurrences.map((date) => date.daysLate));
      return late > 0 ? [{ id: milestone.id, what: milestone.what, days: late }] : [];
    }),
  ].sort((a, b) => b.days - a.days);

/** Completion itself and, of several dates, the oldest of the earlier ones: that one can be late while completion lies ahead. */
const lateCompletion = ({ daysLate: days, phrase, earlier }: CompletionNow): readonly Late[] => {
  const [oldest] = earlier.filter((date) => date.daysLate > 0).toSorted((a, b) => b.daysLate - a.daysLate);
  return present([
    days > 0 && { id: null, what: completionWords(phrase), days },
    !(oldest?.due == null) && {
      id: null,
      what: `an earlier date of completion (${longDay(oldest.due)})`,
      days: oldest.daysLate,
    },
  ]);
};

/** `completion August 2013` as written; of several dates the last alone: `completion December 2013 (fourth of four)`. */
const completionWords = ({ reading: { text, windows } }: Phrase): string => {
  const last = windows.at(-1);
  return last === undefined || windows.length === 1
    ? `completion ${text}`.trimEnd()
    : `completion ${longDue(last.start, last.due)} (${placeOf(windows.length, windows.length)})`;
};

/** How long the oldest thing is late; 0 where nothing is. */
export const daysLate = (one: ActionNow): number => lateOf(one)[0]?.days ?? 0;

/** The actions whose worse colour is this one, the longest late first. */
export const worst = (now: Assessment, colour: 'red' | 'amber'): readonly ActionNow[] =>
  now.actions
    .filter((one) => gravest(one) === colour)
    .sort(
      (a, b) => (b.completion?.daysLate ?? 0) - (a.completion?.daysLate ?? 0) || daysLate(b) - daysLate(a),
    );
