/** The way to a value in a file: `['actions', 2, 'completion']`, the array that zod gives and yaml takes. */
export type Path = readonly (string | number)[];

/** What a problem points at and an edit changes: a file of the plan and a path in it. */
export interface Address {
  /** The file's name in the plan folder, `4-outcomes.yaml`, or the path given on the command line. */
  readonly file: string;
  readonly path: Path;
  /** The key itself rather than its value; or a range of the source text, by offset, where no path leads. */
  readonly part?: 'key' | { readonly start: number; readonly end: number };
}

/** A place as editors count it: lines and columns from 1, the end just past the last character. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Answers where an address is in the text as it was read. */
export type Locate = (at: Address) => Place;

/** The address of what is one step below `at`. Its path is as long as it need be: V8 makes room for sixteen steps more in a spread. */
export const below = (at: Address, step: string | number): Address => {
  const above = at.path.length;
  const path = new Array<string | number>(above + 1);
  for (let i = 0; i < above; i++) path[i] = at.path[i] ?? 0;
  path[above] = step;
  return { file: at.file, path };
};

/** The address of a field inside what is at `at`. */
export const field = ({ file, path }: Address, ...steps: (string | number)[]): Address =>
  steps.reduce(below, { file, path });
