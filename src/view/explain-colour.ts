import type { Suggested } from '../assess/assessment.ts';
import { letterAndShape, markOf } from './colours.ts';
import type { Answer, Page } from './page.ts';

interface ColourRow {
  readonly name: string;
  readonly suggestion: Suggested;
  readonly words: string;
}

/** The table by which a board's dates become colours, and what the recorded colour has to do with it. */
export const colourAnswer = (rows: readonly ColourRow[], profile: string): Answer => ({
  page: colourPage(rows, profile),
  json: { schema: 'bscb.explain/1', profile, colours: rows },
  rows: {
    head: ['row', 'suggested', 'when'],
    rows: rows.map(({ name, suggestion, words }) => [name, suggestion, words]),
  },
});

const colourPage = (rows: readonly ColourRow[], profile: string): Page => ({
  title: 'Colour',
  blocks: [
    { is: 'heading', level: 1, text: 'How dates become a colour', right: `profile: ${profile}` },
    {
      is: 'paragraph',
      text: 'The first row that fits gives the suggestion. Dates count as last agreed: a date that was moved without a minute stays in force.',
    },
    {
      is: 'table',
      table: {
        caption: 'Suggested colour, and when; the first row that fits',
        columns: [{ title: '' }, { title: 'Suggested' }, { title: 'When', wrap: true }, { title: 'Row' }],
        rows: rows.map(({ name, suggestion, words }) => ({
          cells: [
            letterAndShape(suggestion),
            { text: markOf(suggestion).word, value: suggestion },
            words,
            name,
          ],
        })),
      },
    },
    { is: 'break' },
    {
      is: 'paragraph',
      text: 'The colour that people record stands beside it and is never overwritten. It can be not rated, stale (older than the last meeting of the reviewing body, or than three months), or disputed: it differs within red, amber and green, or says complete where it is not. Not due counts as green.',
    },
    { is: 'paragraph', text: 'Why is one of them red?', command: 'bscb show 4.7' },
  ],
});
