import type { Assessment, MilestoneNow } from '../../assess/assessment.ts';
import type { Area } from '../../model/plan.ts';
import { type Field, field, fieldRows, listing, own } from '../fields/field.ts';
import { occurrenceFields } from '../fields/parts.ts';
import { actionFields, type InPaper, inPaper, milestoneRows } from './facts.ts';
import { byArea } from './wording.ts';

const occurrences = occurrenceFields.filter(({ name }) =>
  ['due', 'done', 'overdue', 'daysLate'].includes(name),
);

const stepFields: readonly Field<MilestoneNow>[] = [
  field('id', 'text', '1.3/2: the second of 1.3.', ({ milestone }) => milestone.id),
  field('what', 'prose', 'What is to be reached.', ({ milestone }) => milestone.what),
  field('when', 'text?', 'By when, as written.', ({ when }) => when?.reading.text ?? null),
  own('met', 'yes', 'Every one of its dates is done.'),
  listing('occurrences', 'Its dates.', occurrences, (milestone) => milestone.occurrences),
];

interface OfArea {
  readonly area: Area;
  readonly actions: readonly InPaper[];
}

const areaFields: readonly Field<OfArea>[] = [
  field('area', 'area', 'The number of the area, or its code.', ({ area }) => area.area),
  field('title', 'text', 'Its title.', ({ area }) => area.title),
  field('description', 'prose?', 'What it is about.', ({ area }) => area.description),
  listing(
    'actions',
    'Its actions.',
    [
      ...actionFields,
      listing<InPaper, MilestoneNow>('milestones', 'The steps.', stepFields, ({ one }) => one.milestones),
    ],
    ({ actions }) => actions,
  ),
];

/** What the plan as a paper answers machines with. */
export const planPaper: readonly Field<{ readonly now: Assessment; readonly whole: boolean }>[] = [
  field(
    'published',
    'text?',
    'When it was published, as written.',
    ({ now }) => now.plan.published?.reading.text ?? null,
  ),
  field('introduction', 'prose?', 'Its introduction.', ({ now }) => now.plan.introduction),
  field('achievements', 'names', 'What the year before brought.', ({ now }) => now.plan.achievements),
  listing('areas', 'The areas, in order.', areaFields, ({ now, whole }) =>
    byArea(now, whole).map(({ area, actions }) => ({ area, actions: inPaper(now, actions) })),
  ),
];

/** A row a milestone, and one for an action without any. */
export const rowsOfPlan = (now: Assessment) =>
  fieldRows(
    milestoneRows,
    now.actions.flatMap((one) =>
      (one.milestones.length === 0 ? [null] : one.milestones).map((milestone) => ({ one, milestone })),
    ),
  );
