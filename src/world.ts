import type { PlanDate } from './dates/reading.ts';

/** An entry of a folder, links already resolved inside it. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export interface GitAnswer {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** A file call that did not go through, in words: "there is no such file". */
export class FileFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The one door to disk, clock, terminal and git. Everything behind it is a plain function. */
export interface World {
  readonly today: () => PlanDate;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { readonly isTerminal: boolean; readonly read: () => Promise<Uint8Array> };
  readonly stdout: {
    readonly isTerminal: boolean;
    /** Null where it is no terminal. */
    readonly columns: number | null;
    readonly write: (text: string | Uint8Array) => void;
  };
  readonly stderr: { readonly isTerminal: boolean; readonly write: (text: string) => void };
  readonly files: {
    /** @throws FileFault */
    readonly read: (path: string) => Uint8Array;
    /** In order of code point. @throws FileFault */
    readonly list: (path: string) => readonly Entry[];
    /** `nothing` where there is none; never throws. */
    readonly kind: (path: string) => 'file' | 'folder' | 'other' | 'nothing';
    /** Old or new, whole: temporary file, fsync, rename. @throws FileFault */
    readonly replace: (path: string, bytes: Uint8Array) => void;
    /** Appends, making the file where there is none. @throws FileFault */
    readonly append: (path: string, text: string) => void;
    /** Makes the folder and those above it. @throws FileFault */
    readonly makeFolder: (path: string) => void;
  };
  /** Plain git by argument array, no shell, no hooks, no config of the user's. */
  readonly git: (folder: string, args: readonly string[]) => Promise<GitAnswer>;
}

/** The world as it is. */
export const realWorld = (_process: NodeJS.Process): World => {
  throw new Error('not yet');
};
