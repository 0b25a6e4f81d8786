import { asKnown } from '../../dates/known.ts';
import type { Window } from '../../dates/reading.ts';

/** A piece of JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a column holds, for formats with types of their own. */
export type DataKind = 'text' | 'number' | 'figure' | 'date' | 'yes-no' | 'list' | 'colour';

/** A value of a column. */
export type Datum = string | number | boolean | null | readonly string[];

/** A field as rows have it: CSV, Parquet, a workbook, a column of a list. */
export interface DataColumn<Of> {
  readonly name: string;
  /** The name as a heading. */
  readonly title: string;
  readonly kind: DataKind;
  readonly says: string;
  readonly width: number;
  readonly value: (of: Of) => Datum;
  /** What people see in its place, where that is not the value: `£1,500`. */
  readonly shown?: (of: Of) => string | null;
  /** Of a day that may not be known exactly: when it was, as far as that is known. */
  readonly known?: (of: Of) => Window | null;
}

/** One field of an answer, declared once: JSON, rows and the published schema are made of it. */
export interface Field<Of> {
  /** As JSON and rows spell it; once published it stays. */
  readonly name: string;
  readonly says: string;
  readonly schema: Schema;
  readonly json: (of: Of) => unknown;
  readonly columns: readonly DataColumn<Of>[];
  readonly optional?: true;
}

const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const kinds = {
  text: { schema: { type: 'string' }, data: 'text', width: 24 },
  prose: { schema: { type: 'string' }, data: 'text', width: 52 },
  colour: { schema: { type: 'string' }, data: 'colour', width: 12 },
  day: { schema: day, data: 'date', width: 13 },
  done: { schema: { anyOf: [day, { const: true }, { type: 'null' }] }, data: 'text', width: 13 },
  count: { schema: { type: 'integer', minimum: 0 }, data: 'number', width: 10 },
  whole: { schema: { type: 'integer' }, data: 'number', width: 8 },
  area: { schema: { type: ['integer', 'string'] }, data: 'number', width: 6 },
  figure: { schema: { type: 'number' }, data: 'figure', width: 10 },
  yes: { schema: { type: 'boolean' }, data: 'yes-no', width: 10 },
  names: { schema: { type: 'array', items: { type: 'string' } }, data: 'list', width: 30 },
} as const satisfies Readonly<Record<string, { schema: Schema; data: DataKind; width: number }>>;

type Single = keyof typeof kinds;
/** A kind of value; with a question mark, it may be null. */
export type Kind = Single | `${Single}?`;

interface Look {
  readonly title?: string;
  readonly width?: number;
  /** The words that it can be. */
  readonly words?: readonly string[];
}

/** `daysLate` as a heading: `Days late`. */
export const titleOf = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

const said = (says: string, schema: Schema): Schema =>
  says === '' ? schema : { description: says, ...schema };

/** The schema of a value that may be null. */
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** A field with a single value. */
export const field = <Of>(
  name: string,
  kind: Kind,
  says: string,
  value: (of: Of) => Datum,
  { title = titleOf(name), width, words }: Look = {},
): Field<Of> => {
  const { schema, data, width: usual } = kinds[kind.replace('?', '') as Single];
  const own = words === undefined ? schema : { enum: words };
  return {
    name,
    says,
    schema: said(says, kind.endsWith('?') ? orNull(own) : own),
    json: value,
    columns: [{ name, title, kind: data, says, width: width ?? usual, value }],
  };
};

/** The same field, where people are shown a day as far as it is known: `July 2013`. */
export const asFarAsKnown = <Of>(of: Field<Of>, windowOf: (thing: Of) => Window | null): Field<Of> => ({
  ...of,
  columns: of.columns.map((column) => ({
    ...column,
    known: windowOf,
    shown: (thing) => {
      const known = windowOf(thing);
      return known === null || known.start === known.due ? null : asKnown(known);
    },
  })),
});

/** A field that the thing itself has under the same name. */
export const own = <Name extends string>(
  name: Name,
  kind: Kind,
  says: string,
  look?: Look,
): Field<Readonly<Record<Name, Datum>>> => field(name, kind, says, (of) => of[name], look);

/** A field that rows do not have, with a schema of its own. */
export const jsonField = <Of>(
  name: string,
  schema: Schema,
  says: string,
  json: (of: Of) => unknown,
): Field<Of> => ({ name, says, schema: said(says, schema), json, columns: [] });

/** The object that fields make of one thing. */
export const jsonOf = <Of>(fields: readonly Field<Of>[], of: Of): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.map(({ name, json }) => [name, json(of)]).filter(([, value]) => value !== undefined),
  );

/** The schema of that object. Later versions may add keys, so others are no fault. */
export const schemaOf = <Of>(fields: readonly Field<Of>[]): Schema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
  required: fields.filter(({ optional }) => optional !== true).map(({ name }) => name),
});

/** The fields of a part as fields of the whole. */
export const within = <Of, Part>(
  fields: readonly Field<Part>[],
  of: (of: Of) => Part | null,
): readonly Field<Of>[] =>
  fields.map(({ json, columns, ...one }) => {
    const from =
      <Value>(value: (part: Part) => Value) =>
      (thing: Of): Value | null => {
        const part = of(thing);
        return part === null ? null : value(part);
      };
    return {
      ...one,
      json: from(json),
      columns: columns.map(({ value, shown, known, ...column }) => ({
        ...column,
        value: from(value),
        ...(shown === undefined ? {} : { shown: from(shown) }),
        ...(known === undefined ? {} : { known: from(known) }),
      })),
    };
  });

/** A group of fields of one thing that belongs to another. */
export const group = <Of, Part>(
  name: string,
  says: string,
  fields: readonly Field<Part>[],
  of: (of: Of) => Part,
): Field<Of> => jsonField(name, schemaOf(fields), says, (thing) => jsonOf(fields, of(thing)));

/** Such a group of what may not be there. */
export const groupOrNone = <Of, Part>(
  name: string,
  says: string,
  fields: readonly Field<Part>[],
  of: (of: Of) => Part | null,
): Field<Of> =>
  jsonField(name, orNull(schemaOf(fields)), says, (thing) => {
    const part = of(thing);
    return part === null ? null : jsonOf(fields, part);
  });

/** Such a group that the thing itself has under the same name. */
export const ownOrNone = <Name extends string, Part>(
  name: Name,
  says: string,
  fields: readonly Field<Part>[],
): Field<Readonly<Record<Name, Part | null>>> => groupOrNone(name, says, fields, (of) => of[name]);

/** A group that rows have as these columns. */
export const inRows = <Of>(one: Field<Of>, columns: readonly Field<Of>[]): Field<Of> => ({
  ...one,
  columns: columnsOf(columns),
});

/** A list of things, each with fields of its own; rows have none of it. */
export const listing = <Of, Part>(
  name: string,
  says: string,
  fields: readonly Field<Part>[],
  of: (of: Of) => readonly Part[],
): Field<Of> =>
  jsonField<Of>(name, { type: 'array', items: schemaOf(fields) }, says, (thing) =>
    of(thing).map((part) => jsonOf(fields, part)),
  );

/** A list that the thing itself has under the same name. */
export const ownList = <Name extends string, Part>(
  name: Name,
  says: string,
  fields: readonly Field<Part>[],
): Field<Readonly<Record<Name, readonly Part[]>>> => listing(name, says, fields, (of) => of[name]);

/** A field that an answer may be without. */
export const optional = <Of>(one: Field<Of>): Field<Of> => ({ ...one, optional: true });

/** The columns of fields, in their order. */
export const columnsOf = <Of>(fields: readonly Field<Of>[]): readonly DataColumn<Of>[] =>
  fields.flatMap(({ columns }) => columns);

/** Columns as rows for a spreadsheet: named as JSON names them, a list with semicolons. */
export const rowsOf = <Of>(columns: readonly DataColumn<Of>[], things: readonly Of[]) => ({
  head: columns.map(({ name }) => name),
  rows: things.map((thing) => rowOf(columns, thing)),
});

/** Fields as such rows. */
export const fieldRows = <Of>(fields: readonly Field<Of>[], things: readonly Of[]) =>
  rowsOf(columnsOf(fields), things);

/** One thing as such a row. */
export const rowOf = <Of>(columns: readonly DataColumn<Of>[], thing: Of) =>
  columns.map(({ value }) => {
    const datum = value(thing);
    return typeof datum === 'object' && datum !== null ? datum.join('; ') : datum;
  });
