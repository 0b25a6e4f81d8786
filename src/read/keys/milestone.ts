import { readPhrase } from '../../dates/phrase.ts';
import { isPhraseProblem, type Reading } from '../../dates/reading.ts';
import type { Milestone } from '../../model/plan.ts';
import { type Cursor, isRepaired, line, type Reader, tell } from '../reader.ts';
import { type Codec, many } from './codec.ts';
import { dueWords, leadWords, redatings } from './common.ts';
import { dones } from './done.ts';
import { entry, key, orText, withMore } from './entry.ts';
import { name, names } from './names.ts';
import { dateInLife, words } from './values.ts';

/** `1.3/2` is the second entry as the file has it. */
const idOf = ({ at, ref }: Cursor): string => {
  const last = at.path.at(-1);
  return `${ref}/${typeof last === 'number' ? last + 1 : 1}`;
};

/** The keys of a milestone. */
export const milestone = entry({
  should: 'an entry with what and when',
  called: 'a milestone',
  snippet: {
    label: 'a milestone',
    description: 'What is to be reached, and by when',
    body: { what: '$1', when: '$2' },
  },
  keys: () => ({
    what: key(words(), 'What is to be reached.', {
      example: 'First draft completed',
      required: true,
      near: ['title', 'name', 'task', 'milestone', 'step', 'action'],
    }),
    when: key(
      dateInLife,
      'By when, as boards write it: May 2013, by Sept 2013, Mar 2013 / Jun 2013, quarterly.',
      {
        near: [...dueWords, 'on', 'dated'],
      },
    ),
    at: key(name('body', 'the name of one body'), 'The body that it goes to.', {
      as: 'body',
      near: ['committee', 'body', 'meeting'],
    }),
    lead: key(
      names('post', 'a post, or a list of posts'),
      'Who leads it, where that is not the lead of the action.',
      {
        near: leadWords,
      },
    ),
    done: key(dones, 'The day it was done, or yes. In a series each entry meets the oldest open date.', {
      shows: ['show', 'export', 'papers'],
      near: ['completed', 'complete', 'finished'],
    }),
    evidence: key(words(), 'What shows that it was done: a minute, a report.', {
      example: 'Executive minutes of 28 May 2013',
      near: ['proof'],
    }),
    redated: key(redatings(dateInLife), 'Each time the date was moved, the oldest first.', {
      example: '[{ from: May 2013, to: July 2013, agreed: Board 3 Apr 2013 }]',
      shows: ['show', 'export', 'papers'],
      near: ['rescheduled', 'revised'],
    }),
  }),
  own: true,
  beside: ['id', 'own', 'at'],
  copy: (usual) => ({ ...usual }),
  make: (said, { cursor }, own): Milestone =>
    withMore(said, { id: idOf(cursor), what: said.what ?? '(not said)', own, at: cursor.at }),
});

const plainDates = /^(?:various|ongoing|tbc|tba|as required|throughout the year)$/i;

/** Where a line is a milestone, a dash and its date; null where it is not beyond doubt. */
const splitAtDate = (reader: Reader, text: string): { what: string; reading: Reading } | null => {
  // the first dash after which all is a date: in "Conference – Mar – Oct 2013" the dates go together
  for (const dash of text.matchAll(/(?<!\s)\s+[–—-]\s*|[–—]\s+/gu)) {
    const what = text.slice(0, dash.index).trim();
    const when = text.slice(dash.index + dash[0].length).trim();
    if (what === '' || when === '' || when.length > 120) continue;
    const reading = readPhrase(when, reader.calendar);
    if (isPhraseProblem(reading)) continue;
    if (reading.windows.length > 0 ? reading.remark === null : plainDates.test(when))
      return { what, reading };
  }
  return null;
};

/** "Draft agreed – Mar 2013" in one line: read in two where what follows the last dash is a date. */
const inOneLine = (cursor: Cursor, reader: Reader): Milestone | null => {
  const text = line(cursor);
  if (text === null) return null;
  const split = splitAtDate(reader, text);
  const what = split?.what ?? text.replace(/(?<!\s)\s+[–—-]+$/u, '');
  const when = split === null ? null : { reading: split.reading, at: cursor.at };
  const facts = { text, what, when: when?.reading.text ?? null };
  // on a line of its own "various" is told as what it is, no date
  const fixable = (split?.reading.windows.length ?? 0) > 0;
  // a text alone wants a date, which only people know
  const about = { keys: ['what', 'when'], ...(when === null ? { asks: true } : {}) };
  if (!isRepaired(cursor)) tell(reader, cursor, 'one-line-milestone', facts, { about, fixable });
  return withMore(milestone.blank(), { id: idOf(cursor), what, when, own: [], at: cursor.at });
};

/** The milestones of an action. */
export const milestones: Codec<Milestone[]> = many(
  orText(milestone, milestone.should, ['what', 'when'], inOneLine),
  { should: 'entries, each with what and when' },
);
