import { lifeOf } from '../../dates/life.ts';
import { toWrite } from '../../model/hint.ts';
import type { Action, Closed } from '../../model/plan.ts';
import { type Cursor, dated, type Reader } from '../reader.ts';
import { dayWords, dueWords, leadWords, reasonWords, redatings } from './common.ts';
import { dones } from './done.ts';
import { entry, key, withMore } from './entry.ts';
import { milestones } from './milestone.ts';
import { names } from './names.ts';
import { outcomes } from './outcome.ts';
import { progress } from './progress.ts';
import { date, label, oneOf, prose, ref, words } from './values.ts';
import { waivers } from './waive.ts';

const closed = entry({
  should: '{ as: complete, date: 12 Nov 2013 }',
  instead: (word) => toWrite('Write', `closed:\n  date: …\n  as: ${word}`),
  keys: () => ({
    date: key(date, 'When the board closed it.', { as: 'dateText', holds: ['on', 'within'], near: dayWords }),
    as: key(
      oneOf(
        ['complete', 'withdrawn', 'superseded', 'carried forward', 'on hold'],
        'complete, withdrawn, superseded, carried forward or on hold',
      ),
      'How it left the plan.',
      { required: true },
    ),
    by: key(label, 'The ref of the action that took its place.', {
      example: '"2.4"',
      shows: ['export'],
      near: ['who'],
    }),
    until: key(date, 'The end of a hold.'),
    reason: key(words(), 'Why.', { example: 'overtaken by new guidance', near: reasonWords }),
  }),
  first: ['as'],
  within: ({ as }, here) => (as === null ? null : here),
  make: (said, { cursor }): Closed | null =>
    said.as === null ? null : withMore(said, { ...dated(said.dateText), as: said.as, at: cursor.at }),
});

/** What an action without a ref is called: people find it by its line. */
const nameless = ({ tree }: Cursor, { lineOf }: Reader): string => `no ref (line ${lineOf(tree.start)})`;

const keys = {
  ref: key(
    ref,
    'What minutes call it, in double quotes: "4.10", "C1.1", "SP1". Refs of one area usually begin alike.',
    {
      required: true,
      guessed: true,
      near: ['number', 'no', 'id', 'reference'],
    },
  ),
  action: key(words(), 'What the board will do.', {
    example: 'Develop the annual report',
    required: true,
    guessed: true,
    near: ['title', 'name', 'summary', 'action summary', 'task'],
  }),
  short: key(words(), 'A few words for narrow tables.', { example: 'Annual report' }),
  outcomes: key(
    outcomes,
    'What changes for the people whom the board serves: texts, or indicators with figures.',
    {
      example: 'Children say that they are heard',
      shows: ['show', 'export', 'papers'],
      near: ['outcome', 'impact and outcomes'],
    },
  ),
  milestones: key(milestones, 'The steps, each with what and when.', {
    example: '[{ what: First draft completed, when: May 2013 }]',
    near: ['milestone', 'step', 'steps'],
  }),
  lead: key(
    names('post', 'a post, or a list of posts'),
    'Who leads: posts or bodies of plan.yaml, or All agencies.',
    { near: leadWords },
  ),
  partners: key(names('agency', 'an agency, or a list of agencies'), 'Who takes part: agencies.', {
    near: ['agency', 'agencies', 'partner'],
  }),
  completion: key(
    date,
    'When the whole action is to be complete, as boards write it: July 2013, ongoing 2013-14.',
    { near: dueWords },
  ),
  done: key(
    { ...dones, kind: 'entries' },
    'Of an action without milestones: the day it was done; in a series of completion dates, each of them.',
    { shows: ['export'] },
  ),
  redated: key(redatings(date), 'Each time the date was moved, the oldest first.', {
    example: '[{ from: May 2013, to: July 2013, agreed: Board 3 Apr 2013 }]',
    shows: ['show', 'export', 'papers'],
    near: ['rescheduled', 'revised'],
  }),
  progress: key(progress, 'Dated updates; the latest rag is the recorded colour.', {
    example: '[{ date: 10 Jun 2013, rag: amber, note: Awaiting guidance }]',
    shows: ['show', 'export', 'papers'],
    near: [
      ...['current status', 'rag rating', 'rag status', 'colour', 'color', 'comment', 'comments'],
      ...['update', 'updates', 'note', 'notes', 'position'],
    ],
    because: {
      status:
        "what is in the plan's status column goes under progress, each entry with its date and, if given, its colour",
      rag: 'the colour goes under progress, in an entry with its date',
    },
  }),
  impact: key(prose, 'What difference it made, for the annual report.', {
    example: 'More children come to their conferences',
  }),
  closed: key(closed, 'Set when the board has closed the action.', {
    example: '{ as: complete, date: 12 Nov 2013 }',
    shows: ['show', 'export', 'papers'],
    near: ['completed', 'complete', 'finished', 'closed as'],
  }),
  waive: key(waivers, 'A rule silenced on this action, with the reason.', {
    example: '{ rule: late-milestone, because: the audit waits for the census }',
    shows: ['export', 'check'],
    as: 'waivers',
    near: ['waiver', 'waivers'],
  }),
  was: key(words(), 'An earlier ref of the same action.', { example: '"1.2"' }),
  origin: key(words(), 'Where it was carried forward from: 2012-13 4.3.', { example: '2012-13 4.3' }),
};

/** An action of the plan. One without a ref stays in it, under its line. */
export const action = entry({
  should: 'an action, which begins with its ref',
  called: 'an action',
  instead: null,
  snippet: {
    label: 'an action',
    description: 'What the board will do, who leads it, and by when',
    body: {
      ref: '"$1"',
      action: '$2',
      lead: '$3',
      completion: '$4',
      milestones: [{ what: '$5', when: '$6' }],
    },
  },
  keys: () => keys,
  first: ['ref', 'completion'],
  within: ({ ref, completion }, { cursor, reader }) =>
    completion === undefined
      ? { cursor: { tree: cursor.tree, at: cursor.at, ref: ref ?? nameless(cursor, reader) }, reader }
      : { cursor, reader: { ...reader, life: lifeOf(reader.calendar.period, completion?.reading ?? null) } },
  own: true,
  beside: ['hasRef', 'unread', 'own', 'at'],
  copy: (usual) => ({ ...usual }),
  make: (said, { cursor, reader }, own): Action =>
    withMore(said, {
      ref: said.ref ?? nameless(cursor, reader),
      hasRef: said.ref !== null,
      action: said.action ?? '(not said)',
      unread: [],
      own,
      at: cursor.at,
    }),
});
