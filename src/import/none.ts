import { type Doubt, unbulleted, wordsOf } from './document.ts';
import type { Whole } from './join.ts';

const dash = /^[-–—]+$/u;
const none = /^(?:n\/?a|not applicable|none|nil)\.?$/iu;

/** What an action may be without; a dash under any other head has its own meaning, or is the board's. */
const mayLack = /^(?:milestone|partners|lead|when|revised|lead\+when|impact|(?:outcome|progress|rag): .*)$/su;
/** Those where `n/a` would be a step, an outcome or an update; a lead or a date of these words is asked about elsewhere. */
const namesNone = /^(?:milestone|partners|impact|(?:outcome|progress|rag): .*)$/su;

/** A row without the cells that say that there is nothing to say: a dash, and words such as `n/a`, which are named. */
export const withoutNone = (whole: Whole): Whole => {
  const slots = new Map(whole.slots);
  const doubts: Doubt[] = [];
  for (const [slot, cell] of whole.slots) {
    const text = cell.lines.length === 1 ? unbulleted(cell.lines[0] ?? '') : '';
    const isNone = namesNone.test(slot) && none.test(text);
    if (!isNone && !(mayLack.test(slot) && dash.test(text))) continue;
    slots.delete(slot);
    if (!isNone) continue;
    const why = 'the cell says that there is none, so nothing was made of it';
    doubts.push({ at: cell.at, source: wordsOf(cell), why, read: null, standsIn: true });
  }
  return { ...whole, slots, doubts: [...whole.doubts, ...doubts] };
};
