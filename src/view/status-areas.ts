import { type ActionNow, type Suggested, suggestions } from '../assess/assessment.ts';
import { byArea, type ColourCounts, type Counts, countColours } from '../assess/counts.ts';
import { present } from '../model/present.ts';
import { markOf, shapesOf } from './colours.ts';
import type { Inline, Row, Span, Table } from './page.ts';

/** A line an area: a mark for each action, worst first, and the sums. */
export const areaTable = (actions: readonly ActionNow[], counts: Counts): Table => {
  const areas = byArea(actions).map(([area, of]) => ({ area, counts: countColours(of) }));
  const isRated = counts.rated > 0;
  return {
    caption: 'Colours suggested by the dates, by area',
    columns: [
      { title: 'Area', shrink: 1, least: 12 },
      { title: 'By dates' },
      ...['Red', 'Amber', 'Green', 'Compl', 'Other', 'Rated'].map((title) => ({
        title,
        align: 'right' as const,
      })),
    ],
    rows: present([
      ...areas.map(
        ({ area, counts: of }): Row => ({
          cells: [`${area.area} ${area.short ?? area.title}`, bar(of), ...colourFigures(of, isRated)],
        }),
      ),
      areas.length > 1 &&
        ({ cells: ['  All areas', '', ...colourFigures(counts, isRated)], total: true } satisfies Row),
    ]),
  };
};

/** The sums by dates; beside reds and ambers those that are rated so, where anything is rated. */
export const colourFigures = (counts: ColourCounts, isRated: boolean): Inline[] => {
  const { red, amber, green, complete } = counts.bySuggested;
  const beside = [counts.byRated.red, counts.byRated.amber];
  return [
    ...[red, amber, green, complete, counts.actions - red - amber - green - complete].map((n, i): Inline => {
      const tone = (['red', 'amber', 'green', 'complete', 'plain'] as const)[i] ?? 'plain';
      const text = isRated && i < 2 ? `${n}/${beside[i]}` : String(n);
      return n === 0 ? { text, tone: 'quiet' } : { text, tone };
    }),
    `${counts.rated}/${counts.actions}`,
  ];
};

const bar = (counts: ColourCounts): Span[] =>
  suggestions.flatMap((colour) => {
    const n = counts.bySuggested[colour];
    return n === 0 ? [] : [shapesOf(colour, n)];
  });

/** What the marks mean: the colours always, the rest where it occurs; all that is closed or held in one. */
export const legend = (actions: readonly ActionNow[]): Span[] => {
  const always: readonly Suggested[] = ['red', 'amber', 'green', 'complete'];
  const occurs = (colour: Suggested): boolean => actions.some((one) => one.suggested.colour === colour);
  const colours = suggestions.filter(
    (colour) => always.includes(colour) || (['not-due', 'none'].includes(colour) && occurs(colour)),
  );
  const closed = (['on-hold', 'withdrawn', 'superseded', 'carried-forward'] as const).filter(occurs);
  return present([
    ...colours.flatMap((colour, i): Span[] => {
      const { letter, word } = markOf(colour);
      const shape = shapesOf(colour, 1);
      const gap = i === 0 ? '  ' : '   ';
      if (colour === 'none') return [gap, shape, ` ${word}`];
      return [gap, { text: `${letter} `, tone: 'plain', ascii: letter }, { ...shape, ascii: '' }, ` ${word}`];
    }),
    actions.some(({ recorded }) => recorded.colour !== null) && '   Red, Amber: by dates/as rated',
    closed.length > 0 &&
      `   – ${closed.length > 2 ? 'closed or on hold' : closed.map((colour) => markOf(colour).word).join(', ')}`,
  ]);
};
