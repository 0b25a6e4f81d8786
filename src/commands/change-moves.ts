import type { ActionNow, MilestoneNow, Moved } from '../assess/assessment.ts';
import { saysNoDate } from '../assess/in-force.ts';
import { readAgreed } from '../dates/agreed.ts';
import type { Calendar } from '../dates/calendar.ts';
import { whenKnown } from '../dates/known.ts';
import type { Window } from '../dates/reading.ts';
import type { Change, Value } from '../edit/change.ts';
import type { Address } from '../model/address.ts';
import type { Phrase } from '../model/plan.ts';
import { lineFor } from '../model/to-type.ts';
import { CannotProceed } from './cannot-proceed.ts';
import { type Clock, isSameDate } from './change-dates.ts';
import { inKeys } from './change-done.ts';
import type { Target } from './change-target.ts';

/** A date that can be moved: the completion of an action, or the date of a milestone. */
export interface Movable {
  /** `4.7`, or `4.7/2`. */
  readonly id: string;
  readonly what: string;
  readonly key: 'completion' | 'when';
  readonly at: Address;
  readonly written: string | null;
  /** True of words such as "tbc" in force: a date in their place needs no agreement. */
  readonly undated: boolean;
  /** True where nobody can say which date is meant: it was never in force, so it is corrected and does not move. */
  readonly unreadable: boolean;
  readonly moved: readonly Moved[];
  readonly words?: { readonly [key: string]: Value };
  /** How many dates it stands for. */
  readonly dates: number;
  readonly met: boolean;
}

const writtenOf = (
  phrase: Phrase | null,
  moved: readonly Moved[],
): Pick<Movable, 'written' | 'undated' | 'unreadable' | 'moved'> => ({
  written: phrase?.reading.text ?? null,
  unreadable: phrase?.unreadable !== undefined,
  undated: phrase !== null && saysNoDate(phrase) && !moved.some(({ waiting }) => waiting),
  moved,
});

const completionOf = ({ action, moved, completion }: ActionNow): Movable => ({
  id: action.ref,
  what: action.action,
  key: 'completion',
  at: action.at,
  ...writtenOf(action.completion, moved),
  dates: completion?.phrase.reading.windows.length ?? 0,
  met: false,
});

const milestoneDate = (of: MilestoneNow): Movable => ({
  id: of.milestone.id,
  what: of.milestone.what,
  key: 'when',
  at: of.milestone.at,
  ...writtenOf(of.milestone.when, of.moved),
  words: inKeys(of),
  dates: of.occurrences.length,
  met: of.met,
});

/** The date that is pointed at. */
export const movableAt = ({ one, milestone }: Target): Movable =>
  milestone === null ? completionOf(one) : milestoneDate(milestone);

/** Every date of an action: its completion first. */
export const movablesOf = (one: ActionNow): readonly Movable[] => [
  completionOf(one),
  ...one.milestones.map(milestoneDate),
];

/** A move of a date: where to, and what is said of it. */
export interface Moving {
  readonly to: string;
  /** When it was changed, as it is written. */
  readonly date: string;
  readonly agreed: string | null;
  readonly reason: string | null;
}

/** True where it has this date, in whatever spelling, by a last move that was agreed just so. */
export const isMovedSo = (
  { written, moved }: Movable,
  { to, agreed }: Pick<Moving, 'to' | 'agreed'>,
  calendar: Calendar,
): boolean => {
  const last = moved.at(-1)?.redating;
  return last !== undefined && last.agreed === agreed && isSameDate(written, to, calendar);
};

/** The changes that move a date and keep the old one; none where it has been moved just so. */
export const moveChanges = (
  of: Movable,
  { to, date, agreed, reason }: Moving,
  { calendar, ...by }: Clock,
): readonly Change[] => {
  const { at, key, written, words } = of;
  if (isSameDate(written, to, calendar)) {
    const last = of.moved.at(-1)?.redating.reason ?? null;
    if (isMovedSo(of, { to, agreed }, calendar) && (reason === null || reason === last)) return [];
    throw new CannotProceed(
      `${of.id} is dated ${written} already, so nothing was changed.${of.moved.some(({ waiting }) => waiting) ? `\nIf a meeting has agreed it:  ${lineFor(by)`bscb agree ${of.id} "Board …"`}` : ''}`,
    );
  }
  if (of.unreadable)
    throw new CannotProceed(
      `${of.id} is dated “${written}”, which cannot be read and never counted. Correct it first:  ${lineFor(by)`bscb set ${of.id} ${key} "…"`}`,
    );
  const changed: Change = { at, key, value: to, ...(words === undefined ? {} : { words }) };
  if (written === null) return [changed];
  const entry = {
    from: written,
    to,
    date,
    ...(agreed === null ? {} : { agreed }),
    ...(reason === null ? {} : { reason }),
  };
  return [changed, { at, key: 'redated', value: entry, entry: 'last' }];
};

/** What a minute comes to that does not count yet: it names no day, or one to come. */
export const notYetAgreed = (
  minute: string,
  { calendar, today }: Clock,
): { readonly why: string; readonly on: Window | null } | null => {
  const { on } = readAgreed(minute, calendar);
  if (on === null) return { why: `“${minute}” names no day on which it was agreed`, on };
  return on.start <= today
    ? null
    : { why: `“${minute}” is read as agreed ${whenKnown(on)}, the last date that it names`, on };
};

/** The moves of a date that wait to be agreed, each with its place under redated. */
export const waitingAt = ({ moved }: Movable): readonly Moved[] => moved.filter(({ waiting }) => waiting);

/** The change that has a move agreed. */
export const agreeChange = ({ redating }: Moved, agreed: string): Change => ({
  at: redating.at,
  key: 'agreed',
  value: agreed,
});
