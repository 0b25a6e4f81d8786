import type { ActionNow } from '../assess/assessment.ts';

/** `5.4 is rated red, but is on hold until December 2013.`; null where no action that is not open is rated red. */
export const ratedRedAndOver = (actions: readonly ActionNow[]): string | null => {
  const over = actions.filter((one) => !one.open && one.recorded.means === 'red');
  if (over.length === 0) return null;
  const said = over.map((one) => `${one.action.ref} is rated red, but ${howOver(one)}`);
  return `${said.join('. ')}.`;
};

const howOver = ({ closed }: ActionNow): string => {
  if (closed === null) return 'every date of it is met';
  if (closed.as !== 'on hold') return `was closed as ${closed.as}`;
  return closed.until === null ? 'is on hold' : `is on hold until ${closed.until.reading.text}`;
};

/** What is said where no action that is still to be done is red, though one that is over may be rated so. */
export const noneRed = (actions: readonly ActionNow[]): string =>
  ratedRedAndOver(actions) === null ? 'No action is red' : 'No unfinished action is red';
