import type { Calendar } from '../dates/calendar.ts';
import { joinedWhere } from '../model/joined.ts';
import {
  type Doubting,
  inOneText,
  paragraphsOf,
  proseOf,
  sentencesOf,
  withOwnLead,
  withoutList,
} from './action-text.ts';
import { beginsAsDay, datedLines, dayBehind, isDay } from './dated-note.ts';
import { completedOn, datesAtEnd } from './dates-in-text.ts';
import { type Cell, type Doubt, isBulleted, unbulleted, withTick, wordsOf } from './document.ts';
import { doneOf, hasOpenBox, withoutMarks } from './done.ts';
import type { DraftAction, DraftProgress } from './draft.ts';
import { fieldName } from './fields.ts';
import type { Whole } from './join.ts';
import { colourIn, hasOther, leadingRef, twoColours, wholeDate } from './looks.ts';
import { milestonesOf } from './milestones.ts';
import { asSeries, movedTo } from './moves.ts';
import { type KnownNames, labelled, namesOf } from './names.ts';
import { namedColour, type OwnColours } from './own-colours.ts';
import { byTime } from './rag-columns.ts';
import { strike, withoutStruck } from './struck.ts';
import { withoutTicks } from './ticked.ts';
import { tickIn } from './ticks.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What cells are read against. */
export interface Reading {
  readonly calendar: Calendar;
  readonly known: KnownNames;
  readonly vocabulary: Vocabulary;
  /** The day that undated colours and updates are from, where the user said. */
  readonly rated: string | null;
  /** The board's own words for colours. */
  readonly colours: OwnColours;
  /** True where a tick before a milestone is the mark of its list. */
  readonly marks: boolean;
  /** True of a text whose rows and lines the pages of a PDF may have cut. */
  readonly torn: boolean;
}

/** An update as its lines are gathered. */
interface Entry {
  readonly date: string | null;
  rag: string | null;
  /** The line that the colour is in, and the words behind the colour. */
  readonly line: string;
  readonly rest: string;
  readonly more: string[];
}

const ifDone = 'where it means done, mark the action done';
const tickAlone = `a tick, a box or a cross alone was kept as a note; ${ifDone}`;

const unclear = 'several colours, and not which it is now: none was read';

/** Colours in lines of their own without a day: none of them is known to be the one now, and each becomes a note. */
const leaveUnclear = (entries: readonly Entry[], usual: string | null, say: () => void): void => {
  const undated = entries.filter(({ rag, date }) => rag !== null && date === usual);
  if (new Set(undated.map(({ rag }) => rag)).size < 2) return;
  say();
  for (const one of undated) one.rag = null;
};

/** Names two colours at the beginning of a text, or another one behind its colour. */
const nameColours = (text: string, say: (why: string, read: string | null) => void): void => {
  const two = twoColours(text);
  const one = colourIn(text);
  if (two !== null) say(two.now === null ? unclear : 'two colours, the last read as the one now', two.now);
  else if (one?.rag != null && hasOther(one.rest, one.rag))
    say('another colour is in the words behind it: the first was read', one.rag);
};

/** What a progress or status cell says: each dated line an update, the first colour its rating. */
const progressOf = (cell: Cell, slot: string, reading: Reading, doubt: Doubting): DraftProgress[] => {
  const { calendar, rated, colours } = reading;
  const head = headOf(slot);
  const inRated = slot.startsWith('rag: ');
  const inHead = datesAtEnd(head.replace(/[()]/g, ' ').trim(), calendar).when;
  const entries: Entry[] = [];
  for (const { line, tick, date, note } of datedLines(cell, calendar, doubt)) {
    const colour = namedColour(line, colours);
    const last = entries.at(-1);
    const completed = inRated ? completedOn(line, calendar) : null;
    if (tickIn(line)?.rest === '' && !(inRated && cell.lines.length === 1)) doubt(cell, tickAlone, line);
    if (colour?.isOwn !== true)
      nameColours(colour === null ? note : line, (why, read) => doubt(cell, why, read));
    if (completed !== null) entries.push({ date: completed, rag: 'complete', line, rest: '', more: [] });
    else if (colour !== null) {
      const behind = dayBehind(colour.rest, calendar);
      const rest = behind?.note ?? colour.rest;
      if (behind === null && beginsAsDay(rest))
        doubt(cell, `“${rest}” begins with a day, and was not read as the day of the rating`, rest);
      entries.push({
        date: behind?.date ?? date ?? inHead ?? rated,
        rag: colour.rag,
        line: tick + line,
        rest: rest === '' ? '' : tick + rest,
        more: [],
      });
    } else if (date !== null) entries.push({ date, ...ratedNote(note, tick, colours) });
    else if (last === undefined)
      entries.push({ date: inHead ?? rated, rag: null, line: tick + line, rest: line, more: [] });
    else last.more.push(tick + line);
  }
  leaveUnclear(entries, inHead ?? rated, () => doubt(cell, unclear, null));
  if (entries.some(({ rag, date }) => rag !== null && date === null))
    doubt(
      cell,
      'the colour has no date; add one, or import again with --as-of and the day of the rating',
      entries[0]?.rag ?? null,
    );
  if (inRated && entries.every(({ rag }) => rag === null))
    doubt(
      cell,
      `no colour was read: ${wordsOf(cell)}${tickIn(wordsOf(cell))?.rest === '' ? `; ${ifDone}` : ''}`,
      'a note',
    );
  return entries.map(({ date, rag, line, rest, more }) => ({
    date,
    rag,
    note: sentencesOf([rag === null ? line : rest, ...more]) || null,
  }));
};

/** The day of a column that says when its row was updated; its undated colours and notes are of that day. */
const updatedOn = (whole: Whole, { calendar }: Reading): string | null =>
  cellsOf(whole, 'updated')
    .map(([, cell]) => wordsOf(cell))
    .findLast((text) => isDay(text, calendar)) ?? null;

/** The ratings and updates of a row from the oldest to the newest; those without a day come first. */
const progressIn = (whole: Whole, typed: Reading, doubt: Doubting): DraftProgress[] => {
  const reading = { ...typed, rated: updatedOn(whole, typed) ?? typed.rated };
  const dayOf = ({ date }: DraftProgress): string =>
    date === null ? '' : (wholeDate(date, reading.calendar)?.windows[0]?.start ?? '');
  const ratings = byTime(cellsOf(whole, 'rag'), ([slot]) => headOf(slot));
  // the day that the user said is that of the rating now
  const readingOf = (i: number): Reading => (i < ratings.length - 1 ? { ...reading, rated: null } : reading);
  return [
    ...ratings.flatMap(([slot, cell], i) => progressOf(cell, slot, readingOf(i), doubt)),
    ...cellsOf(whole, 'progress').flatMap(([slot, cell]) => progressOf(cell, slot, reading, doubt)),
  ].toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
};

/** A note that may begin with its colour: `Amber: two reports are to come`. */
const ratedNote = (line: string, tick: string, colours: OwnColours): Omit<Entry, 'date'> => {
  const colour = namedColour(line, colours);
  const rest = colour?.rest ?? line;
  return { rag: colour?.rag ?? null, line: tick + line, rest: rest === '' ? '' : tick + rest, more: [] };
};

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

const outcomesOf = (cell: Cell, torn: boolean, doubt: Doubting): string[] => {
  if (!cell.lines.some(isBulleted)) {
    if (cell.lines.length > 1 && cell.lines.every((line) => line.length > 25 && /[.;]$/.test(line)))
      return [...cell.lines];
    const paragraphs = paragraphsOf(cell, torn);
    if (paragraphs.length > 1)
      doubt(cell, 'several paragraphs: each was read as an outcome of its own', paragraphs.join(' | '));
    return paragraphs;
  }
  return joinedWhere(cell.lines, (last, line) => (isBulleted(line) ? null : `${last} ${line}`)).map(
    unbulleted,
  );
};

const cellsOf = (whole: Whole, kind: string): [string, Cell][] =>
  [...whole.slots].filter(([slot]) => slot === kind || slot.startsWith(`${kind}: `));

const headOf = (slot: string): string => slot.slice(slot.indexOf(': ') + 2);

/** The milestones of a row, and what its column of what is done says of them or of the action. */
const stepsAndDone = (
  { slots }: Whole,
  listed: Cell | undefined,
  reading: Reading,
  doubt: Doubting,
): ReturnType<typeof doneOf> => {
  const cells = [listed, slots.get('milestone')].filter((cell) => cell !== undefined);
  const milestones = cells.flatMap((cell) => milestonesOf(cell, reading, doubt));
  return doneOf(slots.get('done'), { milestones, isOpen: cells.some(hasOpenBox) }, reading.calendar, doubt);
};

/** The action that a row of the table is. */
export const actionOf = (row: Whole, reading: Reading): { action: DraftAction; doubts: Doubt[] } => {
  const doubts: Doubt[] = [...row.doubts];
  const doubt: Doubting = (cell, why, read) =>
    void doubts.push({ at: cell.at, source: cell.lines.join(' / '), why, read });
  const { calendar } = reading;
  const marked = withoutMarks(withoutStruck(row, calendar, doubt), calendar, doubt);
  const whole = withoutTicks(marked, reading.torn, doubt);
  const { text: said, listed } = withoutList(whole.slots.get('action'), doubt);
  const text = proseOf(inOneText(said, reading.torn, doubt), reading.vocabulary, doubt);
  const numbered = whole.ref === null ? leadingRef(text) : null;
  const both = whole.slots.get('lead+when');
  const parted = both === undefined ? null : leadAndWhen(both, reading);
  const whenCell = whole.slots.get('when');
  const dated = whenCell === undefined ? (parted?.when ?? '') : wordsOf(whenCell);
  const moved = movedTo(dated, whole.slots.get('revised'), doubt);
  if (moved.redated.length > 0 && whenCell !== undefined && dated.search(strike) >= 0)
    doubt(whenCell, 'a date is struck out: it was read as moved, and no agreement is recorded', moved.when);
  const withdrawn = text !== '' && text.replace(strike, '').trim() === '';
  const lead = whole.slots.get('lead');
  const named = namesIn(lead ?? both, parted?.names ?? lead?.lines ?? [], reading, doubt);
  const { done, milestones } = stepsAndDone(whole, listed, reading, doubt);
  const progress = progressIn(whole, reading, doubt);
  const isUsed = progress.some(({ date }) => date !== null && date === updatedOn(whole, reading));
  const action: DraftAction = {
    ref: whole.ref ?? numbered?.ref ?? '',
    given: whole.ref === null && numbered === null,
    action: (numbered?.rest ?? text).replace(strike, '$1').trim(),
    outcomes: cellsOf(whole, 'outcome').flatMap(([, cell]) => outcomesOf(cell, reading.torn, doubt)),
    milestones: milestones.map((one) =>
      withOwnLead(one, whole, (cell) => namesIn(cell, cell.lines, reading, doubt)),
    ),
    ...ledBy(whole, named, reading, doubt),
    completion: moved.when === '' ? null : asSeries(moved.when.replace(/\s+/g, ' ').trim(), calendar),
    redated: moved.redated,
    progress,
    impact: whole.slots.has('impact') ? proseOf(whole.slots.get('impact'), reading.vocabulary, doubt) : null,
    done,
    withdrawn,
    fields: [
      ...cellsOf(whole, 'field'),
      ...cellsOf(whole, 'start'),
      ...(isUsed ? [] : cellsOf(whole, 'updated')),
    ].map(
      ([slot, cell]) =>
        [
          slot === 'start' ? 'Start' : fieldName(headOf(slot)),
          reading.torn ? wordsOf(cell) : cell.lines.map(withTick).join(' '),
        ] as const,
    ),
    at: whole.at,
  };
  if (withdrawn)
    doubts.push({
      at: whole.at,
      source: text,
      why: 'the whole action is struck out: it was read as withdrawn',
      read: 'closed: { as: withdrawn }',
    });
  return { action, doubts };
};

/** Who leads an action and who takes part; one that the cell of leads names as support is a partner. */
const ledBy = (
  { slots }: Whole,
  named: readonly string[],
  reading: Reading,
  doubt: Doubting,
): Pick<DraftAction, 'lead' | 'partners'> => {
  const led = named.map(labelled);
  const helping = led.filter(({ helps }) => helps).map(({ name }) => name);
  const cell = slots.get('lead') ?? slots.get('lead+when');
  if (helping.length > 0 && cell !== undefined)
    doubt(cell, 'named as support in the cell of the lead: read as partners', helping.join(' | '));
  const partners = slots.get('partners');
  return {
    lead: led.filter(({ helps }) => !helps).map(({ name }) => name),
    partners: [...helping, ...namesIn(partners, partners?.lines ?? [], reading, doubt)],
  };
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
