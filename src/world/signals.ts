import { setImmediate as turn } from 'node:timers/promises';

/** Thrown where somebody has asked the program to stop, and nothing has been changed yet. */
class Stopped extends Error {}

const statuses = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs a call that a signal may not cut in half: it ends the program when the call is over. At any other time there is
 * no handler and a signal ends it at once, as a handler would have to wait until a long calculation is done.
 * The check that it is given throws where somebody has asked to stop. */
export const unbroken = async <T>(
  process: NodeJS.Process,
  call: (check: () => void) => Promise<T>,
): Promise<T> => {
  let asked: number | null = null;
  const names = ['SIGINT', 'SIGTERM'] as const;
  const note = (name: NodeJS.Signals): void => {
    asked = statuses[name === 'SIGINT' ? 'SIGINT' : 'SIGTERM'];
  };
  for (const name of names) process.on(name, note);
  try {
    return await call(() => {
      if (asked !== null) throw new Stopped();
    });
  } finally {
    // A signal that came while no code could listen is heard in the next turn.
    await turn();
    for (const name of names) process.off(name, note);
    if (asked !== null) process.exit(asked);
  }
};
