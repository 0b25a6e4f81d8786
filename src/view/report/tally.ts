import { type ActionNow, type Assessment, suggestions } from '../../assess/assessment.ts';
import { countActions } from '../../assess/counts.ts';
import { tallied } from '../../model/grouped.ts';
import { counted, figure, listed, sentence } from '../../model/sentence.ts';
import { type ColumnOf, chart, column, tableOf } from '../blocks.ts';
import { colourWord, markOf } from '../colours.ts';
import type { Block, Series } from '../page.ts';
import { lateAndAhead } from '../words.ts';
import { wraps } from './blocks.ts';
import { byArea, share } from './wording.ts';

/** The board's own colours where it has them, else red, amber, green; then every state, worst first. */
export const statesOf = (now: Assessment): readonly string[] => [
  ...new Set([...(now.plan.rag.colours ?? []).map(({ word }) => word), ...suggestions]),
];

/** How many of these actions have each colour. */
export const tallyOf = (
  actions: readonly ActionNow[],
  colour: (one: ActionNow) => string | null,
): ReadonlyMap<string, number> => tallied(actions.flatMap((one) => colour(one) ?? []));

/** What one of the board's own words means; null for all else. */
const ownMeaning = ({ plan }: Assessment, state: string): string | null =>
  plan.rag.colours?.find(({ word }) => word === state)?.means ?? null;

/** A colour as the board calls it: its own word where it has one alone for what the dates suggest. */
const calledBy =
  ({ plan }: Assessment): ((colour: string) => string) =>
  (colour) => {
    const own = (plan.rag.colours ?? []).filter(({ means }) => means === colour);
    return own.length === 1 ? (own[0]?.word ?? colour) : colour;
  };

/** What is named though no action has it: red, amber, green, but for those that the board calls otherwise. */
const alwaysOf = ({ plan }: Assessment): readonly string[] =>
  ['red', 'amber', 'green'].filter(
    (colour) => !(plan.rag.colours ?? []).some(({ means, word }) => means === colour && word !== colour),
  );

const stateWords: ReadonlyMap<string, string> = new Map([
  ['not-due', 'not due yet'],
  ['none', 'without a colour'],
]);

const uncoloured = new Set('not-due none on-hold withdrawn superseded carried-forward'.split(' '));

/** `Of 36 actions, 19 (53%) are red, 14 (39%) amber and none green; 2 (6%) not due yet and 1 (3%) without a colour.` */
export const shareSentence = (now: Assessment): string => {
  const total = now.actions.length;
  if (total === 0) return 'No action fits what was asked for.';
  const called = calledBy(now);
  const counts = tallyOf(now.actions, (one) => called(one.shown));
  const rated = now.actions.filter((one) => one.recorded.colour !== null).length;
  const always = alwaysOf(now);
  const named = statesOf(now).filter((state) => always.includes(state) || (counts.get(state) ?? 0) > 0);
  const colours = named.filter((state) => !uncoloured.has(state));
  const say = (state: string, i: number) => {
    const count = counts.get(state) ?? 0;
    const verb = i > 0 ? '' : count > 1 ? ' are' : ' is';
    return `${count === 0 ? 'none' : share(count, total)}${verb} ${stateWords.get(state) ?? markOf(state).word}`;
  };
  const others = named.filter((state) => uncoloured.has(state)).map((state) => say(state, 1));
  const whole = `Of ${counted(total, 'action')}, ${listed(colours.map(say))}${others.length === 0 ? '' : `; ${listed(others)}`}.`;
  if (rated === 0)
    return `${whole} ${total === 1 ? 'It is not rated, so its colour is' : 'No action is rated, so every colour is'} what the dates alone suggest.`;
  if (rated === total) return `${whole} ${total === 1 ? 'It is rated.' : 'Every action is rated.'}`;
  const rest = total - rated;
  return `${whole} ${rated === 1 ? '1 carries a rating' : `${figure(rated)} carry a rating`}; the other ${rest === 1 ? 'one shows' : `${figure(rest)} show`} what the dates suggest, or how ${rest === 1 ? 'it was' : 'they were'} closed.`;
};

/** What is said where no milestone has a date that counts. */
export const noDates = ({ actions }: Assessment): string =>
  actions.some(({ milestones }) =>
    milestones.some(({ milestone }) => milestone.when?.unreadable !== undefined),
  )
    ? 'No milestone has a date that can be read.'
    : 'No milestone has a date.';

/** `Of 79 dated milestones …`: how many dates are met, missed and ahead. */
export const dateSentence = (now: Assessment): string => {
  const counts = countActions(now.actions);
  const { dates, datesMet, datesMissed, datesAhead, datesClosed, completionsLate, undated } = counts;
  if (dates === 0) return noDates(now);
  const parts = [
    datesMet === 0 ? 'none is met' : `${share(datesMet, dates)} ${datesMet === 1 ? 'is' : 'are'} met`,
    `${datesMissed === 0 ? 'none' : share(datesMissed, dates)} missed`,
    `${datesAhead === 0 ? 'none' : share(datesAhead, dates)} still ahead`,
    ...(datesClosed === 0 ? [] : [`${share(datesClosed, dates)} in what is closed or on hold`]),
  ];
  const past =
    completionsLate === 0
      ? 'No action is past its completion date'
      : `${counted(completionsLate, 'action')} ${completionsLate === 1 ? 'is' : 'are'} past the completion date`;
  const none =
    undated === 0
      ? ''
      : `; ${counted(undated, 'milestone')} still to be done ${undated === 1 ? 'has' : 'have'} no date`;
  const said = now.noneDone
    ? sentence(lateAndAhead(counts))
    : `Of ${counted(dates, 'milestone date')}, ${listed(parts)}`;
  return `${said}. ${past}${none}.`;
};

/** A row a state: how many are shown so and, once anything is rated, what the dates alone and the ratings say. */
export const shareTable = (now: Assessment): Block => {
  const total = now.actions.length;
  const called = calledBy(now);
  const shown = tallyOf(now.actions, (one) => called(one.shown));
  const byDates = tallyOf(now.actions, (one) => called(one.suggested.colour));
  const rated = tallyOf(now.actions, ({ recorded: { colour } }) => (colour === null ? null : called(colour)));
  const ratedInAll = [...rated.values()].reduce((sum, one) => sum + one, 0);
  const counts = ratedInAll === 0 ? [byDates] : [shown, byDates, rated];
  const always = alwaysOf(now);
  const states = statesOf(now).filter(
    (state) => always.includes(state) || counts.some((one) => one.has(state)),
  );
  const titles = ratedInAll === 0 ? ['By dates'] : ['Shown', 'By dates', 'Rated'];
  return tableOf(
    ratedInAll === 0
      ? 'Actions in each state, by their dates'
      : 'Actions in each state: as shown (how closed, else as rated, else by dates), by dates alone, and as rated',
    [...states, null],
    [
      column('State', (state) => (state === null ? 'All' : [colourWord(state, ownMeaning(now, state))])),
      ...counts.map((each, i) =>
        column<string | null>(
          titles[i] ?? '',
          (state) =>
            state !== null
              ? share(each.get(state) ?? 0, total)
              : each === rated
                ? `${ratedInAll} of ${total}`
                : String(total),
          { align: 'right' },
        ),
      ),
    ],
    { row: (state) => (state === null ? { total: true } : {}) },
  );
};

/** Actions under a title: those of an area, or all. */
interface Titled {
  readonly title: string;
  readonly actions: readonly ActionNow[];
}

/** A table with a row for each area, and one for all of them. */
export const areaTable = (now: Assessment, caption: string, columns: readonly ColumnOf<Titled>[]) => {
  const all: Titled = { title: 'All areas', actions: now.actions };
  const area = column<Titled>('Area', ({ title }) => title, wraps(12));
  return tableOf<Titled>(caption, [...byArea(now), all], [area, ...columns], {
    row: (one) => (one === all ? { total: true } : {}),
  });
};

/** The colours shown, by area: drawn as bars, and the same in figures. What has no colour is one group. */
export const areaChart = (now: Assessment): readonly Block[] => {
  const areas = byArea(now);
  if (areas.length === 0) return [];
  const called = calledBy(now);
  const group = (one: ActionNow) =>
    uncoloured.has(one.shown) && one.shown !== 'not-due' ? 'other' : called(one.shown);
  const countOf = (state: string, { actions }: Titled): number =>
    actions.filter((one) => group(one) === state).length;
  const all = tallyOf(now.actions, group);
  const always = alwaysOf(now);
  const states = [...statesOf(now), 'other'].filter((state) => always.includes(state) || all.has(state));
  const wordFor = (state: string) => (state === 'other' ? 'other' : markOf(state).word);
  const series = states
    .filter((state) => all.has(state))
    .map(
      (state): Series => ({
        name: wordFor(state),
        letter: state === 'other' ? '-' : markOf(state, ownMeaning(now, state)).letter,
        tone: state === 'other' ? 'quiet' : markOf(state, ownMeaning(now, state)).tone,
        values: areas.map((area) => countOf(state, area)),
      }),
    );
  const title = now.actions.every((one) => one.recorded.colour === null)
    ? 'Colours by area, by dates'
    : 'Colours shown by area (how closed, else as rated, else by dates)';
  return [
    chart(
      {
        draw: 'stacked-bars',
        title,
        describe: `One bar an area; ${listed(states.filter((state) => all.has(state)).map((state) => `${all.get(state)} ${wordFor(state)}`))} in all.`,
        labels: areas.map((area) => area.title),
        series,
      },
      areaTable(
        now,
        `${title}, and how many actions are rated${all.has('other') ? '. Other: without a colour, on hold, withdrawn, superseded or carried forward' : ''}`,
        [
          ...states.map((state) =>
            column<Titled>(sentence(wordFor(state)), (area) => String(countOf(state, area)), {
              align: 'right',
            }),
          ),
          column(
            'Rated',
            ({ actions }) =>
              `${actions.filter((one) => one.recorded.colour !== null).length} of ${actions.length}`,
            { align: 'right' },
          ),
        ],
      ),
    ),
  ];
};
