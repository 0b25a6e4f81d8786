import * as z from 'zod/mini';
import type { OwnField } from '../model/own.ts';
import type { PlanFileKind } from '../model/plan-file.ts';
import { files } from './keys/index.ts';
import { ownKeys } from './keys/own.ts';
import { withOwnWords } from './offered.ts';
import { type Offers, offersOf } from './offers.ts';

const titles: Readonly<Record<PlanFileKind, string>> = {
  area: 'An area of a safeguarding board’s business plan',
  plan: 'plan.yaml of a safeguarding board’s business plan',
  meetings: 'meetings.yaml: the action log of a safeguarding board',
  papers: 'papers.yaml: the words of a safeguarding board in its papers',
};

/** Draft-07 JSON Schema of a plan file, for editors: made from the very declarations that the files are read by, and
 * from the words of the plan whose own it is. */
export const fileSchema = (
  kind: PlanFileKind,
  offers: Offers = offersOf(null),
): Readonly<Record<string, unknown>> => {
  const own = ownSchemas(offers.fields);
  const {
    $schema,
    title: _,
    ...rest
  } = z.toJSONSchema(files[kind].schema(), {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      flatten(jsonSchema);
      delete jsonSchema.propertyNames; // of text, for which an editor does not take the number of an area
      withoutSettings(jsonSchema);
      withOwnWords(jsonSchema, offers);
      const keys = jsonSchema.properties ?? {};
      const isMilestone = 'what' in keys && 'redated' in keys;
      if ('milestones' in keys || isMilestone) Object.assign(keys, own);
    },
  });
  return { $schema, title: titles[kind], ...rest };
};

/** The board's own columns as keys of an action and of a milestone. */
const ownSchemas = (fields: readonly OwnField[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...ownKeys(fields)].map(([name, { codec, says }]) => {
      const { $schema: _, ...schema } = z.toJSONSchema(codec.schema(), { target: 'draft-7', io: 'input' });
      return [name, { title: name, description: says, ...schema }];
    }),
  );

/** A text that YAML takes for a number or a yes is a choice of types, not of schemas: editors then say it in a word. */
const flatten = (schema: z.core.JSONSchema.BaseSchema): void => {
  const { anyOf } = schema;
  if (anyOf === undefined || !anyOf.every(isBareType)) return;
  const types = anyOf.map((one) => (one as { readonly type: 'string' }).type);
  if (new Set(types).size < types.length) return;
  delete schema.anyOf;
  Object.assign(schema, ...anyOf, { type: types });
};

/** A name in a register may stand alone, with no settings below it. */
const withoutSettings = ({ additionalProperties: entry }: z.core.JSONSchema.BaseSchema): void => {
  if (typeof entry === 'object' && entry.type === 'object')
    Object.assign(entry, { type: ['object', 'null'] });
};

const isBareType = (schema: z.core.JSONSchema._JSONSchema): boolean =>
  typeof schema === 'object' &&
  typeof schema.type === 'string' &&
  ['string', 'number', 'boolean'].includes(schema.type) &&
  Object.keys(schema).every((key) => key === 'type' || key === 'maxLength');
