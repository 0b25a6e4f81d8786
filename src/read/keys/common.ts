import { readAgreed } from '../../dates/agreed.ts';
import { toWrite } from '../../model/hint.ts';
import { starred } from '../../model/personal.ts';
import type { Phrase, Redating } from '../../model/plan.ts';
import { dated, line } from '../reader.ts';
import { type Codec, many, text } from './codec.ts';
import { entry, key, withMore } from './entry.ts';
import { date, words } from './values.ts';

/** What managers call the date by which something is due. */
export const dueWords = [
  ...['due', 'due date', 'du by', 'due by', 'by', 'by when', 'deadline', 'target date', 'timescale'],
  ...['completion date', 'complete date', 'complete by', 'completion', 'end date', 'date', 'when'],
];

/** What managers call the day on which something happened. */
export const dayWords = ['when', 'on', 'dated'];

export const leadWords = [
  ...['owner', 'responsible', 'responsibility', 'lead officer', 'lead agency', 'leads', 'who', 'officer'],
];

export const reasonWords = ['comment', 'comments', 'reasons', 'why'];

/** The minute that agreed it, with the day that it names. */
const minute = text('text', 'a text', (cursor, reader) => {
  const written = line(cursor);
  return written === null ? null : readAgreed(starred(written), reader.calendar);
});

/** Each time that a date was moved, as the file has it. */
export const redatings = (moved: Codec<Phrase | null>): Codec<Redating[]> =>
  many(
    entry({
      should: 'an entry with from, to, date, agreed and reason',
      called: 'a re-dating',
      instead: () => toWrite('Write it as an entry:', '- from: …\n  to: …\n  date: …\n  agreed: …'),
      snippet: {
        label: 'a date that moved',
        description: 'From when, to when, and the minute that agreed it',
        body: { from: '$1', to: '$2', date: '$3', agreed: '$4', reason: '$5' },
      },
      keys: () => ({
        from: key(moved, 'The date before it moved.', { near: ['old'] }),
        to: key(moved, 'The date that it moved to; without it, the one beside this entry.', {
          near: ['new'],
        }),
        date: key(date, 'When it was changed. Until then `from` is in force.', {
          as: 'on',
          holds: ['within'],
          near: dayWords,
        }),
        agreed: key(
          minute,
          'The minute that agreed it, with its day: "Board 3 Apr 2013". Without a day the old date stays in force.',
          { as: 'agreement', holds: ['agreed'], example: 'Board 3 Apr 2013', near: ['approved'] },
        ),
        reason: key(words(), 'Why it moved.', { example: 'figures came late', near: reasonWords }),
      }),
      make: (said, { cursor }): Redating => {
        const { on, within } = dated(said.on);
        return withMore(said, { on, within, agreed: said.agreement?.text ?? null, at: cursor.at });
      },
    }),
    { should: 'entries, each with from, to, date, agreed and reason' },
  );
