import { readPhrase } from '../dates/phrase.ts';
import { isPhraseProblem, type Reading, type Window } from '../dates/reading.ts';
import type { Milestone, Redating } from '../model/plan.ts';
import { donesOf } from './done.ts';
import { nameOf, namesOf, type Registers } from './names.ts';
import { type Cursor, each, firstDay, line, phrase, type Reader, under, withColon } from './reader.ts';
import { quote } from './text-problem.ts';
import type { Text } from './tree.ts';

/** The milestones of an action; `1.3/2` is the second entry as the file has it. */
export const milestonesOf = (
  reader: Reader,
  registers: Registers,
  cursor: Cursor,
  ref: string,
  life: Window | null,
): Milestone[] => {
  const listed = cursor.tree.is === 'list' ? cursor.tree.items.length : 1;
  return each(cursor).flatMap((entry) => {
    const one = withColon(entry, ['what', 'when']);
    const last = one.at.path.at(-1);
    const place = listed > 0 && typeof last === 'number' ? last + 1 : 1;
    const id = `${ref}/${place}`;
    if (one.tree.is === 'text') return oneLine(reader, one, id);
    if (one.tree.is !== 'map') return [];
    return [
      {
        id,
        what: line(under(one, 'what')) ?? '(not said)',
        when: phrase(reader, under(one, 'when'), life),
        body: nameOf(reader, registers, under(one, 'at'), 'body'),
        lead: namesOf(reader, registers, under(one, 'lead'), 'post'),
        done: donesOf(reader, under(one, 'done')),
        evidence: line(under(one, 'evidence')),
        redated: redatingsOf(reader, under(one, 'redated'), life),
        at: one.at,
      },
    ];
  });
};

/** Each time that a date was moved, as the file has it. */
export const redatingsOf = (reader: Reader, cursor: Cursor, life: Window | null): Redating[] =>
  each(cursor).flatMap((one) =>
    one.tree.is !== 'map'
      ? []
      : [
          {
            from: phrase(reader, under(one, 'from'), life),
            to: phrase(reader, under(one, 'to'), life),
            on: firstDay(phrase(reader, under(one, 'date'))),
            agreed: agreementOf(line(under(one, 'agreed'))),
            reason: line(under(one, 'reason')),
            at: one.at,
          },
        ],
  );

/** The minute that agreed it; "no", "not yet" and "tbc" agree nothing. */
const agreementOf = (text: string | null): string | null =>
  text !== null &&
  /^(?:no|n|none|not\b.*|tb[acd]|pending|awaiting\b.*|to be (?:agreed|confirmed)|[-–—?])[.!]?$/i.test(text)
    ? null
    : text;

const plainDates = /^(?:various|ongoing|tbc|tba|as required|throughout the year)$/i;

/** "Draft agreed – Mar 2013" in one line: read in two where what follows the last dash is a date. */
const oneLine = (reader: Reader, cursor: Cursor, id: string): Milestone[] => {
  const text = line(cursor);
  if (text === null) return [];
  const split = splitAtDate(reader, text);
  const what = split?.what ?? text.replace(/\s+[–—-]+$/u, '');
  if ((cursor.tree as Text).repaired !== true)
    reader.report({
      rule: 'one-line-milestone',
      severity: 'warning',
      message:
        split === null
          ? `this milestone is a text alone: ${quote(what, 50)}`
          : `this milestone and its date are in one line: ${quote(text, 70)}`,
      hint: `Write it in ${split === null ? 'full' : 'two'}:\n  - what: ${what}\n    when: ${split === null ? '…' : split.reading.text}`,
      at: cursor.at,
      ref: cursor.ref,
      fixable: true,
    });
  return [
    {
      id,
      what,
      when: split === null ? null : { reading: split.reading, at: cursor.at },
      body: null,
      lead: [],
      done: [],
      evidence: null,
      redated: [],
      at: cursor.at,
    },
  ];
};

/** Where a line is a milestone, a dash and its date; null where it is not beyond doubt. */
const splitAtDate = (reader: Reader, text: string): { what: string; reading: Reading } | null => {
  // the first dash after which all is a date: in "Conference – Mar – Oct 2013" the dates go together
  for (const dash of text.matchAll(/\s+[–—-]\s*|[–—]\s+/gu)) {
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
