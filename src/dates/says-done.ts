import type { Calendar } from './calendar.ts';
import { pastPlainWords } from './joint.ts';
import { datesAt } from './series.ts';
import { at, between, isOneOf, isText, oneOf, pastAny, type Tokens } from './tokens.ts';

const doneWords = oneOf('done completed complete achieved finished');
const doneAlone = oneOf('done completed achieved finished');
const marks = oneOf('- , : ; ( .');
const onWords = oneOf('in on at during');

/** `Done`, `Completed June 2013`: no date by which it is due, and what to write; null of all else. */
export const saysDone = (tokens: Tokens, calendar: Calendar): string | null => {
  if (!isOneOf(tokens, 0, doneWords)) return null;
  const next = pastAny(tokens, 1, marks, 2);
  const write = (done: string): string =>
    `it says that the work was done, not when it is due; write done: ${done}, and here the date by which it is due`;
  if (at(tokens, next).is === 'end') return write('yes');
  const start = pastAny(tokens, next, onWords, 1);
  const date = isOneOf(tokens, 0, doneAlone)
    ? datesAt(tokens, pastPlainWords(tokens, start), calendar)
    : null;
  const by = isText(tokens, start, 'by') || isText(tokens, start, 'due') || isText(tokens, start, 'for');
  const ends = at(tokens, date?.next ?? 0);
  if (date === null || date.refused !== null || by || (ends.is !== 'end' && ends.is !== 'mark')) return null;
  return write(between(tokens, date.from, date.next));
};
