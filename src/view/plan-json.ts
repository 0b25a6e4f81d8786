import type { ActionNow, Assessment } from '../assess/assessment.ts';
import type { Locate } from '../model/address.ts';
import type { Area } from '../model/plan.ts';
import { type Placed, wholeAction } from './fields/action.ts';
import { answerJson, asked, type Contract, colouring, lost, type OfPlan } from './fields/contract.ts';
import { type Field, field, groupOrNone, jsonOf, listing, own, ownList, within } from './fields/field.ts';
import { keyFields } from './fields/keys.ts';
import { phraseField } from './fields/parts.ts';
import { registerFields } from './fields/registers.ts';

interface Whole extends OfPlan {
  readonly actions: readonly ActionNow[];
  readonly locate: Locate;
}

type Keys = Assessment['plan']['keys'];

interface OfArea {
  readonly area: Area;
  readonly actions: readonly Placed[];
}

const areaFields = (keys: Keys): readonly Field<OfArea>[] => {
  const own: readonly Field<OfArea>[] = [
    field('area', 'area', 'The number of the area.', ({ area }) => area.area),
    field('title', 'text', 'Its title.', ({ area }) => area.title),
    field('description', 'prose?', 'What it is about.', ({ area }) => area.description),
    field('file', 'text', 'Its file in the plan folder.', ({ area }) => area.file),
    ownList('actions', 'Its actions.', wholeAction(keys)),
  ];
  const said = own.map(({ name }) => name);
  return [...own, ...keyFields<OfArea>(keys, 'area', 'export', said, ({ area }) => area)];
};

type Period = NonNullable<Assessment['plan']['period']>;
const periodFields: readonly Field<Period>[] = [
  own('text', 'text', 'As written.'),
  own('start', 'day', 'The first day.'),
  own('end', 'day', 'The last day.'),
];

export const planFields: readonly Field<OfPlan>[] = [
  field('board', 'text', 'The board.', ({ assessment }) => assessment.plan.board),
  field('title', 'text?', 'The title of the plan.', ({ assessment }) => assessment.plan.title),
  groupOrNone(
    'period',
    'The financial years that it covers.',
    periodFields,
    ({ assessment }: OfPlan) => assessment.plan.period,
  ),
  field('version', 'text?', 'The version, as the board counts.', ({ assessment }) => assessment.plan.version),
];

/** `bscb.plan/1`: every fact as written and as read, and what the day makes of it. */
export const planContract = (keys: Keys): Contract<Whole> => ({
  name: 'plan',
  title: 'The whole plan:  bscb export json',
  fields: [
    asked[0],
    ...planFields,
    phraseField('published', 'When it was published.', ({ assessment }) => assessment.plan.published),
    colouring[0],
    asked[1],
    ...lost,
    ...within(registerFields, ({ assessment }: Whole) => assessment),
    listing('areas', 'The areas, in order.', areaFields(keys), ({ assessment, actions, locate }) =>
      assessment.plan.areas.map((area) => ({
        area,
        actions: actions
          .filter((one) => one.area === area)
          .map((one) => ({ one, today: assessment.today, locate })),
      })),
    ),
  ],
});

/** The whole plan for machines. */
export const planJson = (
  assessment: Assessment,
  locate: Locate,
  {
    actions,
    filters = [],
  }: { readonly actions: readonly ActionNow[]; readonly filters?: readonly string[] } = assessment,
) => answerJson(planContract(assessment.plan.keys), { assessment, filters, actions, locate });

/** An action of a plan for machines, with the plan it is of: a line of ndjson. */
export const actionLine = ({ plan, today }: Assessment, one: ActionNow, locate: Locate) => ({
  board: plan.board,
  period: plan.period?.text ?? null,
  asOf: today,
  area: one.area.area,
  ...jsonOf(wholeAction(plan.keys), { one, today, locate }),
});
