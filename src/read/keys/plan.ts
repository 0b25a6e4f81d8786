import { bareCalendar, type Calendar } from '../../dates/calendar.ts';
import { addDays, monthOf, planDate, yearOf } from '../../dates/day.ts';
import type { Window } from '../../dates/reading.ts';
import type { Body, Phrase, Plan } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { type Cursor, line, type Reader, under, wholeNumber } from '../reader.ts';
import { registersOf } from '../registers.ts';
import { action } from './action.ts';
import { type Codec, many, shown, text } from './codec.ts';
import { entry, type Here, key } from './entry.ts';
import { milestone } from './milestone.ts';
import { ownFields } from './own.ts';
import { bodyNamed, policy } from './rag.ts';
import { agency, body, namedValues, post, register, withBoard } from './registers.ts';
import { count, date, oneOf, prose, words } from './values.ts';
import { waivers } from './waive.ts';

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

/** A year of Working Together, or the law that a board for adults or in Wales goes by. */
const guidance = count((cursor, reader) => {
  const law = line(cursor)
    ?.toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return law === 'care act' || law === 'wales' ? law : wholeNumber(reader, cursor, 1990);
});

const termsOf = (read: ReadonlyMap<string, Phrase>): Map<string, Window> => {
  const terms = new Map<string, Window>();
  for (const [name, { reading }] of read) {
    const [first, last] = [reading.windows[0], reading.windows.at(-1)];
    if (first !== undefined && last !== undefined)
      terms.set(name.trim(), { start: first.start, due: last.due });
  }
  return terms;
};

/** What dates need to know of the bodies. */
const meetingBodies = (bodies: readonly Body[]): Calendar['bodies'] =>
  bodies.map(({ name, fullName, aliases, meets }) => ({
    name,
    aliases: fullName === null ? aliases : [fullName, ...aliases],
    meets,
  }));

/** The plan's own years; nobody takes "2010-11" for a month there. What is beside them is pointed out. */
const years: Codec<Phrase | null> = {
  ...date,
  read: (cursor, reader) => {
    const held: Problem[] = [];
    const read = date.read(cursor, { ...reader, report: (problem) => held.push(problem) });
    for (const problem of held)
      if (problem.rule !== 'disputed-date' || read?.reading.kind !== 'year' || read.reading.remark !== null)
        reader.report(problem);
    return read;
  },
};

const keys = {
  board: key(words(), "The board's name; also the body called Board.", {
    example: 'Anytown Safeguarding Children Board',
    near: ['board name', 'name'],
  }),
  title: key(words(), "The plan's title.", { example: 'Business Plan', near: ['name'] }),
  period: key(years, 'The financial years that it covers: 2013-14.', {
    example: '2013-14',
    near: ['year', 'years'],
  }),
  version: key(words(), 'The version, as the board counts.', { example: '2' }),
  published: key(date, 'The month of publication; dates from here on are in order.', {
    example: 'March 2013',
  }),
  introduction: key(prose, 'What opens the plan; markdown.', {
    example: 'What the board will do this year',
    near: ['intro'],
  }),
  achievements: key(
    many(words(), { should: 'a text, or a list of texts', says: 'An achievement', cut: 'achievement' }),
    'What was achieved so far.',
    { example: '[A new way to hear children]' },
  ),
  bodies: key(register(body), 'Who meets: committees, groups, the Board.', {
    example: '[Board, Executive]',
    near: ['committees', 'committee', 'body'],
  }),
  posts: key(register(post), 'Who leads: posts, never people’s names.', {
    example: '[Business Manager, Head of Quality]',
    near: ['roles', 'lead officers'],
  }),
  agencies: key(register(agency), 'Who takes part.', {
    example: '[Anytown Council, Anytown Hospital]',
  }),
  abbreviations: key(
    namedValues(words(), 'abbreviations, each with what it stands for', 'What it stands for'),
    'Abbreviations and what they stand for.',
    { example: '{ MASH: Multi-Agency Safeguarding Hub }', near: ['glossary'] },
  ),
  terms: key(
    namedValues(
      date,
      'terms, each with its days: Autumn term 2013: 4 Sep 2013 to 20 Dec 2013',
      'First and last day',
    ),
    "The board's school terms: Autumn term 2013: 4 Sep 2013 to 20 Dec 2013.",
    { example: '{ Autumn term 2013: 4 Sep 2013 to 20 Dec 2013 }', shows: ['dates'] },
  ),
  quarters: key(
    oneOf(['financial', 'calendar'], 'financial or calendar'),
    'What Q1 means: April to June, or January to March. Without it, Q1 alone is January to March where the period is January to December.',
    { shows: ['dates'] },
  ),
  rag: key(policy, 'How the plan turns lateness into colour.', {
    example: '{ profile: months }',
    title: 'RAG',
    near: ['status', 'current status', 'rag rating', 'rag status', 'colour', 'color'],
  }),
  fields: key(
    ownFields(() => new Set([...action.keys().keys(), ...milestone.keys().keys()])),
    "The board's own columns, of actions and milestones: text, number, percent, money, date, or a list to choose from.",
    { example: '{ Priority: [high, medium, low] }', near: ['columns', 'own fields', 'custom fields'] },
  ),
  review: key(
    shown(
      text('names', 'a text', (cursor, reader) => bodyNamed(reader, cursor)),
      { names: 'body' },
    ),
    'The body whose meeting makes an older rating stale.',
    { example: 'Board' },
  ),
  guidance: key(
    guidance,
    'The statutory guidance that the annual report follows: its year, such as 2013, or care act, or wales.',
    { example: '2013', near: ['guidance year', 'year'] },
  ),
  waive: key(waivers, 'A rule silenced in the whole plan, with the reason.', {
    example: '{ rule: no-measure, because: measures are kept in the scorecard }',
    as: 'waivers',
    near: ['waiver', 'waivers'],
  }),
  licence: key(words(), 'Under which licence papers and data may be used: Open Government Licence v3.0.', {
    example: 'Open Government Licence v3.0',
  }),
  small_numbers: key(
    count((cursor, reader) => wholeNumber(reader, cursor, 0) ?? 5),
    'Counts of people below this are not printed in papers.',
    { example: '5' },
  ),
};

interface Known {
  readonly quarters?: Calendar['quarters'] | null;
  readonly period?: Phrase | null;
  readonly published?: Phrase | null;
  readonly terms?: ReadonlyMap<string, Phrase>;
  readonly board?: string | null;
  readonly bodies?: Body[];
}

/** What dates can be read against, as far as plan.yaml has been read. */
const calendarOf = (known: Known, cursor: Cursor): Calendar => {
  const years = periodOf(known.period ?? null);
  const period = years === null ? null : { start: years.start, due: years.end };
  return {
    ...bareCalendar,
    quarters: known.quarters ?? null,
    period,
    leadIn: leadInOf(known.published ?? null, period),
    terms: termsOf(known.terms ?? new Map()),
    bodies: known.bodies === undefined ? [] : meetingBodies(boardAmong(known, cursor)),
  };
};

const boardAmong = ({ bodies = [], board }: Known, cursor: Cursor): Body[] =>
  withBoard(bodies, board ?? '', under(cursor, 'bodies'));

/** plan.yaml. Its dates are read against the settings above them, its names against its registers. */
export const settings = entry({
  should: 'settings: board, title, period and so on',
  always: true,
  keys: () => keys,
  first: ['quarters', 'period', 'published', 'terms', 'board', 'bodies', 'posts', 'agencies'],
  within: (known, { cursor, reader }): Here => {
    const { bodies, posts, agencies } = known;
    if (posts === undefined) return { cursor, reader: { ...reader, calendar: calendarOf(known, cursor) } };
    // no date depends on who leads or takes part
    if (agencies === undefined || bodies === undefined) return { cursor, reader };
    const registers = registersOf(boardAmong(known, cursor), posts, agencies);
    return { cursor, reader: { ...reader, registers } };
  },
  make: (
    { board, title, quarters: _, terms: __, small_numbers: smallNumbers, ...rest },
    { cursor, reader },
  ) => ({
    ...rest,
    board: board ?? 'The board',
    title: title ?? 'Business Plan',
    period: periodOf(rest.period),
    bodies: boardAmong({ board, bodies: rest.bodies }, cursor),
    smallNumbers,
    reader,
  }),
});

/** A reader that knows no plan yet. */
export const firstReader = (report: Reader['report']): Reader => ({
  calendar: bareCalendar,
  registers: registersOf([], [], []),
  colours: null,
  own: new Map(),
  life: null,
  areas: null,
  report,
  lineOf: () => 1,
  silent: false,
});
