import { readPhrase } from '../dates/phrase.ts';
import { isRefusal } from '../dates/reading.ts';
import type { Done } from '../model/plan.ts';
import { quote } from './fault.ts';
import { each, line, phrase, type Reader, type Spot, under, word } from './reader.ts';

const yes = new Set(['yes', 'y', 'true', 'done', 'complete', 'completed', 'met', 'achieved', 'finished']);
const no = new Set([
  'no',
  'n',
  'false',
  'not yet',
  'not done',
  'not met',
  'not started',
  'partly',
  'partially',
  'part',
  'nearly',
  'almost',
  'in progress',
  'ongoing',
  'started',
  'underway',
  'under way',
  'pending',
  'awaited',
  'tbc',
  '-',
  'x',
  '✗',
  '✘',
]);

/** The marks of done of a milestone. Only a day or a yes counts; everything else is named and is not done. */
export const donesOf = (reader: Reader, spot: Spot): Done[] =>
  each(spot).flatMap((one) => marksOf(reader, one));

const marksOf = (reader: Reader, spot: Spot): Done[] => {
  if (spot.tree.is === 'map') {
    const date = under(spot, 'date');
    const whole = {
      for: phrase(reader, under(spot, 'for')),
      evidence: line(under(spot, 'evidence')),
      at: spot.at,
    };
    if (date.tree.is === 'nothing') return [{ ...whole, on: null, text: 'yes' }];
    return days(reader, date).map((day) => ({ ...whole, ...day }));
  }
  return days(reader, spot).map((day) => ({ ...day, for: null, evidence: null, at: spot.at }));
};

const days = (reader: Reader, spot: Spot): Pick<Done, 'on' | 'text'>[] => {
  const text = word(reader, spot);
  if (text === null) return [];
  const folded = text.toLowerCase().replace(/[.!]+$/, '');
  if (yes.has(folded)) return [{ on: null, text }];
  const say = (rule: string, severity: 'error' | 'warning', message: string, hint: string): [] => {
    reader.report({ rule, severity, message, hint, at: spot.at, ref: spot.ref, fixable: false });
    return [];
  };
  if (no.has(folded))
    return say(
      'not-done',
      'warning',
      `done is ${quote(text, 30)} here, so the milestone counts as not done`,
      'Leave the line out until it is done; what is in the way goes under progress as a note.',
    );
  if (spot.tree.is === 'text' && spot.tree.mended === true && !/\d/.test(text)) return [];
  const reading = readPhrase(text, reader.calendar);
  if (isRefusal(reading) || reading.windows.length === 0)
    return say(
      'unclear-done',
      'error',
      `done is ${quote(text, 40)} here, which is neither a day nor yes, so the milestone counts as not done`,
      isRefusal(reading) && reading.suggestion !== null && /\d/.test(text)
        ? `Did you mean ${reading.suggestion}?`
        : 'Write the day it was done, or yes:  done: 28 May 2013',
    );
  if (reading.warning !== null)
    say(
      'disputed-date',
      'warning',
      `${quote(text)}: ${reading.warning}`,
      'Write the day in full, such as 28 May 2013.',
    );
  return reading.windows.map((window) => ({ on: window.start, text }));
};
