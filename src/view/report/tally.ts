import { type ActionNow, type Assessment, suggestions } from '../../assess/assessment.ts';
import { markOf } from '../colours.ts';
import type { Block, Row, Series } from '../page.ts';
import { listed } from '../words.ts';
import { byArea, colourWord, share } from './wording.ts';

/** The board's own colours where it has them, else red, amber, green; then every state, worst first. */
export const statesOf = (now: Assessment): readonly string[] => [
  ...new Set([...(now.plan.rag.colours ?? []), ...suggestions]),
];

export const tallyOf = (
  actions: readonly ActionNow[],
  colour: (one: ActionNow) => string | null,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of actions) {
    const key = colour(one);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** The three colours that a paper names even where they are none. */
const always = ['red', 'amber', 'green'];

/** `Of 36 actions, 19 (53%) are red, 14 (39%) amber and none green; 2 (6%) not due and 1 (3%) no date.` */
export const shareSentence = (now: Assessment): string => {
  const total = now.actions.length;
  if (total === 0) return 'No action fits what was asked for.';
  const counts = tallyOf(now.actions, (one) => one.shown);
  const rated = now.actions.filter((one) => one.recorded.colour !== null).length;
  const named = statesOf(now).filter((state) => always.includes(state) || (counts.get(state) ?? 0) > 0);
  const say = (state: string) => {
    const count = counts.get(state) ?? 0;
    return `${count === 0 ? 'none' : share(count, total)} ${markOf(state).word}`;
  };
  const colours = named.filter((state) => !outside.has(state)).map(say);
  const others = named.filter((state) => outside.has(state)).map(say);
  const first = colours[0]!.replace(
    /^(none|\d+ \(\d+%\)) /,
    (_, count) => `${count} ${count.startsWith('1 ') ? 'is' : 'are'} `,
  );
  const whole = `Of ${total === 1 ? '1 action' : `${total} actions`}, ${listed([first, ...colours.slice(1)])}${others.length === 0 ? '' : `; ${listed(others)}`}.`;
  if (rated === 0) return `${whole} No action is rated, so every colour is what the dates alone suggest.`;
  if (rated === total) return `${whole} Every action is rated; these are the ratings.`;
  return `${whole} ${rated} of the ${total} are rated by their leads; the other ${total - rated} show what their dates suggest.`;
};

const outside = new Set<string>(['not-due', 'none', 'on-hold', 'withdrawn', 'superseded', 'carried-forward']);

/** A row a state: how many are shown so, how many the dates alone would make so, how many are rated so. */
export const shareTable = (now: Assessment): Block => {
  const total = now.actions.length;
  const shown = tallyOf(now.actions, (one) => one.shown);
  const byDates = tallyOf(now.actions, (one) => one.suggested.colour);
  const rated = tallyOf(now.actions, (one) => one.recorded.colour);
  const rows = statesOf(now)
    .filter((state) => always.includes(state) || [shown, byDates, rated].some((one) => one.has(state)))
    .map(
      (state): Row => ({
        cells: [
          [colourWord(state)],
          ...[shown, byDates].map((counts) => ({
            text: share(counts.get(state) ?? 0, total),
            value: counts.get(state) ?? 0,
          })),
          String(rated.get(state) ?? 0),
        ],
      }),
    );
  const ratedInAll = [...rated.values()].reduce((sum, one) => sum + one, 0);
  return {
    is: 'table',
    table: {
      caption:
        'Actions in each state: as shown (rated by the lead, else by dates), by dates alone, and as rated',
      columns: [
        { title: 'State' },
        { title: 'Shown', align: 'right' },
        { title: 'By dates', align: 'right' },
        { title: 'Rated', align: 'right' },
      ],
      rows: [
        ...rows,
        { total: true, cells: ['All', String(total), String(total), `${ratedInAll} of ${total}`] },
      ],
    },
  };
};

/** The colours shown, by area: drawn as bars, and the same in figures. */
export const areaChart = (now: Assessment): readonly Block[] => {
  const areas = byArea(now);
  if (areas.length === 0) return [];
  const counted = areas.map((area) => tallyOf(area.actions, (one) => one.shown));
  const all = tallyOf(now.actions, (one) => one.shown);
  const states = statesOf(now).filter((state) => always.includes(state) || all.has(state));
  const series = states
    .filter((state) => all.has(state))
    .map((state): Series => {
      const { word, letter, tone } = markOf(state);
      return { name: word, letter, tone, values: counted.map((counts) => counts.get(state) ?? 0) };
    });
  const row = (title: string, counts: ReadonlyMap<string, number>, actions: readonly ActionNow[]) => [
    title,
    ...states.map((state) => String(counts.get(state) ?? 0)),
    `${actions.filter((one) => one.recorded.colour !== null).length} of ${actions.length}`,
  ];
  return [
    {
      is: 'chart',
      chart: {
        draw: 'stacked-bars',
        title: 'Colours shown, by area',
        describe: `One bar an area; ${listed(series.map((one) => `${one.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)} ${one.name}`))} in all.`,
        labels: areas.map((area) => area.title),
        series,
      },
      table: {
        caption: 'Colours shown, by area, and how many actions are rated',
        columns: [
          { title: 'Area', shrink: 1, least: 12, wrap: true },
          ...states.map((state) => ({ title: titleCase(markOf(state).word), align: 'right' as const })),
          { title: 'Rated', align: 'right' },
        ],
        rows: [
          ...areas.map((area, i): Row => ({ cells: row(area.title, counted[i]!, area.actions) })),
          { total: true, cells: row('All areas', all, now.actions) },
        ],
      },
    },
  ];
};

const titleCase = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
