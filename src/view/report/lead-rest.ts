import { grouped } from '../../model/grouped.ts';
import { present } from '../../model/present.ts';
import { listed, withoutStop } from '../../model/sentence.ts';
import { list } from '../blocks.ts';
import { markOf } from '../colours.ts';
import type { Block } from '../page.ts';
import { h3 } from './blocks.ts';
import { isAsked, nameOf, waits } from './chaser.ts';
import { type Owed, type Owner, unreadDate } from './owed.ts';
import { dueWords } from './wording.ts';

/** What a lead has that the note leaves out, so that each of their actions is on the page. */
export const notAsked = (owner: Owner, until: string): readonly Block[] => {
  const lines = [
    ...waitingWords(owner),
    ...laterWords(owner, until),
    ...undatedWords(owner),
    ...quietWords(owner),
    ...closedWords(owner),
  ];
  return lines.length === 0 ? [] : [h3('Not asked in the note'), list(lines)];
};

/** Late or soon, and moved to a day that the board has yet to agree. */
const waitingWords = ({ owed: all }: Owner): readonly string[] => {
  const waiting = all.filter(waits);
  if (waiting.length === 0) return [];
  return [
    `A change of date waits for agreement: ${listed(waiting.map((one) => `${one.id ?? `completion of ${one.now.action.ref}`} (${dueWords(one)})`))}.`,
  ];
};

/** Dates after the day looked ahead to, each ref with all of its own. */
export const laterWords = ({ owed: all }: Owner, until: string): readonly string[] => {
  const later = grouped(
    all.filter((each) => each.due !== null && each.due > until && !waits(each)),
    ({ id, now }) => [id ?? now.action.ref],
  );
  return later.size === 0
    ? []
    : [`Later: ${listed([...later].map(([id, dates]) => `${id} (${listed(dates.map(dueWords))})`))}.`];
};

/** Milestones that have no date, and dates that cannot be read. */
export const undatedWords = ({ owed: all }: Owner): readonly string[] => {
  const names = (undated: readonly Owed[]): string =>
    listed(undated.map(({ id, now, what }) => `${id ?? now.action.ref} ${withoutStop(what)}`));
  const undated = all.filter(({ due }) => due === null);
  const unread = undated.filter((one) => unreadDate(one) !== null);
  const rest = undated.filter((one) => unreadDate(one) === null);
  return present([
    rest.length > 0 && `Without a date: ${names(rest)}.`,
    unread.length > 0 && `With a date that cannot be read: ${names(unread)}.`,
  ]);
};

/** Open actions with no date left to meet, of which nothing else is asked. */
const quietWords = (owner: Owner): readonly string[] => {
  const quiet = owner.actions.filter(
    (one) => one.open && !owner.owed.some(({ now }) => now === one) && !isAsked(one),
  );
  return quiet.length === 0
    ? []
    : [`No date left to meet: ${listed(quiet.map(({ action }) => nameOf(action)))}.`];
};

/** Actions that are complete or closed, each with how. */
export const closedWords = (owner: Owner): readonly string[] => {
  const closed = owner.actions.filter((one) => !one.open);
  if (closed.length === 0) return [];
  return [
    `No longer open: ${listed(closed.map((one) => `${one.action.ref} (${markOf(one.suggested.colour).word})`))}.`,
  ];
};
