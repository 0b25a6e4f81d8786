import type { Calendar } from '../dates/calendar.ts';
import type { Doubting } from './action-text.ts';
import { takeDate } from './dates-in-text.ts';
import { type Cell, unbulleted } from './document.ts';
import type { DraftMilestone } from './draft.ts';
import { wholeDate } from './looks.ts';
import { asSeries, moveIn } from './moves.ts';
import { datesInside, endsInBracket, isDateAlone, isDoneWord, type LineReading, stepsOf } from './steps.ts';
import { strike, struckIn } from './struck.ts';

/** What is said of a milestone with a tick beside it. */
const ticked = {
  done: 'a tick is beside it: it was read as done, on a day that is not known',
  cross: 'a cross is beside it, which may mean done or not done: it was left open',
  mark: 'a tick is before each line, as the mark of a list: none was read as done',
  unsure: 'ticks or boxes are in the line, and it is not certain what they are beside: it was left open',
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

const takeMoved = (line: string, calendar: Calendar): ReturnType<typeof takeDate> => {
  const { words, when, to } = movedAtEnd.exec(line)?.groups ?? {};
  return words === undefined ||
    when === undefined ||
    to === undefined ||
    isDoneWord(to) ||
    hasStruckWords(when, calendar) ||
    wholeDate(to, calendar) === null
    ? takeDate(line, calendar)
    : { words, when, both: false };
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
  return lines.flatMap(({ text: line, tick, said }): DraftMilestone[] => {
    const tidy = struckFirst(line.replace(/(?<!\s)\s+[–—-]+$/u, ''), calendar);
    const gone = tidy.replace(strike, '').trim();
    if (
      gone === '' ||
      (isDateAlone(gone.replace(/^[\s–—:-]+/u, ''), calendar) && hasStruckWords(tidy, calendar))
    ) {
      doubt(cell, 'the whole line is struck out, so it was left out', null);
      return [];
    }
    if (tick !== null && tick !== 'open') doubt(cell, ticked[tick], line);
    if (said !== null) doubt(cell, 'the words beside it say that it is done', said);
    const { words, when, both } = takeMoved(tidy, calendar);
    if (both) doubt(cell, 'it has a date at both ends; the last one was taken as its date', when);
    const moved = when === null ? { when: null, redated: [] } : moveIn(when);
    if (moved.redated.length > 0)
      doubt(cell, 'a date is struck out: it was read as moved, and no agreement is recorded', moved.when);
    const what = words.replace(strike, (_, struck: string) => {
      doubt(cell, 'words are struck out, so they were left out', struck);
      return '';
    });
    const named = what
      .replace(/\s+/g, ' ')
      .replace(/(?<!\s)\s+[–—-]+$/u, '')
      .trim();
    const open = endsInBracket(named);
    if (open && moved.when === null)
      doubt(cell, `“${named}” ends inside a bracket; its rest, and its date, may be in another cell`, named);
    for (const date of datesInside(named, calendar))
      doubt(cell, `“${date}” is inside the words of a milestone, and was not taken as its date`, named);
    return [
      {
        what: open && moved.when !== null && gone === tidy ? unbulleted(tidy) : named,
        when: moved.when === null ? null : asSeries(moved.when, calendar),
        redated: moved.redated,
        done: said ?? (tick === 'done' ? 'yes' : null),
        lead: [],
      },
    ];
  });
};
