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

/** The text in lines that end between words, with room for the marks that the library puts before each. */
const inLines = (words: string): string => {
  withWidth();
  const room = Math.max(20, process.stdout.columns - 4);
  return words.replace(new RegExp(`(.{1,${room}})(?: +|$)`, 'gm'), '$1\n').trimEnd();
};

/** The terminal that the program was started from. */
export const prompts: Prompts = {
  show: (lines) => log.message(inLines(lines)),
  ask: async (message, before = '') => {
    const answer = await untilClosed((signal) =>
      text({ message: inLines(message), placeholder: before, defaultValue: before, signal }),
    );
    return isCancel(answer) ? null : String(answer ?? '').trim();
  },
};

interface Key {
  readonly ctrl?: boolean;
  readonly name?: string;
}

/** Ends a question too where what is typed ends, by Ctrl-D: the library waits for ever then. */
const untilClosed = async <T>(question: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const closed = new AbortController();
  const close = (): void => closed.abort();
  const pressed = (_: string, { ctrl, name }: Key): void => {
    if (ctrl === true && name === 'd') close();
  };
  process.stdin.on('keypress', pressed).on('end', close);
  try {
    return await question(closed.signal);
  } finally {
    process.stdin.off('keypress', pressed).off('end', close);
  }
};
