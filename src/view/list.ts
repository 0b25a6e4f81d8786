import type { ActionNow, Assessment } from '../assess/assessment.ts';
import { countActions } from '../assess/counts.ts';
import type { Selection } from '../assess/filter.ts';
import { typedRef } from '../assess/proposal.ts';
import type { PlanDate } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Cause } from '../model/plan.ts';
import { present } from '../model/present.ts';
import { counted, figure } from '../model/sentence.ts';
import { column, gap, p, quiet, strong, tableOf, typed } from './blocks.ts';
import { actionColumns, chosen, chosenTable } from './chosen-columns.ts';
import { arrowOf, bothCounts, causeCell, markOf } from './colours.ts';
import { actionCell, bothColours, leadCell, metCell, refCell } from './dated.ts';
import { listedAction, type OfAction } from './fields/action.ts';
import { answerJson, asked, type Contract, colouring, lost, type OfPlan } from './fields/contract.ts';
import { listing, rowsOf } from './fields/field.ts';
import { afterEmpty, emptyList, masthead, unreadableNotice } from './masthead.ts';
import { inOrder, type OrderBy } from './order.ts';
import type { Answer, Block, Inline } from './page.ts';
import { shortDue, writtenDate } from './words.ts';

/** How a list is to look. */
export interface ListLook {
  readonly order: OrderBy | null;
  /** Names of columns, in the order wanted; null for the usual ones. */
  readonly columns: readonly string[] | null;
  /** Whether a day was named to look back to: each action then has the colour that it had. */
  readonly isBeside?: boolean;
}

interface Listed extends OfPlan {
  readonly rows: readonly OfAction[];
}

/** `bscb.list/1`, of actions. */
export const listContract = (keys: Assessment['plan']['keys']): Contract<Listed> => ({
  name: 'list',
  title: 'Actions, or milestones',
  fields: [
    ...asked,
    ...colouring,
    ...lost,
    listing('actions', 'The actions, in order.', listedAction(keys), ({ rows }) => rows),
  ],
});

/** Actions, a line each: both colours, who leads, when it is to be complete and how late it is. */
export const listAnswer = (
  assessment: Assessment,
  selection: Selection,
  filters: readonly string[],
  { order, columns, isBeside = false }: ListLook = { order: null, columns: null },
): Answer => {
  const { plan } = assessment;
  const rows = inOrder(
    selection.actions.map((one) => ({ one })),
    order,
  );
  const actions = rows.map(({ one }) => one);
  const all = actionColumns(plan.keys);
  const wanted = columns === null ? all : chosen(all, columns);
  const caption = counted(actions.length, 'action');
  return {
    page: {
      title: 'Actions',
      blocks: [
        masthead(assessment, filters),
        ...unreadableNotice(plan),
        ...(actions.length === 0
          ? [p(emptyList(plan), afterEmpty(plan, 'bscb list --help'))]
          : [
              columns === null
                ? actionTable(caption, actions, { noneDone: selection.noneDone, isBeside })
                : chosenTable(caption, rows, wanted, plan.rag),
              ...(columns === null ? [marks(isBeside ? assessment.since : null)] : []),
              gap,
              ...sums(actions),
            ]),
      ],
    },
    json: answerJson(listContract(plan.keys), { assessment, filters, rows }),
    rows: rowsOf(wanted, rows),
  };
};

const hindrance = (now: ActionNow): Cause | null => (now.open ? now.recorded.cause : null);

/** Where a filter leaves out what is done, how many milestones are met is not said. */
const actionTable = (
  caption: string,
  actions: readonly ActionNow[],
  { noneDone, isBeside }: { readonly noneDone: boolean; readonly isBeside: boolean },
): Block =>
  tableOf(caption, actions, [
    column(caption, bothColours),
    column('', refCell),
    column('', actionCell, { shrink: 2, least: 24 }),
    column('Lead', ({ action }) => leadCell(action.lead), { shrink: 1, least: 16 }),
    ...(actions.some((now) => hindrance(now) !== null)
      ? [column<ActionNow>('Waits on', (now) => causeCell(hindrance(now)))]
      : []),
    column('Complete by', completionCell, { align: 'right', shrink: 3, least: 11 }),
    column('Late', lateCell, { align: 'right' }),
    ...(noneDone ? [] : [column('Met', metCell, { align: 'right' })]),
    ...(isBeside ? [column('Then', thenCell)] : []),
  ]);

const completionCell = ({ completion }: ActionNow): Inline => {
  if (completion === null) return quiet('no date');
  if (completion.due === null) return quiet(writtenDate(completion.phrase) ?? '');
  const start = completion.phrase.reading.windows.at(-1)?.start ?? null;
  return shortDue(start, completion.due);
};

const lateCell = ({ completion, milestones }: ActionNow): Inline => {
  if (completion?.late) return figure(completion.daysLate);
  const dates = [...milestones.flatMap(({ occurrences }) => occurrences), ...(completion?.earlier ?? [])];
  const late = dates.filter((date) => date.overdue).length;
  return late === 0 ? '' : counted(late, 'date');
};

/** `↓ green`: worse than the green that it was. */
const thenCell = (now: ActionNow): Inline => {
  const travel = now.travel();
  if (travel === null) return '';
  const { before, direction } = travel;
  return before === null || direction === 'same'
    ? arrowOf(travel)
    : `${arrowOf(travel)} ${markOf(before).word}`;
};

const marks = (since: PlanDate | null): Block =>
  p(
    quiet(
      `Marks: by dates, then as rated. Late: days past completion, or milestone dates missed.${
        since === null
          ? ''
          : ` Then: the colour shown on ${longDay(since)}, where it was another: ↑ better now, ↓ worse, → the same, + newly rated or new.`
      }`,
    ),
  );

const order = ['red', 'amber', 'green', 'complete', 'not-due', 'none'];

const sums = (actions: readonly ActionNow[]): Block[] => {
  const place = (colour: string): number => (order.indexOf(colour) + order.length + 1) % (order.length + 1);
  const parts = [...new Set(actions.map((now) => now.suggested.colour))]
    .sort((a, b) => place(a) - place(b))
    .map(
      (colour) => `${actions.filter((now) => now.suggested.colour === colour).length} ${markOf(colour).word}`,
    );
  const rated = actions.filter((now) => now.recorded.colour !== null).length;
  const example = actions.find((now) => now.suggested.colour === 'red') ?? actions[0];
  return present([
    p(strong(`${counted(actions.length, 'action')} by dates: ${parts.join(', ')}. Rated ${rated}.`)),
    p(bothCounts(countActions(actions))),
    example !== undefined && p(['One in full:  ', typed(`bscb show ${typedRef(example.action.ref)}`)]),
  ]);
};
