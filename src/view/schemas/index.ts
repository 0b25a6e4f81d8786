import { changeSchema } from './change.ts';
import { importSchema } from './import.ts';
import {
  action,
  actionDate,
  answer,
  areaCode,
  asked,
  cause,
  count,
  counts,
  day,
  kind,
  listOf,
  lost,
  milestoneDate,
  move,
  names,
  object,
  occurrence,
  orNull,
  phrase,
  problem,
  rag,
  type Schema,
  said,
  suggested,
  text,
  travel,
  travelled,
  whole,
  windows,
  yes,
} from './parts.ts';

const late = { daysLate: said('Days past the due date.', count) };
const ahead = { daysAhead: said('Days to the due date.', count) };
const direction = orNull({ enum: ['better', 'worse', 'same'] });
const profile = said(
  'The rule of colour in force.',
  object({ profile: text, of: text, amber: count, red: count }, ['of', 'amber', 'red']),
);
const since = said('The day that direction of travel looks back to; null where none is known.', orNull(day));

/** JSON Schema of what each command answers with under `--format json`. */
export const answerSchemas: ReadonlyMap<string, Schema> = new Map([
  ['import', importSchema],
  [
    'status',
    answer('status', 'Where the plan stands', {
      ...asked,
      board: text,
      profile,
      counts,
      areas: listOf(object({ area: areaCode, title: text, counts })),
      overdue: said('One row a missed date.', listOf(milestoneDate(late))),
      dueBy: said('How far ahead `due` looks.', day),
      due: listOf(
        object({
          ref: text,
          id: said('Null for a completion.', orNull(text)),
          what: text,
          due: day,
          lead: names,
          area: areaCode,
        }),
      ),
      disputed: said(
        'The worst first.',
        listOf(
          object({
            ref: text,
            action: text,
            recorded: orNull(text),
            recordedOn: orNull(day),
            suggested,
            reason: text,
            cause,
          }),
        ),
      ),
      notRated: said('Refs.', names),
      stale: said('Refs.', names),
      hindered: said(
        'What waits on something outside the board.',
        listOf(object({ ref: text, cause, note: orNull(text) })),
      ),
      forApproval: said(
        'Dates moved without agreement; id null for a completion.',
        listOf(object({ ref: text, id: orNull(text), ...move })),
      ),
      since,
      travel: listOf(travelled),
      ...lost,
    }),
  ],
  [
    'overdue',
    answer('overdue', 'Dates that have passed', {
      ...asked,
      ...lost,
      milestones: said('One row a missed date.', listOf(milestoneDate(late))),
      actions: said('Actions whose completion has passed.', listOf(actionDate(late))),
      earlierDates: said('Earlier dates of a completion in several dates.', listOf(actionDate(late))),
    }),
  ],
  [
    'due',
    answer('due', 'Dates that lie ahead', {
      ...asked,
      until: said('How far ahead it looks.', day),
      ...lost,
      milestones: listOf(milestoneDate(ahead)),
      actions: said('Completions.', listOf(actionDate(ahead))),
    }),
  ],
  [
    'list',
    answer(
      'list',
      'Actions, or milestones',
      {
        ...asked,
        profile,
        since,
        ...lost,
        actions: listOf(
          object({
            ref: text,
            action: text,
            area: areaCode,
            lead: names,
            completion: phrase,
            due: orNull(day),
            daysLate: count,
            late: yes,
            open: yes,
            rag,
            milestones: count,
            milestonesMet: count,
            milestonesLate: count,
          }),
        ),
        milestones: listOf(
          object({
            ref: text,
            id: text,
            what: text,
            when: phrase,
            at: orNull(text),
            lead: names,
            area: areaCode,
            met: yes,
            occurrences: listOf(occurrence),
          }),
        ),
      },
      ['actions', 'milestones', 'profile', 'since'],
    ),
  ],
  [
    'show',
    answer('show', 'One action in full', {
      asOf: asked.asOf,
      profile,
      since,
      ...lost,
      area: object({ area: areaCode, title: text }),
      ...action,
      suggestion: object({
        colour: suggested,
        row: said('The row of the table that fitted.', text),
        reason: text,
        against: said('What speaks against it.', listOf(text)),
        changes: said(
          'What would bring another colour about.',
          listOf(
            object({
              to: suggested,
              words: text,
              write: listOf(object({ under: text, yaml: text })),
              command: orNull(text),
            }),
          ),
        ),
        turns: said('The days on which it moves by itself.', listOf(object({ from: day, to: suggested }))),
      }),
      travel,
      late: yes,
      open: yes,
      notRated: yes,
      indicators: said(
        'How each measured outcome goes; its figures stand under outcomes.',
        listOf(
          object({
            outcome: said('Which outcome, from 1.', whole),
            measure: text,
            latest: orNull(object({ on: day, value: { type: 'number' } })),
            wanted: orNull({ enum: ['up', 'down'] }),
            direction,
            sinceBaseline: direction,
            line: said('Where the straight line to the target stands.', orNull({ type: 'number' })),
            onTrack: orNull(yes),
          }),
        ),
      ),
      doneButFlat: said('Complete, and a measure stands no better than where it began.', yes),
      problems: said('What  bscb check  finds in it.', listOf(object(problem))),
    }),
  ],
  [
    'dates',
    answer(
      'dates',
      'Phrases and what they stand for',
      {
        ...asked,
        phrases: listOf(
          object({
            text,
            kind: said('Null where it cannot be read.', orNull(kind)),
            windows,
            remark: said('Words round the date.', orNull(text)),
            approximate: yes,
            warning: said('How a phrase that people could dispute was read.', orNull(text)),
            error: said('Why it cannot be read.', orNull(text)),
            suggestion: said('The nearest phrase that can.', orNull(text)),
            ref: orNull(text),
            id: orNull(text),
            of: said('What the date is of: completion, milestone, moved from.', text),
            body: said('The body that it goes to.', orNull(text)),
            papers: said('When papers for its meetings are due.', listOf(object({ meeting: day, due: day }))),
          }),
        ),
      },
      ['asOf', 'filters'],
    ),
  ],
  [
    'check',
    answer('check', 'Problems of the plan', {
      files: said('How many were looked at.', count),
      errors: count,
      warnings: count,
      infos: count,
      problems: listOf(
        object({
          ...problem,
          endLine: whole,
          endColumn: whole,
          ref: said('The action it is about.', orNull(text)),
          fixable: said('check --fix  mends it.', yes),
        }),
      ),
      waivers: listOf(object({ ref: text, rule: text, because: text, until: orNull(day), silenced: count })),
    }),
  ],
  [
    'export',
    answer('plan', 'The whole plan:  bscb export json', {
      ...asked,
      ...lost,
      board: text,
      title: orNull(text),
      period: orNull(object({ text, start: day, end: day })),
      version: orNull(text),
      published: phrase,
      profile,
      areas: listOf(
        object({
          area: areaCode,
          title: text,
          description: orNull(text),
          file: text,
          actions: listOf(object(action)),
        }),
      ),
    }),
  ],
  [
    'report',
    answer('report', 'A paper for the board', {
      ...asked,
      ...lost,
      kind: { enum: ['plan', 'progress', 'pack', 'annual', 'lead', 'agency'] },
      board: text,
      title: orNull(text),
      period: orNull(object({ text, start: day, end: day })),
      version: orNull(text),
      nothingDone: said('Nothing at all in the plan is marked done.', yes),
    }),
  ],
  ['change', changeSchema],
]);
