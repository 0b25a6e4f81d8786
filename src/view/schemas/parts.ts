import { suggestions } from '../../assess/assessment.ts';

/** A piece of JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const whole: Schema = { type: 'integer' };
/** An area as answers name it. */
export const areaCode: Schema = {
  description: 'The number of the area, or the short code that it has instead.',
  type: ['integer', 'string'],
};
export const count: Schema = { type: 'integer', minimum: 0 };
export const yes: Schema = { type: 'boolean' };
export const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

/** What it is, in a sentence. */
export const said = (description: string, schema: Schema): Schema => ({ description, ...schema });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (...words: readonly string[]): Schema => ({ enum: words });

/** An object with these keys, each there. Later versions may add keys, so others are no fault. */
export const object = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
});

/** The published schema of a whole answer. */
export const answer = (
  command: string,
  title: string,
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  ...object(
    { schema: said('Which contract this is.', { const: `bscb.${command}/1` }), ...properties },
    optional,
  ),
});

export const suggested = said(
  'The colour that the dates suggest, or how the action left the plan.',
  oneOf(...suggestions),
);
const severity = oneOf('error', 'warning', 'info');
export const names = listOf(text);

/** What every answer about a plan begins with. */
export const asked = {
  asOf: said('The day that counts as today.', day),
  filters: said('What the answer was narrowed to, in words.', listOf(text)),
};

/** What could not be read of the files: every answer about a plan says so. */
export const lost = {
  errors: said('How many errors the files have:  bscb check  names them.', count),
  unreadable: said(
    'Files that could not be read, or only in part: the answer is without what is missing.',
    listOf(
      object({
        file: text,
        missing: said('What is missing for it, in words.', orNull(text)),
        whole: said('None of the file could be read.', yes),
        actions: said('Actions that are not read, by ref or line.', listOf(text)),
        parts: said(
          'Actions that are read in part, and how many of their milestones are not read.',
          listOf(object({ ref: text, milestones: count })),
        ),
      }),
    ),
  ),
};

const window = object({
  start: said('The first day that counts.', day),
  due: said('The last day allowed.', day),
});

export const windows = said(
  'One for each date that falls due on its own; none where it has no date in it.',
  listOf(window),
);

export const kind = oneOf(
  ...['day', 'week', 'part', 'month', 'term', 'quarter', 'year', 'range', 'series', 'recurring', 'meeting'],
  ...['continuing', 'undated'],
);

export const phrase = orNull(
  object(
    {
      text: said('As written.', text),
      kind,
      windows,
      unreadable: said('True where nobody can tell which date is meant.', yes),
    },
    ['unreadable'],
  ),
);

export const cause = orNull(oneOf('guidance', 'partner', 'funding', 'other'));

/** What happens next, as an entry of progress says it. */
export const next = orNull(
  object({ what: text, by: said('By when, as written.', orNull(text)), who: names }),
);

const moved = {
  since: day,
  before: said('The colour shown then.', orNull(text)),
  direction: oneOf('better', 'worse', 'same', 'new'),
};
export const travel = orNull(object(moved));
export const travelled = object({ ref: text, now: said('The colour shown now.', text), ...moved });

export const rag = said(
  'Both colours side by side.',
  object({
    recorded: said('What people recorded; null where not rated.', orNull(text)),
    recordedOn: orNull(day),
    suggested,
    reason: said('Why, with the sum in it.', text),
    disputed: said('The two differ.', yes),
    stale: said('Recorded before the last review.', yes),
    notRated: said('Open, and no colour recorded.', yes),
    cause: said('What it waits on outside the board.', cause),
    travel: said('The colour shown now beside that of an earlier day.', travel),
  }),
);

export const counts = object({
  ...Object.fromEntries(
    [
      ...[
        'actions',
        'milestones',
        'milestonesMet',
        'dates',
        'actionsLate',
        'completionsLate',
        'milestonesLate',
      ],
      ...[
        'datesMissed',
        'datesMet',
        'datesAhead',
        'datesClosed',
        'undated',
        'datesUnread',
        'actionsUndated',
        'rated',
      ],
      ...['disputed', 'notRated', 'stale', 'moved', 'waiting'],
    ].map((name) => [name, count]),
  ),
  bySuggested: object(Object.fromEntries(suggestions.map((one) => [one, count]))),
  byRecorded: said('By the recorded word; not-rated where there is none.', {
    type: 'object',
    additionalProperties: count,
  }),
});

export const occurrence = object({
  start: orNull(day),
  due: said('Null for a milestone without a date.', orNull(day)),
  done: said('The day; true where it is done on a day not known.', {
    anyOf: [day, { const: true }, { type: 'null' }],
  }),
  overdue: said('From the day after it was due.', yes),
  daysLate: count,
});

export const move: Readonly<Record<string, Schema>> = {
  from: orNull(text),
  to: orNull(text),
  date: orNull(day),
  agreed: orNull(text),
  agreedOn: said('The day that the minute names; a month by its first day.', orNull(day)),
  reason: orNull(text),
};
const redated = listOf(object(move));

const figure = orNull(object({ date: orNull(day), value: { type: 'number' } }));

/** An action as `export json` and `show` give it. */
export const action: Readonly<Record<string, Schema>> = {
  ref: said('Its ref; its line where it has none: no ref, line 31.', text),
  hasRef: said('False where the file gives it no ref, or one that cannot be one.', yes),
  action: text,
  file: said('Its file in the plan folder.', text),
  line: said('From 1.', whole),
  lead: names,
  partners: names,
  outcomes: listOf(
    object({
      text,
      measure: orNull(
        object({
          unit: orNull(text),
          want: { type: ['array', 'string', 'null'] },
          baseline: figure,
          target: figure,
          readings: listOf(object({ date: orNull(day), value: { type: 'number' } })),
        }),
      ),
    }),
  ),
  completion: said('In force on the day of asking.', phrase),
  milestones: listOf(
    object({
      id: said('1.3/2: the second of 1.3.', text),
      what: text,
      when: phrase,
      at: said('The body that it goes to.', orNull(text)),
      lead: said('Where it is not the lead of the action.', names),
      met: said('Every one of its dates is done.', yes),
      evidence: orNull(text),
      occurrences: said('Its dates; one with due null where it has none.', listOf(occurrence)),
      redated,
    }),
  ),
  rag,
  closed: orNull(
    object({ as: text, date: orNull(day), by: orNull(text), until: phrase, reason: orNull(text) }),
  ),
  progress: listOf(
    object({
      date: orNull(day),
      rag: orNull(text),
      note: orNull(text),
      cause,
      next,
      by: orNull(text),
    }),
  ),
  redated,
  impact: orNull(text),
  was: orNull(text),
  origin: orNull(text),
  unread: said(
    'What of it is in the file and could not be read.',
    listOf(
      object({
        key: orNull(text),
        text: said('As typed.', orNull(text)),
        line: said('From 1.', whole),
        shown: said('Its words are shown in its place: a date.', yes),
      }),
    ),
  ),
};

/** A date of a milestone, as `overdue` and `due` list them. */
export const milestoneDate = (days: Readonly<Record<string, Schema>>): Schema =>
  object({ ref: text, id: text, what: text, due: day, ...days, lead: names, area: areaCode });

/** A date of completion. */
export const actionDate = (days: Readonly<Record<string, Schema>>): Schema =>
  object({ ref: text, action: text, due: day, ...days, lead: names, area: areaCode });

/** A problem at its place. */
export const problem: Readonly<Record<string, Schema>> = {
  rule: said('What  bscb explain  takes.', text),
  severity,
  message: text,
  hint: said('How to put it right.', orNull(text)),
  file: text,
  line: said('From 1.', whole),
  column: said('From 1, in UTF-16 units.', whole),
};
