import type { Assessment } from '../assess/assessment.ts';
import { addDays } from '../dates/day.ts';
import { bodyIn } from '../dates/meeting.ts';
import { printReading } from '../dates/print.ts';
import { isPhraseProblem, type PhraseProblem, type Reading, type Window } from '../dates/reading.ts';
import { longDay } from '../dates/words.ts';
import type { Action, Body, Phrase, Plan } from '../model/plan.ts';
import { counted, sentence } from '../model/sentence.ts';
import { masthead, unreadableNotice } from './masthead.ts';
import type { Answer, Block, Inline, Row } from './page.ts';

/** A phrase and how it was read: of the plan, or one that somebody tries out. */
export interface AskedPhrase {
  readonly answer: Reading | PhraseProblem;
  readonly ref: string | null;
  /** `1.3/2` for a milestone; the action's ref for what is the action's own; null outside actions. */
  readonly id: string | null;
  /** What the date is of: `completion`, `milestone`, `moved from`, `Board meets`. */
  readonly of: string;
  /** The body that it goes to. */
  readonly body: string | null;
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
          body.meetsPhrases.flatMap((phrase) => of(phrase, null, null, `${body.name} meets`, body.name)),
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

const papersFor = ({ answer, of }: AskedPhrase, body: Body | null): Papers[] => {
  if (body === null || body.papersDays === null || isPhraseProblem(answer)) return [];
  if (answer.kind !== 'meeting' && !of.endsWith(' meets')) return [];
  const days = body.papersDays;
  return answer.windows
    .filter(({ start, due }: Window) => start === due)
    .map(({ due }) => ({ meeting: due, due: addDays(due, -days) }));
};

const whoMeets = ({ answer, of, body: goesTo }: AskedPhrase, body: Body | null): Inline[] => {
  if (body === null || of.endsWith(' meets')) return [];
  const name = body.fullName ?? body.name;
  if (!isPhraseProblem(answer) && answer.kind === 'meeting') return [`Meeting of ${name}.`];
  return goesTo === null ? [] : [`Goes to ${name}.`];
};

const about = (asked: AskedPhrase, plan: Plan | null): Inline[] => {
  const { answer } = asked;
  if (isPhraseProblem(answer))
    return [
      { text: `${sentence(answer.error)}.`, tone: 'error' },
      ...(answer.suggestion === null ? [] : [`Did you mean ${answer.suggestion}?`]),
    ];
  const body = bodyOf(asked, plan);
  const papers = papersFor(asked, body);
  return [
    ...(answer.warning === null ? [] : [{ text: `${sentence(answer.warning)}.`, tone: 'warning' as const }]),
    ...(answer.remark === null ? [] : [{ text: `Remark: ${answer.remark}.`, tone: 'quiet' as const }]),
    ...(answer.approximate ? [{ text: 'Only approximate.', tone: 'quiet' as const }] : []),
    ...whoMeets(asked, body),
    ...(papers.length === 0 ? [] : [`Papers due ${papers.map(({ due }) => longDay(due)).join('; ')}.`]),
  ];
};

const row = (asked: AskedPhrase, plan: Plan | null): Row => {
  const { answer } = asked;
  const notes = about(asked, plan).flat();
  const parts = notes.flatMap((note, i) => (i === 0 ? [note] : [' ', note]));
  return {
    cells: [
      ...(plan === null ? [] : [asked.id ?? '', asked.of]),
      answer.text,
      isPhraseProblem(answer) ? { text: 'not read', tone: 'error' as const } : answer.kind,
      isPhraseProblem(answer) ? '' : printReading(answer),
    ],
    ...(parts.length === 0 ? {} : { note: parts, noteColumn: plan === null ? 0 : 2 }),
  };
};

/** How phrases were read: each with its kind and every date that it stands for. A refusal is an answer. */
export const datesAnswer = (
  asked: readonly AskedPhrase[],
  plan: Plan | null,
  within: { readonly assessment: Assessment; readonly filters: readonly string[] } | null,
): Answer => {
  const refused = asked.filter(({ answer }) => isPhraseProblem(answer)).length;
  const disputed = asked.filter(({ answer }) => !isPhraseProblem(answer) && answer.warning !== null).length;
  const undated = asked.filter(
    ({ answer }) => !isPhraseProblem(answer) && answer.windows.length === 0,
  ).length;
  const shownIn = within === null ? null : plan;
  const table: Block = {
    is: 'table',
    table: {
      caption: 'How each date was read',
      columns: [
        ...(shownIn === null ? [] : [{ title: 'Ref' }, { title: 'Date of', shrink: 2, least: 10 }]),
        { title: 'As written', shrink: 1, least: 14, wrap: true },
        { title: 'Kind' },
        { title: 'Stands for', wrap: true, least: 24, shrink: 3 },
      ],
      rows: asked.map((one) => (shownIn === null ? rowAlone(one, plan) : row(one, plan))),
    },
  };
  return {
    page: {
      title: 'Dates',
      blocks: [
        ...(within === null ? [] : [masthead(within.assessment, within.filters)]),
        ...(within === null ? [] : unreadableNotice(within.assessment.plan)),
        ...(asked.length === 0
          ? [{ is: 'paragraph', text: 'No date is written there.' } satisfies Block]
          : [table]),
        ...(within === null
          ? []
          : [
              { is: 'break' } satisfies Block,
              {
                is: 'paragraph',
                text: {
                  text: `${counted(asked.length, 'phrase')}: ${undated} without a date, ${disputed} that people could dispute, ${refused} not read.`,
                  tone: 'strong',
                },
                command: 'bscb dates --phrase "by Sept 2013"',
              } satisfies Block,
            ]),
      ],
    },
    json: {
      schema: 'bscb.dates/1',
      ...(within === null ? {} : { asOf: within.assessment.today, filters: within.filters }),
      phrases: asked.map((one) => phraseJson(one, plan)),
    },
    rows: {
      head: [
        ...['ref', 'id', 'of', 'text', 'kind', 'start', 'due', 'body', 'papers due', 'remark', 'approximate'],
        ...['warning', 'error', 'suggestion'],
      ],
      rows: asked.flatMap((one) => csvRows(one, plan)),
    },
  };
};

const rowAlone = (asked: AskedPhrase, plan: Plan | null): Row => {
  const full = row(asked, plan);
  return plan === null
    ? full
    : { ...full, cells: full.cells.slice(2), ...(full.note === undefined ? {} : { noteColumn: 0 }) };
};

const phraseJson = (asked: AskedPhrase, plan: Plan | null) => {
  const { answer, ref, id } = asked;
  const body = bodyOf(asked, plan);
  const reading = isPhraseProblem(answer) ? null : answer;
  const refusal = isPhraseProblem(answer) ? answer : null;
  return {
    text: answer.text,
    kind: reading?.kind ?? null,
    windows: reading?.windows ?? [],
    remark: reading?.remark ?? null,
    approximate: reading?.approximate ?? false,
    warning: reading?.warning ?? null,
    error: refusal?.error ?? null,
    suggestion: refusal?.suggestion ?? null,
    ref,
    id,
    of: asked.of,
    body: body?.name ?? null,
    papers: papersFor(asked, body),
  };
};

const csvRows = (asked: AskedPhrase, plan: Plan | null) => {
  const json = phraseJson(asked, plan);
  const windows: readonly (Window | null)[] = json.windows.length === 0 ? [null] : json.windows;
  return windows.map((window) => [
    ...[
      json.ref,
      json.id,
      json.of,
      json.text,
      json.kind,
      window?.start ?? null,
      window?.due ?? null,
      json.body,
    ],
    json.papers.find(({ meeting }) => meeting === window?.due)?.due ?? null,
    ...[json.remark, json.approximate, json.warning, json.error, json.suggestion],
  ]);
};
