import type { ActionNow, Assessment } from '../../assess/assessment.ts';
import { ifAgreed } from '../../assess/if-agreed.ts';
import { worst } from './gravest.ts';
import { type Move, moves } from './moves.ts';

/** A change of date that waits for the body, with the action as it would be if all were agreed. */
export interface MoveAsked {
  readonly one: ActionNow;
  readonly after: ActionNow;
  readonly moves: readonly Move[];
}

/** What a body is asked to decide and to note, each action once in each. */
export interface Asks {
  /** `Board`. */
  readonly body: string;
  readonly moves: readonly MoveAsked[];
  /** Actions red by their dates after all the changes are agreed. */
  readonly stillRed: readonly ActionNow[];
  readonly disputed: readonly ActionNow[];
  /** Complete by their dates, and not closed. */
  readonly toClose: readonly ActionNow[];
  readonly red: readonly ActionNow[];
  readonly notRated: readonly ActionNow[];
  readonly stale: readonly ActionNow[];
}

/** How much better than its dates a rating looks for the body to settle it first: green or amber where the dates are worse. */
const looksTooGood = 3;

/** Whether an action is rated better than its dates suggest. */
export const tooGood = (one: ActionNow): boolean => one.dispute >= looksTooGood;

/** Whether every date of an action is met, and the board has not closed it. */
export const isToClose = (one: ActionNow): boolean =>
  one.suggested.colour === 'complete' && one.closed === null;

/** What a body is asked, of the actions that are its own. */
export const asksOf = (
  now: Assessment,
  body: string,
  /** The actions whose ratings are this body's to settle. */
  rated: readonly ActionNow[] = now.actions,
): Asks => {
  const then = ifAgreed(now, body);
  const asked = now.actions.flatMap((one) => {
    const own = moves({ ...now, actions: [one] }).filter((move) => move.waiting);
    return own.length === 0 ? [] : [{ one, after: then.get(one.action.at) ?? one, moves: own }];
  });
  return {
    body,
    moves: asked,
    stillRed: now.actions.flatMap((one) => {
      const after = then.get(one.action.at) ?? one;
      return after.open && after.suggested.colour === 'red' ? [after] : [];
    }),
    disputed: rated.filter((one) => one.disputed && one.open).sort((a, b) => b.dispute - a.dispute),
    toClose: rated.filter(isToClose),
    red: worst(now, 'red'),
    notRated: rated.filter((one) => one.notRated),
    stale: rated.filter((one) => one.stale),
  };
};
