import { bareCalendar, type Calendar } from '../dates/calendar.ts';
import { addDays, monthOf, planDate, yearOf } from '../dates/day.ts';
import type { Window } from '../dates/reading.ts';
import type { Phrase, Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { registersOf } from './names.ts';
import { cutTexts } from './outcomes.ts';
import { bodyNamed, policyOf } from './policy.ts';
import { type Cursor, each, line, phrase, prose, type Reader, under, wholeNumber } from './reader.ts';
import { agenciesOf, bodiesOf, meetingBodies, postsOf, termsOf } from './registers.ts';

/** What plan.yaml says, with usual settings for all that it leaves out. */
export const settingsOf = (cursor: Cursor, report: (problem: Problem) => void) => {
  const quarters = line(under(cursor, 'quarters'))?.toLowerCase() === 'calendar' ? 'calendar' : 'financial';
  let calendar: Calendar = { ...bareCalendar, quarters };
  const reader: Reader = {
    get calendar() {
      return calendar;
    },
    report,
  };
  const period = periodOf(phrase(reader, under(cursor, 'period')));
  calendar = { ...calendar, period: period === null ? null : { start: period.start, due: period.end } };
  const published = phrase(reader, under(cursor, 'published'));
  calendar = { ...calendar, leadIn: leadInOf(published, calendar.period) };
  calendar = { ...calendar, terms: termsOf(reader, under(cursor, 'terms')) };
  const board = line(under(cursor, 'board')) ?? '';
  const bodies = bodiesOf(reader, under(cursor, 'bodies'), board);
  const posts = postsOf(reader, under(cursor, 'posts'));
  const agencies = agenciesOf(reader, under(cursor, 'agencies'));
  calendar = { ...calendar, bodies: meetingBodies(bodies) };
  const names = registersOf(bodies, posts, agencies);
  cutTexts(reader, under(cursor, 'achievements'), 'achievement');
  return {
    board: board === '' ? 'The board' : board,
    title: line(under(cursor, 'title')) ?? 'Business Plan',
    period,
    version: line(under(cursor, 'version')),
    published,
    introduction: prose(under(cursor, 'introduction')),
    achievements: each(under(cursor, 'achievements')).flatMap((one) => line(one) ?? []),
    bodies,
    posts,
    agencies,
    abbreviations: abbreviationsOf(under(cursor, 'abbreviations')),
    calendar,
    rag: policyOf(reader, names, under(cursor, 'rag')),
    review: bodyNamed(reader, names, under(cursor, 'review')),
    guidance: guidanceNamed(reader, under(cursor, 'guidance')),
    licence: line(under(cursor, 'licence')),
    smallNumbers: wholeNumber(reader, under(cursor, 'small_numbers'), 0, 'small_numbers') ?? 5,
    registers: names,
  };
};

const periodOf = (read: Phrase | null): Plan['period'] => {
  const [first, last] = [read?.reading.windows[0], read?.reading.windows.at(-1)];
  if (read === null || first === undefined || last === undefined) return null;
  return { text: read.reading.text, start: first.start, end: last.due };
};

/** From the first day of the month of publication to the day before the period begins. */
const leadInOf = (published: Phrase | null, period: Window | null): Window | null => {
  const day = published?.reading.windows[0]?.start;
  if (day === undefined || period === null) return null;
  const start = planDate(yearOf(day), monthOf(day), 1);
  return start < period.start ? { start, due: addDays(period.start, -1) } : null;
};

const abbreviationsOf = (cursor: Cursor): Map<string, string> => {
  const found = new Map<string, string>();
  if (cursor.tree.is !== 'map') return found;
  for (const { key } of cursor.tree.entries.values()) {
    const meaning = line(under(cursor, key));
    if (meaning !== null) found.set(key, meaning);
  }
  return found;
};

/** A year of Working Together, or the law that a board for adults or in Wales goes by. */
const guidanceNamed = (reader: Reader, cursor: Cursor): number | string | null => {
  const law = line(cursor)
    ?.toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return law === 'care act' || law === 'wales' ? law : wholeNumber(reader, cursor, 1990, 'guidance');
};
