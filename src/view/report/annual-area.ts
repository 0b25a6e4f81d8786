import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { asKnown } from '../../dates/known.ts';
import { longDay } from '../../dates/words.ts';
import type { Area, Closed } from '../../model/plan.ts';
import { listed } from '../../model/sentence.ts';
import type { Block, Row } from '../page.ts';
import { h3, list, p, tableOr } from './blocks.ts';
import { measureCharts } from './measure-charts.ts';
import { measures } from './measures.ts';
import { type Move, moves } from './moves.ts';
import { owed } from './owed.ts';
import type { Asked, Section } from './paper.ts';
import { timelineOf } from './timeline.ts';
import {
  causeWords,
  dueCell,
  dueWords,
  lateWords,
  leadWords,
  linesCell,
  owedWords,
  sentencesCell,
  withoutStop,
  withStop,
} from './wording.ts';
import { countSentence, deeds } from './year.ts';

/** One area of the annual report: its aim, what was done, what difference it made, what slipped, and what comes next. */
export const areaSection = (
  now: Assessment,
  asked: Asked,
  area: Area,
  actions: readonly ActionNow[],
): Section => {
  const done = deeds(actions, now.today);
  return {
    id: `area-${area.area}`,
    title: `Area ${area.area}: ${area.title}`,
    blocks: [
      h3('Aim'),
      area.description === null
        ? p('The plan states no aim for this area.')
        : { is: 'markdown', text: area.description },
      p(countSentence(actions)),
      ...endings(actions),
      ...timelineOf(now, actions, `area ${area.area}`),
      h3('What was done'),
      tableOr(
        'Nothing is recorded as done.',
        `What was done in area ${area.area}`,
        [
          { title: 'Ref' },
          { title: 'What', wrap: true, shrink: 1, least: 20 },
          { title: 'When' },
          { title: 'Evidence', wrap: true, shrink: 2, least: 14 },
        ],
        done.map(
          (one): Row => ({
            cells: [
              one.id,
              one.what,
              one.on === null ? { text: 'day not recorded', value: null } : { text: one.day, value: one.on },
              one.evidence ?? 'none recorded',
            ],
          }),
        ),
      ),
      h3('What difference it made'),
      ...difference(now, actions),
      h3('What slipped, and why'),
      slips(now, actions),
      h3('Next steps'),
      nextSteps(now, asked, area),
    ],
  };
};

const endings = (actions: readonly ActionNow[]): readonly Block[] => {
  return list(
    actions.flatMap(({ action, closed }) =>
      closed === null || closed.as === 'complete' ? [] : [endingWords(action.ref, closed)],
    ),
  );
};

const endingWords = (ref: string, { as, on, by, until, reason }: Closed): string => {
  const held = as === 'on hold';
  const day = on === null ? '' : ` ${held ? 'since' : 'on'} ${longDay(on)}`;
  const after = by !== null ? ` by ${by}` : until !== null ? `, until ${until.reading.text}` : '';
  return `${ref} ${held ? 'has been' : 'was'} ${as}${day}${after}${reason === null ? '' : `: ${withoutStop(reason)}`}.`;
};

/** Actions of which neither an impact nor a reading is recorded. */
export const unmeasured = (actions: readonly ActionNow[]): readonly ActionNow[] =>
  actions.filter((one) => one.action.impact === null && one.indicators.every((each) => each.latest === null));

const difference = (now: Assessment, actions: readonly ActionNow[]): readonly Block[] => {
  const none = unmeasured(actions);
  return [
    ...list(
      actions.flatMap(({ action: { ref, impact } }) =>
        impact === null ? [] : [[{ text: `${ref} `, tone: 'strong' as const }, withStop(impact)]],
      ),
    ),
    ...(actions.some((one) => one.indicators.length > 0)
      ? [measures(now, actions, ''), ...measureCharts(now, actions)]
      : []),
    ...(none.length === 0
      ? []
      : [
          {
            is: 'paragraph',
            text:
              none.length === actions.length
                ? 'No measure recorded: the plan states no impact and no reading for any action of this area.'
                : `No measure recorded for ${listed(none.map((one) => one.action.ref))}.`,
          } as const,
        ]),
  ];
};

/** Whether a date of an action was missed or moved. */
export const slipped =
  (now: Assessment) =>
  (one: ActionNow): boolean =>
    one.late || moves({ ...now, actions: [one] }).length > 0;

const slips = (now: Assessment, actions: readonly ActionNow[]): Block =>
  tableOr(
    'Nothing slipped: no date was missed and none was moved.',
    'Actions with dates missed or moved, and the reason given',
    [
      { title: 'Ref' },
      { title: 'Action', wrap: true, shrink: 1, least: 16 },
      { title: 'What slipped', wrap: true, shrink: 1, least: 20 },
      { title: 'Why', wrap: true, shrink: 1, least: 16 },
    ],
    actions.filter(slipped(now)).map((one): Row => {
      const moved = moves({ ...now, actions: [one] });
      const late = owed({ ...now, actions: [one] }).filter((each) => each.daysLate > 0);
      return {
        cells: [
          one.action.ref,
          one.action.action,
          linesCell([
            ...late.map(
              (each) =>
                `${named(each.id, owedWords(each))} was due by ${dueWords(each)} and is ${lateWords(each.daysLate)}`,
            ),
            ...moved.map((each) =>
              each.settled
                ? `${named(each.id, each.what)} moved from ${each.from ?? 'another date'} to ${each.to ?? 'another date'} (agreed: ${each.agreed})`
                : `${named(each.id, each.what)} is to move from ${each.from ?? 'another date'} to ${each.to ?? 'another date'}, not agreed yet`,
            ),
          ]),
          sentencesCell(reasonsOf(one, moved)),
        ],
      };
    }),
  );

const reasonsOf = (one: ActionNow, moved: readonly Move[]): readonly string[] => {
  const { note, noteWithin, cause } = one.recorded;
  const reasons = [
    ...new Set(moved.flatMap((each) => (each.reason === null ? [] : [withStop(each.reason)]))),
    ...(cause === null ? [] : [`Outside the board’s control: ${causeWords[cause]}.`]),
  ];
  return [
    ...(reasons.length === 0 ? ['No reason recorded.'] : reasons),
    ...(note === null
      ? []
      : [`Latest note${noteWithin === null ? '' : `, ${asKnown(noteWithin)}`}: ${withStop(note)}`]),
  ];
};

const named = (id: string | null, what: string): string => (id === null ? what : `“${what}”`);

/** What is still to be done in an area and not late. */
export const ahead = (now: Assessment, asked: Asked, area: Area) =>
  owed(now, asked).filter((one) => one.now.area.area === area.area && one.daysLate === 0);

const nextSteps = (now: Assessment, asked: Asked, area: Area): Block =>
  tableOr(
    'Nothing is left to do: every step is done, closed, or past its date and listed above.',
    `What is still to come in area ${area.area}`,
    [
      { title: 'By' },
      { title: 'Ref' },
      { title: 'What', wrap: true, shrink: 1, least: 20 },
      { title: 'Lead', wrap: true, shrink: 2, least: 12 },
    ],
    ahead(now, asked, area).map(
      (one): Row => ({
        cells: [
          dueCell(one),
          one.id ?? one.now.action.ref,
          one.id === null ? `${owedWords(one)}: ${one.what}` : owedWords(one),
          leadWords(one.lead),
        ],
      }),
    ),
  );
