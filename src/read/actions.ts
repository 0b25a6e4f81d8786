import type { Window } from '../dates/reading.ts';
import { fold } from '../model/name.ts';
import type { Action, Cause, Closed, ClosedAs, Phrase, Progress, Waiver } from '../model/plan.ts';
import { refPattern } from '../model/ref.ts';
import { milestonesOf, redatingsOf } from './milestones.ts';
import { namesOf, type Registers } from './names.ts';
import { outcomesOf } from './outcomes.ts';
import { type Cursor, each, firstDay, line, phrase, prose, type Reader, under, word } from './reader.ts';
import { nearRef } from './refs.ts';
import { inQuotes, quote } from './text-problem.ts';
import { suggestion } from './unknown-key.ts';

/** What an action's reading needs of its plan. */
export interface Surroundings {
  readonly registers: Registers;
  /** Colours that may be recorded beside red, amber, green and complete. */
  readonly colours: readonly string[] | null;
}

/** The actions of an area file. One without a ref that can be read is left out: nobody can point at it. */
export const actionsOf = (reader: Reader, round: Surroundings, cursor: Cursor): Action[] =>
  cursor.tree.is !== 'list' ? [] : each(cursor).flatMap((one) => actionOf(reader, round, one) ?? []);

const actionOf = (reader: Reader, round: Surroundings, cursor: Cursor): Action | null => {
  const ref = refOf(reader, cursor);
  if (ref === null) return null;
  const here: Cursor = { ...cursor, ref };
  const completion = phrase(reader, under(here, 'completion'));
  const life = lifeOf(reader, completion);
  return {
    ref,
    action: line(meant(here, 'action')) ?? '(not said)',
    short: line(under(here, 'short')),
    outcomes: outcomesOf(reader, under(here, 'outcomes')),
    milestones: milestonesOf(reader, round.registers, under(here, 'milestones'), ref, life),
    lead: namesOf(reader, round.registers, under(here, 'lead'), 'post'),
    partners: namesOf(reader, round.registers, under(here, 'partners'), 'agency'),
    completion,
    redated: redatingsOf(reader, under(here, 'redated'), null),
    progress: progressOf(reader, round, under(here, 'progress')),
    impact: prose(under(here, 'impact')),
    closed: closedOf(reader, under(here, 'closed')),
    waivers: waiversOf(reader, under(here, 'waive')),
    was: line(under(here, 'was')),
    origin: line(under(here, 'origin')),
    at: cursor.at,
  };
};

/** The value of a key that nothing can do without, also where the key is a misspelling that was named. */
export const meant = (cursor: Cursor, key: string): Cursor => {
  const right = under(cursor, key);
  if (right.tree.is !== 'nothing' || cursor.tree.is !== 'map') return right;
  const wrong = [...cursor.tree.entries.keys()].find((one) => suggestion(one, [key]).includes(key));
  return wrong === undefined ? right : under(cursor, wrong);
};

/** A ref as it stands in the file, 4.10 never 4.1; a stray stop or stray spaces are named and taken off. */
const refOf = (reader: Reader, action: Cursor): string | null => {
  const cursor = meant(action, 'ref');
  const words = word(reader, cursor);
  if (words === null || cursor.tree.is !== 'text') return null;
  const say = (rule: string, message: string, hint: string): void =>
    reader.report({
      rule,
      severity: 'warning',
      message,
      hint,
      at: cursor.at,
      ref: refPattern.test(words) ? words : null,
      fixable: true,
    });
  if (refPattern.test(words)) {
    if (cursor.tree.style === 'plain' && cursor.tree.repaired !== true && cursor.tree.value.trim() === words)
      say(
        'unquoted-ref',
        `ref is not quoted; write ${inQuotes(words)}`,
        'To other programs an unquoted 4.10 is the number 4.1.',
      );
    return words;
  }
  const trimmed = nearRef(words);
  if (!refPattern.test(trimmed)) return null;
  say(
    'stray-stop',
    `the ref ${quote(words)} has a stop or a space too many; it is read as ${trimmed}`,
    `Write\n  ref: ${inQuotes(trimmed)}`,
  );
  return trimmed;
};

/** From the first day of the period to the day of completion: what recurs, recurs in between. */
const lifeOf = (reader: Reader, completion: Phrase | null): Window | null => {
  const due = completion?.reading.windows.at(-1)?.due;
  const { period } = reader.calendar;
  if (due === undefined || period === null || completion?.reading.kind === 'recurring' || due < period.start)
    return null;
  return { start: period.start, due };
};

const usualColours = ['red', 'amber', 'green', 'complete'];
const shortColours: ReadonlyMap<string, string> = new Map([
  ['r', 'red'],
  ['a', 'amber'],
  ['g', 'green'],
  ['blue', 'complete'],
  ['completed', 'complete'],
]);

const progressOf = (reader: Reader, round: Surroundings, cursor: Cursor): Progress[] =>
  each(cursor).flatMap((one) => {
    if (one.tree.is !== 'map') return [];
    const date = phrase(reader, under(one, 'date'));
    const cause = fold(line(under(one, 'cause')) ?? '');
    return [
      {
        on: firstDay(date),
        dateText: date?.reading.text ?? null,
        rag: colourOf(reader, round, under(one, 'rag')),
        note: prose(under(one, 'note')),
        cause:
          (['guidance', 'partner', 'funding', 'other'] as const satisfies Cause[]).find(
            (known) => known === cause,
          ) ?? null,
        by: line(under(one, 'by')),
        at: one.at,
      },
    ];
  });

/** A recorded colour; null, and a problem, where the word is none. */
const colourOf = (reader: Reader, round: Surroundings, cursor: Cursor): string | null => {
  const written = word(reader, cursor);
  if (written === null) return null;
  const words = written.toLowerCase();
  if (round.colours?.includes(words)) return words;
  const colour = shortColours.get(words) ?? words;
  if (usualColours.includes(colour)) return colour;
  const colours = [...(round.colours ?? usualColours.slice(0, 3)), 'complete'];
  if (cursor.tree.is === 'text' && cursor.tree.repaired !== true)
    reader.report({
      rule: 'unknown-colour',
      severity: 'error',
      message: `${quote(written, 40)} is no colour of this plan, so the entry counts as not rated`,
      hint: `Write one of ${colours.join(', ')}; words go into the note.`,
      at: cursor.at,
      ref: cursor.ref,
      fixable: false,
    });
  return null;
};

const ways: readonly ClosedAs[] = ['complete', 'withdrawn', 'superseded', 'carried forward', 'on hold'];

const closedOf = (reader: Reader, cursor: Cursor): Closed | null => {
  if (cursor.tree.is !== 'map') return null;
  const as = fold(line(under(cursor, 'as')) ?? '');
  const way = ways.find((known) => fold(known) === as);
  if (way === undefined) return null;
  const date = phrase(reader, under(cursor, 'date'));
  return {
    on: firstDay(date),
    dateText: date?.reading.text ?? null,
    as: way,
    by: word(reader, under(cursor, 'by')),
    until: phrase(reader, under(cursor, 'until')),
    reason: line(under(cursor, 'reason')),
    at: cursor.at,
  };
};

const waiversOf = (reader: Reader, cursor: Cursor): Waiver[] =>
  each(cursor).flatMap((one) => {
    const rule = line(under(one, 'rule'));
    const because = line(under(one, 'because'));
    if (rule === null || because === null) return [];
    return [{ rule, because, until: phrase(reader, under(one, 'until')), at: one.at }];
  });
