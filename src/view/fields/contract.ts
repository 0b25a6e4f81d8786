import type { Assessment } from '../../assess/assessment.ts';
import { type Field, field, jsonField, jsonOf, listing, own, type Schema, schemaOf } from './field.ts';
import { unreadableFields } from './parts.ts';

/** What a command answers machines with: `bscb.list/1` and its fields. */
export interface Contract<Of> {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field<Of>[];
  /** What an answer has beside these fields, by the word that one of them says: each paper has fields of its own. */
  readonly kinds?: {
    readonly by: string;
    readonly fields: Readonly<Record<string, readonly Field<never>[]>>;
  };
}

/** What an answer about a plan is made of. */
export interface OfPlan {
  readonly assessment: Assessment;
  readonly filters: readonly string[];
}

/** The document that a contract makes. */
export const answerJson = <Of>({ name, fields }: Contract<Of>, of: Of) => ({
  schema: `bscb.${name}/1`,
  ...jsonOf(fields, of),
});

/** Its published JSON Schema. */
export const answerSchema = <Of>({ name, title, fields, kinds }: Contract<Of>): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title,
  ...schemaOf([
    jsonField<Of>('schema', { const: `bscb.${name}/1` }, 'Which shape the answer has.', () => name),
    ...fields,
  ]),
  ...(kinds === undefined
    ? {}
    : {
        allOf: Object.entries(kinds.fields).map(([word, own]) => ({
          if: { properties: { [kinds.by]: { const: word } } },
          // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
          then: schemaOf(own),
        })),
      }),
});

export const asked: readonly [Field<OfPlan>, Field<OfPlan>] = [
  field('asOf', 'day', 'The day that counts as today.', ({ assessment }) => assessment.today),
  own('filters', 'names', 'What the answer was narrowed to, in words.'),
];

const days = (says: string) => ({ description: says, type: 'integer', minimum: 0 });

export const colouring: readonly [Field<OfPlan>, Field<OfPlan>] = [
  jsonField(
    'profile',
    {
      type: 'object',
      properties: {
        profile: { description: 'Its name.', type: 'string' },
        of: { description: 'The body whose meetings are counted.', type: 'string' },
        amber: days('From how many days or meetings a date is amber.'),
        red: days('From how many it is red.'),
      },
      required: ['profile'],
    },
    'The rule of colour in force.',
    ({ assessment }) => assessment.profile,
  ),
  field(
    'since',
    'day?',
    'The day that direction of travel looks back to; null where none is known.',
    ({ assessment }) => assessment.since,
  ),
];

export const lost: readonly Field<OfPlan>[] = [
  field(
    'errors',
    'count',
    'How many errors the files have:  bscb check  names them.',
    ({ assessment }) => assessment.plan.errors,
  ),
  listing(
    'unreadable',
    'Files that could not be read, or only in part: the answer is without what is missing.',
    unreadableFields,
    ({ assessment }) => assessment.plan.unreadable,
  ),
];
