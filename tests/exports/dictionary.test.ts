import { describe, expect, it } from 'vitest';
import { answerSchemas } from '../../src/view/contracts.ts';
import { dataColumns } from '../../src/view/export-rows.ts';
import { listedAction } from '../../src/view/fields/action.ts';
import { milestoneSheet, overdueRows } from '../../src/view/fields/date.ts';
import { columnsOf, type DataKind, type Field } from '../../src/view/fields/field.ts';
import { onDay } from './open.ts';

const { assessment } = onDay('tests/fixtures/mid-year', '2013-09-10');
const { keys } = assessment.plan;

// biome-ignore lint/suspicious/noExplicitAny: a schema is walked as JSON
type Json = any;

const typeOf = (schema: Json): string => {
  const either = schema.anyOf?.filter((one: Json) => one.type !== 'null' && one.const !== true) ?? [schema];
  const [one] = either;
  if (one.pattern !== undefined) return 'day';
  if (one.enum !== undefined) return 'string';
  return Array.isArray(one.type)
    ? one.type
        .filter((type: string) => type !== 'null')
        .sort()
        .join(' or ')
    : one.type;
};

/** Every name that JSON has, with the kinds of value that are under it. */
const inJson = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>();
  const walk = (schema: Json): void => {
    for (const [name, of] of Object.entries<Json>(schema?.properties ?? {})) {
      names.set(name, (names.get(name) ?? new Set()).add(typeOf(of)));
      walk(of);
    }
    for (const part of [schema?.items, ...(schema?.anyOf ?? [])]) if (part !== undefined) walk(part);
  };
  for (const schema of answerSchemas(keys).values()) walk(schema);
  return names;
};

const asJson: Readonly<Record<DataKind, readonly string[]>> = {
  text: ['string', 'object'],
  colour: ['string', 'object'],
  number: ['integer', 'integer or string'],
  figure: ['number'],
  date: ['day'],
  'yes-no': ['boolean', 'day'],
  list: ['array'],
};

describe('the dictionary of names', () => {
  const names = inJson();
  const columns = dataColumns(assessment.plan.keys);

  it('is one for CSV, Parquet and JSON: a column that JSON has not tells rows apart that JSON has in different places', () => {
    const more = columns.filter(({ name }) => !names.has(name)).map(({ name }) => name);
    expect(more).toEqual(['areaCode', 'areaTitle', 'dateOf', 'state', 'doneOn']);
  });

  it('has the name of every column of the workbook, each under one head in all its sheets', () => {
    const sheets = [listedAction(keys), milestoneSheet(keys), overdueRows].flatMap((fields) =>
      columnsOf(fields as readonly Field<unknown>[]),
    );
    const known = new Set([...names.keys(), ...columns.map(({ name }) => name)]);
    expect(sheets.filter(({ name }) => !known.has(name)).map(({ name }) => name)).toEqual([]);
    const heads = new Map(sheets.map(({ name, title }) => [name, title]));
    expect(sheets.filter(({ name, title }) => heads.get(name) !== title)).toEqual([]);
  });

  it('has a name for one kind of value in rows and in JSON', () => {
    const wrong = columns.flatMap(({ name, kind }) => {
      const kinds = [...(names.get(name) ?? [])];
      const same = kinds.length === 0 || kinds.some((one) => asJson[kind].includes(one));
      return same ? [] : [`${name}: ${kind}, in JSON ${kinds.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has no day under a name that is something else in another answer, but for four that were published so', () => {
    const days = [...names].filter(([, kinds]) => kinds.has('day') && kinds.size > 1).map(([name]) => name);
    expect(days.toSorted()).toEqual(['done', 'due', 'from', 'until']);
  });
});
