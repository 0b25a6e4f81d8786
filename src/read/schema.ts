import * as z from 'zod';
import { refPattern } from '../model/ref.ts';

// zod would compile a checker for each shape; a plan is read once a run, and compiling takes longer than checking it.
z.config({ jitless: true });

/**
 * The one truth about the shape of plan files. Editors get it as JSON Schema, so a text may be what an editor takes
 * for a number or a yes; `read` takes every scalar from its source text. An error's words finish the sentence
 * "… should be".
 */
const scalar = (should: string) =>
  z.union([z.string().max(20_000), z.number(), z.boolean()], { error: should });

const text = (describe: string, should = 'a text') => scalar(should).describe(describe);

const date = (describe: string) => scalar('a date, such as May 2013 or 28 May 2013').describe(describe);

const figure = (describe: string) =>
  z
    .union([z.number(), z.string().regex(/^\s*[-+]?\d[\d,]*(?:\.\d+)?\s*%?\s*$/)], {
      error: 'a figure, such as 13.2',
    })
    .describe(describe);

const oneOrMore = <T extends z.ZodType>(one: T, should: string) =>
  z.union([one, z.array(one)], { error: should });

const names = (describe: string, should: string) => oneOrMore(text('A name'), should).describe(describe);

const settings = <T extends z.ZodRawShape>(shape: T, should: string) =>
  z.strictObject(shape, { error: should });

const redating = settings(
  {
    from: date('The date before it moved.').optional(),
    to: date('The date that it moved to; without it, the one beside this entry.').optional(),
    date: date('When it was changed. Until then `from` is in force.').optional(),
    agreed: text(
      'The minute that agreed it, "Board 3 Apr 2013". Without it the old date stays in force.',
    ).optional(),
    reason: text('Why it moved.').optional(),
  },
  'an entry with from, to, date, agreed and reason',
);

const redated = oneOrMore(redating, 'entries, each with from, to, date, agreed and reason').describe(
  'Each time the date was moved, the oldest first.',
);

const done = oneOrMore(
  z.union(
    [
      scalar('a date'),
      settings(
        {
          for: date('The date of the series that this one meets.').optional(),
          date: date('The day it was done, or yes.').optional(),
          evidence: text('What shows that it was done.').optional(),
        },
        'for, date and evidence',
      ),
    ],
    { error: 'the day it was done, or yes' },
  ),
  'the day it was done, or yes; a list of days for a series',
).describe('The day it was done, or yes. In a series each entry meets the oldest open date.');

const milestone = settings(
  {
    what: text('What is to be reached.'),
    when: date(
      'By when, as boards write it: May 2013, by Sept 2013, Mar 2013 / Jun 2013, quarterly.',
    ).optional(),
    at: text('The body that it goes to.', 'the name of one body').optional(),
    lead: names(
      'Who leads it, where that is not the lead of the action.',
      'a post, or a list of posts',
    ).optional(),
    done: done.optional(),
    evidence: text('What shows that it was done: a minute, a report.').optional(),
    redated: redated.optional(),
  },
  'an entry with what and when',
);

const reading = settings(
  { date: date('When it was measured, or is to be reached.'), value: figure('The figure.') },
  'a date and a value: { date: Mar 2012, value: 14 }',
);

const way = z.enum(['up', 'down'], { error: 'up or down' });

const indicator = settings(
  {
    measure: text('What is counted.'),
    unit: text('What the figures are in: %, days, children.').optional(),
    want: z
      .union(
        [
          way,
          z.array(
            settings(
              { until: date('Up to when this is wanted.').optional(), want: way.describe('up or down') },
              'until and want',
            ),
          ),
        ],
        { error: 'up or down' },
      )
      .describe('Which way is better, up or down; or first one and then the other.')
      .optional(),
    baseline: reading.describe('Where it stood at the start.').optional(),
    target: reading.describe('Where it is to stand, and when.').optional(),
    readings: oneOrMore(reading, 'entries, each { date, value }')
      .describe('What was measured, and when.')
      .optional(),
    people: z
      .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])], { error: 'yes or no' })
      .describe('Yes where the figures count people: small ones are then not printed in papers.')
      .optional(),
  },
  'a text, or an indicator with measure, baseline, target and readings',
);

const progress = settings(
  {
    date: date('The day of the update.').optional(),
    rag: z
      .union([z.enum(['red', 'amber', 'green', 'complete']), scalar('a colour')], { error: 'a colour' })
      .describe("The colour on that day: red, amber, green or complete, or one of the plan's own.")
      .optional(),
    note: text('What happened, or what is in the way.').optional(),
    cause: z
      .enum(['guidance', 'partner', 'funding', 'other'], { error: 'guidance, partner, funding or other' })
      .describe("What holds it up outside the board's control.")
      .optional(),
    by: text('The post that reports.').optional(),
  },
  'an entry with date, rag and note',
);

const closed = settings(
  {
    date: date('When the board closed it.').optional(),
    as: z
      .enum(['complete', 'withdrawn', 'superseded', 'carried forward', 'on hold'], {
        error: 'complete, withdrawn, superseded, carried forward or on hold',
      })
      .describe('How it left the plan.'),
    by: text('The ref of the action that took its place.').optional(),
    until: date('The end of a hold.').optional(),
    reason: text('Why.').optional(),
  },
  '{ as: complete, date: 12 Nov 2013 }',
);

const waiver = settings(
  {
    rule: text('The rule that is silenced on this action.'),
    because: text('Why the board lives with it.'),
    until: date('When the waiver lapses.').optional(),
  },
  '{ rule: …, because: …, until: … }',
);

const ref = (describe: string) =>
  z.union([z.string().regex(refPattern), z.number()], { error: 'a ref such as "4.10"' }).describe(describe);

const action = settings(
  {
    ref: ref('The number that minutes quote, in double quotes: "4.10". Its first part is the area.'),
    action: text('What the board will do.'),
    short: text('A few words for narrow tables.').optional(),
    outcomes: oneOrMore(
      z.union([scalar('a text'), indicator], { error: 'a text, or an indicator with a measure' }),
      'a text, or a list of texts and indicators',
    )
      .describe('What changes for children: texts, or indicators with figures.')
      .optional(),
    milestones: oneOrMore(
      z.union([milestone, scalar('an entry with what and when')], { error: 'an entry with what and when' }),
      'entries, each with what and when',
    )
      .describe('The steps, each with what and when.')
      .optional(),
    lead: names(
      'Who leads: posts or bodies of plan.yaml, or All agencies.',
      'a post, or a list of posts',
    ).optional(),
    partners: names('Who takes part: agencies.', 'an agency, or a list of agencies').optional(),
    completion: date(
      'When the whole action is to be complete, as boards write it: July 2013, ongoing 2013-14.',
    ).optional(),
    redated: redated.optional(),
    progress: oneOrMore(progress, 'entries, each with date, rag and note')
      .describe('Dated updates; the latest rag is the recorded colour.')
      .optional(),
    impact: text('What difference it made, for the annual report.').optional(),
    closed: closed.describe('Set when the board has closed the action.').optional(),
    waive: oneOrMore(waiver, '{ rule: …, because: …, until: … }')
      .describe('A rule silenced on this action, with the reason.')
      .optional(),
    was: text('An earlier ref of the same action.').optional(),
    origin: text('Where it was carried forward from: 2012-13 4.3.').optional(),
  },
  'an action, which begins with its ref',
);

/** Which keys an action and a milestone have. */
export const keysOf = {
  action: new Set(Object.keys(action.shape)),
  milestone: new Set(Object.keys(milestone.shape)),
  ofActions: new Set(Object.keys(action.shape).filter((key) => key !== 'ref' && key !== 'short')),
};

/** The most actions that one file may hold. */
export const mostActions = 5_000;

/** An area file. */
export const areaSchema = settings(
  {
    area: z
      .union([z.number().int().min(1).max(999), z.string().regex(/^[1-9]\d{0,2}$/)], {
        error: 'a whole number',
      })
      .describe("The area's number, the first part of its refs.")
      .optional(),
    title: text("The area's title.").optional(),
    short: text('A few words for narrow tables.').optional(),
    description: text('What the area is about; markdown.').optional(),
    actions: z
      .array(action, { error: 'a list of actions, each beginning with - ref:' })
      .max(mostActions)
      .describe('The actions, in the order of the plan.')
      .optional(),
  },
  'an area: area, title, description and actions',
);

const aliases = names('Every other way the name is written.', 'a name, or a list of names').optional();

const body = settings(
  {
    name: text('Its full name.').optional(),
    aliases,
    meets: oneOrMore(date('A meeting'), 'dates or months, or a phrase such as quarterly from June 2013')
      .describe('Its meetings: dates, months, or quarterly from June 2013.')
      .optional(),
    papers: text(
      'How long before a meeting papers are due: 7 days.',
      'a number of days, such as 7 days',
    ).optional(),
  },
  'settings: name, aliases, meets, papers',
);

const post = settings(
  {
    aliases,
    agency: text('The agency that it belongs to.').optional(),
    short: text('A few letters for narrow tables.').optional(),
    email: text("The role's mailbox, never a person's own.").optional(),
  },
  'settings: aliases, agency, short, email',
);

const agency = settings({ aliases }, 'settings: aliases');

const register = <T extends z.ZodType>(entry: T, describe: string) =>
  z
    .union([z.record(z.string(), entry), z.array(text('A name')), scalar('a list of names')], {
      error: 'a list of names, or each name with its settings below it',
    })
    .describe(describe);

const count = (describe: string) =>
  z.union([z.number(), z.string()], { error: 'a whole number' }).describe(describe);

/** plan.yaml. */
export const planSchema = settings(
  {
    board: text("The board's name; also the body called Board.").optional(),
    title: text("The plan's title.").optional(),
    period: date('The financial years that it covers: 2013-14.').optional(),
    version: text('The version, as the board counts.').optional(),
    published: date('The month of publication; dates from here on are in order.').optional(),
    introduction: text('What opens the plan; markdown.').optional(),
    achievements: oneOrMore(text('An achievement'), 'a text, or a list of texts')
      .describe('What was achieved so far.')
      .optional(),
    bodies: register(body, 'Who meets: committees, groups, the Board.').optional(),
    posts: register(post, 'Who leads: posts, never persons.').optional(),
    agencies: register(agency, 'Who takes part.').optional(),
    abbreviations: z
      .record(z.string(), text('What it stands for'), {
        error: 'abbreviations, each with what it stands for',
      })
      .describe('Abbreviations and what they stand for.')
      .optional(),
    terms: z
      .record(z.string(), date('First and last day'), {
        error: 'terms, each with its days: Autumn term 2013: 4 Sep 2013 to 20 Dec 2013',
      })
      .describe("The board's school terms: Autumn term 2013: 4 Sep 2013 to 20 Dec 2013.")
      .optional(),
    quarters: z
      .enum(['financial', 'calendar'], { error: 'financial or calendar' })
      .describe('What Q1 means: April to June, or January to March.')
      .optional(),
    rag: settings(
      {
        profile: z
          .enum(['months', 'days', 'meetings'], { error: 'months, days or meetings' })
          .describe('How lateness becomes colour.')
          .optional(),
        amber: count('Days or meetings late from which it is amber.').optional(),
        red: count('Days or meetings late from which it is red.').optional(),
        of: text('The body whose meetings are counted.').optional(),
        colours: z
          .array(text('A colour'), { error: 'a list of colours, worst first' })
          .describe("The board's own words for colours, worst first.")
          .optional(),
      },
      'settings: { profile: months }',
    )
      .describe('How the plan turns lateness into colour.')
      .optional(),
    review: text('The body whose meeting makes an older rating stale.').optional(),
    guidance: count(
      'The statutory guidance that the annual report follows: its year, such as 2013, or care act, or wales.',
    ).optional(),
    licence: text(
      'Under which licence papers and data may be used: Open Government Licence v3.0.',
    ).optional(),
    small_numbers: count('Counts of people below this are not printed in papers.').optional(),
  },
  'settings: board, title, period and so on',
);

/** meetings.yaml, the action log. */
export const meetingsSchema = z.array(
  settings(
    {
      body: text('The body that met.').optional(),
      date: date('The day it met.').optional(),
      decisions: oneOrMore(text('A decision'), 'a text, or a list of texts')
        .describe('What it decided.')
        .optional(),
      actions: oneOrMore(
        settings(
          {
            what: text('What is to be done.'),
            lead: names('Who does it.', 'a post, or a list of posts').optional(),
            when: date('By when.').optional(),
            done: done.optional(),
          },
          'an entry with what, lead, when and done',
        ),
        'entries, each with what, lead, when and done',
      )
        .describe('What was handed out, to whom and by when.')
        .optional(),
    },
    'a meeting with body, date, decisions and actions',
  ),
  { error: 'a list of meetings, each with body and date' },
);

const wordsIn = (schema: z.ZodType, found: Set<string>): Set<string> => {
  const def = schema._zod.def as unknown as Readonly<Record<string, unknown>>;
  const shape = def.shape as Record<string, z.ZodType> | undefined;
  for (const [key, inner] of Object.entries(shape ?? {})) wordsIn(inner, found.add(key));
  for (const name of ['innerType', 'element', 'valueType'] as const)
    if (def[name] !== undefined) wordsIn(def[name] as z.ZodType, found);
  for (const option of (def.options as z.ZodType[] | undefined) ?? []) wordsIn(option, found);
  return found;
};

/** Every key of every file. */
export const knownWords: ReadonlySet<string> = new Set(
  [areaSchema, planSchema, meetingsSchema].flatMap((schema) => [...wordsIn(schema, new Set())]),
);
