import type { Block, Cell, Chart, CodeLine, Column, Fact, Inline, Row, Span, Table, Tone } from './page.ts';

/** Text that stands out. */
export const strong = (text: string): Span => ({ text, tone: 'strong' });
/** Text that may be passed over. */
export const quiet = (text: string): Span => ({ text, tone: 'quiet' });
/** Text to type: a command, or a line of the plan. */
export const typed = (text: string): Span => ({ text, tone: 'command' });
/** Text in a tone, where the tone is a matter of the data. */
export const toned = (text: string, tone: Tone): Span => ({ text, tone });

/** A paragraph, with the command for more at its right. */
export const p = (text: Inline, command?: string): Block => ({
  is: 'paragraph',
  text,
  ...(command === undefined ? {} : { command }),
});

/** A heading, with what is said at its right. */
export const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, text: Inline, right?: Inline): Block => ({
  is: 'heading',
  level,
  text,
  ...(right === undefined ? {} : { right }),
});
/** A heading of the first level: the title of an answer. */
export const h1 = (text: Inline, right?: Inline): Block => heading(1, text, right);
/** A heading of the second level. */
export const h2 = (text: Inline): Block => heading(2, text);

/** Lines above a page, each with its right side. */
export const masthead = (lines: Extract<Block, { is: 'masthead' }>['lines']): Block => ({
  is: 'masthead',
  lines,
});

/** Items with a mark before each. */
export const list = (items: readonly Inline[]): Block => ({ is: 'list', items });

/** A label and the paragraphs beside it. */
export const fact = (label: string, ...text: readonly Inline[]): Fact => ({ label, text });
/** Labels in a column, each with what is said beside it. */
export const facts = (all: readonly Fact[]): Block => ({ is: 'facts', facts: all });

/** Text as a board wrote it, in markdown. */
export const markdown = (text: string): Block => ({ is: 'markdown', text });

/** A drawing, and the table that says the same in words. */
export const chart = (drawn: Chart, { table }: Extract<Block, { is: 'table' }>): Block => ({
  is: 'chart',
  chart: drawn,
  table,
});

/** Lines of a file. */
export const code = (lines: readonly CodeLine[]): Block => ({ is: 'code', lines });

export const gap: Block = { is: 'break' };

/** A table whose rows do not stand for one kind of thing each; where they do, `tableOf`. */
export const table = (made: Table): Extract<Block, { is: 'table' }> => ({ is: 'table', table: made });

/** A column of a table and what it says of a thing. */
export interface ColumnOf<T> extends Column {
  readonly cell: (thing: T, place: number) => Cell | Inline;
}

/** A column with its cells; `right` for figures. */
export const column = <T>(
  title: string,
  cell: ColumnOf<T>['cell'],
  look: Omit<Column, 'title'> = {},
): ColumnOf<T> => ({ title, cell, ...look });

/** A table with a row for each thing: heads and cells from one list of columns, so that neither is out of step. */
export const tableOf = <T>(
  caption: string,
  things: readonly T[],
  columns: readonly ColumnOf<T>[],
  {
    row = () => ({}),
    ...more
  }: Partial<Omit<Table, 'caption' | 'columns' | 'rows'>> & {
    /** What a row has beside its cells: a note, or that it is the total. */
    readonly row?: (thing: T) => Partial<Omit<Row, 'cells'>>;
  } = {},
): Extract<Block, { is: 'table' }> =>
  table({
    caption,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: things.map((thing, place) => ({
      cells: columns.map(({ cell }) => cell(thing, place)),
      ...row(thing),
    })),
    ...more,
  });
