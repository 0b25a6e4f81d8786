import { once } from '../../dates/once.ts';
import type { MeetingRecord } from '../../model/plan.ts';
import { dated } from '../reader.ts';
import { many } from './codec.ts';
import { dayWords, dueWords, leadWords } from './common.ts';
import { dones } from './done.ts';
import { entry, key, withMore } from './entry.ts';
import { name, names } from './names.ts';
import { date, words } from './values.ts';

type Task = MeetingRecord['actions'][number];

const task = () =>
  entry({
    should: 'an entry with what, lead, when and done',
    called: 'an action',
    keys: () => ({
      what: key(words(), 'What is to be done.', {
        example: 'Send the newsletter to schools',
        required: true,
        near: ['title', 'name', 'task', 'milestone', 'step', 'action'],
      }),
      lead: key(names('post', 'a post, or a list of posts'), 'Who does it.', { near: leadWords }),
      when: key(date, 'By when.', { near: [...dueWords, 'on', 'dated'] }),
      done: key(dones, 'The day it was done, or yes. In a series each entry meets the oldest open date.', {
        near: ['completed', 'complete', 'finished'],
      }),
    }),
    first: ['what'],
    within: ({ what }, here) => (what === null ? null : here),
    make: (said, { cursor }): Task | null =>
      said.what === null ? null : withMore(said, { what: said.what, at: cursor.at }),
  });

/** meetings.yaml, the action log; declared for a plan that has it. */
export const meetings = once(() =>
  many(
    entry({
      should: 'a meeting with body, date, decisions and actions',
      instead: null,
      keys: () => ({
        body: key(name('body'), 'The body that met.', { near: ['committee', 'meeting'] }),
        date: key(date, 'The day it met.', { as: 'dateText', near: dayWords }),
        decisions: key(
          many(words(), { should: 'a text, or a list of texts', says: 'A decision', cut: 'decision' }),
          'What it decided.',
          { example: '[The annual report is agreed]' },
        ),
        actions: key(
          many(task(), { should: 'entries, each with what, lead, when and done' }),
          'What was handed out, to whom and by when.',
          {
            example: '[{ what: Send the newsletter, lead: Business Manager, when: May 2013 }]',
            near: ['action'],
          },
        ),
      }),
      make: (said, { cursor }): MeetingRecord => withMore(said, { ...dated(said.dateText), at: cursor.at }),
    }),
    { should: 'a list of meetings, each with body and date', alone: null },
  ),
);
