import type { PlanDate } from '../dates/reading.ts';
import type { MeetingRecord, Phrase } from '../model/plan.ts';
import type { Occurrence } from './assessment.ts';
import { occurrences } from './occurrences.ts';

/** The dates of what a meeting agreed. Of what comes back, the first is the first after that meeting. */
export const datesAgreed = (
  { on }: Pick<MeetingRecord, 'on'>,
  { when, done }: Pick<MeetingRecord['actions'][number], 'when' | 'done'>,
  today: PlanDate,
): readonly Occurrence[] => occurrences(since(when, on), when, done, today);

const comesBack = new Set(['meeting', 'recurring']);

const since = (when: Phrase | null, on: PlanDate | null): Phrase | null => {
  if (when === null || on === null || !comesBack.has(when.reading.kind)) return when;
  const windows = when.reading.windows.filter(({ start, due }) =>
    when.reading.kind === 'meeting' ? start > on : due >= on,
  );
  return windows.length === 0 ? when : { ...when, reading: { ...when.reading, windows } };
};
