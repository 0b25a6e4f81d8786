import { fold } from '../model/name.ts';
import type { Indicator, Measured, Outcome, Want } from '../model/plan.ts';
import {
  type Cursor,
  each,
  figure,
  firstDay,
  line,
  phrase,
  type Reader,
  under,
  withColon,
} from './reader.ts';
import { quote } from './text-problem.ts';

/** The outcomes of an action: texts, or indicators with figures. */
export const outcomesOf = (reader: Reader, cursor: Cursor): Outcome[] => {
  cutTexts(reader, cursor, 'outcome');
  return each(cursor).flatMap((entry): Outcome[] => {
    const one = withColon(entry, ['measure']);
    if (one.tree.is !== 'map') {
      const text = line(one);
      return text === null ? [] : [{ text, indicator: null, at: one.at }];
    }
    const text = line(under(one, 'measure'));
    return text === null ? [] : [{ text, indicator: indicatorOf(reader, one), at: one.at }];
  });
};

const indicatorOf = (reader: Reader, cursor: Cursor): Indicator => {
  const readings = each(under(cursor, 'readings')).flatMap((one) => measured(reader, one) ?? []);
  const people = line(under(cursor, 'people'))?.toLowerCase();
  return {
    unit: line(under(cursor, 'unit')),
    want: wantsOf(reader, under(cursor, 'want')),
    baseline: measured(reader, under(cursor, 'baseline')),
    target: measured(reader, under(cursor, 'target')),
    readings: readings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    people: people === 'yes' || people === 'true',
  };
};

const wantOf = (words: string | null): Want | null => {
  const folded = fold(words ?? '');
  return folded === 'up' || folded === 'down' ? folded : null;
};

const wantsOf = (reader: Reader, cursor: Cursor): Indicator['want'] =>
  each(cursor).flatMap((one) => {
    if (one.tree.is === 'map') {
      const want = wantOf(line(under(one, 'want')));
      const until = phrase(reader, under(one, 'until'))?.reading.windows.at(-1)?.due ?? null;
      return want === null ? [] : [{ until, want }];
    }
    const want = wantOf(line(one));
    return want === null ? [] : [{ until: null, want }];
  });

/** A figure and its day: a month stands for its last day, since a count is of the whole of it. */
const measured = (reader: Reader, cursor: Cursor): Measured | null => {
  if (cursor.tree.is !== 'map') return null;
  const date = phrase(reader, under(cursor, 'date'));
  const value = figure(reader, under(cursor, 'value'));
  const on = date?.reading.windows.at(-1)?.due ?? firstDay(date);
  return on === null || value === null || date === null ? null : { on, text: date.reading.text, value };
};

/** Texts inside [ ] that go on in small letters after a comma: one text, most likely, that was cut in two. */
export const cutTexts = (reader: Reader, cursor: Cursor, name: string): void => {
  if (cursor.tree.is !== 'list' || !cursor.tree.flow) return;
  const { items } = cursor.tree;
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    if (item.is !== 'text' || item.style !== 'plain' || before?.is !== 'text' || before.style !== 'plain')
      continue;
    if (!/^\p{Ll}/u.test(item.value)) continue;
    reader.report({
      rule: 'cut-at-comma',
      severity: 'error',
      message: `the ${name} ${quote(before.value, 40)} is cut at its comma: ${quote(item.value, 40)} became an entry of its own`,
      hint: `Inside [ ] a comma starts the next entry. Put the text in double quotes:\n  "${`${before.value}, ${item.value}`.replace(/"/g, '\\"')}"`,
      at: { file: cursor.at.file, path: cursor.at.path, part: { start: item.start, end: item.end } },
      ref: cursor.ref,
      fixable: false,
    });
  }
};
