import * as z from 'zod/mini';
import { doneWords, readDone, saysNotDone } from '../../dates/done.ts';
import { once } from '../../dates/once.ts';
import { quickReading } from '../../dates/quick.ts';
import { isPhraseProblem } from '../../dates/reading.ts';
import { starred } from '../../model/personal.ts';
import type { Done } from '../../model/plan.ts';
import { type Cursor, type Reader, tell, under, word } from '../reader.ts';
import { anyCase } from './any-case.ts';
import { type Codec, many, noted, text } from './codec.ts';
import { dayWords } from './common.ts';
import { entry, key } from './entry.ts';
import { date, words } from './values.ts';

type Day = Pick<Done, 'on' | 'within' | 'text'>;

/** The days in a mark of done. Only a day or a yes counts; everything else is named and is not done. */
const daysAt = (reader: Reader, cursor: Cursor): Day[] => {
  const typed = word(reader, cursor);
  if (typed === null) return [];
  const quick = quickReading(typed, reader.calendar);
  if (quick?.kind === 'day') return quick.windows.map((day) => ({ on: day.start, within: day, text: typed }));
  // a date of birth is starred out, since as a day read no star would cover it
  const written = starred(typed);
  if (saysNotDone(written)) {
    tell(reader, cursor, 'not-done', { text: written });
    return [];
  }
  const figures = /\d/.test(written);
  const answer = readDone(written, reader.calendar);
  if (isPhraseProblem(answer)) {
    tell(reader, cursor, 'unclear-done', { text: written, suggestion: figures ? answer.suggestion : null });
    return [];
  }
  const { warning, isQuoted = false } = answer;
  if (warning !== null)
    tell(reader, cursor, 'disputed-date', { text: written, warning, isQuoted, write: '28 May 2013' });
  return answer.within.map((within) => ({ on: within?.start ?? null, within, text: written }));
};

const doneOn = (
  { on, within, text }: Day,
  { at }: Cursor,
  meant: Done['for'],
  evidence: Done['evidence'],
): Done => ({ on, within, text, for: meant, evidence, at });

const days: Codec<Day[]> = text('date', date.should, (cursor, reader) => daysAt(reader, cursor), {
  wants: 'date',
  example: '28 May 2013',
});

const mark = entry({
  should: 'for, date and evidence',
  called: 'a mark of done',
  keys: () => ({
    for: key(date, 'The date of the series that this one meets.'),
    date: key(days, 'The day it was done, or yes.', { holds: ['on', 'within', 'text'], near: dayWords }),
    evidence: key(words(), 'What shows that it was done.', {
      example: 'Executive minutes of 28 May 2013',
      near: ['proof'],
    }),
  }),
  make: ({ date, for: meant, evidence }, { cursor }): Done[] => {
    const undated = under(cursor, 'date').tree.is === 'nothing';
    const found = undated ? [{ on: null, within: null, text: 'yes' }] : date;
    return found.map((day) => doneOn(day, cursor, meant, evidence));
  },
});

/** A day, or a yes: what has a figure in it may be a day. */
const onDay = once(() => {
  const notes = {
    examples: ['28 May 2013', 'yes'],
    errorMessage: 'Write the day it was done, or yes:  done: 28 May 2013',
  };
  const said = z.string().check(z.regex(new RegExp(`\\d|^\\s*(?:${anyCase(doneWords)})[.!]*\\s*$`)));
  return z.union([noted(said, notes), z.number()]);
});

/** The marks of done of a milestone. */
export const dones: Codec<Done[]> = many(
  {
    ...text('date', 'the day it was done, or yes', (cursor, reader) =>
      cursor.tree.is === 'map'
        ? (mark.read(cursor, reader) ?? [])
        : daysAt(reader, cursor).map((day) => doneOn(day, cursor, null, null)),
    ),
    schema: once(() => z.union([onDay(), mark.schema()])),
    example: '28 May 2013',
    takes: ['map'],
    keys: mark.keys,
    wants: 'other',
  },
  { should: 'the day it was done, or yes; a list of days for a series' },
);
