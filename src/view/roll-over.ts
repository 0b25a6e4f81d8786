import type { ActionNow } from '../assess/assessment.ts';
import { type Carried, settlings, type ToSettle } from '../assess/carried.ts';
import { present } from '../model/present.ts';
import { counted, listed } from '../model/sentence.ts';
import { lineFor, oneWord } from '../model/to-type.ts';
import { h1, h2, p, tableOf } from './blocks.ts';
import { shapeAndWord } from './colours.ts';
import type { Sheet } from './export-sheets.ts';
import { answerJson, type Contract } from './fields/contract.ts';
import { type Field, field, fieldRows, listing, own, ownList } from './fields/field.ts';
import type { Answer, Block } from './page.ts';
import { wraps } from './report/blocks.ts';
import { leadWords } from './report/wording.ts';
import { writtenDate, wroteWords } from './words.ts';

/** A date to settle, and the one that it was given; null where nobody was asked, or it was left. */
export interface Settled extends ToSettle {
  readonly to: string | null;
}

/** What was carried from one plan into the next. */
export interface RolledOver {
  readonly from: string;
  readonly to: string;
  readonly folder: string;
  readonly board: string;
  readonly carried: readonly Carried[];
  readonly staying: readonly ActionNow[];
  readonly settled: readonly Settled[];
  readonly written: readonly string[];
  /** True where the actions were closed in the old plan. */
  readonly closed: boolean;
  readonly dryRun: boolean;
}

const howEnded = (one: ActionNow): string => one.closed?.as ?? 'all done, not closed';

const carriedFields: readonly Field<Carried & { readonly from: string }>[] = [
  field('ref', 'text', 'The action, in both plans.', ({ one }) => one.action.ref, { width: 8 }),
  field('action', 'prose', 'What the board will do.', ({ one }) => one.action.action),
  field('lead', 'names', 'Who leads.', ({ one }) => one.action.lead.map(({ text }) => text)),
  field('completion', 'text?', 'Its completion, as written.', ({ one }) =>
    writtenDate(one.action.completion),
  ),
  field('suggested', 'colour', 'What its dates suggest.', ({ one }) => one.suggested.colour),
  field('recorded', 'colour?', 'The colour recorded.', ({ one }) => one.recorded.colour),
  field('milestones', 'count', 'How many milestones come along.', ({ milestones }) => milestones.length),
  field(
    'done',
    'count',
    'How many are done and stay.',
    ({ one, milestones }) => one.milestones.length - milestones.length,
  ),
  field(
    'origin',
    'text',
    'What the new plan has under origin.',
    ({ from, one }) => `${from} ${one.action.ref}`,
  ),
];

const settleFields: readonly Field<Settled>[] = [
  own('id', 'text', 'The action, or its milestone, in the new plan.'),
  own('was', 'text', 'The same in the old plan.'),
  own('what', 'prose', 'What is due.'),
  own('written', 'text', 'The date as written.'),
  own('why', 'text', 'Why it has to be settled.', { words: settlings }),
  own('to', 'text?', 'The date that it was given; null where it is still to be settled.'),
];

const stayFields: readonly Field<ActionNow>[] = [
  field('ref', 'text', 'The action.', ({ action }) => action.ref),
  field('action', 'prose', 'What the board did.', ({ action }) => action.action),
  field('as', 'text', 'How it ended.', howEnded),
];

const carriedWithFrom = ({ carried, from }: RolledOver) => carried.map((one) => ({ ...one, from }));

/** `bscb.roll-over/1`. */
export const rollOverContract: Contract<RolledOver> = {
  name: 'roll-over',
  title: "Next year's plan, and what it carries forward",
  fields: [
    own('from', 'text', 'The years of the old plan.'),
    own('to', 'text', 'The years of the new plan.'),
    own('folder', 'text', 'The folder of the new plan.'),
    own('written', 'names', 'Files that were written.'),
    own('closed', 'yes', 'The actions were closed in the old plan.'),
    listing('carried', 'What comes along.', carriedFields, carriedWithFrom),
    listing('settle', 'Dates that the board has to settle.', settleFields, ({ settled }) => settled),
    ownList('staying', 'What stays in the old plan.', stayFields),
  ],
};

/** The completion in force, and the date that it waits for. */
const wasDue = ({ action, completion, moved }: ActionNow): string => {
  const inForce = writtenDate(completion?.phrase ?? action.completion) ?? '–';
  const asked = moved.findLast(({ waiting }) => waiting)?.redating;
  const to = asked === undefined ? null : writtenDate(asked.to ?? action.completion);
  return to === null ? inForce : `${inForce}; asked to move to ${to}, not agreed`;
};

const carriedTable = ({ carried, from }: RolledOver): Block =>
  tableOf(`Carried forward from ${from}`, carried, [
    { title: 'Ref', cell: ({ one }) => one.action.ref },
    { title: 'Action', ...wraps(20), cell: ({ one }) => one.action.action },
    { title: 'Lead', ...wraps(12, 2), cell: ({ one }) => leadWords(one.action.lead) },
    { title: 'Was due', cell: ({ one }) => wasDue(one), wrap: true, least: 8 },
    { title: 'By dates', cell: ({ one }) => [shapeAndWord(one.suggested.colour)] },
    {
      title: 'Milestones open',
      align: 'right',
      cell: ({ one, milestones }) => `${milestones.length} of ${one.milestones.length}`,
    },
  ]);

const whyWords: Readonly<Record<ToSettle['why'], string>> = {
  passed: 'before the new plan: needs a new date',
  'means other days': 'needs its year',
  recurs: 'recurs: starts again',
};

/** The heads of the table that new dates are filled in. */
export const datesHeads = ['Of', 'Was', 'What', 'Date as written', 'To settle', 'New date'] as const;

/** Dates to settle as a table with room for the new ones. */
export const datesTable = (
  dates: readonly ToSettle[],
): { readonly rows: readonly (readonly string[])[]; readonly sheet: Sheet } => {
  const rows = dates.map(({ id, was, what, written, why }) => [id, was, what, written, whyWords[why], '']);
  const columns = datesHeads.map((title, i) => ({ title, width: [10, 10, 60, 24, 24, 24][i] ?? 20 }));
  return { rows, sheet: { name: 'Dates', columns, rows } };
};

const settleBlocks = ({ settled, to, folder }: RolledOver): Block[] => {
  if (settled.length === 0) return [];
  const open = settled.find((one) => one.to === null && one.why !== 'recurs');
  return present([
    h2('Dates to settle'),
    p(
      `No date was moved without a word. Those that fall before ${to} begins, or that would mean other days in it, are listed here and by bscb check.`,
    ),
    tableOf('Dates to settle', settled, [
      { title: 'Of', cell: ({ id, was }) => (id === was ? id : `${id} (was ${was})`) },
      { title: 'What', ...wraps(20), cell: ({ what }) => what },
      { title: 'Date', wrap: true, least: 10, cell: ({ written }) => written },
      {
        title: 'To settle',
        ...wraps(12),
        cell: (one) => (one.to === null ? whyWords[one.why] : `moved to ${one.to}`),
      },
    ]),
    open !== undefined &&
      p(
        'Once the board has decided:',
        lineFor({ named: folder })`bscb redate ${open.id} --to "…" --agreed "Board …"`,
      ),
  ]);
};

/** An action is closed in one way, so a hold is in the new plan alone once the old one says that it came along. */
const heldWords = ({ carried, closed, from, dryRun }: RolledOver): string | null => {
  const held = carried.filter(({ one }) => closed && one.action.closed?.as === 'on hold');
  if (held.length === 0) return null;
  const they = held.length === 1 ? 'it' : 'they';
  const be = dryRun ? 'would be' : held.length === 1 ? 'is' : 'are';
  return `That ${listed(held.map(({ one }) => one.action.ref))} ${held.length === 1 ? 'was' : 'were'} put on hold ${dryRun ? 'would be' : 'is'} in the new plan alone: in ${from} ${they} ${be} carried forward, also where an earlier day is asked for.`;
};

/** The page, the contract and the rows of `bscb roll-over`. */
export const rollOverAnswer = (of: RolledOver): Answer => {
  const { board, from, to, carried, staying, dryRun, closed, folder } = of;
  const steps = carried.reduce((sum, { milestones }) => sum + milestones.length, 0);
  const title = `Carried forward from ${from} to ${to}`;
  const held = heldWords(of);
  const open = carried.filter(({ one }) => one.closed?.as !== 'carried forward').length;
  const they = open === carried.length ? 'they are' : `${open} of them ${open === 1 ? 'is' : 'are'}`;
  const closing =
    closed || open === 0
      ? ` In ${from} ${dryRun && open > 0 ? 'they would be' : 'they are'} closed as carried forward.`
      : ` In ${from} ${they} still open: --close closes ${open === 1 ? 'it' : 'them'} there.`;
  return {
    page: {
      title,
      blocks: present([
        h1(title),
        p(board),
        p(
          `${counted(carried.length, 'action')} of ${carried.length + staying.length} ${carried.length === 1 ? 'comes' : 'come'} along, with ${counted(steps, 'open milestone')}.${carried.length === 0 ? '' : closing}`,
        ),
        held !== null && p(held),
        carried.length > 0 && carriedTable(of),
        ...settleBlocks(of),
        ...(staying.length === 0
          ? []
          : [
              h2(`Stays in ${from}`),
              tableOf(`Stays in ${from}`, staying, [
                { title: 'Ref', cell: ({ action }) => action.ref },
                { title: 'Action', ...wraps(20), cell: ({ action }) => action.action },
                { title: 'Ended', cell: howEnded },
              ]),
            ]),
        p(
          `What is done of the actions that come along, their earlier updates, the log of meetings, the words for papers, and the introduction, version and achievements of the plan stay in ${from}.`,
        ),
        p(wroteWords(of), `bscb check ${oneWord(folder)}`),
      ]),
    },
    json: answerJson(rollOverContract, of),
    rows: fieldRows(carriedFields, carriedWithFrom(of)),
  };
};
