import type { Prompts, World } from '../world.ts';
import { CannotProceed } from './cannot-proceed.ts';

/** True where somebody sits at a terminal and can be asked. */
export const canAsk = ({ stdin, stdout }: World): boolean => stdin.isTerminal && stdout.isTerminal;

/** What an answer comes to: one that cannot be used is asked for again, with the reason. @throws CannotProceed where the person stops */
export const askUntil = async <T>(
  { ask, show }: Prompts,
  message: string,
  take: (answer: string) => T | Promise<T>,
  before = '',
): Promise<T> => {
  for (;;) {
    const answer = await ask(message, before);
    if (answer === null) throw new CannotProceed('Stopped. Nothing was written.');
    try {
      return await take(answer);
    } catch (fault) {
      if (!(fault instanceof CannotProceed)) throw fault;
      show(fault.message);
    }
  }
};
