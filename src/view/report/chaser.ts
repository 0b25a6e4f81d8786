import type { Assessment } from '../../assess/assessment.ts';
import { addDays } from '../../dates/day.ts';
import type { PlanDate } from '../../dates/reading.ts';
import { longDay } from '../../dates/words.ts';
import type { Action } from '../../model/plan.ts';
import { reviewingBody } from '../../model/registers.ts';
import { listed, sentence } from '../../model/sentence.ts';
import { theBody } from './meeting.ts';
import type { Owed } from './owed.ts';
import { planName } from './report.ts';
import { dueWords, leadWords, withoutStop } from './wording.ts';

/** A note ready to paste into a mail. */
export interface Chaser {
  /** The registered mailbox of the post; null where there is none. */
  readonly to: string | null;
  readonly subject: string;
  /** A paragraph, or the items of a list. */
  readonly paragraphs: readonly (string | readonly string[])[];
  /** The whole of it as plain text. */
  readonly text: string;
}

/** Asks politely where things stand: what has passed its date, what is coming. Null where nothing is owed by then. */
export const chaser = (
  now: Assessment,
  owner: { readonly name: string; readonly email: string | null; readonly owed: readonly Owed[] },
  until: PlanDate,
  withLead = false,
): Chaser | null => {
  const late = owner.owed.filter((one) => one.daysLate > 0);
  const soon = owner.owed.filter((one) => one.daysLate === 0 && one.due !== null && one.due <= until);
  if (late.length === 0 && soon.length === 0) return null;
  const subject = `${planName(now)}: where your actions stand on ${longDay(now.today)}`;
  const paragraphs: (string | readonly string[])[] = ['Hello,', ask(now)];
  if (late.length > 0)
    paragraphs.push(
      `By the plan, ${late.length === 1 ? 'this date has' : 'these dates have'} passed:`,
      linesOf(late, withLead),
    );
  if (soon.length > 0)
    paragraphs.push(
      `${late.length > 0 ? 'And coming' : 'Coming'} up by ${longDay(until)}:`,
      linesOf(soon, withLead),
    );
  if (late.length > 0)
    paragraphs.push(
      'For each one, please say whether it is done, and if so on which day and where that is minuted; or when you now expect it; or what is holding it up. A new date needs the Board’s agreement.',
    );
  else paragraphs.push('Please say if any of these is already done, or is unlikely to be done in time.');
  paragraphs.push('Thank you.');
  return {
    to: owner.email,
    subject,
    paragraphs,
    text: `${paragraphs.map((part) => (typeof part === 'string' ? part : part.map((one) => `- ${one}`).join('\n'))).join('\n\n')}\n`,
  };
};

const linesOf = (items: readonly Owed[], withLead: boolean): readonly string[] => {
  const byAction = new Map<Action, Owed[]>();
  for (const one of items) {
    const { action } = one.now;
    byAction.set(action, [...(byAction.get(action) ?? []), one]);
  }
  return [...byAction].map(([{ ref, action, short }, owed]) => {
    const lead = withLead ? ` – ${leadWords(owed[0]?.lead ?? [])}` : '';
    return `${ref} ${short ?? withoutStop(action)}: ${listed(owed.map(piece))}${lead}`;
  });
};

const piece = (one: Owed): string => {
  const nth = one.nth === null ? '' : `, ${one.nth.place} of ${one.nth.of}`;
  const what = one.id === null ? 'completion' : `“${withoutStop(one.what)}”`;
  return `${what}${nth} (${dueWords(one)})`;
};

/** Why now: the next review where the plan has one, with the day its papers are due. */
const ask = (now: Assessment): string => {
  const board = reviewingBody(now.plan);
  const next =
    board?.meets?.find((meeting) => meeting.start > now.today && meeting.start === meeting.due) ?? null;
  if (next === null || board === undefined)
    return 'I am bringing the business plan up to date and would be grateful to hear where your part of it stands.';
  const papers = board.papersDays === null ? null : addDays(next.due, -board.papersDays);
  const by =
    papers !== null && papers > now.today
      ? ` Could I have your update by ${longDay(papers)}, when the papers are due?`
      : ' Could I have your update in good time for it?';
  return `${sentence(theBody(board.name))} meets on ${longDay(next.due)} and will look at the business plan.${by}`;
};
