import type { Calendar } from '../dates/calendar.ts';
import type { Slots } from './align.ts';
import { splitAfterDates, takeDate } from './dates-in-text.ts';
import { bullet, type Cell, type Doubt, isBulleted, unbulleted, wordsOf } from './document.ts';
import { joinCells, type Whole } from './join.ts';
import { beginsInside, isFinished, isUnfinished, looksLikeName, wholeDate } from './looks.ts';
import { endsInMonth } from './months.ts';
import { isCutName, isRestOfName } from './names.ts';

/** How the rows of one table are written. */
export interface Habits {
  readonly calendar: Calendar;
  /** The columns whose cells begin with small letters anyway. */
  readonly small: ReadonlySet<string>;
}

/** A cell parted: what belongs to the row above, and what is the row's own. */
interface Parts {
  readonly tail: readonly string[];
  readonly own: readonly string[];
}

const isText = (slot: string): boolean =>
  slot === 'action' || /^(?:outcome|progress|field|impact)/.test(slot);

/** A place in a text where a sentence of its own may begin, and how likely it is. */
const likelihood = (before: string, after: string): number => {
  if (!/^["“(]?\p{Lu}/u.test(after)) return 0;
  if (/[.!?;]["”)]?$/u.test(before)) return 5;
  if (/\d$/.test(before)) return 3;
  if (/^(?:a|an|and|at|by|for|from|in|of|or|the|to)$/.test(before)) return 0;
  if (/^\p{Lu}/u.test(before)) return 0.2;
  return isUnfinished(before) ? 0.5 : 1;
};

/** The end of the row above that a text begins with, up to where a new sentence most likely begins. */
const partText = (text: string): Parts | null => {
  const words = text.split(' ');
  let best = { score: 0, at: 0 };
  for (let i = 1; i < words.length; i++) {
    const score = likelihood(words[i - 1] ?? '', words[i] ?? '');
    if (score > best.score) best = { score, at: i };
  }
  return best.score === 0
    ? null
    : { tail: [words.slice(0, best.at).join(' ')], own: [words.slice(best.at).join(' ')] };
};

/** The same in the first line of a list; a paragraph is one line. */
const partFirst = (lines: readonly string[]): Parts | null => {
  if (!lines.some(isBulleted)) return partText(lines.join(' '));
  const [first = '', ...rest] = lines;
  const parted = partText(unbulleted(first));
  if (parted === null) return { tail: [unbulleted(first)], own: rest };
  return { tail: parted.tail, own: [...parted.own.map((line) => bullet + line), ...rest] };
};

const lastDay = (line: string, calendar: Calendar): string | null => {
  const { when } = takeDate(unbulleted(line), calendar);
  return (when === null ? null : wholeDate(when, calendar)?.windows.at(-1)?.due) ?? null;
};

const stepsBack = (lines: readonly string[], calendar: Calendar): number => {
  const days = lines.flatMap((line) => lastDay(line, calendar) ?? []);
  return days.filter((day, i) => i > 0 && day < (days[i - 1] ?? '')).length;
};

const startsInside = (line: string): boolean =>
  /^(?:19|20)\d\d\b/.test(unbulleted(line)) || beginsInside(unbulleted(line)) || /^[–-]\s/.test(line);

/** A list begins anew where its dates begin anew, or after the day by which the row above has to be complete. */
const partList = (
  above: readonly string[],
  lines: readonly string[],
  calendar: Calendar,
  complete: string | null,
): Parts => {
  const [first = ''] = lines;
  const forced = startsInside(first) || wholeDate(unbulleted(first), calendar) !== null ? 1 : 0;
  let best = { back: Number.POSITIVE_INFINITY, at: forced };
  for (let at = forced; at < lines.length; at++) {
    const list = [...above, ...lines.slice(forced, at)];
    const ends = complete !== null && lastDay(list.at(-1) ?? '', calendar) === complete;
    const back = stepsBack(list, calendar) + stepsBack(lines.slice(at), calendar) - (ends ? 0.5 : 0);
    if (back < best.back) best = { back, at };
  }
  return { tail: lines.slice(0, best.at), own: lines.slice(best.at) };
};

/** The date of the row above in a cell of names and a date, where that row has none. */
const partNames = (above: string, text: string, calendar: Calendar): Parts | null => {
  if (above === '' || hasDate(above, calendar)) return null;
  const words = text.split(' ');
  for (let end = 1; end < words.length; end++) {
    const head = words.slice(0, end).join(' ');
    const next = words[end] ?? '';
    if (!hasDate(head, calendar) || !/^\p{Lu}/u.test(next)) continue;
    const further = words.slice(end, end + 2).join(' ');
    if (wholeDate(further, calendar) !== null) continue;
    return { tail: [head], own: [words.slice(end).join(' ')] };
  }
  return null;
};

/** The year of the row above before a date of the row's own, where that above ends with a month. */
const partYear = (above: string, text: string, calendar: Calendar): Parts | null => {
  const [year = '', ...words] = text.split(' ');
  const own = words.join(' ');
  const isRest =
    /^(?:19|20)\d\d$/.test(year) && endsInMonth(above) && wholeDate(`${above} ${year}`, calendar) !== null;
  return isRest && wholeDate(own, calendar) !== null ? { tail: [year], own: [own] } : null;
};

/** The title of the post or body above, where a page cut it off: `Service` before a name of the row's own. */
const partTitle = (above: readonly string[], [first = '', ...rest]: readonly string[]): Parts | null => {
  const [title = '', ...words] = first.split(' ');
  const own = [words.join(' '), ...rest].filter((line) => line !== '');
  const isOwn = own.some(looksLikeName) && !isRestOfName(own[0] ?? '') && !beginsInside(own[0] ?? '');
  return isCutName(above.at(-1) ?? '', title) && isOwn ? { tail: [title], own } : null;
};

/** The rest of a name that plainly goes on, `Head of`, before a name of the row's own. */
const partUnfinished = (above: readonly string[], [first = '', ...rest]: readonly string[]): Parts | null => {
  const words = first.split(' ');
  const ends = [1, 2, 3].filter((count) => count < words.length + (rest.length > 0 ? 1 : 0));
  const end = ends.find((count) => {
    const own = words.slice(count).join(' ');
    return own === '' || (looksLikeName(own) && !isRestOfName(own) && !beginsInside(own));
  });
  if (end === undefined || !isUnfinished(above.at(-1) ?? '')) return null;
  const own = words.slice(end).join(' ');
  return { tail: [words.slice(0, end).join(' ')], own: own === '' ? rest : [own, ...rest] };
};

/** What of a cell of names or dates belongs to the row above. */
const partNamesOrDate = (
  slot: string,
  above: Cell | undefined,
  own: Cell,
  calendar: Calendar,
): Parts | null => {
  if (slot === 'lead' || slot === 'partners') return partUnfinished(above?.lines ?? [], own.lines);
  if (slot === 'when') return partYear(wordsOf(above), wordsOf(own), calendar);
  return slot === 'lead+when' ? partNames(wordsOf(above), wordsOf(own), calendar) : null;
};

const hasDate = (text: string, calendar: Calendar): boolean => {
  const words = text.trim().split(/\s+/);
  const tails = [1, 2, 3, 4].map((count) => words.slice(-count).join(' '));
  return tails.some((tail) => wholeDate(tail, calendar) !== null && !/^\d{4}$/.test(tail));
};

const linesOf = (slots: Slots, slot: string): readonly string[] => slots.get(slot)?.lines ?? [];

/** True where a text plainly begins in the middle of the sentence above it. */
const isTornText = (above: Cell | undefined, own: Cell, isSmall: boolean): above is Cell => {
  if (above === undefined) return false;
  const [before, first] = [unbulleted(above.lines.at(-1) ?? ''), unbulleted(own.lines[0] ?? '')];
  const inside = beginsInside(first) && !isSmall;
  if (above.lines.some(isBulleted) || own.lines.some(isBulleted)) return inside && !isFinished(before);
  return (inside && !isFinished(before)) || isUnfinished(before);
};

const small = 'across|after|among|at|before|by|during|for|from|in|into|of|on|to|under|with|within';
const twoEnds = new RegExp(`^(.* (?:${small})) ((?:${small}) .*)$`, 's');

/** The ends of two rows in one cell, where the first breaks off before the second: `issues in | within the system`. */
const partEnds = (lines: readonly string[]): Parts | null => {
  const [, tail = '', own = ''] = twoEnds.exec(lines.join(' ')) ?? [];
  return tail === '' || lines.some(isBulleted) ? null : { tail: [tail], own: [own] };
};

/** Texts with the end of the row above: cells with a sentence of their own after it, then those without one. */
const partTexts = (
  above: Whole,
  own: Whole,
  habits: Habits,
  isCut: boolean,
): { parts: Map<string, Parts>; left: Cell[] } => {
  const parts = new Map<string, Parts>();
  const ends: [string, Cell, Cell][] = [];
  for (const [slot, cell] of own.slots) {
    const over = above.slots.get(slot);
    if (!isText(slot) || !isTornText(over, cell, habits.small.has(slot))) continue;
    const parted = partFirst(cell.lines);
    if (parted !== null) parts.set(slot, parted);
    else if (slot !== 'action' && beginsInside(unbulleted(cell.lines[0] ?? '')))
      ends.push([slot, over, cell]);
  }
  const sure = isCut || parts.size > 0;
  const left: Cell[] = [];
  for (const [slot, over, cell] of ends) {
    const isOpen = isUnfinished(over.lines.at(-1) ?? '');
    const parted = sure || isOpen ? partEnds(cell.lines) : null;
    if (parted !== null) parts.set(slot, parted);
    else if (isOpen) parts.set(slot, { tail: cell.lines, own: [] });
    else if (sure) left.push(cell);
  }
  return { parts, left };
};

/** Finds the ends of one row that landed in the next, and puts them back; null where there are none. */
export const divided = (
  above: Whole,
  own: Whole,
  habits: Habits,
  isCut: boolean,
): { above: Whole; own: Whole } | null => {
  const { calendar } = habits;
  const { parts, left } = partTexts(above, own, habits, isCut);
  for (const [slot, cell] of own.slots) {
    const parted = partNamesOrDate(slot, above.slots.get(slot), cell, calendar);
    if (parted !== null) parts.set(slot, parted);
  }
  const steps = linesOf(own.slots, 'milestone').flatMap((line) => {
    const cut = splitAfterDates(unbulleted(line), calendar);
    return isBulleted(line) ? cut.map((one) => bullet + one) : cut;
  });
  const [step = ''] = steps;
  const isRest = startsInside(step) || wholeDate(unbulleted(step), calendar) !== null;
  const torn = [...parts.keys()].some(isText) || (steps.length > 1 && isRest && cutAbove(above, calendar));
  if (torn && steps.length > 1) {
    const when = linesOf(above.slots, 'when').at(-1) ?? linesOf(above.slots, 'lead+when').at(-1) ?? '';
    const complete = lastDay(`– ${when}`, calendar);
    const parted = partList(linesOf(above.slots, 'milestone'), steps, calendar, complete);
    if (parted.tail.length > 0) parts.set('milestone', parted);
  }
  if (parts.size === 0 && left.length === 0) return null;
  for (const slot of parts.size === 0 ? [] : ['lead', 'partners']) {
    const parted = parts.has(slot) ? null : partTitle(linesOf(above.slots, slot), linesOf(own.slots, slot));
    if (parted !== null) parts.set(slot, parted);
  }
  const doubts = [...own.doubts, ...left.map((cell) => leftIn(cell, above, own))];
  return moved(above, { ...own, doubts }, parts);
};

const leftIn = (cell: Cell, above: Whole, own: Whole): Doubt => ({
  at: cell.at,
  source: cell.lines.join(' / '),
  why: `it begins as the end of ${above.ref ?? 'the row above'} would, and all of it may be that`,
  read: `it was left with ${own.ref ?? 'its row'}, which has nothing else in this column`,
});

/** True where the last milestone above has no whole date, so that a page may have cut it. */
const cutAbove = (above: Whole, calendar: Calendar): boolean => {
  const last = linesOf(above.slots, 'milestone').at(-1);
  return last !== undefined && (takeDate(unbulleted(last), calendar).when === null || !/\d{2}$/.test(last));
};

const moved = (above: Whole, own: Whole, parts: ReadonlyMap<string, Parts>): { above: Whole; own: Whole } => {
  const over = new Map(above.slots);
  const kept = new Map(own.slots);
  const doubts: Doubt[] = [];
  for (const [slot, { tail, own: rest }] of parts) {
    const cell = own.slots.get(slot);
    if (cell === undefined) continue;
    over.set(slot, joinCells(over.get(slot), { at: cell.at, lines: tail }, slot));
    if (rest.length > 0) kept.set(slot, { at: cell.at, lines: rest });
    else kept.delete(slot);
    doubts.push({
      at: cell.at,
      source: cell.lines.join(' / '),
      why: `the end of ${above.ref ?? 'the row above'} is in the same cell`,
      read: `"${tail.join(' / ')}" was put with ${above.ref ?? 'the row above'}${rest.length > 0 ? '' : `, and ${own.ref ?? 'its row'} has nothing left in this column`}`,
    });
  }
  return {
    above: { ...above, slots: over },
    own: { ...own, slots: kept, doubts: [...own.doubts, ...doubts] },
  };
};
