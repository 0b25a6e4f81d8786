import { addDays } from '../dates/day.ts';
import { bodyIn } from '../dates/meeting.ts';
import { printReading } from '../dates/print.ts';
import { isPhraseProblem, type PhraseProblem, type Reading, type Window } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Action, Body, Phrase, Plan } from '../model/plan.ts';
import { counted, sentence } from '../model/sentence.ts';
import { column, gap, p, quiet, strong, tableOf, toned } from './blocks.ts';
import { answerJson, asked, type Contract, lost, type OfPlan } from './fields/contract.ts';
import { type Field, field, fieldRows, listing, optional, orNull, own, ownList } from './fields/field.ts';
import { dateKind, windowFields } from './fields/parts.ts';
import { masthead, unreadableNotice } from './masthead.ts';
import type { Answer, Block, Inline } from './page.ts';

/** A phrase and how it was read: of the plan, or one that somebody tries out. */
export interface AskedPhrase {
  readonly answer: Reading | PhraseProblem;
  readonly ref: string | null;
  /** `1.3/2` for a milestone; the action's ref for what is the action's own; null outside actions. */
  readonly id: string | null;
  /** What the date is of: `completion`, `milestone`, `moved from`, `Board meets`. */
  readonly of: string;
  /** The body that it goes to, or that meets on it. */
  readonly body: string | null;
  /** True of a date that a body meets on. */
  readonly isMeeting?: boolean;
}

const of = (
  phrase: Phrase | null,
  ref: string | null,
  id: string | null,
  what: string,
  body: string | null = null,
) =>
  phrase === null || phrase.unreadable !== undefined
    ? []
    : [{ answer: phrase.reading, ref, id, of: what, body }];

const phrasesOf = (action: Action): AskedPhrase[] => {
  const { ref } = action;
  return [
    ...action.milestones.flatMap((milestone) => [
      ...of(milestone.when, ref, milestone.id, 'milestone', milestone.body?.name ?? null),
      ...milestone.done.flatMap((done) => of(done.for, ref, milestone.id, 'done for')),
      ...milestone.redated.flatMap((move) => [
        ...of(move.from, ref, milestone.id, 'moved from'),
        ...of(move.to, ref, milestone.id, 'moved to'),
      ]),
    ]),
    ...of(action.completion, ref, ref, 'completion'),
    ...action.redated.flatMap((move) => [
      ...of(move.from, ref, ref, 'moved from'),
      ...of(move.to, ref, ref, 'moved to'),
    ]),
    ...of(action.closed?.until ?? null, ref, ref, 'on hold until'),
    ...action.waivers.flatMap((waiver) => of(waiver.until, ref, ref, 'waived until')),
  ];
};

/** Every phrase of the plan: its own, the bodies', and those of the actions asked for. */
export const phrasesOfPlan = (plan: Plan, actions: readonly Action[], whole: boolean): AskedPhrase[] => [
  ...(whole
    ? [
        ...of(plan.published, null, null, 'published'),
        ...plan.bodies.flatMap((body) =>
          body.meetsPhrases.flatMap((phrase) =>
            of(phrase, null, null, `${body.name} meets`, body.name).map((one) => ({
              ...one,
              isMeeting: true,
            })),
          ),
        ),
      ]
    : []),
  ...actions.flatMap(phrasesOf),
];

const bodyOf = (asked: AskedPhrase, plan: Plan | null): Body | null => {
  if (plan === null) return null;
  const name = asked.body ?? bodyIn(asked.answer.text, plan.calendar);
  return plan.bodies.find((body) => body.name === name) ?? null;
};

interface Papers {
  readonly meeting: string;
  readonly due: string;
}

const papersFor = ({ answer, isMeeting = false }: AskedPhrase, body: Body | null): Papers[] => {
  if (body === null || body.papersDays === null || isPhraseProblem(answer)) return [];
  if (answer.kind !== 'meeting' && !isMeeting) return [];
  const days = body.papersDays;
  return answer.windows
    .filter(({ start, due }: Window) => start === due)
    .map(({ due }) => ({ meeting: due, due: addDays(due, -days) }));
};

const whoMeets = ({ answer, isMeeting = false, body: goesTo }: AskedPhrase, body: Body | null): Inline[] => {
  if (body === null || isMeeting) return [];
  const name = body.fullName ?? body.name;
  if (!isPhraseProblem(answer) && answer.kind === 'meeting') return [`Meeting of ${name}.`];
  return goesTo === null ? [] : [`Goes to ${name}.`];
};

const about = (asked: AskedPhrase, plan: Plan | null): Inline[] => {
  const { answer } = asked;
  if (isPhraseProblem(answer))
    return [
      toned(`${sentence(answer.error)}.`, 'error'),
      ...(answer.suggestion === null ? [] : [`Did you mean ${answer.suggestion}?`]),
    ];
  const body = bodyOf(asked, plan);
  const papers = papersFor(asked, body);
  return [
    ...(answer.warning === null ? [] : [toned(`${sentence(answer.warning)}.`, 'warning')]),
    ...(answer.remark === null ? [] : [quiet(`Remark: ${answer.remark}.`)]),
    ...(answer.approximate ? [quiet('Only approximate.')] : []),
    ...whoMeets(asked, body),
    ...(papers.length === 0 ? [] : [`Papers due ${papers.map(({ due }) => longDay(due)).join('; ')}.`]),
  ];
};

interface Told {
  readonly asked: AskedPhrase;
  readonly plan: Plan | null;
}

const reading = ({ asked: { answer } }: Told): Reading | null => (isPhraseProblem(answer) ? null : answer);
const problemOf = ({ asked: { answer } }: Told): PhraseProblem | null =>
  isPhraseProblem(answer) ? answer : null;
const papersOf = ({ asked, plan }: Told): Papers[] => papersFor(asked, bodyOf(asked, plan));

const where: readonly Field<Told>[] = [
  field('ref', 'text?', 'The action.', ({ asked }) => asked.ref),
  field('id', 'text?', 'The milestone, or the action.', ({ asked }) => asked.id),
  field('of', 'text', 'What the date is of: completion, milestone, moved from.', ({ asked }) => asked.of),
];
const said: readonly Field<Told>[] = [
  field('text', 'text', 'As written.', ({ asked }) => asked.answer.text),
  {
    ...field<Told>('kind', 'text?', 'Null where it cannot be read.', (told) => reading(told)?.kind ?? null),
    schema: { description: 'Which kind of date it is; null where it cannot be read.', ...orNull(dateKind) },
  },
];
const body: Field<Told> = field(
  'body',
  'text?',
  'The body that it goes to.',
  ({ asked, plan }) => bodyOf(asked, plan)?.name ?? null,
);
const doubts: readonly Field<Told>[] = [
  field('remark', 'text?', 'Words round the date.', (told) => reading(told)?.remark ?? null),
  field('approximate', 'yes', 'Only approximate.', (told) => reading(told)?.approximate ?? false),
  field(
    'warning',
    'text?',
    'How a phrase that people could dispute was read.',
    (told) => reading(told)?.warning ?? null,
  ),
  field('error', 'text?', 'Why it cannot be read.', (told) => problemOf(told)?.error ?? null),
  field('suggestion', 'text?', 'The nearest phrase that can.', (told) => problemOf(told)?.suggestion ?? null),
];

const paperFields: readonly Field<Papers>[] = [
  own('meeting', 'day', 'The meeting.'),
  own('due', 'day', 'When its papers are due.'),
];

const phraseFields: readonly Field<Told>[] = [
  ...said,
  listing(
    'windows',
    'One for each date that falls due on its own; none where it has no date in it.',
    windowFields,
    (told) => reading(told)?.windows ?? [],
  ),
  ...doubts,
  ...where,
  body,
  listing('papers', 'When papers for its meetings are due.', paperFields, papersOf),
];

type TheirWindow = Told & { readonly window: Window | null };

const rowFields: readonly Field<TheirWindow>[] = [
  ...where,
  ...said,
  field('start', 'day?', 'The first day that counts.', ({ window }) => window?.start ?? null),
  field('due', 'day?', 'The last day allowed.', ({ window }) => window?.due ?? null),
  body,
  field(
    'papersDue',
    'day?',
    'When papers for this meeting are due.',
    (told) => papersOf(told).find(({ meeting }) => meeting === told.window?.due)?.due ?? null,
  ),
  ...doubts,
];

interface Dates {
  readonly phrases: readonly Told[];
  /** Null for phrases that are tried out. */
  readonly within: OfPlan | null;
}

export const datesContract: Contract<Dates> = {
  name: 'dates',
  title: 'Phrases and what they mean',
  fields: [
    ...[...asked, ...lost].map((one) =>
      optional<Dates>({
        ...one,
        columns: [],
        json: ({ within }) => (within === null ? undefined : one.json(within)),
      }),
    ),
    ownList('phrases', 'The phrases, in order.', phraseFields),
  ],
};

/** How phrases were read: each with its kind and every date that it stands for. One that cannot be read is answered too. */
export const datesAnswer = (
  all: readonly AskedPhrase[],
  plan: Plan | null,
  within: OfPlan | null,
): Answer => {
  const phrases = all.map((one): Told => ({ asked: one, plan }));
  return {
    page: {
      title: 'Dates',
      blocks: [
        ...(within === null
          ? []
          : [masthead(within.assessment, within.filters), ...unreadableNotice(within.assessment.plan)]),
        all.length === 0 ? p('No date is written here.') : phraseTable(all, plan, within === null),
        ...(within === null ? [] : [gap, p(strong(sum(phrases)), 'bscb dates --phrase "by Sept 2013"')]),
      ],
    },
    json: answerJson(datesContract, { phrases, within }),
    rows: fieldRows(
      rowFields,
      phrases.flatMap((told) => {
        const windows = reading(told)?.windows ?? [];
        return (windows.length === 0 ? [null] : windows).map((window) => ({ ...told, window }));
      }),
    ),
  };
};

const sum = (phrases: readonly Told[]): string => {
  const read = phrases.map(reading).filter((one) => one !== null);
  const undated = read.filter(({ windows }) => windows.length === 0).length;
  const disputed = read.filter(({ warning }) => warning !== null).length;
  return `${counted(phrases.length, 'phrase')}: ${undated} without a date, ${disputed} that people could dispute, ${phrases.length - read.length} not read.`;
};

const phraseTable = (all: readonly AskedPhrase[], plan: Plan | null, alone: boolean): Block =>
  tableOf(
    'How each date was read',
    all,
    [
      ...(alone
        ? []
        : [
            column<AskedPhrase>('Ref', ({ id }) => id ?? ''),
            column<AskedPhrase>('Date of', ({ of }) => of, { shrink: 2, least: 10 }),
          ]),
      column('As written', ({ answer }) => answer.text, { shrink: 1, least: 14, wrap: true }),
      column('Kind', ({ answer }) => (isPhraseProblem(answer) ? toned('not read', 'error') : answer.kind)),
      column('Stands for', ({ answer }) => (isPhraseProblem(answer) ? '' : printReading(answer)), {
        wrap: true,
        least: 24,
        shrink: 3,
      }),
    ],
    {
      row: (one) => {
        const notes = about(one, plan).flatMap((note, i) => [i === 0 ? [] : [' '], note].flat());
        return notes.length === 0 ? {} : { note: notes.flat(), noteColumn: alone ? 0 : 2 };
      },
    },
  );
