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
const ofShare =
  /(?:%|percent(?:age)?).*\b(?:complete|completed|completion|done|progress)\b|\b(?:complete|completed|completion|done|progress)\b.*(?:%|percent)/iu;

/** Names the actions that were left open, although the name of their area, or a column of how much is done, says that they are complete. */
export const leftOpen = (areas: readonly DraftArea[]): Doubt[] =>
  areas.flatMap(({ title, actions }) => {
    const open = actions.filter(isOpen);
    const isEnded = ofEnded.test(title);
    const whole = open.filter(({ fields }) =>
      fields.some(([name, text]) => ofShare.test(name) && /^100 ?%?$/.test(text)),
    );
    const named = isEnded ? open : whole;
    const [first] = named;
    if (first === undefined) return [];
    const says = isEnded ? `the name of the area, “${title}”, may say` : 'a column of how much is done says';
    const why = `${says} that these are complete, and nothing beside them does: they were left open; mark each with  bscb done REF, or close it with  bscb close`;
    return [{ at: first.at, source: listed(named.map(({ ref }) => ref)), why, read: 'open' }];
  });
