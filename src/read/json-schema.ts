import * as z from 'zod/mini';
import { files } from './keys/index.ts';

/** The kinds of plan file, each with a schema of its own. */
export const fileKinds = ['area', 'plan', 'meetings'] as const;
export type FileKind = (typeof fileKinds)[number];

const titles: Readonly<Record<FileKind, string>> = {
  area: 'An area of a safeguarding board’s business plan',
  plan: 'plan.yaml of a safeguarding board’s business plan',
  meetings: 'meetings.yaml: the action log of a safeguarding board',
};

/** Draft-07 JSON Schema of a plan file, for editors: made from the very declarations that the files are read by. */
export const fileSchema = (kind: FileKind): Readonly<Record<string, unknown>> => {
  const { $schema, ...rest } = z.toJSONSchema(files[kind].schema(), {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      flatten(jsonSchema);
      withoutSettings(jsonSchema);
    },
  });
  return { $schema, title: titles[kind], ...rest };
};

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
