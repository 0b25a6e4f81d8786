/** The one error of ours: why a command could not run, in words, and what to do. `main` says it and answers 2. */
export class CannotProceed extends Error {}
