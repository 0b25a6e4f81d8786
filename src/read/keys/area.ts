import * as z from 'zod/mini';
import type { Action, Area } from '../../model/plan.ts';
import { areaOfRef } from '../../model/ref.ts';
import { misfit, under, word } from '../reader.ts';
import { action } from './action.ts';
import { many, once, text } from './codec.ts';
import { entry, type Here, key } from './entry.ts';
import { prose, words } from './values.ts';

/** The most actions that one file may hold. */
const mostActions = 5_000;

const number = /^[1-9]\d{0,2}$/;

const areaNumber = text('number', 'a whole number', (cursor, reader) => word(reader, cursor), {
  schema: once(() =>
    z.union([z.int().check(z.minimum(1), z.maximum(999)), z.string().check(z.regex(number))]),
  ),
  wants: 'other',
});

/** The area's number: as its file says, else by the file's name, else by its refs. */
const numberOf = (written: string | null, actions: readonly Action[], { cursor, reader }: Here): number => {
  const { file } = cursor.at;
  const inName = /^0*(\d{1,3})(?!\d)/.exec(file)?.[1];
  const own = under(cursor, 'area');
  if (written !== null && number.test(written)) {
    const area = Number(written);
    if (inName !== undefined && Number(inName) !== area)
      misfit(reader, own, 'area-number-differs', { file, area });
    return area;
  }
  const byRefs = actions[0] === undefined ? null : areaOfRef(actions[0].ref);
  const found = inName !== undefined && Number(inName) > 0 ? Number(inName) : byRefs;
  if (found === null && written === null)
    misfit(reader, own.tree.is === 'nothing' ? cursor : own, 'no-area-number', {});
  return found ?? 0;
};

const actions = many(action, {
  should: 'a list of actions, each beginning with - ref:',
  alone: null,
  most: mostActions,
});

/** An area file. */
export const area = entry({
  should: 'an area: area, title, description and actions',
  keys: {
    area: key(areaNumber, "The area's number, the first part of its refs.", { near: ['number', 'no'] }),
    title: key(words(), "The area's title.", { near: ['title', 'name'] }),
    short: key(words(), 'A few words for narrow tables.'),
    description: key(prose, 'What the area is about; markdown.'),
    actions: key(
      {
        ...actions,
        read: (cursor, reader) => (cursor.tree.is === 'list' ? actions.read(cursor, reader) : []),
      },
      'The actions, in the order of the plan.',
      { guessed: true, near: ['action'] },
    ),
  },
  make: ({ area: written, title, ...rest }, here): Area => {
    const area = numberOf(written, rest.actions, here);
    const { at } = here.cursor;
    return { area, title: title ?? `Area ${area}`, ...rest, file: at.file, at };
  },
});
