import type { Assessment, MilestoneNow } from '../assess/assessment.ts';
import { isUndated, leadOf, type Selection } from '../assess/filter.ts';
import { counted } from '../model/sentence.ts';
import { column, gap, p, quiet, strong, tableOf, toned } from './blocks.ts';
import { chosen, chosenTable, milestoneColumns } from './chosen-columns.ts';
import { leadCell } from './dated.ts';
import { listedMilestone, type OfMilestone } from './fields/action.ts';
import { answerJson, asked, type Contract, lost, type OfPlan } from './fields/contract.ts';
import { listing, rowsOf } from './fields/field.ts';
import type { ListLook } from './list.ts';
import { emptyList, masthead, unreadableNotice } from './masthead.ts';
import { inOrder } from './order.ts';
import type { Answer, Block, Inline } from './page.ts';
import { writtenDate } from './words.ts';

interface Listed extends OfPlan {
  readonly rows: readonly OfMilestone[];
}

/** `bscb.list/1`, of milestones. */
export const milestoneListContract = (keys: Assessment['plan']['keys']): Contract<Listed> => ({
  name: 'list',
  title: 'Milestones',
  fields: [
    ...asked,
    ...lost,
    listing('milestones', 'The milestones, in order.', listedMilestone(keys), ({ rows }) => rows),
  ],
});

/** Milestones, a line each: the words, who leads, when, and whether it is met. */
export const milestoneListAnswer = (
  assessment: Assessment,
  { actions }: Selection,
  filters: readonly string[],
  { order, columns }: ListLook = { order: null, columns: null },
): Answer => {
  const { plan } = assessment;
  const rows: readonly OfMilestone[] = inOrder(
    actions.flatMap((one) => one.milestones.map((milestone) => ({ one, milestone, ...dates(milestone) }))),
    order,
  );
  const all = milestoneColumns(plan.keys);
  const wanted = columns === null ? all : chosen(all, columns);
  const ofDates = rows.flatMap((row) =>
    row.milestone.occurrences.map((date) => ({ one: row.one, milestone: row.milestone, ...date })),
  );
  const caption = counted(rows.length, 'milestone');
  return {
    page: {
      title: 'Milestones',
      blocks: [
        masthead(assessment, filters),
        ...unreadableNotice(plan),
        ...(rows.length === 0
          ? [p(emptyList(plan, 'milestone'))]
          : [
              columns === null
                ? milestoneTable(caption, rows)
                : chosenTable(caption, ofDates, wanted, plan.rag),
              gap,
              p(strong(sum(caption, rows))),
            ]),
      ],
    },
    json: answerJson(milestoneListContract(plan.keys), { assessment, filters, rows }),
    rows: rowsOf(wanted, ofDates),
  };
};

const milestoneTable = (caption: string, rows: readonly OfMilestone[]): Block =>
  tableOf(caption, rows, [
    column(caption, ({ milestone }) => milestone.milestone.id),
    column('', ({ milestone }) => milestone.milestone.what, { shrink: 3, least: 22 }),
    column('Lead', (row) => leadCell(leadOf(row)), { shrink: 1, least: 16 }),
    column('When', ({ milestone }) => writtenDate(milestone.when) ?? quiet('no date'), {
      shrink: 2,
      least: 14,
    }),
    column('Now', standing, { align: 'right' }),
  ]);

const sum = (caption: string, rows: readonly OfMilestone[]): string => {
  const count = (fits: (row: OfMilestone) => boolean): number => rows.filter(fits).length;
  const met = count(({ milestone }) => milestone.met);
  const late = count(({ milestone }) => milestone.occurrences.some((date) => date.overdue));
  const undated = count(({ one, milestone }) => isUndated(one, milestone));
  return `${caption}: ${met} met, ${late} late, ${undated} without a date.`;
};

const dates = ({ occurrences }: MilestoneNow) => ({
  due: occurrences.find((date) => date.done === null && date.due !== null)?.due ?? '9999',
  daysLate: Math.max(0, ...occurrences.map((date) => date.daysLate)),
});

const standing = ({ one: action, milestone: one }: OfMilestone): Inline => {
  if (one.met) return toned('met', 'complete');
  const late = one.occurrences.filter((date) => date.overdue);
  const worst = Math.max(0, ...late.map((date) => date.daysLate));
  if (worst > 0)
    return toned(late.length > 1 ? `${late.length} dates late` : `${counted(worst, 'day')} late`, 'red');
  if (!action.open) return quiet('closed');
  if (one.when?.unreadable !== undefined) return toned('not read', 'error');
  if (isUndated(action, one)) return quiet('no date');
  const met = one.occurrences.filter((date) => date.done !== null).length;
  return met > 0 ? `${met} of ${one.occurrences.length} met` : 'ahead';
};
