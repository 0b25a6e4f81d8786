import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { maybeRange, maybeSeries, takeDate } from './dates-in-text.ts';
import { type Cell, unbulleted, withTick } from './document.ts';
import type { DraftMilestone } from './draft.ts';
import { wholeDate } from './looks.ts';
import { asSeries, moveIn, wholeMoves } from './moves.ts';
import { datesInside, endsInBracket, isDateAlone, isDoneWord, type LineReading, stepsOf } from './steps.ts';
import { strike, struckIn } from './struck.ts';
import { ticksIn } from './ticks.ts';

/** What is said of a milestone with a tick beside it. */
const ticked = {
  done: 'a tick is beside it: it was read as done, on a day that is not known',
  cross: 'a cross is beside it, which may mean done or not done: it was left open',
  mark: 'a tick is before each line, as the mark of a list: none was read as done',
  unsure:
    'marks are in the line, and it is not certain what they are beside, or what they say: it was left open',
};

const hasStruckWords = (line: string, calendar: Calendar): boolean =>
  struckIn(line).some((words) => wholeDate(words, calendar) === null);

/** A line whose struck-out date is behind the new one, with the old one first, as moves are read. */
const struckFirst = (line: string, calendar: Calendar): string => {
  let from = line.length;
  for (const one of [...line.matchAll(strike)].toReversed()) {
    if (line.slice(one.index + one[0].length, from).trim() !== '') break;
    from = one.index;
  }
  const struck = line.slice(from);
  if (struck === '' || hasStruckWords(struck, calendar)) return line;
  const { words, when } = takeDate(line.slice(0, from).trim(), calendar);
  return when === null ? line : `${words} – ${struck} ${when}`;
};

/** Struck-out dates with what came in their place, which may be no date: `~~May 2013~~ tbc`. */
const movedAtEnd =
  /^(?<words>[^~]*[^~\s–—:-])[\s–—:-]+(?<when>(?:~~[^~]+~~[\s→–—-]*)+(?<to>[^~\s][^~]{1,39}))$/u;

/** A word of done before a date, which may say when it was done or when it is due: `complete May 2013`. */
const doneBefore =
  /^(?<done>complete|completed|done|achieved)\s+(?:(?:in|on)\s+)?(?<on>(?!by\b|before\b)\S.*)$/iu;

/** Words that end with one of done, which is no part of what is to be done. */
const endsDone = /(?:^|[\s(])(?:completed|done|achieved)\)?$/iu;

type Taken = { readonly words: string; readonly when: string | null };

/** The words and the date of a line; what could be read in another way is named. */
const takeWhen = (line: string, isDone: boolean, calendar: Calendar, say: Saying): Taken => {
  if (isDateAlone(line, calendar)) {
    say('it is a date alone, and does not say what is to be done by then', line);
    return { words: line, when: line };
  }
  const { words: moving, when: moves, to = '' } = movedAtEnd.exec(line)?.groups ?? {};
  if (moving !== undefined && moves !== undefined && !isDoneWord(to) && wholeDate(to, calendar) !== null)
    return { words: moving, when: moves };
  const taken = takeDate(line, calendar);
  const { words, when, both } = taken;
  if (when === null) return withoutDate(line, isDone, calendar, say);
  if (both) say('it has a date at both ends; the last one was taken as its date', when);
  const range = maybeRange(line, taken, calendar);
  if (range !== null) say(`“${range}” may be one range; its end was taken as the date`, when);
  const series = maybeSeries(line, taken);
  if (series !== null)
    say(`“${series}” may be several dates, or begin in the words; it was taken as dates`, when);
  if (endsDone.test(words) || isDoneWord(when))
    say('a word of done is in it, and not behind its date: it was left open', `${words} – ${when}`);
  const { done, on } = doneBefore.exec(when)?.groups ?? {};
  if (done === undefined || on === undefined) return taken;
  say(`“${when}” may say when it was done, or when it is due: it was left open`, on);
  return { words: `${words} ${done}`, when: on };
};

/** A line in which no date is in force; one that is struck out of what is done was its date. */
const withoutDate = (line: string, isDone: boolean, calendar: Calendar, say: Saying): Taken => {
  const { words, when } = takeDate(line.replace(strike, '$1'), calendar);
  if (!isDone || when === null) return { words: line, when: null };
  say('its date is struck out and nothing is in its place: the date was kept', when);
  return { words, when };
};

type Saying = (why: string, read: string | null) => void;

/** Names the dates that stay in the words of a milestone, and a bracket that they do not close; `line` is what they are of. */
const nameInside = (
  named: string,
  { line, when }: { readonly line: string; readonly when: string | null },
  calendar: Calendar,
  say: Saying,
): void => {
  if (endsInBracket(named) && when !== null && !endsInBracket(line))
    say('a date in a bracket with other words was taken as its date', when);
  else if (endsInBracket(named))
    say(`“${named}” ends inside a bracket; its rest, and its date, may be in another cell`, when ?? named);
  for (const date of datesInside(named, calendar))
    if (when?.includes(date) !== true)
      say(`“${date}” is inside the words of a milestone, and was not taken as its date`, named);
};

const toBody =
  /\b(?:to|at) (?:the )?(?<body>(?:\p{Lu}[\p{L}&’'-]* ){0,5}(?:Board|Executive|Partnership|Forum|Panel|Committee|Ctte|Cttee|Group|Sub-?[gG]roup))$/u;

/** Names the body that a milestone goes to, which is in its words alone: `Strategy to Board Dec 2026`. */
const nameBody = (named: string, when: string | null, say: Saying): void => {
  const { body } = toBody.exec(named)?.groups ?? {};
  if (when !== null && body !== undefined)
    say(`the body that it goes to is in its words alone: write  at: ${body}  beside its date`, when);
};

/** The milestones of a cell, each with its date, its moves, and whether it is done. */
export const milestonesOf = (
  cell: Cell,
  reading: LineReading & { readonly marks: boolean },
  doubt: Doubting,
): DraftMilestone[] => {
  const { calendar } = reading;
  const { lines, certain } = stepsOf(cell, reading);
  if (!certain)
    doubt(
      cell,
      'several milestones are in one line; it was cut between them',
      lines.map(({ text }) => text).join(' | '),
    );
  const say: Saying = (why, read) => doubt(cell, why, read);
  if (lines.length === 0 && cell.lines.some((line) => ticksIn(withTick(line)).says.length > 0))
    say('a tick, a box or a cross is here and no words: no milestone was read', null);
  return lines.flatMap(({ text: line, tick, said }): DraftMilestone[] => {
    const tidy = struckFirst(wholeMoves(line.replace(/(?<!\s)\s+[–—-]+$/u, '')), calendar);
    const gone = tidy.replace(strike, '').trim();
    if (
      gone === '' ||
      (isDateAlone(gone.replace(/^[\s–—:-]+/u, ''), calendar) && hasStruckWords(tidy, calendar))
    ) {
      say('the whole line is struck out, so it was left out', null);
      return [];
    }
    if (tick !== null && tick !== 'open') say(ticked[tick], line);
    if (said !== null) say('the words beside it say that it is done', said);
    const done = said ?? (tick === 'done' ? 'yes' : null);
    const leaveOut = (struck: string): string => {
      say('words are struck out, so they were left out', struck);
      return '';
    };
    const left = tidy.replace(strike, (all, struck: string) =>
      wholeDate(struck, calendar) === null ? leaveOut(struck) : all,
    );
    const { words, when } = takeWhen(left, done !== null, calendar, say);
    const moved = when === null ? { when: null, redated: [] } : moveIn(when);
    if (moved.redated.length > 0)
      say('a date is struck out: it was read as moved, and no agreement is recorded', moved.when);
    const named = words
      .replace(strike, (_, struck: string) => leaveOut(struck))
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/(?<!\s)\s+[–—-]+$/u, '');
    const open = endsInBracket(named);
    nameInside(named, { line: tidy, when: moved.when }, calendar, say);
    nameBody(named, moved.when, say);
    return [
      {
        what: open && moved.when !== null && gone === tidy ? unbulleted(tidy) : named,
        when: moved.when === null ? null : asSeries(moved.when, calendar),
        redated: moved.redated,
        done,
        lead: [],
      },
    ];
  });
};
