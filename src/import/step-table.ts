import type { Calendar } from '../dates/calendar.ts';
import type { Slots } from './align.ts';
import type { Column } from './columns.ts';
import { takeDate } from './dates-in-text.ts';
import { type Cell, type Doubt, unbulleted, wordsOf } from './document.ts';
import { roleOfHead } from './heads.ts';
import type { Whole } from './join.ts';

/** True of a table of milestones alone, each with the ref of an action that another table has. */
export const isOfSteps = (columns: readonly Column[]): boolean =>
  columns.some(({ role }) => role === 'ref') &&
  columns.some(({ role, head }) => role === 'action' && roleOfHead(head) === 'milestone');

/** The words of a step with the date beside them, where they have none themselves. */
const datedLines = (slots: Slots, calendar: Calendar): string[] => {
  const lines = slots.get('action')?.lines ?? [];
  const [line = '', second] = lines;
  const when = wordsOf(slots.get('when'));
  const isOwn = second === undefined && when !== '' && takeDate(unbulleted(line), calendar).when === null;
  return isOwn ? [`${line} – ${when}`] : [...lines];
};

/** An action with a milestone that a row of another table has; what that says besides is named. */
const withStep = (action: Whole, step: Whole, calendar: Calendar): Whole => {
  const lines = datedLines(step.slots, calendar);
  const there = action.slots.get('milestone');
  const at = there?.at ?? step.slots.get('action')?.at ?? step.at;
  const milestone: Cell = { at, lines: [...(there?.lines ?? []), ...lines] };
  const lead = step.slots.get('lead');
  const [only = ''] = lines;
  const stepLeads = lead === undefined ? [] : [{ step: unbulleted(only), cell: lead }];
  const isDated = lines.join() !== (step.slots.get('action')?.lines ?? []).join();
  const left = [...step.slots].filter(
    ([slot]) => !['action', 'area', 'lead'].includes(slot) && !(slot === 'when' && isDated),
  );
  const why = 'a milestone has no place for this in the plan; left out';
  const doubts: Doubt[] = [
    {
      at: step.at,
      source: step.ref ?? '',
      why: 'a row of a table of milestones, with the ref of an action: it was put with that action',
      read: 'its milestone',
      standsIn: true,
    },
    ...left.map(([, cell]) => ({ at: cell.at, source: wordsOf(cell), why, read: null })),
  ];
  return {
    ...action,
    slots: new Map([...action.slots, ['milestone', milestone]]),
    doubts: [...action.doubts, ...step.doubts, ...doubts],
    stepLeads: [...(action.stepLeads ?? []), ...stepLeads],
  };
};

/** Areas in which the milestones of a table of their own are with the actions whose refs they have. */
export const withSteps = <T>(
  areas: readonly { readonly area: T; readonly rows: readonly Whole[] }[],
  calendar: Calendar,
): { area: T; rows: Whole[] }[] => {
  const actions = new Map<string, Whole>();
  const stepsOf = new Map<Whole, Whole[]>();
  const isStep = ({ ref, isStep: marked }: Whole): boolean =>
    marked === true && ref !== null && actions.has(ref);
  for (const row of areas.flatMap(({ rows }) => rows))
    if (row.ref !== null && row.isStep !== true && !actions.has(row.ref)) actions.set(row.ref, row);
  for (const row of areas.flatMap(({ rows }) => rows).filter(isStep)) {
    const action = actions.get(row.ref ?? '');
    if (action !== undefined) stepsOf.set(action, [...(stepsOf.get(action) ?? []), row]);
  }
  return areas.map(({ area, rows }) => ({
    area,
    rows: rows
      .filter((row) => !isStep(row))
      .map((row) => (stepsOf.get(row) ?? []).reduce((whole, step) => withStep(whole, step, calendar), row)),
  }));
};
