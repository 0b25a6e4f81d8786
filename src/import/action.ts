import type { Calendar } from '../dates/calendar.ts';
import { type Doubting, doneOf, proseOf, withOwnLead, withoutList } from './action-text.ts';
import { beginsAsDay, datedLines, dayBehind } from './dated-note.ts';
import { completedOn, datesAtEnd, takeDate } from './dates-in-text.ts';
import { type Cell, type Doubt, isBulleted, unbulleted, wordsOf } from './document.ts';
import type { DraftAction, DraftMilestone, DraftMove, DraftProgress } from './draft.ts';
import { fieldName } from './fields.ts';
import type { Whole } from './join.ts';
import { colourIn, leadingRef, longestDate, wholeDate, worseOfTwo } from './looks.ts';
import { type KnownNames, namesOf } from './names.ts';
import { datesInside, endsInBracket, stepsOf } from './steps.ts';
import { strike, withoutStruck } from './struck.ts';
import { tickIn } from './ticks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What cells are read against. */
export interface Reading {
  readonly calendar: Calendar;
  readonly known: KnownNames;
  readonly vocabulary: Vocabulary;
  /** The day that undated colours and updates are from, where the user said. */
  readonly rated: string | null;
}

/** A date with the struck-out one before it, as a move. */
const moveIn = (text: string): { when: string; redated: DraftMove[] } => {
  const struck = [...text.matchAll(strike)].map((match) => (match[1] ?? '').trim());
  const when = text
    .replace(strike, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s→>–—-]+|(?<![\s→>–—-])[\s→>–—-]+$/gu, '')
    .trim();
  return { when, redated: when === '' ? [] : struck.map((from, i) => ({ from, to: struck[i + 1] ?? when })) };
};

/** A date with the one in the column of revised dates, as a move. */
const movedTo = (
  first: { when: string; redated: DraftMove[] },
  revised: Cell | undefined,
  doubt: Doubting,
): { when: string; redated: DraftMove[] } => {
  if (revised === undefined) return first;
  const to = wordsOf(revised);
  if (/^(?:n\/?a|none|no change|[-–—])$/iu.test(to) || to === first.when) return first;
  doubt(revised, 'a revised date: it was read as moved, and no agreement is recorded', to);
  return {
    when: to,
    redated: first.when === '' ? first.redated : [...first.redated, { from: first.when, to }],
  };
};

/** Two or more dates side by side, as the series that they are: `March 2013 / June 2013`. */
const asSeries = (when: string, calendar: Calendar): string => {
  const words = when.split(' ').filter((word) => word !== '/');
  const dates: string[] = [];
  let from = 0;
  for (let end = 1; end <= words.length; end++) {
    const part = words.slice(from, end).join(' ');
    if (part.length > longestDate) return when;
    if (!/\d{4}$/.test(part) || /^\d{4}$/.test(part)) continue;
    if (wholeDate(part, calendar)?.windows.length !== 1) return when;
    dates.push(part);
    from = end;
  }
  return dates.length > 1 && from === words.length ? dates.join(' / ') : when;
};

/** What is said of a line with a tick before it. */
const ticked = {
  done: 'a tick is before it: it was read as done, on a day that is not known',
  cross: 'a cross is before it, which may mean done or not done: it was left open',
  mark: 'a tick is before each line, as the mark of a list: none was read as done',
};

const milestonesOf = (cell: Cell, { calendar }: Reading, doubt: Doubting): DraftMilestone[] => {
  const { lines, certain } = stepsOf(cell, calendar);
  if (!certain)
    doubt(
      cell,
      'several milestones are in one line; it was cut between them',
      lines.map(({ text }) => text).join(' | '),
    );
  return lines.flatMap(({ text: line, tick }): DraftMilestone[] => {
    if (tick !== null && tick !== 'open') doubt(cell, ticked[tick], line);
    const tidy = line.replace(/(?<!\s)\s+[–—-]+$/u, '');
    const gone = tidy.replace(strike, '').trim();
    if (gone === '') {
      doubt(cell, 'the whole line is struck out, so it was left out', null);
      return [];
    }
    const { words, when, both } = takeDate(tidy, calendar);
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
        done: tick === 'done' ? 'yes' : null,
        lead: [],
      },
    ];
  });
};

/** What a progress or status cell says: each dated line an update, the first colour its rating. */
const progressOf = (cell: Cell, slot: string, reading: Reading, doubt: Doubting): DraftProgress[] => {
  const { calendar, rated } = reading;
  const head = headOf(slot);
  const inRated = slot.startsWith('rag: ');
  const inHead = datesAtEnd(head.replace(/[()]/g, ' ').trim(), calendar).when;
  const entries: { date: string | null; rag: string | null; notes: string[] }[] = [];
  for (const { line, date, note } of datedLines(cell, calendar, doubt)) {
    const colour = colourIn(line);
    const last = entries.at(-1);
    const completed = inRated ? completedOn(line, calendar) : null;
    const two = worseOfTwo(note) ?? worseOfTwo(line);
    if (tickIn(line)?.rest === '')
      doubt(
        cell,
        'a tick, a box or a cross alone was kept as a note; where it means done, mark the action done',
        line,
      );
    if (two !== null) doubt(cell, `two colours, read as ${two}`, two);
    if (completed !== null) entries.push({ date: completed, rag: 'complete', notes: [] });
    else if (colour !== null) {
      const behind = dayBehind(colour.rest, calendar);
      const rest = behind?.note ?? colour.rest;
      if (behind === null && beginsAsDay(rest))
        doubt(cell, `“${rest}” begins with a day, and was not read as the day of the rating`, rest);
      entries.push({
        date: behind?.date ?? inHead ?? rated,
        rag: colour.rag,
        notes: rest === '' ? [] : [rest],
      });
    } else if (date !== null) entries.push({ date, ...ratedNote(note) });
    else if (last === undefined) entries.push({ date: inHead ?? rated, rag: null, notes: [line] });
    else last.notes.push(line);
  }
  if (entries.some(({ rag, date }) => rag !== null && date === null))
    doubt(
      cell,
      'the colour has no date; add one, or import again with --as-of and the day of the rating',
      entries[0]?.rag ?? null,
    );
  if (inRated && entries.every(({ rag }) => rag === null))
    doubt(cell, `no colour was read: ${wordsOf(cell)}`, 'a note');
  return entries.map(({ date, rag, notes }) => ({ date, rag, note: sentencesOf(notes) || null }));
};

/** The ratings and updates of a row from the oldest to the newest; those without a day come first. */
const progressIn = (whole: Whole, reading: Reading, doubt: Doubting): DraftProgress[] => {
  const dayOf = ({ date }: DraftProgress): string =>
    date === null ? '' : (wholeDate(date, reading.calendar)?.windows[0]?.start ?? '');
  return [...cellsOf(whole, 'rag'), ...cellsOf(whole, 'progress')]
    .flatMap(([slot, cell]) => progressOf(cell, slot, reading, doubt))
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
};

/** A note that may begin with its colour: `Amber: two reports are to come`. */
const ratedNote = (note: string): { rag: string | null; notes: string[] } => {
  const colour = colourIn(note);
  const rest = colour === null ? note : colour.rest;
  return { rag: colour?.rag ?? null, notes: rest === '' ? [] : [rest] };
};

/** The lines of a note as running text. */
const sentencesOf = (lines: readonly string[]): string =>
  lines.reduce(
    (text, line) => (text === '' ? line : `${text}${/[.!?:;,]$/.test(text) ? '' : '.'} ${line}`),
    '',
  );

/** The names and the date of a cell that has both. */
const leadAndWhen = (cell: Cell, { calendar }: Reading): { names: string[]; when: string | null } => {
  const names: string[] = [];
  const dates: string[] = [];
  for (const line of cell.lines.map(unbulleted)) {
    const { words, when } =
      wholeDate(line, calendar) === null ? datesAtEnd(line, calendar) : { words: '', when: line };
    if (when !== null) dates.push(when);
    if (words !== '') names.push(words);
  }
  return { names, when: dates.length === 0 ? null : dates.join(' / ') };
};

const outcomesOf = (cell: Cell): string[] => {
  if (!cell.lines.some(isBulleted))
    return cell.lines.length > 1 && cell.lines.every((line) => line.length > 25 && /[.;]$/.test(line))
      ? [...cell.lines]
      : [wordsOf(cell)];
  const lines: string[] = [];
  for (const line of cell.lines) {
    const last = lines.at(-1);
    if (isBulleted(line) || last === undefined) lines.push(unbulleted(line));
    else lines[lines.length - 1] = `${last} ${line}`;
  }
  return lines;
};

const cellsOf = (whole: Whole, kind: string): [string, Cell][] =>
  [...whole.slots].filter(([slot]) => slot === kind || slot.startsWith(`${kind}: `));

const headOf = (slot: string): string => slot.slice(slot.indexOf(': ') + 2);

/** The action that a row of the table is. */
export const actionOf = (row: Whole, reading: Reading): { action: DraftAction; doubts: Doubt[] } => {
  const doubts: Doubt[] = [...row.doubts];
  const doubt: Doubting = (cell, why, read) =>
    void doubts.push({ at: cell.at, source: cell.lines.join(' / '), why, read });
  const whole = withoutStruck(row, doubt);
  const { text: said, listed } = withoutList(whole.slots.get('action'), doubt);
  const text = proseOf(said, reading.vocabulary, doubt);
  const numbered = whole.ref === null ? leadingRef(text) : null;
  const both = whole.slots.get('lead+when');
  const parted = both === undefined ? null : leadAndWhen(both, reading);
  const whenCell = whole.slots.get('when');
  const moved = movedTo(
    moveIn(whenCell === undefined ? (parted?.when ?? '') : wordsOf(whenCell)),
    whole.slots.get('revised'),
    doubt,
  );
  if (moved.redated.length > 0 && whenCell !== undefined)
    doubt(whenCell, 'a date is struck out: it was read as moved, and no agreement is recorded', moved.when);
  const steps = whole.slots.get('milestone');
  const bare = (numbered?.rest ?? text).replace(strike, '$1').trim();
  const withdrawn = text !== '' && text.replace(strike, '').trim() === '';
  const lead = whole.slots.get('lead');
  const action: DraftAction = {
    ref: whole.ref ?? numbered?.ref ?? '',
    given: whole.ref === null && numbered === null,
    action: bare,
    outcomes: cellsOf(whole, 'outcome').flatMap(([, cell]) => outcomesOf(cell)),
    milestones: [listed, steps]
      .flatMap((cell) => (cell === undefined ? [] : milestonesOf(cell, reading, doubt)))
      .map((one) => withOwnLead(one, whole, (cell) => namesIn(cell, cell.lines, reading, doubt))),
    lead: namesIn(
      lead === undefined ? both : { ...lead },
      parted?.names ?? lead?.lines ?? [],
      reading,
      doubt,
    ),
    partners: namesIn(whole.slots.get('partners'), whole.slots.get('partners')?.lines ?? [], reading, doubt),
    completion: moved.when === '' ? null : completionOf(moved.when, reading.calendar),
    redated: moved.redated,
    progress: progressIn(whole, reading, doubt),
    impact: whole.slots.has('impact') ? proseOf(whole.slots.get('impact'), reading.vocabulary, doubt) : null,
    done: doneOf(whole.slots.get('done'), doubt),
    withdrawn,
    fields: [...cellsOf(whole, 'field'), ...cellsOf(whole, 'start')].map(
      ([slot, cell]) => [slot === 'start' ? 'Start' : fieldName(headOf(slot)), wordsOf(cell)] as const,
    ),
    at: whole.at,
  };
  if (withdrawn && steps === undefined && listed === undefined)
    doubts.push({
      at: whole.at,
      source: text,
      why: 'the whole action is struck out: it was read as withdrawn',
      read: 'closed: { as: withdrawn }',
    });
  return { action, doubts };
};

const completionOf = (when: string, calendar: Calendar): string => {
  const bare = when.replace(/\s+/g, ' ').trim();
  return asSeries(bare, calendar);
};

const namesIn = (
  cell: Cell | undefined,
  lines: readonly string[],
  { known }: Reading,
  doubt: Doubting,
): string[] => {
  if (cell === undefined) return [];
  const { names, certain } = namesOf(
    lines.map((line) => line.replace(strike, '$1')),
    known,
  );
  if (!certain) doubt(cell, 'several names run together', names.join(' | '));
  return names;
};
