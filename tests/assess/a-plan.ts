import { readAgreed } from '../../src/dates/agreed.ts';
import { bareCalendar } from '../../src/dates/calendar.ts';
import { daysInMonth } from '../../src/dates/day.ts';
import type { Kind, PlanDate, Window } from '../../src/dates/reading.ts';
import { months } from '../../src/dates/words.ts';
import type {
  Action,
  Area,
  Body,
  Closed,
  ClosedAs,
  Done,
  Indicator,
  Milestone,
  Name,
  Phrase,
  Plan,
  Post,
  Progress,
  Redating,
} from '../../src/model/plan.ts';
import type { Profile } from '../../src/model/profile.ts';

/** Small plans for tests, in the board's words. Dates are `2013-07-31` for a day and `Jul 2013` for a month. */
const at = { file: 'plan.yaml', path: [] };

/** The window of `Jul 2013` or of `2013-07-31`. */
const window = (text: string): Window => {
  if (/^\d{4}-/.test(text)) return { start: text, due: text };
  const month = months.findIndex((one) => text.startsWith(one.slice(0, 3))) + 1;
  const year = Number(text.slice(-4));
  const on = (day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { start: on(1), due: on(daysInMonth(year, month)) };
};

/** `Jul 2013`, `2013-07-31`, or dates with a slash between: a series. */
export const phrase = (text: string, kind?: Kind): Phrase => {
  const windows = text.split(' / ').map(window);
  const one: Kind = /^\d{4}-/.test(text) ? 'day' : 'month';
  return {
    reading: {
      text,
      kind: kind ?? (windows.length > 1 ? 'series' : one),
      windows,
      remark: null,
      approximate: false,
      warning: null,
    },
    at,
  };
};

export const undated = (text: string): Phrase => ({
  reading: { text, kind: 'undated', windows: [], remark: null, approximate: false, warning: null },
  at,
});

/** Work that goes on from one day to another. */
export const continuing = (text: string, start: PlanDate, due: PlanDate): Phrase => ({
  reading: {
    text,
    kind: 'continuing',
    windows: [{ start, due }],
    remark: null,
    approximate: false,
    warning: null,
  },
  at,
});

export const name = (text: string, register: Name['register'] = 'post', registered = text): Name => ({
  text,
  name: registered,
  register,
  at,
});

/** Done on a day; or `yes`. */
export const done = (on: PlanDate | 'yes', met: string | null = null): Done => ({
  on: on === 'yes' ? null : on,
  within: on === 'yes' ? null : window(on),
  text: on,
  for: met === null ? null : phrase(met),
  evidence: null,
  at,
});

export const moved = (
  from: string | null,
  to: string | null,
  on: PlanDate | null,
  agreed: string | null = null,
): Redating => ({
  from: from === null ? null : phrase(from),
  to: to === null ? null : phrase(to),
  on,
  within: on === null ? null : window(on),
  agreed,
  agreement: agreed === null ? null : readAgreed(agreed, bareCalendar),
  reason: null,
  at,
});

export const noted = (on: PlanDate | null, entry: Partial<Progress> = {}): Progress => ({
  on,
  within: on === null ? null : window(on),
  dateText: on,
  rag: null,
  note: null,
  cause: null,
  next: null,
  by: null,
  at,
  ...entry,
});

export const closed = (as: ClosedAs, on: PlanDate | null, until: string | null = null): Closed => ({
  on,
  within: on === null ? null : window(on),
  dateText: on,
  as,
  by: null,
  until: until === null ? null : phrase(until),
  reason: null,
  at,
});

export const milestone = (when: string | Phrase | null, more: Partial<Milestone> = {}): Milestone => ({
  id: '1.1/1',
  what: 'Report considered by the Board',
  when: typeof when === 'string' ? phrase(when) : when,
  body: null,
  lead: [],
  done: [],
  evidence: null,
  redated: [],
  own: [],
  at,
  ...more,
});

/** An action with its completion; milestones are numbered as they come. */
export const action = (
  completion: string | Phrase | null,
  { milestones = [], ...more }: Partial<Action> = {},
): Action => {
  const ref = more.ref ?? '1.1';
  return {
    ref,
    hasRef: true,
    action: 'Review the structure of the Board',
    short: null,
    outcomes: [],
    lead: [name('Business Manager')],
    partners: [],
    completion: typeof completion === 'string' ? phrase(completion) : completion,
    done: [],
    redated: [],
    own: [],
    progress: [],
    impact: null,
    unread: [],
    closed: null,
    waivers: [],
    was: null,
    origin: null,
    at,
    ...more,
    milestones: milestones.map((one, i) => ({ ...one, id: `${ref}/${i + 1}` })),
  };
};

export const body = (named: string, meets: readonly string[] | null, more: Partial<Body> = {}): Body => ({
  name: named,
  fullName: null,
  aliases: [],
  meets: meets === null ? null : meets.map(window),
  meetsPhrases: [],
  papersDays: null,
  at,
  ...more,
});

export const post = (named: string, more: Partial<Post> = {}): Post => ({
  name: named,
  aliases: [],
  agency: null,
  short: null,
  email: null,
  at,
  ...more,
});

/** A plan of these actions, each in the area of its ref. */
export const plan = (actions: readonly Action[], more: Partial<Plan> = {}): Plan => {
  const numbers = [...new Set(actions.map((one) => Number.parseInt(one.ref, 10)))].sort((a, b) => a - b);
  return {
    folder: 'plan',
    board: 'Bromley Safeguarding Children Board',
    title: 'Business Plan',
    period: { text: '2013-14', start: '2013-04-01', end: '2014-03-31' },
    version: null,
    published: null,
    introduction: null,
    achievements: [],
    bodies: [body('Board', null)],
    posts: [post('Business Manager')],
    agencies: [],
    abbreviations: new Map(),
    calendar: bareCalendar,
    rag: { profile: { profile: 'months' }, colours: null },
    review: null,
    guidance: null,
    licence: null,
    waivers: [],
    smallNumbers: 5,
    areas: numbers.map(
      (area): Area => ({
        area,
        title: `Area ${area}`,
        short: null,
        description: null,
        file: `${area}.yaml`,
        actions: actions.filter((one) => Number.parseInt(one.ref, 10) === area),
        at,
      }),
    ),
    meetings: [],
    words: [],
    keys: [],
    fields: [],
    unreadable: [],
    errors: 0,
    ...more,
  };
};

export const days: Profile = { profile: 'days', amber: 7, red: 30 };
export const boardMeetings: Profile = { profile: 'meetings', of: 'Board', amber: 1, red: 2 };

export const indicator = (more: Partial<Indicator> = {}): Indicator => ({
  unit: null,
  want: [],
  baseline: null,
  target: null,
  readings: [],
  people: false,
  ...more,
});
