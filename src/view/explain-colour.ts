import { column, gap, h1, p, tableOf } from './blocks.ts';
import { letterAndShape, markOf } from './colours.ts';
import { type ColourRow, colourRowFields, colourTable, explainJson } from './explain-contract.ts';
import { fieldRows } from './fields/field.ts';
import type { Answer, Page } from './page.ts';

/** The table by which a board's dates become colours, and what the recorded colour has to do with it. */
export const colourAnswer = (rows: readonly ColourRow[], profile: string): Answer => ({
  page: colourPage(rows, profile),
  json: explainJson(colourTable, { rows, profile }),
  rows: fieldRows(colourRowFields, rows),
});

const colourPage = (rows: readonly ColourRow[], profile: string): Page => ({
  title: 'Colour',
  blocks: [
    h1('How dates become a colour', `profile: ${profile}`),
    p(
      'The first row that fits gives the suggestion. Dates count as last agreed: a date that was moved without a minute stays in force.',
    ),
    tableOf('Suggested colour, and when; the first row that fits', rows, [
      column('', ({ suggestion }) => letterAndShape(suggestion)),
      column('Suggested', ({ suggestion }) => markOf(suggestion).word),
      column('When', ({ words }) => words, { wrap: true }),
      column('Row', ({ name }) => name),
    ]),
    gap,
    p(
      'The colour that people record is shown beside it and is never overwritten. It can be not rated, stale (older than the last meeting of the reviewing body, or than three months), or disputed: it differs within red, amber and green, or says complete where it is not. Not due counts as green.',
    ),
    p('Why is one of them red?', 'bscb show 4.7'),
  ],
});
