import { type ActionNow, suggestions } from '../assess/assessment.ts';
import { leadOf } from '../assess/filter.ts';
import { compareRefs } from '../model/ref.ts';
import { daysLate as longestLate } from './report/gravest.ts';

/** What a list can be put in order of. */
export const orders = ['ref', 'due', 'late', 'lead', 'colour'] as const;
/** One of them. */
export type OrderBy = (typeof orders)[number];

type Sortable = { readonly one: ActionNow } & Partial<{
  readonly milestone: Parameters<typeof leadOf>[0]['milestone'];
  readonly due: string;
  readonly daysLate: number;
}>;

/** Puts rows in order: of ref or lead by name, of due date the earliest, of lateness the longest, of colour the worst first. */
export const inOrder = <Row extends Sortable>(rows: readonly Row[], by: OrderBy | null): readonly Row[] =>
  by === null
    ? rows
    : [...rows].sort((a, b) => keys[by](a, b) || compareRefs(a.one.action.ref, b.one.action.ref));

const keys: Record<OrderBy, (a: Sortable, b: Sortable) => number> = {
  ref: () => 0,
  due: (a, b) => text(dueOf(a), dueOf(b)),
  late: (a, b) => lateOf(b) - lateOf(a),
  lead: (a, b) => text(leadName(a), leadName(b)),
  colour: (a, b) => worse(a) - worse(b),
};

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const dueOf = ({ due, one }: Sortable): string => due ?? one.completion?.due ?? '9999';
const lateOf = ({ daysLate, one }: Sortable): number => daysLate ?? longestLate(one);
const leadName = ({ one, milestone }: Sortable): string =>
  leadOf({ one, milestone: milestone ?? null })[0]?.name ?? '\uffff';
const worse = ({ one }: Sortable): number => suggestions.indexOf(one.suggested.colour);
