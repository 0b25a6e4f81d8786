import { readDone, saysNotDone } from '../dates/done.ts';
import { isPhraseProblem } from '../dates/reading.ts';
import type { Done } from '../model/plan.ts';
import { type Cursor, each, line, phrase, type Reader, under, word } from './reader.ts';
import { quote } from './text-problem.ts';

/** The marks of done of a milestone. Only a day or a yes counts; everything else is named and is not done. */
export const donesOf = (reader: Reader, cursor: Cursor): Done[] =>
  each(cursor).flatMap((one) => marksOf(reader, one));

const marksOf = (reader: Reader, cursor: Cursor): Done[] => {
  if (cursor.tree.is === 'map') {
    const date = under(cursor, 'date');
    const whole = {
      for: phrase(reader, under(cursor, 'for')),
      evidence: line(under(cursor, 'evidence')),
      at: cursor.at,
    };
    if (date.tree.is === 'nothing') return [{ ...whole, on: null, text: 'yes' }];
    return days(reader, date).map((day) => ({ ...whole, ...day }));
  }
  return days(reader, cursor).map((day) => ({ ...day, for: null, evidence: null, at: cursor.at }));
};

const days = (reader: Reader, cursor: Cursor): Pick<Done, 'on' | 'text'>[] => {
  const text = word(reader, cursor);
  if (text === null) return [];
  const say = (rule: string, severity: 'error' | 'warning', message: string, hint: string): [] => {
    reader.report({ rule, severity, message, hint, at: cursor.at, ref: cursor.ref, fixable: false });
    return [];
  };
  if (saysNotDone(text))
    return say(
      'not-done',
      'warning',
      `done is ${quote(text, 30)} here, so the milestone counts as not done`,
      'Leave the line out until it is done; what is in the way goes under progress as a note.',
    );
  if (cursor.tree.is === 'text' && cursor.tree.repaired === true && !/\d/.test(text)) return [];
  const answer = readDone(text, reader.calendar);
  if (isPhraseProblem(answer))
    return say(
      'unclear-done',
      'error',
      `done is ${quote(text, 40)} here, which is neither a day nor yes, so the milestone counts as not done`,
      answer.suggestion !== null && /\d/.test(text)
        ? `Did you mean ${answer.suggestion}?`
        : 'Write the day it was done, or yes:  done: 28 May 2013',
    );
  if (answer.warning !== null)
    say(
      'disputed-date',
      'warning',
      `${quote(text)}: ${answer.warning}`,
      'Write the day in full, such as 28 May 2013.',
    );
  return answer.days.map((on) => ({ on, text }));
};
