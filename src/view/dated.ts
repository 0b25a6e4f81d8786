import type { ActionNow } from '../assess/assessment.ts';
import type { DueDate } from '../assess/due.ts';
import type { Name } from '../model/plan.ts';
import { sideBySide } from './colours.ts';
import type { Inline } from './page.ts';

/** A date of a milestone, or of the action's completion, as a line of a list. */
export type Dated = DueDate;

/** Those who lead the milestone, or where it names nobody, the action. */
export const leadOf = ({ one, milestone }: Pick<Dated, 'one' | 'milestone'>): readonly Name[] =>
  milestone !== null && milestone.milestone.lead.length > 0 ? milestone.milestone.lead : one.action.lead;

/** The first lead as written and how many more, so that a narrow table cuts the name and keeps the number. */
export const leadCell = (lead: readonly Name[]): Inline => {
  const [first, ...more] = lead;
  if (first === undefined) return { text: '–', tone: 'quiet' };
  return more.length === 0 ? first.text : [first.text, ` +${more.length}`];
};

/** The action's ref. */
export const refCell = ({ action }: ActionNow): Inline => action.ref;

/** The action in a few words, where it has some. */
export const actionCell = ({ action }: ActionNow): Inline => action.short ?? action.action;

/** `R■ G●`: by dates, then as rated. */
export const bothColours = ({ suggested, recorded }: ActionNow): Inline =>
  sideBySide(suggested.colour, recorded.colour);

/** What is to be done, with its place in a series: `Newsletter sent (3 of 4)`. */
export const whatCell = ({ one, milestone, nth, of }: Dated): Inline => {
  const text = milestone === null ? (one.action.short ?? one.action.action) : milestone.milestone.what;
  return of > 1 ? [text, ` (${nth} of ${of})`] : text;
};

/** Registered names in one text, for a cell of a spreadsheet. */
export const leadText = (lead: readonly Name[]): string => lead.map((name) => name.name).join('; ');

/** What `overdue` and `due` tell machines of an action's date. */
export const actionDate = (
  { one, due }: Pick<Dated, 'one' | 'due'>,
  days: Readonly<Record<string, number>>,
) => ({
  ref: one.action.ref,
  action: one.action.action,
  due,
  ...days,
  lead: one.action.lead.map((name) => name.name),
  area: one.area.area,
});

/** What `overdue` and `due` tell machines of a milestone's date. */
export const milestoneDate = (row: Dated, days: Readonly<Record<string, number>>) => ({
  ref: row.one.action.ref,
  id: row.milestone?.milestone.id ?? row.one.action.ref,
  what: row.milestone?.milestone.what ?? row.one.action.action,
  due: row.due,
  ...days,
  lead: leadOf(row).map((name) => name.name),
  area: row.one.area.area,
});
