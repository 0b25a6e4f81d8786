import { type Calendar, type MeetingBody, noCalendar } from './calendar.ts';
import { pastOnwards } from './continuing.ts';
import { pastPlainWords } from './joint.ts';
import { type Match, refuse, soleWindow } from './match.ts';
import { bodyAt, everyMeeting, meeting, meetingsIn, namedMeetings } from './meeting.ts';
import { type Picks, picksAt } from './picks.ts';
import type { Window } from './reading.ts';
import { datesAt } from './series.ts';
import { at, between, isOneOf, isText, oneOf, past, type Tokens } from './tokens.ts';

/** `two Board meetings`, `the second meeting of the Board`, `meeting`: which, and of whom where that is said. */
interface Counted {
  readonly picks: Picks | null;
  readonly body: MeetingBody | null;
  readonly next: number;
}

const countedAt = (tokens: Tokens, i: number, calendar: Calendar): Counted | null => {
  const start = past(tokens, i, 'the');
  const picks = picksAt(tokens, start);
  const noun = picks?.next ?? start;
  const named = bodyAt(tokens, noun, calendar);
  if (named !== null) return { picks, body: named.body, next: named.next };
  if (!isText(tokens, noun, 'meeting') && !isText(tokens, noun, 'meetings')) return null;
  const of = isText(tokens, noun + 1, 'of') ? past(tokens, noun + 2, 'the') : noun;
  const body = of > noun ? bodyAt(tokens, of, calendar) : null;
  return { picks, body: body?.body ?? null, next: body?.next ?? noun + 1 };
};

interface Side {
  readonly back: boolean;
  readonly next: number;
  /** True of `from` and `since`, which only a count may have before it. */
  readonly counts: boolean;
}

const alone = oneOf('after following before preceding');
const withTo = oneOf('prior previous subsequent');

/** `after`, `from`, `later than`; `before`, `prior to`, `ahead of`: null where none of them is there. */
const sideAt = (tokens: Tokens, i: number): Side | null => {
  const word = at(tokens, i).text;
  const second = at(tokens, i + 1).text;
  if (alone.has(word)) return { back: word === 'before' || word === 'preceding', next: i + 1, counts: false };
  if (withTo.has(word) && second === 'to') return { back: word !== 'subsequent', next: i + 2, counts: false };
  if (word === 'ahead' && second === 'of') return { back: true, next: i + 2, counts: false };
  if ((word === 'later' || word === 'earlier') && second === 'than')
    return { back: word === 'earlier', next: i + 2, counts: false };
  return word === 'from' || word === 'since' ? { back: false, next: i + 1, counts: true } : null;
};

/** What meetings are counted from: the dates beside a word such as `after`, and the body that is named with them. */
interface Base {
  readonly body: MeetingBody | null;
  readonly dates: Match;
  readonly from: number;
}

const baseAt = (tokens: Tokens, i: number, calendar: Calendar): Base | null => {
  const from = pastPlainWords(tokens, i);
  const body = bodyAt(tokens, from, calendar);
  const dates = datesAt(tokens, body === null ? from : pastPlainWords(tokens, body.next), calendar);
  if (dates === null) return null;
  if (body === null || dates.refused !== null) return { body: body?.body ?? null, dates, from };
  return { body: body.body, dates: meetingsIn(tokens, body.body, from, dates.next, dates), from };
};

/** The body that is meant where none is named: the only one there is. Else what is said instead. */
const soleBody = ({ bodies }: Calendar): MeetingBody | string => {
  const [only, more] = bodies;
  if (only === undefined)
    return 'no body that meets is in plan.yaml, so its meetings cannot be counted; add it under bodies, with meets:';
  return more === undefined
    ? only
    : `it does not say whose meetings are meant; name the body, as in ${only.name} meeting`;
};

const tooFew = (count: number, back: boolean, name: string): string => {
  const meetings = `${count === 0 ? 'no' : `only ${count}`} ${count === 1 ? 'meeting' : 'meetings'}`;
  const [side, more] = back ? ['before', 'earlier'] : ['after', 'later'];
  return `${meetings} of ${name} ${side} that ${count === 1 ? 'is' : 'are'} in plan.yaml; add ${more} ones to meets:`;
};

/** `two meetings after Board Jun 2013`, `first Board after June 2013`, `2 meetings before Board Mar 2014`. */
const fromDate = (tokens: Tokens, i: number, said: Counted, calendar: Calendar): Match | null => {
  const side = sideAt(tokens, said.next);
  if (side === null || (side.counts && said.picks === null)) return null;
  const base = baseAt(tokens, side.next, calendar);
  if (base === null) return null;
  const { dates } = base;
  if (dates.refused !== null) return { ...dates, from: i };
  const { picks: asked, body: named } = said;
  const words = between(tokens, base.from, dates.next);
  const wrong = asked === null ? null : notCounted(i, { picks: asked, body: named }, base, words, side);
  if (wrong !== null) return wrong;
  const body = named ?? base.body ?? soleBody(calendar);
  if (typeof body === 'string') return meeting(i, dates.next, [], [...dates.notes, body]);
  const { name, meets } = body;
  const isUncounted = asked === null && side.back;
  if (meets === null || meets.length === 0)
    return isUncounted ? null : meeting(i, dates.next, [], [noCalendar(body)]);
  const picks = asked?.picks ?? [1];
  const list = side.back ? earlier(meets, dates) : later(meets, dates);
  const found = chosen(list, picks.map(Math.abs));
  if (found === null)
    return isUncounted
      ? null
      : meeting(i, dates.next, [], [...dates.notes, tooFew(list.length, side.back, name)]);
  const from = side.counts && base.body === null ? [`the meetings after ${words} are counted`] : [];
  return meeting(i, dates.next, side.back ? found.reverse() : found, [...dates.notes, ...from]);
};

const later = (meets: readonly Window[], { windows }: Match): Window[] => {
  const last = windows.at(-1)?.due;
  return last === undefined ? [] : meets.filter(({ start }) => start > last);
};

/** The nearest first. */
const earlier = (meets: readonly Window[], { windows }: Match): Window[] => {
  const first = windows[0]?.start;
  return first === undefined ? [] : meets.filter(({ due }) => due < first).reverse();
};

/** These of some meetings, by their places; null where one is not among them. */
const chosen = (meets: readonly Window[], picks: readonly number[]): Window[] | null => {
  const found = picks.flatMap((place) => meets.at(place > 0 ? place - 1 : place) ?? []);
  return found.length === picks.length ? found : null;
};

/** What no meeting can be counted by: nought, less than nought, a half; the last of those after a date. */
const notCounted = (
  i: number,
  { picks: { problem, picks }, body }: { readonly picks: Picks; readonly body: MeetingBody | null },
  base: Base,
  words: string,
  { back }: Side,
): Match | null => {
  const [place = 1] = picks;
  const { next } = base.dates;
  if (problem === 'fraction') return refuse(i, next, 'meetings are counted in whole numbers', null);
  if (place < 0 && !back) return refuse(i, next, 'there is no last meeting after a date', null);
  if (problem === null && place !== 0) return null;
  const error = 'a number of meetings is 1 or more';
  const noun = `${body === null ? '' : `${body.name} `}${place === 1 ? 'meeting' : 'meetings'}`;
  const turned = `${place} ${noun} ${back ? 'after' : 'before'} ${words}`;
  if (problem === 'negative') return refuse(i, next, error, turned);
  return base.body === null
    ? refuse(i, next, error, null)
    : refuse(i, next, `${error}; for that meeting itself write it alone`, words);
};

const spanWords = oneOf('of in during for , - (');
const spans = oneOf('year quarter range term part');

/** `first Board meeting of 2013-14`, `last QA&PM in 2013`, `first and third Board of 2013-14`. */
const ofSpan = (tokens: Tokens, i: number, said: Counted, calendar: Calendar): Match | null => {
  const { picks } = said;
  if (picks === null || !picks.isPlace) return null;
  const joined = isOneOf(tokens, said.next, spanWords);
  const dates = datesAt(tokens, pastPlainWords(tokens, joined ? said.next + 1 : said.next), calendar);
  if (
    dates === null ||
    (!isText(tokens, said.next, 'of') && !isText(tokens, said.next, 'in') && !spans.has(dates.kind))
  )
    return null;
  const window = soleWindow(dates);
  if (window === null) return dates;
  const body = said.body ?? soleBody(calendar);
  if (typeof body === 'string') return meeting(i, dates.next, [], [...dates.notes, body]);
  const next = isText(tokens, said.next, '(') ? past(tokens, dates.next, ')') : dates.next;
  const all = everyMeeting(body, i, next, { from: window.start, until: window.due }, []);
  if (all.windows.length === 0) return all;
  if (picks.picks.includes(0) || picks.problem !== null)
    return refuse(i, next, 'meetings are counted from the first', null);
  const found = chosen(all.windows, picks.picks);
  const { length } = all.windows;
  return found === null
    ? refuse(i, next, `${body.name} has only ${length} ${length === 1 ? 'meeting' : 'meetings'} then`, null)
    : { ...all, windows: found };
};

const countedMeeting = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const said = countedAt(tokens, i, calendar);
  if (said === null) return null;
  return ofSpan(tokens, i, said, calendar) ?? fromDate(tokens, i, said, calendar);
};

/** `+ 2 meetings` behind a meeting: the second after it. */
export const addedMeetings = (tokens: Tokens, found: Match, calendar: Calendar): Match | null => {
  const { from, next, notes } = found;
  const picks = picksAt(tokens, next + 1);
  const place = picks?.isPlace === false && picks.problem === null ? picks.picks[0] : undefined;
  if (picks === null || !place || !isOneOf(tokens, picks.next, nouns)) return null;
  const named = tokens.list.slice(from, next).map((_, k) => bodyAt(tokens, from + k, calendar));
  const body = named.find((one) => one !== null)?.body ?? soleBody(calendar);
  const end = picks.next + 1;
  if (typeof body === 'string') return meeting(from, end, [], [...notes, body]);
  if (!body.meets?.length) return meeting(from, end, [], [noCalendar(body)]);
  const list = later(body.meets, found);
  const windows = chosen(list, [place]);
  return meeting(
    from,
    end,
    windows ?? [],
    windows ? notes : [...notes, tooFew(list.length, false, body.name)],
  );
};

const nouns = oneOf('meeting meetings mtg mtgs');

/** Meetings of the register that a phrase names one by one, or counts; what goes on from one is another matter. */
export const meetingAt = (tokens: Tokens, i: number, calendar: Calendar): Match | null => {
  const counted = countedMeeting(tokens, i, calendar);
  if (counted !== null || calendar.bodies.length === 0) return counted;
  const named = namedMeetings(tokens, i, calendar);
  return named !== null && pastOnwards(tokens, named.next) > named.next ? null : named;
};
