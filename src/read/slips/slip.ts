import type { Edit } from '../../model/problem.ts';
import type { Written } from '../classify.ts';
import type { Line } from '../lines.ts';
import type { TextProblem } from '../text-problem.ts';

/** A slip that was found. Offsets are those of the text that was looked at. */
export interface Repair {
  /** Null where nothing is wrong, or where it has been said of the line above. */
  readonly problem: TextProblem | null;
  /** What gets the parser past it. */
  readonly patches: readonly Edit[];
  /** True where it can mean one thing only: the patches may be written into the file. */
  readonly safe?: boolean;
}

/** Which keys are in an action and which in a milestone, to guess how far a line belongs from the margin. */
export interface KnownKeys {
  readonly action: ReadonlySet<string>;
  readonly milestone: ReadonlySet<string>;
  /** Those of an action that no area has, its ref apart. */
  readonly ofActions: ReadonlySet<string>;
}

/** A kind of slip that is looked for in every file, since the parser would not name it, or not survive it. */
export type FileSlip = (text: string, lines: readonly Line[], keys: KnownKeys) => readonly Repair[];

/** Where a line stands among the entries of a text that the parser refused. */
export interface Place {
  readonly text: string;
  /** True where the entries begin with dashes. */
  readonly list: boolean;
  /** The column at which the entries begin. */
  readonly column: number;
  /** The column of what is behind the dash above. */
  readonly itemColumn: number;
  /** The key that the entry above begins with; null where it is a text. */
  readonly head: string | null;
  /** The entry above has its value on its own line, so that nothing can be below it. */
  readonly held: boolean;
}

/** A kind of slip that is looked for line by line in a text that the parser refused. */
export type LineSlip = (line: Written, place: Place) => Repair | null;

/** The spaces at the head of a line made as many as `to`. */
export const indented = (line: Line, to: number): Edit => ({
  start: line.start,
  end: line.start + line.indent,
  text: ' '.repeat(Math.max(0, to)),
});

/** The words of a line, for a problem that marks them. */
export const wholeLine = (line: Line) => ({ start: line.start + line.indent, end: line.end });

/** What stands too far to one side, and is read where it belongs. */
export const misplaced = (
  line: Line,
  column: number,
  below: 'dashes' | 'keys',
): Repair & { readonly problem: TextProblem } => ({
  problem: {
    rule: 'bad-indent',
    severity: 'error',
    message: `this line is indented by ${line.indent} space${line.indent === 1 ? '' : 's'}; the lines that it belongs to are indented by ${column}`,
    hint: `Give it ${column} spaces, so that it begins below the ${below} above. It is read as if it did.`,
    ...wholeLine(line),
  },
  patches: [indented(line, column)],
  safe: true,
});
