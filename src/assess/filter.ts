import type { PlanDate } from '../dates/reading.ts';
import { ownWordsFor } from '../model/colour.ts';
import { fold } from '../model/name.ts';
import type { Area, Name, Plan } from '../model/plan.ts';
import { colourByDates, colourKey } from './asked-colours.ts';
import { nameTest } from './asked-names.ts';
import { refFits } from './asked-refs.ts';
import type { ActionNow, Assessment, CompletionNow, MilestoneNow, Occurrence } from './assessment.ts';
import { completionDates } from './dates.ts';
import { isOpen } from './due.ts';
import { goesTo } from './goes-to.ts';
import { wordsOfAction } from './searched.ts';

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
  /** Either colour: as recorded, the word or what it stands for; or by dates, what the word stands for. */
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
  /**
   * In order of ref. Where a filter means some dates alone, by their lead, body, day or lateness, each action has these
   * dates and no others: whoever counts or lists the actions counts and lists what was asked for.
   */
  readonly actions: readonly ActionNow[];
  /** True where the filters let no date through that is done. */
  readonly noneDone: boolean;
}

/** What a filter is asked of: an action itself, a date of one of its milestones, or a date of its completion. */
interface Part {
  readonly one: ActionNow;
  readonly milestone: MilestoneNow | null;
  readonly date: Occurrence | null;
}

type Test = (part: Part) => boolean;

/** The actions of which a part fits every filter, each with the dates that do. */
export const select = (assessment: Assessment, filters: Filters): Selection => {
  const tests = testsOf(assessment.plan, filters);
  const fits: Test = (part) => tests.every((test) => test(part));
  const { actions } = assessment;
  return {
    actions: tests.length === 0 ? actions : actions.flatMap((one) => picked(one, fits)),
    noneDone: letsNoneDone(filters),
  };
};

const letsNoneDone = ({ before = null, states: asked = [] }: Filters): boolean =>
  before !== null || (asked.length > 0 && asked.every((state) => state === 'late'));

const picked = (one: ActionNow, fits: Test): readonly ActionNow[] => {
  const milestones = one.milestones.flatMap((milestone) => {
    const occurrences = milestone.occurrences.filter((date) => fits({ one, milestone, date }));
    if (occurrences.length === milestone.occurrences.length) return [milestone];
    return occurrences.length === 0 ? [] : [{ ...milestone, occurrences }];
  });
  const dates = completionDates(one).filter((date) => fits({ one, milestone: null, date }));
  const own = fits({ one, milestone: null, date: null });
  if (!own && milestones.length === 0 && dates.length === 0) return [];
  const completion = one.completion === null ? null : completionWith(one.completion, dates);
  const moved = dates.length === 0 ? [] : one.moved;
  const late = [...milestones.flatMap(({ occurrences }) => occurrences), ...dates].some(
    (date) => date.overdue,
  );
  return [{ ...one, milestones, completion, moved, late }];
};

/** Completion with some of its dates alone. */
const completionWith = (completion: CompletionNow, dates: readonly Occurrence[]): CompletionNow => {
  const last = dates.find(({ nth, of }) => nth === of);
  return {
    ...completion,
    late: last?.overdue ?? false,
    daysLate: last?.daysLate ?? 0,
    earlier: dates.filter((date) => date !== last),
    counted: last !== undefined,
  };
};

const testsOf = (plan: Plan, filters: Filters): readonly Test[] => {
  const { before } = filters;
  const asked = <T>(values: readonly T[] | undefined, make: (values: readonly T[]) => Test): Test[] =>
    values === undefined || values.length === 0 ? [] : [make(values)];
  return [
    ...asked(filters.refs, (refs) => refTest(plan, refs)),
    ...asked(filters.areas, (areas) => areaTest(plan, areas)),
    ...asked(filters.leads, (names) => leadTest(plan, names)),
    ...asked(filters.bodies, (names) => bodyTest(plan, names)),
    ...asked(filters.agencies, (names) => agencyTest(plan, names)),
    ...asked(filters.rag, (words) => {
      const rated = colourTest(words, (one) => [...recordedWords(plan, one), one.shown]);
      const dated = byDatesTest(words.map((word) => colourByDates(plan, word)));
      return (part) => rated(part) || dated(part);
    }),
    ...asked(filters.recorded, (words) => colourTest(words, (one) => recordedWords(plan, one))),
    ...asked(filters.suggested, byDatesTest),
    ...asked(filters.states, stateTest),
    ...asked(wordsOf(filters.search ?? ''), searchTest),
    ...(before == null ? [] : [beforeTest(before)]),
  ];
};

/** A usual word where the board has several of its own for that is each of them. */
const recordedWords = ({ rag }: Plan, { recorded }: ActionNow): readonly string[] => [
  recorded.colour ?? 'not-rated',
  recorded.means ?? '',
  ...ownWordsFor(recorded.colour ?? '', rag.colours),
];

/** What somebody has still to do on or before a day. */
const beforeTest =
  (before: PlanDate): Test =>
  ({ one, milestone, date }) =>
    date !== null && date.due !== null && date.due <= before && isOpen({ ...date, one, milestone });

const refTest = (plan: Plan, asked: readonly string[]): Test => {
  const tests = asked.map((ref) => ({ ref, fits: refFits(plan, ref) }));
  return ({ one: { area, action }, milestone }) =>
    tests.some(({ ref, fits }) =>
      ref.includes('/') ? milestone?.milestone.id === ref.trim() : fits(area, action.ref),
    );
};

const areaTest = (plan: Plan, asked: readonly string[]): Test => {
  const areas = new Set(asked.flatMap((words) => areasAsked(plan.areas, words)));
  return ({ one }) => areas.has(one.area);
};

/** The area of this number or code; where there is none, those with all these words in the title or the short title. */
export const areasAsked = (areas: readonly Area[], asked: string): readonly Area[] => {
  const wanted = fold(asked);
  const coded = areas.filter(({ area }) => [fold(String(area)), fold(`area${area}`)].includes(wanted));
  if (coded.length > 0 || wanted === '' || /^\d+$/.test(wanted)) return coded;
  const words = asked.split(/\s+/).map(fold);
  const has = (name: string, word: string): boolean =>
    word.length === 1 ? name.split(/\s+/).map(fold).includes(word) : fold(name).includes(word);
  return areas.filter(({ title, short }) =>
    [title, short ?? ''].some((name) => words.every((word) => has(name, word))),
  );
};

/** Those who lead a milestone: its own leads, else the action's. */
export const leadsOfMilestone = ({ action }: ActionNow, { milestone }: MilestoneNow): readonly Name[] =>
  milestone.lead.length > 0 ? milestone.lead : action.lead;

/** Those who lead a part of an action: a milestone or a date of one, or the completion. */
export const leadOf = ({ one, milestone }: Pick<Part, 'one' | 'milestone'>): readonly Name[] =>
  milestone === null ? one.action.lead : leadsOfMilestone(one, milestone);

const leadTest = (plan: Plan, asked: readonly string[]): Test => {
  const fits = nameTest(plan, asked);
  return (part) => leadOf(part).some(fits);
};

const bodyTest = (plan: Plan, asked: readonly string[]): Test => {
  const fits = nameTest(plan, asked);
  return (part) => [...goesTo(plan, part.milestone ?? part.one), ...leadOf(part)].some(fits);
};

/** An agency has a hand in the whole of an action. */
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
  return ({ one: { action } }) =>
    [action.lead, action.partners, ...action.milestones.map(({ lead }) => lead)].flat().some(fits);
};

const colourTest = (asked: readonly string[], coloursOf: (one: ActionNow) => readonly string[]): Test => {
  const wanted = new Set(asked.map(colourKey));
  return ({ one }) => coloursOf(one).some((colour) => colour !== '' && wanted.has(colourKey(colour)));
};

const byDatesTest = (asked: readonly string[]): Test =>
  colourTest(asked, ({ suggested }) => [suggested.colour]);

/** True of a milestone still to be done, of an open action, in which no date falls due. */
export const isUndated = (
  { open }: Pick<ActionNow, 'open'>,
  { met, when, occurrences }: MilestoneNow,
): boolean =>
  open && !met && when?.unreadable === undefined && occurrences.every((date) => date.due === null);

const stateOf: Readonly<Record<State, Test>> = {
  open: ({ one }) => one.open,
  late: ({ date }) => date?.overdue === true,
  complete: ({ one }) => one.suggested.done,
  closed: ({ one }) => one.closed !== null && one.closed.as !== 'on hold',
  'on-hold': ({ one }) => one.closed?.as === 'on hold',
  undated: ({ one, milestone }) =>
    milestone === null ? one.suggested.row === 'no-date' : isUndated(one, milestone),
  'not-rated': ({ one }) => one.notRated,
  stale: ({ one }) => one.stale,
  disputed: ({ one }) => one.disputed,
};

const stateTest =
  (asked: readonly State[]): Test =>
  (part) =>
    asked.some((state) => stateOf[state](part));

const plain = (text: string): string =>
  text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[‘’]/g, "'");

const wordsOf = (search: string): readonly string[] =>
  search === ''
    ? []
    : plain(search)
        .split(/\s+/)
        .filter((word) => word !== '');

const searchTest =
  (words: readonly string[]): Test =>
  ({ one: { action } }) => {
    const text = plain(wordsOfAction(action).join('\n'));
    return words.every((word) => text.includes(word));
  };
