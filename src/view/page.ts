/** What a piece of text means; a renderer decides how that looks. Never the only carrier of the meaning. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'quiet'
  | 'red'
  | 'amber'
  | 'green'
  | 'complete'
  | 'not-due'
  | 'warning'
  | 'error'
  | 'command';

/** Text in a tone, with what its signs say, so that nobody has to read `R■` back into a colour. */
export interface Toned {
  readonly text: string;
  readonly tone: Tone;
  /** The colour that the text says; documents draw it as a shape with its letter, before the word. */
  readonly badge?: Badge;
  /** Where the text is nothing but shapes: how many, and of which colour. Documents draw them. */
  readonly shapes?: { readonly count: number; readonly word: string };
  /** What is in place of the text where shapes cannot be written. */
  readonly ascii?: string;
}

/** A colour in a document, in the tone of its text: `R` and `Red`. */
export interface Badge {
  readonly letter: string;
  readonly word: string;
}

/** A piece of a line. */
export type Span = string | Toned;

/** A line of text in parts. Plan text is in it as written: escaping is the renderer's. */
export type Inline = Span | readonly Span[];

/** What a table has in one place. */
export interface Cell {
  readonly text: Inline;
  /** Where the cell holds several things (outcomes, milestones): each on a line of its own in documents. */
  readonly lines?: readonly Inline[];
}

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** May be cut with an ellipsis on a narrow terminal, the greater the more readily; 0 or absent: never. */
  readonly shrink?: number;
  readonly least?: number;
  readonly wrap?: boolean;
  /** Is filled in by hand: a box with room for so many characters on a line. */
  readonly room?: number;
}

/** A row of a table, a cell a column. */
export interface Row {
  readonly cells: readonly (Cell | Inline)[];
  readonly note?: Inline;
  readonly noteColumn?: number;
  /** Stands in the row's last line, at the right. */
  readonly total?: boolean;
}

/** Rows under heads. */
export interface Table {
  /** Said to those who do not see the table; printed in documents. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly headless?: boolean;
  /** In a paper that has to be short: small type on paper, and a caption that is said but not printed. */
  readonly dense?: boolean;
  /** The heading above says it already: its caption is said but not printed. */
  readonly titled?: boolean;
}

/** A label with one or more paragraphs beside it. */
export interface Fact {
  readonly label: string;
  readonly text: readonly Inline[];
  readonly command?: string;
}

/** The figures of a chart that belong together, one a label; null where there is none. */
export interface Series {
  readonly name: string;
  readonly letter?: string;
  readonly tone?: Tone;
  readonly values: readonly (number | null)[];
}

/** Figures to be drawn; every chart is followed by its table, which says the same in words. */
export type Chart =
  | {
      readonly draw: 'stacked-bars';
      readonly title: string;
      readonly describe: string;
      readonly labels: readonly string[];
      readonly series: readonly Series[];
    }
  | {
      readonly draw: 'lines';
      readonly title: string;
      readonly describe: string;
      readonly labels: readonly string[];
      readonly series: readonly Series[];
      readonly unit?: string;
    }
  | {
      readonly draw: 'timeline';
      readonly title: string;
      readonly describe: string;
      readonly from: string;
      readonly to: string;
      readonly today: string;
      readonly rows: readonly {
        readonly label: string;
        readonly marks: readonly {
          readonly from: string;
          readonly to: string;
          readonly tone: Tone;
          readonly letter: string;
          /** What the mark stands for, in the key. */
          readonly name: string;
        }[];
      }[];
    };

/** A line of a file as it is. */
export interface CodeLine {
  readonly text: string;
  /** Underlined from one character (in UTF-16 units, from 0) to just before another. */
  readonly mark?: { readonly from: number; readonly to: number };
}

/** What is said of one place of a file. */
export interface Remark {
  readonly label: string;
  readonly tone: Tone;
  readonly text: Inline;
  /** The lines that it is about; a renderer never wraps or cuts them without saying so. */
  readonly code: readonly CodeLine[];
  /** Below the code: how to put it right. A line to type is kept as it is. */
  readonly after: readonly { readonly text: string; readonly typed: boolean }[];
}

/** A part of a page. */
export type Block =
  | { readonly is: 'masthead'; readonly lines: readonly { readonly left: Inline; readonly right: Inline }[] }
  | {
      readonly is: 'heading';
      readonly level: 1 | 2 | 3 | 4 | 5 | 6;
      readonly text: Inline;
      readonly right?: Inline;
    }
  | { readonly is: 'paragraph'; readonly text: Inline; readonly command?: string }
  | { readonly is: 'list'; readonly items: readonly Inline[] }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  | { readonly is: 'table'; readonly table: Table }
  | { readonly is: 'chart'; readonly chart: Chart; readonly table: Table }
  | { readonly is: 'markdown'; readonly text: string }
  | { readonly is: 'code'; readonly lines: readonly CodeLine[] }
  | { readonly is: 'remarks'; readonly remarks: readonly Remark[] }
  /** Keeps what follows apart; before a heading it begins a page of its own on paper. */
  | { readonly is: 'break' };

/** An answer for people, in no format. */
export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** A paper that has to be short: type and headings are smaller on paper. */
  readonly dense?: boolean;
  /** A paper that begins with what is to be decided: its list of contents comes after that. */
  readonly asksFirst?: boolean;
}

/** What a command answers: a page for people, the contract for machines, rows for spreadsheets. */
export interface Answer {
  readonly page: Page;
  /** One document, `schema` first: a contract, its keys are added to and never renamed. */
  readonly json: object | null;
  /** For `--format csv`; null where the answer has no rows. */
  readonly rows: {
    readonly head: readonly string[];
    readonly rows: Iterable<readonly (string | number | boolean | null)[]>;
  } | null;
  /** For `--format lines`: one line an entry, for a pipe, gone through once; absent where the answer is no list. */
  readonly lines?: Iterable<string>;
}
