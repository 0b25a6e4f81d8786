import { listed } from '../model/sentence.ts';
import type { Doubt } from './document.ts';
import type { DraftAction, DraftArea } from './draft.ts';

const isOpen = ({ done, withdrawn, progress, milestones }: DraftAction): boolean =>
  done === null &&
  !withdrawn &&
  progress.at(-1)?.rag !== 'complete' &&
  !(milestones.length > 0 && milestones.every((one) => one.done !== null));

const ofEnded =
  /^(?:completed?|closed|finished|done|archived?|withdrawn|removed|deleted)(?: (?:actions?|items?|tasks?|work))?$/iu;
/** Two, since one for both in either order would look through the rest of a text from each of them. */
const share = /%|percent/i;
const ofDone = /\b(?:complete|completed|completion|done|progress)\b/i;

const ended = '(?:completed|closed|done|withdrawn|deleted|removed|superseded|cancelled|merged)';
/** Words of an action that begin or end with how it ended: `CLOSED: website`, `Website (completed)`. */
const saysEnded = new RegExp(
  String.raw`^\W{0,2}${ended}\b(?!\s+\p{Ll})|[([–—-] ?${ended}\b[)\].]*$|^\W{0,2}deleted\b`,
  'iu',
);
/** A note that says no more than that something is complete, and when. */
const noteEnded =
  /^\W{0,2}(?:(?:action|now|all|fully) )?(?:complete|completed|closed|done)\b(?:[\s:–—(-]+[^.;]{0,14}\d\)?)?[.!]?$/iu;

/** Names the actions that were left open, although their area, a column of how much is done, or words say that they are not. */
export const leftOpen = (areas: readonly DraftArea[]): Doubt[] =>
  areas.flatMap(({ title, actions }) => {
    const open = actions.filter(isOpen);
    const isWhole = ({ fields }: DraftAction): boolean =>
      fields.some(([name, text]) => /^100 ?%?$/.test(text) && share.test(name) && ofDone.test(name));
    const isSaid = ({ action, progress }: DraftAction): boolean =>
      saysEnded.test(action) || noteEnded.test(progress.at(-1)?.note ?? '');
    const named = ofEnded.test(title) ? open : open.filter((one) => isWhole(one) || isSaid(one));
    const [first] = named;
    if (first === undefined) return [];
    const why =
      'the area, a column of how much is done, or words of these may say that they are complete or closed, and no day or colour does: they were left open; mark each with  bscb done REF, or close it with  bscb close REF --as withdrawn';
    return [{ at: first.at, source: listed(named.map(({ ref }) => ref)), why, read: 'open' }];
  });
