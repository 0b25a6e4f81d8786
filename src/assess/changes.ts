import { addMonths, dayOf, daysInMonth, monthOf, planDate, yearOf } from '../dates/day.ts';
import type { PlanDate } from '../dates/reading.ts';
import { shortDay, shortMonth } from '../dates/words.ts';
import type { Action, Done, Milestone, Phrase, Redating } from '../model/plan.ts';
import type { Change, MilestoneNow, Suggested } from './assessment.ts';
import { type Case, caseOf, sightOf } from './case.ts';
import { inWords } from './sentence.ts';
import { rowOf } from './table.ts';

/** A change that somebody could make, not yet tried: what to write, and the action as it would then be. */
export interface Proposal extends Pick<Change, 'words' | 'write'> {
  readonly made: Action;
}

/**
 * What would bring another suggestion about. Each is tried on the action before it is named, so that what is promised
 * comes true; what would alter nothing is left out.
 */
export const changesOf = (of: Case, now: Suggested): readonly Change[] => {
  const changes: Change[] = [];
  for (const { words, write, made } of proposals(of, now)) {
    const to = rowOf(sightOf(caseOf(of.plan, made, of.rule, of.today), of.today)).suggestion;
    if (to !== now && !changes.some((one) => one.words === words))
      changes.push({ to, words, write, command: null });
  }
  return changes;
};

/** Everything worth trying on an action: what is most in the lead's own hands first. */
export const proposals = (of: Case, now: Suggested): readonly Proposal[] => {
  if (now === 'on-hold')
    return [
      { words: 'take "closed" out and go on with the work', write: [], made: { ...of.action, closed: null } },
    ];
  if (of.closed !== null || now === 'complete') return [];
  return [
    ...(now === 'not-due' ? [begin(of)] : []),
    ...meetLate(of),
    ...agreeMoves(of),
    ...moveCompletion(of, now),
    ...moveMilestones(of),
    ...meetAll(of),
  ];
};

const begin = (of: Case): Proposal => {
  const entry = {
    on: of.today,
    dateText: dayText(of.today),
    rag: null,
    note: '…',
    cause: null,
    by: null,
    at: of.action.at,
  };
  return {
    words: 'note what has been begun',
    write: [
      {
        under: of.action.progress.length > 0 ? `${of.action.ref}, progress` : of.action.ref,
        yaml: block(
          of.action.progress.length > 0 ? '' : 'progress:',
          `- date: ${dayText(of.today)}`,
          '  note: "…"',
        ),
      },
    ],
    made: { ...of.action, progress: [...of.action.progress, entry] },
  };
};

/** The late dates of milestones are met, those ahead stay open; `meetAll` has the case that none is. */
const meetLate = (of: Case): Proposal[] => {
  const late = of.milestones.filter((one) => one.occurrences.some((date) => date.overdue));
  const whole = of.milestones.every((one) =>
    one.occurrences.every((date) => date.done !== null || date.overdue),
  );
  if (late.length === 0 || whole) return [];
  const words =
    late.length === 1
      ? `meet ${late[0]!.milestone.id}, and give its day`
      : `meet the ${inWords(late.length)} milestones that are late, and give each its day`;
  return [meet(of, words, (date) => date.overdue)];
};

/** Every date of every milestone is met; or, where there are none, the action is closed. */
const meetAll = (of: Case): Proposal[] => {
  const { ref } = of.action;
  if (of.milestones.length === 0)
    return [
      {
        words: 'close it as complete when the work is done',
        write: [{ under: ref, yaml: block('closed:', `date: ${dayText(of.today)}`, 'as: complete') }],
        made: {
          ...of.action,
          closed: {
            on: of.today,
            dateText: null,
            as: 'complete',
            by: null,
            until: null,
            reason: null,
            at: of.action.at,
          },
        },
      },
    ];
  const open = of.milestones.filter((one) => !one.met).length;
  const which =
    open < of.milestones.length
      ? open === 1
        ? 'the one milestone left'
        : `the ${inWords(open)} milestones left`
      : open === 1
        ? 'its one milestone'
        : open === 2
          ? 'both milestones'
          : `all ${inWords(open)} milestones`;
  return [meet(of, `meet ${which}, and give ${open === 1 ? 'its' : 'each its'} day`, () => true)];
};

const meet = (
  of: Case,
  words: string,
  which: (date: MilestoneNow['occurrences'][number]) => boolean,
): Proposal => {
  const write: { under: string; yaml: string }[] = [];
  const milestones = of.milestones.map(({ milestone, occurrences }): Milestone => {
    const count = occurrences.filter((date) => date.done === null && which(date)).length;
    if (count === 0) return milestone;
    const day = dayText(of.today);
    const marks: Done[] = Array.from({ length: count }, () => ({
      on: of.today,
      text: day,
      for: null,
      evidence: null,
      at: milestone.at,
    }));
    const lines = marks.map(() => `- ${day}`);
    write.push(
      milestone.done.length > 0
        ? { under: `${milestone.id}, done`, yaml: lines.join('\n') }
        : { under: milestone.id, yaml: count === 1 ? `done: ${day}` : block('done:', ...lines) },
    );
    return { ...milestone, done: [...milestone.done, ...marks] };
  });
  return { words, write, made: { ...of.action, milestones } };
};

/** The board agrees what was moved without it. */
const agreeMoves = (of: Case): Proposal[] => {
  if (of.waiting.length === 0) return [];
  const waits = new Set<Redating>(of.waiting.map((move) => move.redating));
  const agree = (moves: readonly Redating[]): Redating[] =>
    moves.map((move) => (waits.has(move) ? { ...move, agreed: board(of) } : move));
  const what = of.waiting.length === 1 ? 'the move' : `the ${inWords(of.waiting.length)} moves`;
  return [
    {
      words: `have ${what} agreed at the ${board(of)}`,
      write: of.waiting.map(({ milestone }) => ({
        under: `${milestone ?? of.action.ref}, redated`,
        yaml: `agreed: "${board(of)} …"`,
      })),
      made: {
        ...of.action,
        redated: agree(of.action.redated),
        milestones: of.action.milestones.map((one) => ({ ...one, redated: agree(one.redated) })),
      },
    },
  ];
};

/** Another completion, agreed: that of the milestones still ahead, else the end of the plan's year. */
const moveCompletion = (of: Case, now: Suggested): Proposal[] => {
  const { action, today, completion } = of;
  // A move that waits is to be agreed or refused before there is another.
  if (of.waiting.some((move) => move.milestone === null)) return [];
  const passed = completion?.due != null && completion.due < today;
  if (now === 'none' ? completion?.due != null : !passed && completion?.due != null) return [];
  if (now !== 'none' && now !== 'red' && now !== 'amber') return [];
  const later = laterMilestone(of);
  const to = later ?? yearEnd(of);
  const { text } = to.reading;
  const from = completion?.phrase ?? null;
  if (from === null)
    return [
      {
        words: `agree a completion, such as ${text}`,
        write: [{ under: action.ref, yaml: `completion: ${text}` }],
        made: { ...action, completion: to },
      },
    ];
  return [
    {
      words:
        later === null
          ? `agree a completion at the ${board(of)}, such as ${text}`
          : `agree a completion of ${text} at the ${board(of)}`,
      write: [
        { under: action.ref, yaml: `completion: ${text}` },
        {
          under: action.redated.length > 0 ? `${action.ref}, redated` : action.ref,
          yaml: redatedLines(of, action.redated, from, text),
        },
      ],
      made: { ...action, completion: to, redated: [...action.redated, move(of, from, to)] },
    },
  ];
};

/** Other dates for the late milestones, agreed: completion where it lies ahead, else the end of the plan's year. */
const moveMilestones = (of: Case): Proposal[] => {
  const late = of.milestones.filter((one) => one.occurrences.some((date) => date.overdue));
  if (late.length === 0 || late.some((one) => one.occurrences.length > 1)) return [];
  if (late.some((one) => one.moved.some((move) => move.waiting))) return [];
  const { completion, today } = of;
  const to =
    completion?.due != null && completion.due >= today && !completion.continuing
      ? monthOrDay(completion.due, of)
      : yearEnd(of);
  const { text } = to.reading;
  const moving = new Set(late.map((one) => one.milestone));
  return [
    {
      words:
        late.length === 1
          ? `agree a new date for ${late[0]!.milestone.id} at the ${board(of)}, such as ${text}`
          : `agree new dates for the ${inWords(late.length)} late milestones at the ${board(of)}, such as ${text}`,
      write: late.flatMap(({ milestone, when }) => [
        { under: milestone.id, yaml: `when: ${text}` },
        {
          under: milestone.redated.length > 0 ? `${milestone.id}, redated` : milestone.id,
          yaml: redatedLines(of, milestone.redated, when!, text),
        },
      ]),
      made: {
        ...of.action,
        milestones: of.action.milestones.map((one) =>
          moving.has(one)
            ? {
                ...one,
                when: to,
                redated: [
                  ...one.redated,
                  move(of, of.milestones.find((now) => now.milestone === one)!.when!, to),
                ],
              }
            : one,
        ),
      },
    },
  ];
};

const move = (of: Case, from: Phrase, to: Phrase): Redating => ({
  from,
  to,
  on: of.today,
  agreed: board(of),
  reason: null,
  at: of.action.at,
});

const redatedLines = (of: Case, before: readonly Redating[], from: Phrase, to: string): string =>
  block(
    before.length > 0 ? '' : 'redated:',
    `- from: ${from.reading.text}`,
    `  to: ${to}`,
    `  date: ${dayText(of.today)}`,
    `  agreed: "${board(of)} …"`,
  );

/** Who agrees: the body that reviews the plan. */
const board = ({ plan }: Case): string => plan.review ?? 'Board';

/** The last date that a milestone still has to come. */
const laterMilestone = (of: Case): Phrase | null => {
  const last = of.open.filter((step) => step.milestone !== null && step.due >= of.today).at(-1);
  if (last === undefined) return null;
  const when = last.milestone!.when!;
  return last.of === 1 && when.reading.kind === 'month' ? when : monthOrDay(last.due, of);
};

const yearEnd = (of: Case): Phrase => {
  const end = of.plan.period?.end ?? '';
  return monthOrDay(end > of.today ? end : addMonths(of.today, 3), of);
};

/** `Mar 2014` for the last day of a month, else the day. */
const monthOrDay = (due: PlanDate, { action }: Case): Phrase => {
  const whole = dayOf(due) === daysInMonth(yearOf(due), monthOf(due));
  return {
    reading: {
      text: whole ? shortMonth(due) : dayText(due),
      kind: whole ? 'month' : 'day',
      windows: [{ start: whole ? planDate(yearOf(due), monthOf(due), 1) : due, due }],
      remark: null,
      approximate: false,
      warning: null,
    },
    at: action.at,
  };
};

const dayText = (day: PlanDate): string => `${shortDay(day)} ${yearOf(day)}`;

/** YAML lines, those under a key set in by two spaces; without a key they stand as they are. */
const block = (key: string, ...lines: readonly string[]): string =>
  key === '' ? lines.join('\n') : [key, ...lines.map((line) => `  ${line}`)].join('\n');
