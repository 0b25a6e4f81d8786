import * as z from 'zod/mini';
import { once } from '../../dates/once.ts';
import { fold } from '../../model/name.ts';
import type { OwnField, OwnValue } from '../../model/own.ts';
import { isLocked } from '../../model/personal.ts';
import { listed } from '../../model/sentence.ts';
import { type Cursor, each, line, misfit, phrase, type Reader, under, word } from '../reader.ts';
import type { Misfit } from '../words.ts';
import { type Codec, type Key, readAs, refuseText, text } from './codec.ts';
import { key } from './entry.ts';
import { date, oneOf, words } from './values.ts';

const kinds = ['text', 'number', 'percent', 'money', 'date'] as const;
const kindWords = `${listed(kinds, 'or')}, or a list to choose from: [high, medium, low]`;

/** The kind of a field as plan.yaml has it: a word, or the list to choose from. */
const kindAt = (cursor: Cursor): Pick<OwnField, 'kind' | 'choices'> | null => {
  const { tree } = cursor;
  if (tree.is === 'list') {
    const choices = each(cursor).flatMap((one) => line(one) ?? []);
    return choices.length === 0 ? null : { kind: 'choice', choices };
  }
  const kind = kinds.find((one) => one === line(cursor)?.toLowerCase());
  return kind === undefined ? null : { kind, choices: [] };
};

const foundAt = ({ tree }: Cursor): Misfit['found'] =>
  tree.is === 'list'
    ? 'list'
    : tree.is === 'map'
      ? { map: tree.entries[0]?.key ?? '' }
      : { text: tree.is === 'text' ? tree.value : '' };

/** The board's own columns: each name with its kind. A name that is a key already is none of them. */
export const ownFields = (taken: () => ReadonlySet<string>): Codec<OwnField[]> => ({
  kind: 'entries',
  schema: once(() => z.record(z.string(), z.union([z.enum(kinds), z.array(words().schema())]))),
  should: 'names of columns, each with its kind:  Priority: [high, medium, low]',
  takes: ['map'],
  wants: 'other',
  fits: () => false,
  refuse: refuseText,
  read: (cursor, reader) => {
    if (cursor.tree.is !== 'map') return [];
    const known = new Map([...taken()].map((name) => [fold(name), name]));
    const found = new Map<string, OwnField>();
    for (const { key: name } of cursor.tree.entries) {
      const there = under(cursor, name);
      const at = { at: { ...there.at, part: 'key' as const } };
      const kind = kindAt(there);
      const same = known.get(fold(name)) ?? found.get(fold(name))?.name;
      if (fold(name) === '') misfit(reader, there, 'field-is-key', { name, same: null }, at);
      else if (same !== undefined) misfit(reader, there, 'field-is-key', { name, same }, at);
      else if (kind === null)
        misfit(reader, there, 'wrong-shape', {
          key: name,
          should: kindWords,
          found: foundAt(there),
          wants: 'other',
        });
      else found.set(fold(name), { name, ...kind });
    }
    return [...found.values()];
  },
});

const amount =
  /^(?<sign>[-+]?)\s*(?:[£€$]\s*)?(?<figure>\d{1,3}(?:,\d{3})+|\d+)(?<rest>\.\d+)?\s*(?<times>[km]|%)?$/i;
const times: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** A figure as boards type it; null where it is none of the kind. */
const numberIn = (written: string, kind: OwnField['kind']): number | null => {
  const { sign, figure = '', rest = '', times: unit = '' } = amount.exec(written)?.groups ?? {};
  if (figure === '') return null;
  const money = /[£€$]/.test(written) || /[km]/i.test(unit);
  if ((money && kind !== 'money') || (unit === '%' && kind !== 'percent')) return null;
  const value =
    Number(`${sign === '-' ? '-' : ''}${figure.replaceAll(',', '')}${rest}`) *
    (times[unit.toLowerCase()] ?? 1);
  return kind === 'percent' && (value < 0 || value > 100) ? null : value;
};

const shoulds: Readonly<Record<'number' | 'percent' | 'money', string>> = {
  number: 'a number, such as 1,200 or 13.5',
  percent: 'a percentage from 0 to 100, such as 40%',
  money: 'an amount, such as £12,500',
};

const numeric = (kind: 'number' | 'percent' | 'money'): Codec<number | null> =>
  text(
    'number',
    shoulds[kind],
    (cursor, reader) => {
      const written = word(reader, cursor);
      return written === null || isLocked(written) ? null : numberIn(written, kind);
    },
    {
      schema: once(() => z.union([z.number(), z.string()])),
      fits: (written) => numberIn(written.trim(), kind) !== null,
      wants: 'other',
    },
  );

type Told = Pick<OwnValue, 'value' | 'date'> | null;

const plain = <T extends string | number>(codec: Codec<T | null>): Codec<Told> => ({
  ...codec,
  nothing: undefined,
  read: (cursor, reader) => {
    const value = codec.read(cursor, reader);
    return value === null ? null : { value, date: null };
  },
});

const codecOf = ({ kind, choices }: OwnField): Codec<Told> => {
  if (kind === 'choice') return plain(oneOf(choices, listed(choices, 'or')));
  if (kind === 'text') return plain(words());
  if (kind !== 'date') return plain(numeric(kind));
  return {
    ...date,
    nothing: undefined,
    read: (cursor, reader) => {
      const when = phrase(reader, cursor);
      return when === null ? null : { value: when.reading.text, date: when };
    },
  };
};

/** The keys that a board's own fields are to actions and milestones. */
export const ownKeys = (fields: readonly OwnField[]): ReadonlyMap<string, Key<OwnValue | null>> =>
  new Map(
    fields.map((one) => {
      const codec = codecOf(one);
      const read = (cursor: Cursor, reader: Reader): OwnValue | null => {
        const told = codec.read(cursor, reader);
        return told === null ? null : { name: one.name, text: line(cursor) ?? '', ...told };
      };
      return [
        one.name,
        key({ ...codec, nothing: undefined, read }, `A column of the board's own: ${codec.should}.`, {
          title: one.name,
        }),
      ];
    }),
  );

/** The same, as far as a reader of the area files needs to know them. */
export const ownReading = (fields: readonly OwnField[]): Reader['own'] =>
  new Map(
    [...ownKeys(fields)].map(([name, { near, because, required, guessed, codec }]) => [
      name,
      {
        near,
        because,
        required,
        guessed,
        codec,
        read: (cursor: Cursor, reader: Reader) => readAs(codec, cursor, reader),
      },
    ]),
  );
