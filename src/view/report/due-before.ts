import type { Assessment } from '../../assess/assessment.ts';
import { longDay } from '../../dates/words.ts';
import { counted } from '../../model/sentence.ts';
import { column } from '../blocks.ts';
import type { Inline } from '../page.ts';
import { p, rowsOf, strong, wraps } from './blocks.ts';
import { meetingDay, type PackMeeting } from './meeting.ts';
import { type Owed, owed } from './owed.ts';
import type { Section } from './paper.ts';
import { dueWords, leadWords, owedWords, shortName } from './wording.ts';

/** What falls due from the day of asking to the day of the meeting after this one, as `due` and `status` look. */
export const dueSoon = (now: Assessment, { until }: PackMeeting): readonly Owed[] =>
  owed(now).filter((one) => one.due !== null && one.due >= now.today && one.due <= until);

const whatIsDue = (one: Owed): Inline =>
  one.id === null
    ? [strong(shortName(one.now.action, 60)), `: ${owedWords(one).toLowerCase()}, ${leadWords(one.lead)}`]
    : [strong(one.id), ` ${owedWords(one)}, ${leadWords(one.lead)}`];

/** What falls due by the meeting after this one, by date. */
export const dueBefore = (now: Assessment, meeting: PackMeeting): Section => {
  const due = dueSoon(now, meeting);
  const to = longDay(meeting.until);
  return {
    id: 'due',
    title: meeting.next === null ? `Due by ${to}` : `Due by the meeting of ${meetingDay(meeting.next)}`,
    blocks: [
      p(
        due.length === 0
          ? `${now.noneDone ? 'None of the dates asked for' : 'Nothing'} falls due from ${longDay(now.today)} to ${to}.`
          : `${counted(due.length, 'date')} from ${longDay(now.today)} to ${to}.`,
      ),
      ...rowsOf('What falls due, by date', due, [
        column('Due', dueWords),
        column('What and lead', whatIsDue, wraps(20)),
      ]),
    ],
  };
};
