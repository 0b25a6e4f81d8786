import * as z from 'zod/mini';
import { once } from '../../dates/once.ts';
import { isLocked } from '../../model/personal.ts';
import type { Action, Area } from '../../model/plan.ts';
import { type AreaCode, areaCode, areaPattern, beginningOf } from '../../model/ref.ts';
import { misfit, under, word } from '../reader.ts';
import { action } from './action.ts';
import { many, text } from './codec.ts';
import { entry, type Here, key, withMore } from './entry.ts';
import { prose, words } from './values.ts';

/** The most actions that one file may hold. */
const mostActions = 5_000;

const numberOrCode = text(
  'number',
  'a number, or a short code such as CC1',
  (cursor, reader) => word(reader, cursor),
  {
    schema: once(() =>
      z.union([z.int().check(z.minimum(1), z.maximum(999)), z.string().check(z.regex(areaPattern))]),
    ),
    sure: (value) => areaPattern.test(value),
    wants: 'other',
  },
);

/** The area's number or code: as its file says, else by the file's name, else by its refs. */
const codeOf = (written: string | null, actions: readonly Action[], { cursor, reader }: Here): AreaCode => {
  const { file } = cursor.at;
  const inName = isLocked(file) ? undefined : /^0*(\d{1,3})(?!\d)/.exec(file)?.[1];
  const own = under(cursor, 'area');
  const area = written === null || isLocked(written) ? null : areaCode(written);
  if (area !== null) {
    if (typeof area === 'number' && inName !== undefined && Number(inName) !== area)
      misfit(reader, own, 'area-number-differs', { file, area });
    return area;
  }
  const byRefs = areaCode(beginningOf(actions.find((one) => one.hasRef)?.ref ?? '') ?? '');
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
  keys: () => ({
    area: key(numberOrCode, "The area's number, or its code: 4, CC1.", {
      example: '4',
      near: ['number', 'no', 'code'],
    }),
    title: key(words(), "The area's title.", { example: 'Listening to children', near: ['name'] }),
    short: key(words(), 'A few words for narrow tables.', { example: 'Listening' }),
    description: key(prose, 'What the area is about; markdown.', {
      example: 'How the board hears children and acts on it',
    }),
    actions: key(
      {
        ...actions,
        read: (cursor, reader) => (cursor.tree.is === 'list' ? actions.read(cursor, reader) : []),
      },
      'The actions, in the order of the plan.',
      { example: '[{ ref: "4.1", action: Ask children in care }]', guessed: true, near: ['action'] },
    ),
  }),
  make: (said, here): Area => {
    const area = codeOf(said.area, said.actions, here);
    const { at } = here.cursor;
    return withMore(said, { area, title: said.title ?? `Area ${area}`, file: at.file, at });
  },
});
