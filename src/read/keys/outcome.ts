import * as z from 'zod/mini';
import { once } from '../../dates/once.ts';
import type { Indicator, Measured, Outcome } from '../../model/plan.ts';
import { firstDay, line } from '../reader.ts';
import { type Codec, many } from './codec.ts';
import { dayWords } from './common.ts';
import { entry, key, orText } from './entry.ts';
import { date, figure, oneOf, words, yesNo } from './values.ts';

const way = oneOf(['up', 'down'], 'up or down');

type Wanted = Indicator['want'][number];

const wantEntry = entry({
  should: 'until and want',
  instead: null,
  keys: () => ({
    until: key(date, 'Up to when this is wanted.', { shows: ['export'] }),
    want: key(way, 'Which way is better: up or down.', { required: true }),
  }),
  make: ({ until, want }): Wanted | null =>
    want === null ? null : { until: until?.reading.windows.at(-1)?.due ?? null, want },
});

/** Which way is better: one, or first one and then the other. */
const wants: Codec<Wanted[]> = many(
  {
    ...wantEntry,
    read: (cursor, reader): Wanted | null => {
      if (cursor.tree.is === 'map') return wantEntry.read(cursor, reader);
      const want = way.read(cursor, reader);
      return want === null ? null : { until: null, want };
    },
  },
  { should: 'up or down', alone: { ...way, refuse: undefined } },
);

/** A figure and its day: a month stands for its last day, since a count is of the whole of it. */
const measuredWith = (others: readonly string[]) =>
  entry({
    should: 'a date and a value: { date: Mar 2012, value: 14 }',
    keys: () => ({
      date: key(date, 'When it was measured, or is to be reached.', {
        required: true,
        holds: ['on', 'text', ...others],
        near: dayWords,
      }),
      value: key(figure, 'The figure.', { required: true }),
    }),
    make: ({ date, value }): Measured | null => {
      const on = date?.reading.windows.at(-1)?.due ?? firstDay(date);
      return on === null || value === null || date === null ? null : { on, text: date.reading.text, value };
    },
  });

const reading = measuredWith([]);

/** Readings are put in the order of their days, so that another day may give a figure another place. */
const readingInOrder = measuredWith(['value']);

/** An outcome that is counted. */
const indicator = entry({
  should: 'a text, or an indicator with measure, baseline, target and readings',
  called: 'an outcome',
  keys: () => ({
    measure: key(words(), 'What is counted.', {
      holds: ['text'],
      example: 'Repeat child protection plans',
      required: true,
      near: ['name', 'indicator', 'kpi'],
    }),
    unit: key(words(), 'What the figures are in: %, days, people.', { example: 'people' }),
    want: key(wants, 'Which way is better, up or down; or first one and then the other.', {
      example: 'down',
    }),
    baseline: key(reading, 'What it was at the start.', { example: '{ date: Mar 2012, value: 14 }' }),
    target: key(reading, 'What it should be, and when.', { example: '{ date: Mar 2014, value: 10 }' }),
    readings: key(
      many(readingInOrder, { should: 'entries, each { date, value }' }),
      'What was measured, and when.',
      { example: '[{ date: Jun 2013, value: 13.2 }]' },
    ),
    people: key(yesNo, 'Yes where the figures count people: small ones are then not printed in papers.', {
      shows: ['export'],
    }),
  }),
  first: ['measure'],
  within: ({ measure }, here) => (measure === null ? null : here),
  make: ({ measure, readings, ...rest }, { cursor }): Outcome | null =>
    measure === null
      ? null
      : {
          text: measure,
          indicator: {
            ...rest,
            readings: [...readings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
          },
          at: cursor.at,
        },
});

/** The outcomes of an action: texts, or indicators with figures. */
export const outcomes: Codec<Outcome[]> = many(
  {
    ...orText(indicator, 'a text, or an indicator with a measure', ['measure'], (cursor) => {
      const text = line(cursor);
      return text === null ? null : { text, indicator: null, at: cursor.at };
    }),
    schema: once(() => z.union([words().schema(), indicator.schema()])),
  },
  { should: 'a text, or a list of texts and indicators', cut: 'outcome' },
);
