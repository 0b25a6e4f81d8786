import { isCancel, log, text } from '@clack/prompts';

/** Asks somebody at a terminal. */
export interface Prompts {
  /** Shows lines above the next question. */
  readonly show: (lines: string) => void;
  /** The line that was typed, or what was offered for Enter alone; null where the person wants to stop. */
  readonly ask: (message: string, before?: string) => Promise<string | null>;
}

/** A terminal that reports a width of 0 has one all the same; by 0 each letter would get a line of its own. */
const withWidth = (): void => {
  if (process.stdout.columns === 0) process.stdout.columns = 80;
};

/** The terminal that the program was started from. */
export const prompts: Prompts = {
  show: (lines) => {
    withWidth();
    log.message(lines);
  },
  ask: async (message, before = '') => {
    withWidth();
    const answer = await text({ message, placeholder: before, defaultValue: before });
    return isCancel(answer) ? null : String(answer ?? '').trim();
  },
};
