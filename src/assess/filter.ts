import type { PlanDate } from '../dates/reading.ts';
import { fold } from '../model/name.ts';
import type { Area, Name, Plan } from '../model/plan.ts';
import { colourKey } from './asked-colours.ts';
import { nameTest } from './asked-names.ts';
import { refFits } from './asked-refs.ts';
import type { ActionNow, Assessment, MilestoneNow, Occurrence } from './assessment.ts';
import { meaning } from './recorded.ts';

/** What `--state` can ask for. */
export const states = [
  'open',
  'late',
  'complete',
  'closed',
  'on-hold',
  'undated',
  'not-rated',
  'stale',
  'disputed',
] as const;
/** A state that an action can be in. */
export type State = (typeof states)[number];

/** What to show. Several values of one kind widen, different kinds narrow; an empty list asks nothing. */
export interface Filters {
  /** `4`, `4.2`, `4.2-4.6`, `4.2/1`. */
  readonly refs?: readonly string[];
  /** By number, title or short title. */
  readonly areas?: readonly string[];
  /** By any name of the post, or of the body or agency, that leads. */
  readonly leads?: readonly string[];
  /** The bodies that milestones go to, or that lead. */
  readonly bodies?: readonly string[];
  /** Agencies that lead, or are partners; "All agencies" means each. */
  readonly agencies?: readonly string[];
  /** The colour shown: the word, or what it stands for. */
  readonly rag?: readonly string[];
  /** The recorded colour; `not-rated` for none. */
  readonly recorded?: readonly string[];
  readonly suggested?: readonly string[];
  readonly states?: readonly State[];
  /** Only what falls due, and is not done, on or before this day. */
  readonly before?: PlanDate | null;
  /** Words that must all occur in the action, its outcomes, milestones, leads or notes. */
  readonly search?: string | null;
}

/** What the filters let through. */
export interface Selection {
  /** In order of ref; whole, whatever of them is picked. */
  readonly actions: readonly ActionNow[];
  /** Which milestones of those actions are meant: all, unless a filter speaks of milestones. */
  readonly picks: Picks;
  /** Which dates: none after `before`. */
  readonly before: PlanDate | null;
}

/** Whether a milestone of an action is meant. */
export type Picks = (one: ActionNow, milestone: MilestoneNow) => boolean;

/** Picks every milestone. */
export const everyMilestone: Picks = () => true;

/** The actions, and the milestones in them, that fit every filter. */
export const select = (assessment: Assessment, filters: Filters): Selection => {
  const tests = testsOf(assessment.plan, filters);
  const before = filters.before ?? null;
  const actions = assessment.actions.filter((one) => tests.every((test) => test.action(one)));
  const picks: Picks = (one, milestone) => tests.every((test) => test.milestone?.(one, milestone) ?? true);
  return {
    actions:
      before === null
        ? actions
        : actions.filter(
            (one) =>
              one.open &&
              (completionDueBy(one, before) ||
                one.milestones.some(
                  (milestone) =>
                    picks(one, milestone) && milestone.occurrences.some((date) => openDueBy(date, before)),
                )),
          ),
    picks,
    before,
  };
};

const completionDueBy = ({ completion }: ActionNow, day: PlanDate): boolean =>
  completion !== null &&
  ((completion.due !== null && !completion.continuing && completion.due <= day) ||
    completion.earlier.some((date) => openDueBy(date, day)));

const openDueBy = ({ done, due }: Occurrence, day: PlanDate): boolean =>
  done === null && due !== null && due <= day;

/** One filter: whether an action fits, and which of its milestones are meant. */
interface Test {
  readonly action: (one: ActionNow) => boolean;
  readonly milestone?: Picks;
}

const testsOf = (plan: Plan, filters: Filters): readonly Test[] => {
  const asked = <T>(values: readonly T[] | undefined, make: (values: readonly T[]) => Test): Test[] =>
    values === undefined || values.length === 0 ? [] : [make(values)];
  return [
    ...asked(filters.refs, (refs) => refTest(plan, refs)),
    ...asked(filters.areas, areaTest),
    ...asked(filters.leads, (names) => leadTest(plan, names)),
    ...asked(filters.bodies, (names) => bodyTest(plan, names)),
    ...asked(filters.agencies, (names) => agencyTest(plan, names)),
    ...asked(filters.rag, (words) =>
      colourTest(words, (one) => [one.shown, meaning(one.shown, plan.rag) ?? '']),
    ),
    ...asked(filters.recorded, (words) =>
      colourTest(words, ({ recorded }) => [recorded.colour ?? 'not-rated', recorded.means ?? '']),
    ),
    ...asked(filters.suggested, (words) => colourTest(words, ({ suggested }) => [suggested.colour])),
    ...asked(filters.states, stateTest),
    ...asked(wordsOf(filters.search ?? ''), searchTest),
  ];
};

const refTest = (plan: Plan, asked: readonly string[]): Test => {
  const tests = asked.map((one) => ({ one, fits: refFits(plan, one) }));
  return {
    action: ({ area, action }) => tests.some(({ fits }) => fits(area, action.ref)),
    milestone: ({ area, action }, { milestone }) =>
      tests.some(({ one, fits }) =>
        one.includes('/') ? milestone.id === one.trim() : fits(area, action.ref),
      ),
  };
};

const areaTest = (asked: readonly string[]): Test => ({
  action: ({ area }) => asked.some((words) => areaFits(area, words)),
});

/** True where an area has this number, or all these words in its title or its short title. */
export const areaFits = ({ area, title, short }: Area, asked: string): boolean => {
  const wanted = fold(asked);
  if ([fold(String(area)), fold(`area${area}`)].includes(wanted)) return true;
  if (wanted === '' || /^\d+$/.test(wanted)) return false;
  const words = asked.split(/\s+/).map(fold);
  return [title, short ?? ''].some((name) => words.every((word) => fold(name).includes(word)));
};

/** Those who lead a milestone: its own leads, else the action's. */
export const leadsOfMilestone = ({ action }: ActionNow, { milestone }: MilestoneNow): readonly Name[] =>
  milestone.lead.length > 0 ? milestone.lead : action.lead;

const leadTest = (plan: Plan, asked: readonly string[]): Test => {
  const fits = nameTest(plan, asked);
  return {
    action: ({ action, milestones }) =>
      action.lead.some(fits) || milestones.some(({ milestone }) => milestone.lead.some(fits)),
    milestone: (one, milestone) => leadsOfMilestone(one, milestone).some(fits),
  };
};

const bodyTest = (plan: Plan, asked: readonly string[]): Test => {
  const fits = nameTest(plan, asked);
  const goes = ({ milestone }: MilestoneNow): boolean => milestone.body !== null && fits(milestone.body);
  return {
    action: ({ action, milestones }) => action.lead.some(fits) || milestones.some(goes),
    milestone: (one, milestone) => goes(milestone) || leadsOfMilestone(one, milestone).some(fits),
  };
};

const agencyTest = (plan: Plan, asked: readonly string[]): Test => {
  const named = nameTest(plan, asked);
  const posts = new Set(
    plan.posts
      .filter(
        ({ agency, at }) => agency !== null && named({ text: agency, name: agency, register: 'agency', at }),
      )
      .map(({ name }) => fold(name)),
  );
  const fits = (name: Name): boolean =>
    name.register === 'all-agencies' || named(name) || posts.has(fold(name.name));
  return {
    action: ({ action, milestones }) =>
      [...action.lead, ...action.partners].some(fits) ||
      milestones.some(({ milestone }) => milestone.lead.some(fits)),
    milestone: (one, milestone) =>
      leadsOfMilestone(one, milestone).some(fits) || one.action.partners.some(fits),
  };
};

const colourTest = (asked: readonly string[], coloursOf: (one: ActionNow) => readonly string[]): Test => {
  const wanted = new Set(asked.map(colourKey));
  return { action: (one) => coloursOf(one).some((colour) => colour !== '' && wanted.has(colourKey(colour))) };
};

/** True of a milestone in which no date falls due. */
export const isUndated = ({ when, occurrences }: MilestoneNow): boolean =>
  when?.unreadable === undefined && occurrences.every((date) => date.due === null);

const stateOf: Readonly<Record<State, Test>> = {
  open: { action: (one) => one.open },
  late: {
    action: (one) => one.late,
    milestone: (_, { occurrences }) => occurrences.some((date) => date.overdue),
  },
  complete: { action: (one) => one.suggested.colour === 'complete' },
  closed: { action: (one) => one.closed !== null && one.closed.as !== 'on hold' },
  'on-hold': { action: (one) => one.closed?.as === 'on hold' },
  undated: {
    action: (one) => one.suggested.row === 'no-date' || one.milestones.some(isUndated),
    milestone: (_, milestone) => isUndated(milestone),
  },
  'not-rated': { action: (one) => one.notRated },
  stale: { action: (one) => one.stale },
  disputed: { action: (one) => one.disputed },
};

const stateTest = (asked: readonly State[]): Test => ({
  action: (one) => asked.some((state) => stateOf[state].action(one)),
  milestone: (one, milestone) =>
    asked.some((state) => stateOf[state].action(one) && (stateOf[state].milestone?.(one, milestone) ?? true)),
});

const plain = (text: string): string =>
  text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[‘’]/g, "'");

const wordsOf = (search: string): readonly string[] =>
  plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');

const searchTest = (words: readonly string[]): Test => ({
  action: ({ action }) => {
    const text = plain(
      [
        action.ref,
        action.action,
        action.short ?? '',
        action.impact ?? '',
        ...action.outcomes.map((one) => one.text),
        ...action.milestones.map((one) => one.what),
        ...action.progress.map((one) => one.note ?? ''),
        ...[...action.lead, ...action.partners].flatMap((one) => [one.text, one.name]),
      ].join('\n'),
    );
    return words.every((word) => text.includes(word));
  },
});
