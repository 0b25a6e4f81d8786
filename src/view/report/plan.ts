import type { ActionNow, Assessment, MilestoneNow } from '../../assess/assessment.ts';
import { isByAgreement } from '../../assess/reasons.ts';
import { earlierFirst } from '../../dates/day.ts';
import { asKnown } from '../../dates/known.ts';
import type { Action, Milestone, Plan } from '../../model/plan.ts';
import type { AreaCode } from '../../model/ref.ts';
import { counted, listed, withoutStop } from '../../model/sentence.ts';
import { column, markdown, tableOf } from '../blocks.ts';
import { jsonOf } from '../fields/field.ts';
import { keysIn, otherLines } from '../fields/keys.ts';
import type { Block, Cell, Inline } from '../page.ts';
import { writtenDate } from '../words.ts';
import { bothColours } from './ask-words.ts';
import { h3, listIfAny, p, rowsOf, strong, wraps } from './blocks.ts';
import { measures } from './measures.ts';
import type { Asked, Report, Section } from './paper.ts';
import { planPaper, rowsOfPlan } from './plan-fields.ts';
import { noneFits, opening, planName, titled } from './report.ts';
import { shareSentence } from './tally.ts';
import { timelineOf } from './timeline.ts';
import { byArea, colourLines, leadWords, linesCell, noteLines, ownWords } from './wording.ts';

/** The whole plan as the board publishes it, in the columns of its document. */
export const planReport = (now: Assessment, asked: Asked): Report => {
  if (asked.clean === true) return cleanPlan(now, asked);
  const { plan } = now;
  const whole = asked.filters.length === 0;
  const sections: Section[] = [];
  if (whole)
    sections.push({ id: 'introduction', title: 'Introduction', timeless: true, blocks: introduction(plan) });
  sections.push({
    id: 'status',
    title: 'How the plan stands',
    blocks: [
      p(now.actions.length === 0 ? noneFits(plan) : `${bothColours(now.actions)} ${shareSentence(now)}`),
    ],
  });
  for (const { area, actions } of byArea(now, whole))
    sections.push({
      id: `area-${area.area}`,
      title: `Area ${area.area}: ${area.title}`,
      blocks: [
        area.description === null ? p('No description is given.') : markdown(area.description),
        ...actionsOf(plan, area.area, actions),
        ...timelineOf(now, actions, `area ${area.area}`),
        ...(actions.some((one) => one.indicators.length > 0)
          ? [h3('Measures'), measures(now, actions, '')]
          : []),
      ],
    });
  if (whole)
    sections.push({
      id: 'registers',
      title: 'Who meets and who leads',
      timeless: true,
      blocks: registers(plan),
    });
  return {
    kind: 'plan',
    title: titled(planName(now), asked, null),
    opening: opening(now, asked),
    sections,
    facts: () => jsonOf(planPaper, { now, whole }),
    rows: () => rowsOfPlan(now),
  };
};

/** The plan as a board publishes it at the start of a year: its own words, the dates in force, and which actions are closed. */
const cleanPlan = (now: Assessment, asked: Asked): Report => {
  const { plan } = now;
  const whole = asked.filters.length === 0;
  const version = [
    plan.version === null ? [] : [`Version ${plan.version}`],
    plan.published === null ? [] : [`published ${plan.published.reading.text}`],
  ].flat();
  const areas = byArea(now, whole).map(
    ({ area, actions }): Section => ({
      id: `area-${area.area}`,
      title: `Area ${area.area}: ${area.title}`,
      timeless: true,
      blocks: [
        ...(area.description === null ? [] : [markdown(area.description)]),
        ...cleanTable(plan, area.area, actions),
      ],
    }),
  );
  return {
    kind: 'plan',
    dense: true,
    title: titled(planName(now), asked, null),
    opening: [p([strong(plan.board), version.length === 0 ? '' : `. ${version.join(', ')}.`])],
    sections: whole
      ? [{ id: 'introduction', title: 'Introduction', timeless: true, blocks: introduction(plan) }, ...areas]
      : areas,
    facts: () => jsonOf(planPaper, { now, whole }),
    rows: () => rowsOfPlan(now),
  };
};

const cleanTable = ({ keys }: Plan, area: AreaCode, actions: readonly ActionNow[]): readonly Block[] =>
  rowsOf(`The ${counted(actions.length, 'action')} of area ${area}`, actions, [
    column('Ref', (one) => one.action.ref),
    column('Action', actionCell(keys), wraps(16)),
    column(
      'Outcomes',
      (one) => linesCell(one.action.outcomes.map(({ text }) => withoutStop(text))),
      wraps(16),
    ),
    column('Milestones', (one) => linesCell(one.milestones.map(datedWords(keys))), wraps(20)),
    column(
      'Lead and completion date',
      ({ action, completion }) =>
        linesCell([leadWords(action.lead), writtenDate(completion?.phrase) ?? 'no completion date']),
      wraps(12, 2),
    ),
    column('Status', (one) => (one.closed === null ? '' : colourLines(one)[0]) ?? '', wraps(8, 2)),
  ]);

const introduction = (plan: Plan): readonly Block[] => [
  plan.introduction === null ? p('The plan has no introduction.') : markdown(plan.introduction),
  ...(plan.achievements.length === 0 ? [] : [h3('Achievements so far'), ...listIfAny(plan.achievements)]),
];

const actionsOf = ({ keys }: Plan, area: AreaCode, actions: readonly ActionNow[]): readonly Block[] =>
  actions.length === 0
    ? [p('The area has no actions.')]
    : [
        tableOf(`The ${counted(actions.length, 'action')} of area ${area}`, actions, [
          column('Ref', (one) => one.action.ref),
          column('Action', actionCell(keys), wraps(16)),
          column(
            'Outcomes',
            (one) =>
              linesCell(
                one.action.outcomes.map(({ text }) => withoutStop(text)),
                'none given',
              ),
            wraps(16),
          ),
          column(
            'Milestones',
            (one) => linesCell(one.milestones.map(milestoneWords(keys)), 'none'),
            wraps(20),
          ),
          column('Lead and completion date', leadAndCompletion, wraps(12, 2)),
          column('Status', statusCell(keys), wraps(10, 2)),
        ]),
      ];

type Keys = Plan['keys'];

/** The action, and what other keys and the board's own columns say of it. */
const actionCell = (keys: Keys): ((one: ActionNow) => Cell) => {
  const placed = ['outcomes', 'redated', 'progress', 'closed'];
  const others = otherLines<Action>(keysIn(keys, 'action'), 'papers', placed);
  return ({ action }) => linesCell([action.action, ...others(action), ...ownWords(action.own)]);
};

/** `Questions agreed – Jun 2015`, with what other keys and the board's own columns say of it. */
const datedWords = (keys: Keys): ((one: MilestoneNow) => string) => {
  const others = otherLines<Milestone>(keysIn(keys, 'milestone'), 'papers', ['done', 'redated']);
  return ({ milestone, when }) =>
    [
      `${withoutStop(milestone.what)} – ${writtenDate(when) ?? 'no date'}`,
      ...others(milestone),
      ...ownWords(milestone.own),
    ].join(', ');
};

const milestoneWords = (keys: Keys) => {
  const words = datedWords(keys);
  return (one: MilestoneNow): Inline => withDone(one, words(one));
};

const withDone = ({ occurrences, met }: MilestoneNow, dated: string): Inline => {
  const done = occurrences.filter((one) => one.done !== null);
  if (done.length === 0) return dated;
  const days = done.flatMap((one) => one.doneWithin ?? []).sort((a, b) => earlierFirst(a.due, b.due));
  const last = days.at(-1);
  const said = met
    ? `done${last === undefined ? '' : ` ${asKnown(last)}`}`
    : `${done.length} of ${occurrences.length} done${last === undefined ? '' : `, the last ${asKnown(last)}`}`;
  return `${met ? '√ ' : ''}${dated} (${said})`;
};

const leadAndCompletion = (one: ActionNow): Cell => {
  const waiting = one.moved.filter((moved) => moved.waiting);
  return linesCell([
    leadWords(one.action.lead),
    writtenDate(one.completion?.phrase) ?? 'no completion date',
    ...(one.moved.some(isByAgreement) ? ['moved by agreement'] : []),
    ...waiting.map(
      ({ redating }) =>
        `asked to move to ${(redating.to ?? one.action.completion)?.reading.text ?? 'another date'}, not agreed`,
    ),
  ]);
};

const statusCell =
  (keys: Keys) =>
  (one: ActionNow): Cell =>
    linesCell([...colourLines(one), ...noteLines(keys, one)]);

const registers = (plan: Plan): readonly Block[] => [
  h3('Bodies'),
  tableOf('Bodies that meet', plan.bodies, [
    column('Body', ({ name }) => name),
    column('Full name', ({ name, fullName }) => fullName ?? name, { wrap: true }),
    column(
      'Meetings',
      ({ meetsPhrases }) =>
        meetsPhrases.length === 0
          ? 'no dates given'
          : listed(meetsPhrases.map((phrase) => phrase.reading.text)),
      { wrap: true },
    ),
  ]),
  h3('Posts'),
  plan.posts.length === 0
    ? p('No posts are registered.')
    : tableOf('Posts that lead', plan.posts, [
        column('Post', ({ name }) => name, { wrap: true }),
        column('Agency', ({ agency }) => agency ?? 'not said', { wrap: true }),
      ]),
  h3('Agencies'),
  p(
    plan.agencies.length === 0
      ? 'No agencies are registered.'
      : `${listed(plan.agencies.map((agency) => agency.name))}.`,
  ),
];
