import { h1, list, p, table } from '../blocks.ts';
import type { Sheet } from '../export-sheets.ts';
import type { Answer } from '../page.ts';
import { keyOf, type Question } from './questions.ts';

/** The columns of a form, in their order. Those that are filled in come last. */
export const formColumns = [
  'Row',
  'What',
  'The plan says',
  'Question',
  'Choose from',
  'Answer',
  'Day',
  'Words',
] as const;

/** A form: questions with room for an answer. */
export interface Form {
  readonly title: string;
  /** How it is filled in, a sentence each. */
  readonly how: readonly string[];
  readonly questions: readonly Question[];
  /** The minute that an agreement refers to, to be completed: `Board 23 Sep 2013`. */
  readonly minute: string;
}

/** What is in the cells of a row. */
export const cellsOf = (question: Question, minute: string): readonly string[] => [
  keyOf(question),
  question.what,
  question.says,
  question.question,
  question.choices.join('; '),
  '',
  '',
  question.asks === 'agree' ? minute : '',
];

/** Room for what is written by hand. */
const roomFor = (title: (typeof formColumns)[number]): { readonly room?: number } => {
  const room = { Answer: 17, Day: 13, Words: 24 }[title as string];
  return room === undefined ? {} : { room };
};

/** A form as a page and as rows. */
export const formAnswer = (form: Form): Answer => {
  const rows = form.questions.map((one) => cellsOf(one, form.minute));
  return {
    page: {
      title: form.title,
      blocks: [
        h1(form.title),
        list(form.how),
        rows.length === 0
          ? p('There is nothing to ask.')
          : table({
              caption: 'What is asked, with room for the answers',
              columns: formColumns.map((title) => ({ title, wrap: true, ...roomFor(title) })),
              rows: rows.map((cells) => ({ cells })),
            }),
      ],
    },
    json: null,
    rows: { head: [...formColumns], rows },
  };
};

/** A form as a sheet of a workbook, with its instructions on a second one. */
export const formSheets = (form: Form): readonly Sheet[] => [
  {
    name: 'Decisions',
    columns: formColumns.map((title, i) => ({ title, width: [18, 40, 30, 40, 30, 16, 16, 40][i] ?? 20 })),
    rows: form.questions.map((one) => cellsOf(one, form.minute)),
  },
  { name: 'How', columns: [{ title: form.title, width: 100 }], rows: form.how.map((line) => [line]) },
];
