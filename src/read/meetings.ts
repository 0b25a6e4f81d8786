import type { MeetingRecord } from '../model/plan.ts';
import { donesOf } from './done.ts';
import { nameOf, namesOf, type Registers } from './names.ts';
import { cutTexts } from './outcomes.ts';
import { type Cursor, each, firstDay, line, phrase, type Reader, under } from './reader.ts';

/** The action log, meetings.yaml. */
export const meetingsOf = (reader: Reader, registers: Registers, cursor: Cursor): MeetingRecord[] =>
  each(cursor).flatMap((one) => {
    if (one.tree.is !== 'map') return [];
    const date = phrase(reader, under(one, 'date'));
    cutTexts(reader, under(one, 'decisions'), 'decision');
    return [
      {
        body: nameOf(reader, registers, under(one, 'body'), 'body'),
        on: firstDay(date),
        dateText: date?.reading.text ?? null,
        decisions: each(under(one, 'decisions')).flatMap((text) => line(text) ?? []),
        actions: each(under(one, 'actions')).flatMap((task) => {
          const what = line(under(task, 'what'));
          if (what === null) return [];
          return [
            {
              what,
              lead: namesOf(reader, registers, under(task, 'lead'), 'post'),
              when: phrase(reader, under(task, 'when')),
              done: donesOf(reader, under(task, 'done')),
              at: task.at,
            },
          ];
        }),
        at: one.at,
      },
    ];
  });
