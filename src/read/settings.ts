import { bareCalendar, type Calendar } from '../dates/calendar.ts';
import { addDays, monthOf, planDate, yearOf } from '../dates/day.ts';
import type { Window } from '../dates/reading.ts';
import type { Phrase, Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { registersOf } from './names.ts';
import { cutTexts } from './outcomes.ts';
import { bodyNamed, policyOf } from './policy.ts';
import { each, line, phrase, prose, type Reader, type Spot, under, wholeNumber } from './reader.ts';
import { agenciesOf, bodiesOf, meetingBodies, postsOf, termsOf } from './registers.ts';

/** What plan.yaml says, with usual settings for all that it leaves out. */
export const settingsOf = (spot: Spot, report: (problem: Problem) => void) => {
  const quarters = line(under(spot, 'quarters'))?.toLowerCase() === 'calendar' ? 'calendar' : 'financial';
  let calendar: Calendar = { ...bareCalendar, quarters };
  const reader: Reader = {
    get calendar() {
      return calendar;
    },
    report,
  };
  const period = periodOf(phrase(reader, under(spot, 'period')));
  calendar = { ...calendar, period: period === null ? null : { start: period.start, due: period.end } };
  const published = phrase(reader, under(spot, 'published'));
  calendar = { ...calendar, leadIn: leadInOf(published, calendar.period) };
  calendar = { ...calendar, terms: termsOf(reader, under(spot, 'terms')) };
  const board = line(under(spot, 'board')) ?? '';
  const bodies = bodiesOf(reader, under(spot, 'bodies'), board);
  const posts = postsOf(reader, under(spot, 'posts'));
  const agencies = agenciesOf(reader, under(spot, 'agencies'));
  calendar = { ...calendar, bodies: meetingBodies(bodies) };
  const names = registersOf(bodies, posts, agencies);
  cutTexts(reader, under(spot, 'achievements'), 'achievement');
  return {
    board: board === '' ? 'The board' : board,
    title: line(under(spot, 'title')) ?? 'Business Plan',
    period,
    version: line(under(spot, 'version')),
    published,
    introduction: prose(under(spot, 'introduction')),
    achievements: each(under(spot, 'achievements')).flatMap((one) => line(one) ?? []),
    bodies,
    posts,
    agencies,
    abbreviations: abbreviationsOf(under(spot, 'abbreviations')),
    calendar,
    rag: policyOf(reader, names, under(spot, 'rag')),
    review: bodyNamed(reader, names, under(spot, 'review')),
    guidance: guidanceNamed(reader, under(spot, 'guidance')),
    licence: line(under(spot, 'licence')),
    smallNumbers: wholeNumber(reader, under(spot, 'small_numbers'), 0, 'small_numbers') ?? 5,
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

const abbreviationsOf = (spot: Spot): Map<string, string> => {
  const found = new Map<string, string>();
  if (spot.tree.is !== 'map') return found;
  for (const { key } of spot.tree.entries.values()) {
    const meaning = line(under(spot, key));
    if (meaning !== null) found.set(key, meaning);
  }
  return found;
};

/** A year of Working Together, or the law that a board for adults or in Wales goes by. */
const guidanceNamed = (reader: Reader, spot: Spot): number | string | null => {
  const law = line(spot)
    ?.toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return law === 'care act' || law === 'wales' ? law : wholeNumber(reader, spot, 1990, 'guidance');
};
