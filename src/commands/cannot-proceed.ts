import type { Change } from '../edit/change.ts';

/** Which of several changes stopped all of them, and why, in words without what became of the others. */
export interface Stopped {
  readonly why: string;
  readonly by: (change: Change) => boolean;
}

/** The one error of ours: why a command could not run, in words, and what to do. `main` says it and answers 2. */
export class CannotProceed extends Error {
  override readonly name = 'CannotProceed';

  constructor(
    message: string,
    /** Null where it is not about one change among others. */
    readonly stopped: Stopped | null = null,
  ) {
    super(message);
  }

  /** What is wrong, without the lines that say what to do. */
  get what(): string {
    return this.message.split('\n', 1)[0] ?? '';
  }

  /** By its name: the built program is cut into files, and more than one of them has this class. */
  static override [Symbol.hasInstance](fault: unknown): fault is CannotProceed {
    return fault instanceof Error && fault.name === 'CannotProceed';
  }
}
