import type { ActionNow } from '../../assess/assessment.ts';
import type { KeyFacts, Shown } from '../../model/keys.ts';
import { fold } from '../../model/name.ts';
import type { OwnValue } from '../../model/own.ts';
import type { Action, Milestone, Name, Phrase } from '../../model/plan.ts';
import { columnsOf, type DataKind, type Field, field, jsonField } from './field.ts';
import { namesOf, phraseField, phraseJson } from './parts.ts';

type Declared = Action | Milestone;

/** What an entry of the plan says under a key. */
const heldBy = (entry: object, { property }: KeyFacts): unknown =>
  (entry as Readonly<Record<string, unknown>>)[property] ?? null;

const isPhrase = (value: object): value is Phrase => 'reading' in value;
const isName = (value: object): value is Name => 'register' in value && 'name' in value;

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if (isPhrase(value)) return value.reading.text;
  if (isName(value)) return value.name;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at')
      .map(([key, inner]) => [key, plain(inner)]),
  );
};

const fieldOfKey = <Of>(key: KeyFacts, of: (of: Of) => object | null): Field<Of> => {
  const value = (thing: Of): unknown => {
    const declared = of(thing);
    return declared === null ? null : heldBy(declared, key);
  };
  const { key: name, says, title } = key;
  switch (key.kind) {
    case 'date':
      return phraseField(name, says, (thing) => value(thing) as Phrase | null, title);
    case 'names': {
      const names = (thing: Of): readonly string[] => {
        const found = value(thing) as Name | readonly Name[] | null;
        return found === null ? [] : namesOf([found].flat() as Name[]);
      };
      return field(name, 'names', says, names, { title });
    }
    case 'number':
      return field(name, 'figure?', says, (thing) => value(thing) as number | null, { title });
    case 'entries':
      return jsonField(name, {}, says, (thing) => plain(value(thing)));
    default:
      return field(
        name,
        key.kind === 'prose' ? 'prose?' : 'text?',
        says,
        (thing) => value(thing) as string | null,
        {
          title,
        },
      );
  }
};

/** The fields of all keys that show in an answer, without those that the answer has said itself. */
export const keyFields = <Of>(
  keys: readonly KeyFacts[],
  of: KeyFacts['of'],
  shown: Shown,
  said: readonly string[],
  declared: (of: Of) => object | null,
): readonly Field<Of>[] =>
  keys
    .filter((key) => !key.own && key.of === of && key.shows.includes(shown) && !said.includes(key.key))
    .map((key) => fieldOfKey(key, declared));

/** What an entry says under keys that show in an answer and have no place of their own there, each with its heading. */
export const otherWords = <Of extends object>(
  keys: readonly KeyFacts[],
  shown: Shown,
  placed: readonly string[],
): ((entry: Of) => readonly { readonly title: string; readonly said: string }[]) => {
  const others = keys.filter((key) => !key.own && key.shows.includes(shown) && !placed.includes(key.key));
  const columns = columnsOf(others.map((key) => fieldOfKey<Of>(key, (entry) => entry)));
  return (entry) =>
    columns.flatMap(({ title, value }) => {
      const said = [value(entry) ?? []].flat().join('; ');
      return said === '' ? [] : [{ title, said }];
    });
};

/** The keys of a measure that have a place of their own wherever measures are shown. */
export const measureKeys = ['measure', 'unit', 'want', 'baseline', 'target', 'readings', 'people'];

/** The keys of an update that have one wherever updates are shown. */
export const updateKeys = ['date', 'rag', 'note', 'cause', 'next', 'by'];

/** The same in lines: `Seen by: the chair`. */
export const otherLines = <Of extends object>(
  ...[keys, shown, placed]: Parameters<typeof otherWords>
): ((entry: Of) => readonly string[]) => {
  const words = otherWords<Of>(keys, shown, placed);
  return (entry) => words(entry).map(({ title, said }) => `${title}: ${said}`);
};

/** The keys of an action, or of a milestone. */
export const keysIn = (keys: readonly KeyFacts[], of: KeyFacts['of']): readonly KeyFacts[] =>
  keys.filter((key) => key.of === of);

/**
 * What the latest update that says it says under its keys that show in an answer. One that is called as another of
 * the answer's is called `update` and its name.
 */
export const updateFields = (
  keys: readonly KeyFacts[],
  shown: Shown,
  taken: readonly string[],
): readonly Field<{ readonly one: ActionNow }>[] =>
  keysBelow(keys, 'action', 'progress')
    .filter((key) => key.shows.includes(shown) && !updateKeys.includes(key.key))
    .map((key) => {
      const name = taken.includes(key.key) ? `update ${key.key}` : key.key;
      return fieldOfKey(
        { ...key, key: name },
        ({ one }) => one.updates.findLast((update) => heldBy(update, key) !== null) ?? null,
      );
    });

/** The keys of the entries below a key. */
export const keysBelow = (keys: readonly KeyFacts[], of: KeyFacts['of'], key: string): readonly KeyFacts[] =>
  keys.find((one) => one.of === of && one.key === key)?.keys ?? [];

/** The fields of an entry, with those of its keys that are none of them. */
export const withKeys = <Of extends object>(
  fields: readonly Field<Of>[],
  keys: readonly KeyFacts[],
  said: readonly string[] = [],
): readonly Field<Of>[] => {
  const names = new Set([...said, ...fields.map(({ name }) => name)]);
  return [
    ...fields,
    ...keys.filter(({ key }) => !names.has(key)).map((key) => fieldOfKey<Of>(key, (of) => of)),
  ];
};

const ownKinds: Readonly<Partial<Record<KeyFacts['kind'], DataKind>>> = { number: 'figure' };

/**
 * What an entry says in the columns of the board's own: one key in JSON, a column each in rows. A column that is
 * called as one of the answer's is called `own` and its name.
 */
export const ownField = <Of>(
  keys: readonly KeyFacts[],
  others: readonly Field<Of>[],
  declared: (of: Of) => Declared | null,
): Field<Of> => {
  const taken = new Set(columnsOf(others).map(({ name }) => fold(name)));
  const own = keys.filter((key) => key.own && key.of === 'action');
  const valuesOf = (thing: Of): readonly OwnValue[] => declared(thing)?.own ?? [];
  // another board of many may spell it another way
  const saidIn = (column: string) => (thing: Of) =>
    valuesOf(thing).find(({ name }) => name === column || fold(name) === fold(column));
  return {
    ...jsonField<Of>(
      'fields',
      { type: 'object', additionalProperties: { type: ['string', 'number', 'object'] } },
      "What it says in the board's own columns, by their names.",
      (thing) =>
        Object.fromEntries(
          valuesOf(thing).map(({ name, value, date }) => [name, date === null ? value : phraseJson(date)]),
        ),
    ),
    columns: own.map(({ key, kind, says }) => ({
      name: taken.has(fold(key)) ? `own ${key}` : key,
      title: key,
      kind: ownKinds[kind] ?? 'text',
      says,
      width: 24,
      value: (thing) => saidIn(key)(thing)?.value ?? null,
      shown: (thing) => saidIn(key)(thing)?.text ?? null,
    })),
  };
};

/** Fields with those of the board's own columns after them. */
export const withOwn = <Of>(
  fields: readonly Field<Of>[],
  keys: readonly KeyFacts[],
  declared: (of: Of) => Declared | null,
): readonly Field<Of>[] => [...fields, ownField(keys, fields, declared)];
